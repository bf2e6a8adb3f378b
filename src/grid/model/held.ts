import type { Area, CellAddress } from '../../core/model/address';
import type { Axis } from './geometry';
import type { SheetView } from './sheet-view';
import type { Viewport } from './viewport';
import type { Span } from './window';

/** A table of which heads and names stay in sight while the rest is scrolled. */
export interface HeldTable {
  /** All of it, heads included. */
  readonly area: Area;
  readonly heads: Span;
  /** The columns that its rows are known by; null where they have none. */
  readonly names: Span | null;
}

/** The lines that are seen once more at the edge of the window, for they are scrolled out of it. */
export interface Held {
  readonly rows: Span | null;
  readonly columns: Span | null;
}

export const NONE_HELD: Held = { rows: null, columns: null };

/** What held lines may take of the window: the rest is what one came to see. */
const MOST = { height: 1 / 3, width: 2 / 5 };

/**
 * What is held of the tables in sight: the heads of the table at the upper edge, and the names of the table of the
 * active cell, or of the first in sight while the active cell is elsewhere. Where the file freezes them they are not
 * held as well.
 * @param headers what row numbers and column letters take of the window
 */
export function heldIn(
  { rows, columns, frozen }: SheetView,
  tables: readonly HeldTable[],
  seen: Viewport,
  headers: { readonly width: number; readonly height: number },
  active: CellAddress,
): Held {
  const [x, y] = [seen.left + columns.start(frozen.columns), seen.top + rows.start(frozen.rows)];
  const inSight = { first: rows.at(y), last: rows.at(seen.top + seen.height - headers.height) };
  const above = tables.find(({ area }) => isWithin(inSight.first, { first: area.top, last: area.bottom }));
  const beside = isWithin(active.row, inSight)
    ? tableAt(tables, active)
    : tables.find(({ area }) => area.top <= inSight.last && area.bottom >= inSight.first);
  return {
    rows: above
      ? heldSpan(rows, above.heads, frozen.rows, y, rows.end(above.area.bottom), seen.height * MOST.height)
      : null,
    columns: beside?.names
      ? heldSpan(
          columns,
          beside.names,
          frozen.columns,
          x,
          columns.end(beside.area.right),
          seen.width * MOST.width,
        )
      : null,
  };
}

/**
 * What held lines will cover of the window when a cell is in sight, in CSS pixels of the sheet: those of its table,
 * where it stands behind them.
 */
export function heldBefore(
  { rows, columns, frozen }: SheetView,
  tables: readonly HeldTable[],
  seen: Viewport,
  cell: CellAddress,
): { readonly width: number; readonly height: number } {
  const table = tableAt(tables, cell);
  if (!table) return { width: 0, height: 0 };
  const { heads, names } = table;
  return {
    width: names ? sizeBefore(columns, names, frozen.columns, cell.column, seen.width * MOST.width) : 0,
    height: sizeBefore(rows, heads, frozen.rows, cell.row, seen.height * MOST.height),
  };
}

/** Browsers scroll by whole pixels of the page, which may be two of the sheet's. */
const ROUNDING = 1.5;

const tableAt = (tables: readonly HeldTable[], { row }: CellAddress): HeldTable | undefined =>
  tables.find(({ area }) => row >= area.top && row <= area.bottom);

const isWithin = (line: number, { first, last }: Span): boolean => line >= first && line <= last;

/** @param edge the place in the sheet from which on it is in sight @param end where the table ends */
function heldSpan(
  axis: Axis,
  wanted: Span,
  frozen: number,
  edge: number,
  end: number,
  most: number,
): Span | null {
  const first = Math.max(wanted.first, frozen);
  const size = axis.end(wanted.last) - axis.start(first);
  const isGone = edge - axis.start(first) > ROUNDING;
  return first <= wanted.last && size > 0 && size <= most && isGone && edge + size < end
    ? { first, last: wanted.last }
    : null;
}

function sizeBefore(axis: Axis, held: Span, frozen: number, line: number, most: number): number {
  const size = line > held.last ? axis.end(held.last) - axis.start(Math.max(held.first, frozen)) : 0;
  return size > 0 && size <= most ? size : 0;
}
