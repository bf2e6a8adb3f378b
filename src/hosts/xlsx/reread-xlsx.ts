import { a1, type CellAddress } from '../../core/model/address';
import type { Edit } from '../../core/model/edit';
import type { Cell, Row, Sheet } from '../../core/model/grid';
import { type OpenResult, openXlsx, type XlsxFile } from './open-xlsx';
import { budgetOf, DEFAULT_LIMITS } from './limits';
import { readPart } from './package/parts';
import { readWorkbookParts, type SheetEntry } from './package/workbook-part';
import { readStyles, type Styles } from './read/styles';
import { readSheet } from './read/sheet';
import { findCells } from './read/find-cells';
import { readZip, type Zip } from './zip/zip-reader';
import { spoken } from '../../core/text';

/** What became of a sheet: nothing, a few cells (with the style each has now), or it was read as a whole. */
export type SheetFate = 'same' | 'anew' | ReadonlyMap<string, TouchedCell>;

/** A cell that was written. */
export interface TouchedCell extends CellAddress {
  /** The index of its style; null where the cell is no longer listed and looks as its row or column says. */
  readonly style: number | null;
}

/** A file that was patched and read again. */
export interface RereadFile {
  readonly file: XlsxFile;
  /** By sheet of the file. */
  readonly fates: readonly SheetFate[];
}

/**
 * Reads a file again after it was patched, with the same outcome as {@link openXlsx} and less work: sheets whose bytes
 * are the same are taken over, of others only the cells that were written are read. Whatever is out of the ordinary
 * is read as a whole.
 * @param edits those that were written; none where only looks were changed
 * @throws when the file does not open: a mistake of the patcher
 */
export function rereadXlsx(before: XlsxFile, bytes: Uint8Array, edits: readonly Edit[]): RereadFile {
  const zip = readZip(bytes, DEFAULT_LIMITS);
  const parts = readWorkbookParts(zip);
  const styles = stylesOf(before, zip);
  const read = styles
    ? parts.sheets.map((entry, at) => rereadSheet(before, zip, styles, entry, at, edits))
    : [];
  if (!styles || read.some((one) => one === null)) return openWhole(bytes);
  const known = read.flatMap((one) => one ?? []);
  const file: XlsxFile = {
    ...before,
    workbook: { ...before.workbook, sheets: known.map(({ sheet }) => sheet) },
    zip,
    parts,
    styles,
  };
  return { file, fates: known.map(({ fate }) => fate) };
}

function openWhole(bytes: Uint8Array): RereadFile {
  const result: OpenResult = openXlsx(bytes);
  if (!result.ok) throw new Error(`a patched file does not open: ${spoken(result.error.message, 'en')}`);
  return { file: result.file, fates: result.file.workbook.sheets.map(() => 'anew') };
}

/** The style sheet, read anew where it changed; null where the file's sheets cannot be taken over one by one. */
function stylesOf(before: XlsxFile, zip: Zip): Styles | null {
  const { styles, sharedStrings } = before.parts;
  // A lock that is off changes with a cell's style, and is kept beside the cells.
  if (!styles || before.styles.unlocked.size > 0) return null;
  if (sharedStrings && !isSame(before.zip, zip, sharedStrings)) return null;
  if (isSame(before.zip, zip, styles)) return before.styles;
  return readStyles(readPart(zip, styles).text, styles);
}

function isSame(one: Zip, other: Zip, part: string): boolean {
  const [a, b] = [one.find(part), other.find(part)];
  return a !== undefined && b !== undefined && a.crc === b.crc && a.size === b.size;
}

function rereadSheet(
  before: XlsxFile,
  zip: Zip,
  styles: Styles,
  entry: SheetEntry,
  at: number,
  edits: readonly Edit[],
): { sheet: Sheet; fate: SheetFate } | null {
  const sheet = before.workbook.sheets[at];
  if (!sheet || sheet.name !== entry.name || before.parts.sheets[at]?.part !== entry.part) return null;
  if (isSame(before.zip, zip, entry.part)) return { sheet, fate: 'same' };
  const own = edits.filter(({ ref }) => ref.sheet === sheet.name);
  if (own.length === 0) return { sheet, fate: 'anew' };
  return rereadCells(readPart(zip, entry.part).text, entry.part, sheet, {
    edits: own,
    styles,
    date1904: before.parts.date1904,
    strings: before.strings,
  });
}

interface Changes {
  readonly edits: readonly Edit[];
  readonly styles: Styles;
  readonly date1904: boolean;
  readonly strings: readonly string[] | null;
}

/** More rows than this are not looked for one by one. */
const MOST_ROWS = 60;

function rereadCells(
  text: string,
  part: string,
  sheet: Sheet,
  { edits, styles, date1904, strings }: Changes,
): { sheet: Sheet; fate: SheetFate } | null {
  const byRow = new Map<number, Map<number, Edit>>();
  for (const edit of edits) {
    const row = byRow.get(edit.ref.row) ?? new Map<number, Edit>();
    byRow.set(edit.ref.row, row.set(edit.ref.column, edit));
  }
  if (byRow.size > MOST_ROWS) return null;
  const fate = new Map<string, TouchedCell>();
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const isGrown = [...byRow.keys()].some((row) => !rows.has(row));
  for (const [row, written] of byRow) {
    const found = findCells(text, row, new Set(written.keys()));
    if (!found) return null;
    const read = readSheet(found.document, part, {
      name: sheet.name,
      hidden: false,
      strings,
      formats: styles.formats,
      unlockedStyles: new Set(),
      date1904,
      budget: budgetOf(DEFAULT_LIMITS),
    });
    const cells = mergeCells(rows.get(row)?.cells ?? [], read.sheet.rows[0]?.cells ?? [], written);
    if (cells.length > 0) rows.set(row, { row, cells });
    else rows.delete(row);
    for (const column of written.keys()) {
      fate.set(a1({ row, column }), { row, column, style: found.styles.get(column) ?? null });
    }
  }
  const sorted: Row[] = [...rows.values()];
  // Rows of a Map stand in the order they came: new ones behind all others.
  if (isGrown) sorted.sort((one, other) => one.row - other.row);
  // A row that is new has a height of its own.
  return { sheet: { ...sheet, rows: sorted }, fate: isGrown ? 'anew' : fate };
}

/** The cells of a row: those written as they were read, all others as they were known. */
function mergeCells(
  known: readonly Cell[],
  read: readonly Cell[],
  written: ReadonlyMap<number, Edit>,
): readonly Cell[] {
  const cells = known.filter(({ column }) => !written.has(column));
  for (const cell of read) {
    const edit = written.get(cell.column);
    if (!edit) continue;
    // The text of a shared formula stands with the first of its cells only.
    if (edit.after.kind === 'formula') cells.push({ ...cell, formula: edit.after.value });
    else cells.push(cell);
  }
  return cells.sort((one, other) => one.column - other.column);
}
