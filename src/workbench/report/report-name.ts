import type { BatchFile } from '../files/batch/batch';

/** A workbook that was opened with a report. */
export interface Beside {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const REPORT = /\.(?:docx|docm|dotx|doc|wps|odt|rtf|pdf|txt)$/i;

/** Whether a file is a report by its name, or a document that may have been meant as one and is told what to be saved as. */
export function isReportName(name: string): boolean {
  return REPORT.test(name);
}

/** A report and the one workbook chosen with it; null where it is anything else. */
export function reportAndWorkbook(
  files: readonly BatchFile[],
): { readonly report: File; readonly workbook: File } | null {
  const reports = files.filter(({ path }) => isReportName(path));
  const others = files.filter(({ path }) => !isReportName(path));
  if (reports.length !== 1 || others.length !== 1) return null;
  return { report: reports[0]!.file, workbook: others[0]!.file };
}
