import {
  NO_BORDERS,
  PLAIN_CELL,
  type CellAppearance,
  type SheetAppearance,
  type WorkbookAppearance,
} from '../../../core/model/appearance';
import { indexSheet, type Sheet, type Workbook } from '../../../core/model/grid';

const PLAIN: CellAppearance = { ...PLAIN_CELL, isWrapped: true };

const THIN = { style: 'thin', colour: '#a6a6a6' } as const;

/** Blank cells without lines; cells with content, and merged areas, with thin ones. */
const STYLES: readonly CellAppearance[] = [
  PLAIN,
  { ...PLAIN, borders: { ...NO_BORDERS, left: THIN, right: THIN, top: THIN, bottom: THIN } },
];

/** Pixels of a Latin character of the plain font; a Chinese one is twice as wide. */
const CHARACTER = 7.5;
const WIDTH = { least: 48, usual: 72, most: 280, padding: 12 };
const ROW_HEIGHT = 20;

/** A readable look for a workbook whose own is not known: columns as wide as their texts want, text wrapped. */
export function plainAppearance(workbook: Workbook): WorkbookAppearance {
  return { styles: STYLES, sheets: workbook.sheets.map(plainSheet), activeSheet: firstShown(workbook) };
}

function firstShown({ sheets }: Workbook): number {
  return Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );
}

function plainSheet(sheet: Sheet): SheetAppearance {
  const index = indexSheet(sheet);
  const widths = columnWidths(sheet);
  const bottom = Math.max(index.lastRow, ...sheet.merges.map((area) => area.bottom));
  const right = Math.max(index.lastColumn, ...sheet.merges.map((area) => area.right));
  return {
    styleOf: (row, column) => (index.merge(row, column) || index.cell(row, column) ? 1 : 0),
    widthOf: (column) => (sheet.hiddenColumns?.has(column) ? 0 : (widths.get(column) ?? WIDTH.usual)),
    heightOf: (row) => (sheet.hiddenRows?.has(row) ? 0 : null),
    defaultWidth: WIDTH.usual,
    defaultHeight: ROW_HEIGHT,
    lastRow: Math.min(bottom, index.lastRow + 200),
    lastColumn: Math.min(right, index.lastColumn + 50),
    frozen: { rows: 0, columns: 0 },
    hasGridLines: true,
    tabColour: null,
  };
}

/** By the longest line of each column; texts in merged areas say nothing of one column. */
function columnWidths(sheet: Sheet): ReadonlyMap<number, number> {
  const index = indexSheet(sheet);
  const widths = new Map<number, number>();
  for (const { row, cells } of sheet.rows) {
    for (const { column, text } of cells) {
      if (index.merge(row, column)) continue;
      const longest = Math.max(...text.split('\n').map(lengthOf));
      const wanted = Math.min(WIDTH.most, Math.max(WIDTH.least, longest * CHARACTER + WIDTH.padding));
      widths.set(column, Math.max(widths.get(column) ?? 0, Math.ceil(wanted)));
    }
  }
  return widths;
}

/** In Latin characters. */
function lengthOf(line: string): number {
  let length = 0;
  for (const character of line) length += character > '\u2e7f' ? 2 : 1;
  return length;
}
