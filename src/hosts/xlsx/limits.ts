/** What a file may cost before it is refused. Bytes unless said otherwise. */
export interface Limits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Number of parts in the package. */
  readonly entries: number;
  /** Unpacked size of one part. */
  readonly partBytes: number;
  /** Unpacked size of the parts that are read as text together: pictures and the like are not. */
  readonly textBytes: number;
  /** Unpacked size of all parts together. */
  readonly totalBytes: number;
  /** Unpacked over packed size, for parts of more than a megabyte. */
  readonly ratio: number;
  /** Non-blank cells of the whole workbook. */
  readonly cells: number;
  /** Rows with such cells. */
  readonly rows: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * Far above any real form (the largest seen is under a megabyte), far below what hurts a browser tab: a form of 50,000
 * rows and ten columns is just under them, and no workbook that is takes a process past 400 MB (docs/at-scale.md).
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MEGABYTE,
  entries: 5000,
  partBytes: 64 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  textBytes: 40 * MEGABYTE,
  ratio: 250,
  cells: 500_000,
  rows: 200_000,
};

/** What is left of the cells and rows that a workbook may have; counted down over all its sheets. */
export interface Budget {
  cells: number;
  rows: number;
  readonly limits: Limits;
}

/** The budget of a workbook that nothing is read of yet. */
export const budgetOf = (limits: Limits): Budget => ({ cells: limits.cells, rows: limits.rows, limits });

/** A size for a sentence: "64 MB". */
export function sizeText(bytes: number): string {
  return bytes >= MEGABYTE ? `${Math.round(bytes / MEGABYTE)} MB` : `${Math.round(bytes / 1024)} KB`;
}
