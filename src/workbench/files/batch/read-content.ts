import type { ReadWorkbook } from '../../../app/batch/report-file';
import { openDocx, openText } from '../../../hosts/docx';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import { readAny } from '../../../hosts/xlsx/read-any';
import { isReportName } from '../../report/report-name';

/**
 * What a review is about: the cells of a workbook, or text and tables of a report.
 * @param name of the file, by whose ending a report is known
 * @param readOld the reader of old and foreign kinds of workbooks
 */
export async function readContent(
  name: string,
  bytes: Uint8Array,
  readOld: (bytes: Uint8Array) => Promise<LegacyResult>,
): Promise<ReadWorkbook> {
  if (!isReportName(name)) return readAny(name, bytes, readOld);
  const opened = /\.txt$/i.test(name) ? openText(bytes) : openDocx(bytes);
  if (!opened.ok) return opened;
  const { paragraphs, workbook } = opened.document;
  return { ok: true, workbook, paragraphs };
}
