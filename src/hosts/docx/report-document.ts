import type { Workbook } from '../../core/model/grid';

/** A place in the order of a document: one of its paragraphs, or one of its tables. */
export type Block =
  | { readonly kind: 'paragraph'; readonly index: number; readonly isHeading: boolean }
  | { readonly kind: 'table'; readonly sheet: string };

/** A report as its readers give it: the text, the tables as sheets 表1, 表2 …, and how they follow each other. */
export interface ReportDocument {
  /** Without blank ones; list numbers are spelt out. */
  readonly paragraphs: readonly string[];
  readonly workbook: Workbook;
  readonly blocks: readonly Block[];
}
