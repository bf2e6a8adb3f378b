import type { FileReport, UnreadableReport } from '../core/report/file-report';

export type * from '../core/report/file-report';

/** How a workbook is to be read; everything may be left out. */
export interface ReviewOptions {
  /** What `file` says in the answer, and by its ending which kind of file it claims to be; "workbook.xlsx". */
  readonly file?: string;
  /** The language of messages; Simplified Chinese. */
  readonly language?: 'zh-CN' | 'en';
  /** A form, as `ziping check --template` names it; found by the words of the form. */
  readonly template?: string;
  /** How indicators are scored where a form prints no standard, as `ziping check --convention` names it. */
  readonly convention?: string;
}

/**
 * Recognises the self-evaluation forms in a workbook, scores them in memory and checks them: what
 * `ziping check --format json` says of one file. Needs no file system, no network and no Excel; nothing is written.
 * @param bytes the file: .xlsx or .xlsm; the older .xls, .xlsb and .ods are read in the same process
 * @returns the findings, scores and tables; or why the file cannot be read, with a code and a sentence
 * @throws RangeError for a template or convention that there is not
 */
export type ReviewWorkbook = (
  bytes: Uint8Array,
  options?: ReviewOptions,
) => Promise<FileReport | UnreadableReport>;
