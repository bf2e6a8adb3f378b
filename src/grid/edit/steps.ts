import type { CellAddress } from '../../core/model/address';
import { isFilled, unitAt, type SheetBounds } from './sheet-bounds';

/** Where an arrow key leads. */
export type Direction = 'up' | 'down' | 'left' | 'right';
type Axis = 'row' | 'column';

const axisOf = (direction: Direction): Axis =>
  direction === 'up' || direction === 'down' ? 'row' : 'column';
const signOf = (direction: Direction): 1 | -1 => (direction === 'up' || direction === 'left' ? -1 : 1);
const isHidden = (sheetBounds: SheetBounds, axis: Axis, at: number): boolean =>
  axis === 'row' ? sheetBounds.isRowHidden(at) : sheetBounds.isColumnHidden(at);
const boundOf = (sheetBounds: SheetBounds, axis: Axis): number =>
  axis === 'row' ? sheetBounds.bounds.lastRow : sheetBounds.bounds.lastColumn;

/** The first row or column to be seen at or after `from`; `from` itself when there is none. */
export function nextVisible(sheetBounds: SheetBounds, axis: Axis, from: number): number {
  const found = seek(sheetBounds, axis, from, 1);
  return found ?? from;
}

/** The last row or column to be seen at or before `from`; `from` itself when there is none. */
export function lastVisible(sheetBounds: SheetBounds, axis: Axis, from: number): number {
  return seek(sheetBounds, axis, from, -1) ?? from;
}

function seek(sheetBounds: SheetBounds, axis: Axis, from: number, sign: 1 | -1): number | null {
  const last = boundOf(sheetBounds, axis);
  for (let at = from; at >= 0 && at <= last; at += sign) if (!isHidden(sheetBounds, axis, at)) return at;
  return null;
}

/**
 * The cell a number of rows or columns on, past hidden ones; as far as the grid goes.
 * @param asUnit a merged area is left as one cell: the step begins at its far edge
 */
export function stepFrom(
  sheetBounds: SheetBounds,
  from: CellAddress,
  direction: Direction,
  count: number,
  asUnit: boolean,
): CellAddress {
  const axis = axisOf(direction);
  const sign = signOf(direction);
  let at = from[axis];
  for (let left = count; left > 0; left--) {
    const next = seek(sheetBounds, axis, at + sign, sign);
    if (next === null) break;
    at = next;
  }
  if (asUnit) at = beyond(sheetBounds, from, axis, sign, at);
  return { ...from, [axis]: at };
}

/** A step that ends inside the merged area it began in goes on to the first cell behind it. */
function beyond(sheetBounds: SheetBounds, from: CellAddress, axis: Axis, sign: 1 | -1, at: number): number {
  const edge = farEdge(sheetBounds, from, axis, sign);
  if ((at - edge) * sign > 0) return at;
  return seek(sheetBounds, axis, edge + sign, sign) ?? from[axis];
}

function farEdge(sheetBounds: SheetBounds, cell: CellAddress, axis: Axis, sign: 1 | -1): number {
  const unit = unitAt(sheetBounds, cell);
  if (axis === 'row') return sign > 0 ? unit.bottom : unit.top;
  return sign > 0 ? unit.right : unit.left;
}

/**
 * Where Ctrl with an arrow leads: the last cell of the run of filled cells, or the next filled cell after a gap, or the
 * edge of the grid. Merged areas count as one cell, hidden rows and columns do not count.
 */
export function edgeFrom(sheetBounds: SheetBounds, from: CellAddress, direction: Direction): CellAddress {
  const axis = axisOf(direction);
  const sign = signOf(direction);
  const used = axis === 'row' ? sheetBounds.used.lastRow : sheetBounds.used.lastColumn;
  const next = (cell: CellAddress) => stepFrom(sheetBounds, cell, direction, 1, true);
  let at = next(from);
  if (at[axis] === from[axis]) return from;
  if (isFilled(sheetBounds, from) && isFilled(sheetBounds, at)) {
    for (let ahead = next(at); ahead[axis] !== at[axis] && isFilled(sheetBounds, ahead); ahead = next(at))
      at = ahead;
    return at;
  }
  while (!isFilled(sheetBounds, at)) {
    const ahead = sign > 0 && at[axis] > used ? at : next(at);
    if (ahead[axis] === at[axis]) return { ...at, [axis]: lastOf(sheetBounds, axis, sign) };
    at = ahead;
  }
  return at;
}

function lastOf(sheetBounds: SheetBounds, axis: Axis, sign: 1 | -1): number {
  return sign > 0
    ? lastVisible(sheetBounds, axis, boundOf(sheetBounds, axis))
    : nextVisible(sheetBounds, axis, 0);
}
