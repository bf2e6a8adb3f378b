import type { Saying } from '../../../core/text';
import { fileError } from '../../../hosts/xlsx';
import { isReportName, type Beside } from '../../report/report-name';
import { readLegacy } from '../../files/batch/legacy';
import {
  browserPicker,
  browserWindowRegistry,
  browserDocumentStorage,
  Documents,
  flushOnLeave,
  type OpenedFile,
  type Origin,
  type WindowSettingsStore,
} from '..';

/** The documents of this window, with the browser's own means of keeping and saving. */
export function openDocuments(
  settings: WindowSettingsStore,
  onAutosaveRefused: (words: Saying) => void,
): Documents {
  const documents = new Documents({
    settings,
    storage: browserDocumentStorage(),
    windows: browserWindowRegistry(),
    picker: browserPicker(),
    now: () => Date.now(),
    onAutosaveRefused,
  });
  flushOnLeave(documents, window);
  return documents;
}

/**
 * Opens a workbook of any kind, one of an old or foreign format for reading, with the reason; or a report.
 * @param beside the workbook that was opened with a report
 */
export async function openAny(
  documents: Documents,
  name: string,
  bytes: Uint8Array,
  origin: Origin | null,
  beside: Beside | null = null,
): Promise<OpenedFile> {
  if (isReportName(name)) {
    const { openReport } = await import('../../report/open-report');
    return openReport(documents, name, bytes, beside);
  }
  const opened = await documents.open(name, bytes, origin);
  if (opened.ok) return opened;
  const read = await readLegacy(bytes, name, opened.error);
  if (!read.ok) return read;
  // What is encrypted and was read all the same has the password that Excel itself knows.
  const { message } = opened.error.code === 'encrypted' ? fileError('defaultPassword') : opened.error;
  return { ok: true, file: documents.openReadOnly(name, read.workbook, message) };
}
