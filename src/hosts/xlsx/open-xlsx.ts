import type { Area } from '../../core/model/address';
import type { Workbook } from '../../core/model/grid';
import { fault, type FileError, FileFault, fileError } from './file-errors';
import { budgetOf, DEFAULT_LIMITS, type Limits, sizeText } from './limits';
import { readPart } from './package/parts';
import { readWorkbookParts, type WorkbookParts } from './package/workbook-part';
import { readSharedStrings } from './read/shared-strings';
import { readSheet } from './read/sheet';
import { NO_STYLES, readStyles, type Styles } from './read/styles';
import { causeOf, sniff } from './sniff';
import { readZip, type Zip } from './zip/zip-reader';

/** An .xlsx or .xlsm that has been read: its cells, and what the writer needs to patch it. */
export interface XlsxFile {
  readonly workbook: Workbook;
  readonly zip: Zip;
  readonly parts: WorkbookParts;
  readonly styles: Styles;
  /** The table of texts; null when the file has none. */
  readonly strings: readonly string[] | null;
  /** By sheet, in the order of `workbook.sheets`: areas filled by one array formula. */
  readonly arrayAreas: readonly (readonly Area[])[];
  /** By sheet: A1 addresses that may be written although the sheet is protected. */
  readonly unlockedCells: readonly ReadonlySet<string>[];
}

export type OpenResult =
  { readonly ok: true; readonly file: XlsxFile } | { readonly ok: false; readonly error: FileError };

/**
 * Reads a workbook. Never throws for what is in the bytes: a file that cannot be used gives its error.
 * Memory and time are bounded by the limits; no part is inflated before its size is checked.
 */
export function openXlsx(bytes: Uint8Array, limits: Partial<Limits> = {}): OpenResult {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  try {
    if (bytes.length > bounds.fileBytes) {
      return { ok: false, error: fileError('fileSize', sizeText(bounds.fileBytes)) };
    }
    const kind = sniff(bytes);
    if (kind !== 'zip') return { ok: false, error: fileError(causeOf(kind)) };
    return { ok: true, file: readFile(bytes, bounds) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, error: error.error };
    throw error;
  }
}

/** The text of a part is several times its bytes while its cells are read. */
function checkText(zip: Zip, { sheets, sharedStrings }: WorkbookParts, limits: Limits): void {
  const read = [...sheets.map(({ part }) => part), ...(sharedStrings ? [sharedStrings] : [])];
  const total = read.reduce((sum, part) => sum + (zip.find(part)?.size ?? 0), 0);
  if (total > limits.textBytes) throw fault('sheets', sizeText(limits.textBytes));
}

function readFile(bytes: Uint8Array, limits: Limits): XlsxFile {
  const zip = readZip(bytes, limits);
  const parts = readWorkbookParts(zip);
  checkText(zip, parts, limits);
  const styles = parts.styles ? readStyles(readPart(zip, parts.styles).text, parts.styles) : NO_STYLES;
  const strings = parts.sharedStrings
    ? readSharedStrings(readPart(zip, parts.sharedStrings).text, parts.sharedStrings)
    : null;
  const budget = budgetOf(limits);
  const { date1904, isRoundedAsShown } = parts;
  const read = parts.sheets.map(({ name, hidden, part }) =>
    readSheet(readPart(zip, part).text, part, {
      name,
      hidden,
      strings,
      formats: styles.formats,
      unlockedStyles: styles.unlocked,
      date1904,
      budget,
    }),
  );
  const workbook = {
    sheets: read.map((r) => r.sheet),
    ...(date1904 && { date1904 }),
    ...(isRoundedAsShown && { isRoundedAsShown }),
  };
  return {
    workbook,
    zip,
    parts,
    styles,
    strings,
    arrayAreas: read.map((r) => r.arrayAreas),
    unlockedCells: read.map((r) => r.unlockedCells),
  };
}
