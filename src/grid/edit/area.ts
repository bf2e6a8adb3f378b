import { LAST_COLUMN, LAST_ROW, meets, type Area, type CellAddress } from '../../core/model/address';
import type { Cell, Row, SheetIndex } from '../../core/model/grid';
import type { Bounds } from './sheet-bounds';

/** The smallest rectangle that holds both. */
export function union(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** A rectangle of one cell. */
export function cellArea({ row, column }: CellAddress): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether two rectangles are the same. */
export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

/** Whether an area is whole columns: from the first to the last row a sheet can have. */
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;

/** Whether an area is whole rows. */
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;

/**
 * Merged areas that overlap like the tiles of a roof may each make the area larger; a file made to vex is cut short.
 */
const MOST_PASSES = 100;

/** An area grown until it holds only whole merged areas. Whole rows and columns stay as they are. */
export function grow(merges: readonly Area[], area: Area): Area {
  if (isWholeColumns(area) || isWholeRows(area)) return area;
  let grown = area;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = grown;
    for (const merge of merges) if (meets(merge, grown)) grown = union(merge, grown);
    if (isSameArea(before, grown)) break;
  }
  return grown;
}

/** The part of an area that lies within bounds; null when there is none. */
export function clip(area: Area, { lastRow, lastColumn }: Bounds): Area | null {
  if (area.top > lastRow || area.left > lastColumn) return null;
  return { ...area, bottom: Math.min(area.bottom, lastRow), right: Math.min(area.right, lastColumn) };
}

/** The part that two rectangles which meet have in common. */
export function intersection(one: Area, other: Area): Area {
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** How many cells an area has. */
export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** The cells of an area that hold anything, row by row; those that a merged area covers are left out. */
export function* filledCells(
  index: SheetIndex,
  area: Area,
): Generator<CellAddress & { readonly cell: Cell }> {
  const { rows } = index.sheet;
  for (let at = firstRow(rows, area.top); at < rows.length && rows[at]!.row <= area.bottom; at++) {
    const { row, cells } = rows[at]!;
    for (const cell of cells) {
      const { column } = cell;
      if (column < area.left || column > area.right) continue;
      const master = index.master(row, column);
      if (master.row === row && master.column === column) yield { row, column, cell };
    }
  }
}

/** The place of the first row that is not above `top`. */
function firstRow(rows: readonly Row[], top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isSameCell = (one: CellAddress, other: CellAddress): boolean =>
  one.row === other.row && one.column === other.column;
