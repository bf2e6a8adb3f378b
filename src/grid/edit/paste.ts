import { LAST_COLUMN, LAST_ROW, type Area, type CellAddress } from '../../core/model/address';
import type { Selection, TypedCell } from '../model/selection';
import { clip, grow, isSameArea, isWholeColumns, isWholeRows, sizeOf } from './area';
import { unitAt, type SheetBounds } from './sheet-bounds';
import { shiftFormula } from './shift-formula';

/** How many cells are pasted or filled at one go: as many are written into the file in about two seconds. */
export const MOST_CELLS = 50_000;

/** How many cells are copied at one go. */
export const MOST_COPIED = 200_000;

/** Rows of texts; a row may be shorter than others, what it lacks is left as it is. */
export type Block = readonly (readonly string[])[];

/** What is to be pasted. */
export interface Clip {
  readonly block: Block;
  /** The cell its first text was copied from: formulas are made to fit where they go. Null: they stay as they stand. */
  readonly from: CellAddress | null;
}

/** What a paste comes to. */
export interface Pasted {
  readonly cells: readonly TypedCell[];
  /** What was pasted over: it is chosen afterwards. */
  readonly selection: Selection;
}

/** How many columns a block has. */
export function widthOf(block: Block): number {
  let width = 0;
  for (const row of block) width = Math.max(width, row.length);
  return width;
}

/**
 * The cells that a block of texts is to be typed into, as Excel does it: one text fills the whole chosen area; a block
 * is repeated where it fits the area evenly; else it is put down once from the area's first cell. A text for a cell
 * that a merged area covers is left out when it is blank; another is kept in the list, for the host to tell that it
 * cannot stand there.
 */
export function planPaste(
  sheetBounds: SheetBounds,
  selection: Selection,
  clip: Clip,
): Pasted | 'tooMuch' | 'beyondSheet' {
  const [height, width] = [clip.block.length, widthOf(clip.block)];
  const { active, area } = selection;
  if (height === 1 && width === 1) {
    const cells = cellsToFill(sheetBounds, area, clip.block[0]![0]!);
    return cells ? { cells: cells.map((cell) => fitted(cell, clip.from)), selection } : 'tooMuch';
  }
  const isOneCell = isSameArea(area, unitAt(sheetBounds, active));
  const over = overArea(area, height, width, isOneCell);
  if (sizeOf(over) > MOST_CELLS) return 'tooMuch';
  if (over.bottom > LAST_ROW || over.right > LAST_COLUMN) return 'beyondSheet';
  return {
    cells: [...textsOver(sheetBounds, over, clip)],
    selection: {
      active: sheetBounds.index.master(area.top, area.left),
      area: grow(sheetBounds.index.sheet.merges, over),
    },
  };
}

/** The area that a block of some height and width is put down over, once or as often as it fits evenly. */
function overArea(area: Area, height: number, width: number, isOneCell: boolean): Area {
  const isOnce = isOneCell || isWholeColumns(area) || isWholeRows(area);
  const down = isOnce ? 1 : timesIn(area.bottom - area.top + 1, height);
  const across = isOnce ? 1 : timesIn(area.right - area.left + 1, width);
  const [rows, columns] = down && across ? [height * down, width * across] : [height, width];
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

/** How often a block goes into an area along one side; null: not evenly. One row or column takes the block as it is. */
function timesIn(size: number, part: number): number | null {
  if (size === 1) return 1;
  return size % part === 0 ? size / part : null;
}

function* textsOver(sheetBounds: SheetBounds, over: Area, { block, from }: Clip): Generator<TypedCell> {
  const width = widthOf(block);
  for (let row = over.top; row <= over.bottom; row++) {
    const down = (row - over.top) % block.length;
    for (let column = over.left; column <= over.right; column++) {
      const across = (column - over.left) % width;
      const text = block[down]![across];
      if (text === undefined || (text === '' && !isOwn(sheetBounds, row, column))) continue;
      const source = from && { row: from.row + down, column: from.column + across };
      yield fitted({ row, column, text }, source);
    }
  }
}

function fitted(cell: TypedCell, from: CellAddress | null): TypedCell {
  return from ? { ...cell, text: shiftFormula(cell.text, from, cell) } : cell;
}

function isOwn({ index }: SheetBounds, row: number, column: number): boolean {
  const master = index.master(row, column);
  return master.row === row && master.column === column;
}

/**
 * One text for every cell of an area, those that merged areas cover left out; null when there are more than
 * {@link MOST_CELLS}. Whole rows and columns are filled as far as the sheet is used.
 */
export function cellsToFill(sheetBounds: SheetBounds, area: Area, text: string): TypedCell[] | null {
  const [row, column] = [area.top, area.left];
  if (isSameArea(area, unitAt(sheetBounds, { row, column }))) return [{ row, column, text }];
  const isOpen = isWholeColumns(area) || isWholeRows(area);
  const within = isOpen ? clip(area, sheetBounds.used) : area;
  if (!within) return [];
  if (sizeOf(within) > MOST_CELLS) return null;
  const cells: TypedCell[] = [];
  for (let y = within.top; y <= within.bottom; y++) {
    for (let x = within.left; x <= within.right; x++) {
      if (isOwn(sheetBounds, y, x)) cells.push({ row: y, column: x, text });
    }
  }
  return cells;
}
