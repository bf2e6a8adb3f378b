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
}

const MEGABYTE = 1024 * 1024;

/**
 * Far above any real form (the largest seen is under a megabyte), far below what hurts a browser tab: a workbook at the
 * limits of cells and text is read and reviewed in about 400 MB: a million numbers were measured at 390, half a million texts at 450.
 */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MEGABYTE,
  entries: 5000,
  partBytes: 64 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  textBytes: 64 * MEGABYTE,
  ratio: 250,
  cells: 500_000,
};

/** A size for a sentence: "64 MB". */
export function sizeText(bytes: number): string {
  return bytes >= MEGABYTE ? `${Math.round(bytes / MEGABYTE)} MB` : `${Math.round(bytes / 1024)} KB`;
}
