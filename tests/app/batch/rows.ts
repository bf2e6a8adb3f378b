import { fileRow, type FileRow } from '../../../src/app/batch/file-row';
import { unreadable } from '../../../src/app/batch/file-result';
import { reportFile } from '../../../src/app/batch/report-file';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { Language } from '../../../src/core/text';
import type { Workbook } from '../../../src/core/model/grid';
import { sayingOf } from '../../helpers/sayings';

/** The row of a workbook, as a batch makes it. */
export async function rowOf(
  path: string,
  workbook: Workbook,
  { language = 'zh-CN', digest = null }: { language?: Language; digest?: string | null } = {},
): Promise<FileRow> {
  const read = () => Promise.resolve({ ok: true, workbook } as const);
  const result = await reportFile({ file: path, engine: '1', language }, DEFAULT_SETTINGS, read);
  return fileRow(result, language, { digest });
}

/** The row of a file that cannot be read. */
export function unreadableRow(path: string, reason = '文件是空的（0 字节）。'): FileRow {
  const head = { file: path, engine: '1', language: 'zh-CN' } as const;
  const message = sayingOf(reason, 'empty');
  return fileRow(unreadable(head, { code: 'not-a-workbook', message }), 'zh-CN');
}
