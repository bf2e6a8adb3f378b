import { exportWorkbook } from '../../../app/batch/export-workbook';
import type { FileRow } from '../../../app/batch/file-row';
import type { Language } from '../../../core/text';
import { writeWorkbook } from '../../../hosts/xlsx/write-workbook';

/** What is written: rows as they stand in the table. */
export interface ExportTask {
  readonly rows: readonly FileRow[];
  readonly language: Language;
}

/** The bytes of an .xlsx with the table of files and all their findings. Some seconds for tens of thousands. */
export function writeExport({ rows, language }: ExportTask): Uint8Array {
  const { workbook, looks } = exportWorkbook(rows, language);
  return writeWorkbook(workbook, looks);
}
