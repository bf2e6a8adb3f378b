import { type CellAddress, type CellRef, LAST_COLUMN, LAST_ROW } from '../../../core/model/address';
import { indexSheet } from '../../../core/model/grid';
import type { CellMark } from '../../workbook-host';
import { parseColour } from '../appearance/palette';
import type { XlsxFile } from '../open-xlsx';
import { Restyler } from './restyler';

/**
 * Fills cells with a colour, each once, in a copy of the file. A mark keeps the `fill` element that the cell had, so that
 * it can be given back even after another program has numbered the styles anew. Of a merged area the top-left cell is
 * marked: it gives the area its fill. Cells of protected sheets, and of sheets that are not there, get no mark; nor do
 * those of a file without a style sheet.
 * @param colour "#rrggbb"
 */
export function markCells(
  file: XlsxFile,
  cells: readonly CellRef[],
  colour: string,
): { bytes: Uint8Array; marks: readonly CellMark[] } {
  const { parts, workbook, zip } = file;
  if (!parts.styles || cells.length === 0) return { bytes: zip.bytes, marks: [] };
  const restyler = new Restyler(file, parts.styles);
  const { styles } = restyler;
  const marks: CellMark[] = [];
  for (const [name, inSheet] of bySheet(cells)) {
    const at = workbook.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = workbook.sheets[at];
    if (!sheet || sheet.isProtected) continue;
    restyler.restyle(parts.sheets[at]!.part, mastersOf(inSheet, indexSheet(sheet).master), (style, cell) => {
      marks.push({ ref: { sheet: name, ...cell }, before: { fill: styles.fillOf(style) } });
      return styles.filled(style, colour);
    });
  }
  return { bytes: restyler.finish(), marks };
}

/**
 * Gives marked cells back the fill they had, on sheets that were protected since too: the colour is no content of theirs.
 * A cell that no longer has the colour of the marks was coloured by a person since and is left alone. A cell that had no
 * element before its mark has none after it.
 * @param colour that of the marks
 */
export function unmarkCells(
  file: XlsxFile,
  marks: readonly CellMark[],
  colour: string,
): { bytes: Uint8Array } {
  const { parts, workbook, zip } = file;
  if (!parts.styles || marks.length === 0) return { bytes: zip.bytes };
  const restyler = new Restyler(file, parts.styles);
  const { styles } = restyler;
  const marked = parseColour(colour);
  const fills = new Map(marks.map(({ ref, before }) => [keyOf(ref.sheet, ref), before.fill] as const));
  for (const [name, inSheet] of bySheet(marks.map(({ ref }) => ref))) {
    const at = workbook.sheets.findIndex((sheet) => sheet.name === name);
    if (at < 0) continue;
    restyler.restyle(parts.sheets[at]!.part, inSheet, (style, cell) => {
      if (styles.solidColourOf(style) !== marked) return null;
      return styles.refilled(style, fills.get(keyOf(name, cell)) ?? null);
    });
  }
  return { bytes: restyler.finish() };
}

/** The cells of each sheet, each once; those beyond the last row and column are left out. */
function bySheet(cells: readonly CellRef[]): Map<string, CellAddress[]> {
  const sheets = new Map<string, Map<string, CellAddress>>();
  for (const { sheet, row, column } of cells) {
    if (!(row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN)) continue;
    const known = sheets.get(sheet) ?? new Map<string, CellAddress>();
    known.set(keyOf(sheet, { row, column }), { row, column });
    sheets.set(sheet, known);
  }
  return new Map([...sheets].map(([sheet, known]) => [sheet, [...known.values()]]));
}

/** The top-left cells of the merged areas that cells lie in, or the cells themselves; each once. */
function mastersOf(
  cells: readonly CellAddress[],
  masterOf: (row: number, column: number) => CellAddress,
): CellAddress[] {
  const masters = cells.map(({ row, column }) => masterOf(row, column));
  return [
    ...new Map(masters.map(({ row, column }) => [keyOf('', { row, column }), { row, column }])).values(),
  ];
}

function keyOf(sheet: string, { row, column }: CellAddress): string {
  return `${sheet}!${row},${column}`;
}
