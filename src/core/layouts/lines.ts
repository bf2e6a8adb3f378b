import type { CellRef } from '../model/address';
import { type Cell, indexSheet, type Sheet, type SheetIndex } from '../model/grid';
import type { Field } from '../model/figure';
import { headWord } from './head-words';
import { isNumeric, type Label, readLabel } from './labels';
import type { HeadWord } from './vocabulary/heads';

/** A cell with text as the layout sees it: the top-left cell of its merged area, with its extent and its words. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
  readonly cell: Cell;
  readonly text: string;
  readonly label: Label;
  /** Its word as a column head; null for numbers and for texts that are no head. */
  readonly word: HeadWord | null;
  readonly isNumber: boolean;
}

/** A row with text. */
export interface Line {
  readonly row: number;
  readonly spots: readonly Spot[];
}

/** A sheet as lines of spots, blank and covered cells left out. */
export interface Page {
  readonly sheet: Sheet;
  readonly index: SheetIndex;
  readonly lines: readonly Line[];
}

/** Reads a sheet into lines; linear in its cells. */
export function readPage(sheet: Sheet): Page {
  const index = indexSheet(sheet);
  const lines: Line[] = [];
  for (const { row, cells } of sheet.rows) {
    const spots: Spot[] = [];
    for (const cell of cells) {
      const spot = readSpot(index, row, cell);
      if (spot) spots.push(spot);
    }
    // A list that grew has room for more; of hundreds of thousands of rows that would add up.
    if (spots.length) lines.push({ row, spots: spots.slice() });
  }
  return { sheet, index, lines };
}

const BLANK = /^[\s\u3000]*$/;

function readSpot(index: SheetIndex, row: number, cell: Cell): Spot | null {
  if (cell.text === '' || (cell.text.length < 4 && BLANK.test(cell.text))) return null;
  const area = index.merge(row, cell.column);
  if (area && (area.top !== row || area.left !== cell.column)) return null;
  const isNumber = cell.kind === 'number' || cell.kind === 'error' || isNumeric(cell.text);
  const label = readLabel(isNumber ? '' : cell.text);
  return {
    row,
    column: cell.column,
    right: area?.right ?? cell.column,
    bottom: area?.bottom ?? row,
    cell,
    text: cell.text,
    label,
    word: isNumber ? null : headWord(label),
    isNumber,
  };
}

/** The address of a cell's text: the top-left cell of its merged area. */
export function refOf(page: Page, row: number, column: number): CellRef {
  const area = page.index.merge(row, column);
  return area ? page.index.ref(area.top, area.left) : page.index.ref(row, column);
}

/** The text at an address, seen through merged areas; null when blank. */
export function fieldAt(page: Page, row: number, column: number): Field | null {
  const cell = page.index.shown(row, column);
  if (!cell || BLANK.test(cell.text)) return null;
  return { ref: refOf(page, row, column), text: cell.text };
}

export function fieldOf(page: Page, spot: Spot): Field {
  return { ref: page.index.ref(spot.row, spot.column), text: spot.text };
}
