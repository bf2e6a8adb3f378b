import { contains, LAST_COLUMN, LAST_ROW, type Area, type CellAddress } from '../../core/model/address';
import type { Selection } from '../model/selection';
import { cellArea, clip, grow, isSameArea, isWholeColumns, isWholeRows, sizeOf, union } from './area';
import { isFilled, unitAt, type SheetBounds } from './sheet-bounds';
import { edgeFrom, lastVisible, nextVisible, stepFrom, type Direction } from './steps';

/** A selection with what is remembered between moves. */
export interface Stand {
  readonly selection: Selection;
  /** The corner of the area that moves while it is extended; `active` is the one that stays. */
  readonly head: CellAddress;
  /** The cell one came to, before its merged area was taken as one: leaving the area goes on along it. */
  readonly lane: CellAddress;
  /** The column at which a run of Tab began: Enter goes back to it. */
  readonly tabbedFrom?: number;
}

/** A move to another cell; with Shift it extends the area instead. */
export type Move =
  | { readonly to: 'step'; readonly direction: Direction; readonly count: number }
  | { readonly to: 'edge'; readonly direction: Direction }
  | { readonly to: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd' };

/** Where a selection that came from elsewhere (a press, a finding) stands. */
export function standAt(sheetBounds: SheetBounds, selection: Selection): Stand {
  const { active, area } = selection;
  const unit = unitAt(sheetBounds, active);
  return {
    selection,
    head: {
      row: unit.top > area.top && unit.bottom >= area.bottom ? area.top : area.bottom,
      column: unit.left > area.left && unit.right >= area.right ? area.left : area.right,
    },
    lane: {
      row: firstVisible(unit.top, unit.bottom, (row) => sheetBounds.isRowHidden(row)),
      column: firstVisible(unit.left, unit.right, (column) => sheetBounds.isColumnHidden(column)),
    },
  };
}

function firstVisible(from: number, to: number, isHidden: (at: number) => boolean): number {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at;
  return from;
}

/** The selection of one cell, or of the merged area it lies in. */
export function chooseCell(sheetBounds: SheetBounds, cell: CellAddress): Stand {
  const area = unitAt(sheetBounds, cell);
  const active = { row: area.top, column: area.left };
  return { selection: { active, area }, head: { row: area.bottom, column: area.right }, lane: cell };
}

/** Another cell is chosen. */
export function move(sheetBounds: SheetBounds, stand: Stand, how: Move): Stand {
  return chooseCell(sheetBounds, target(sheetBounds, stand.lane, how));
}

/** The area is extended or made smaller: its moving corner moves until the area is another one. */
export function extend(sheetBounds: SheetBounds, stand: Stand, how: Move): Stand {
  let head = stand.head;
  for (;;) {
    const next = target(sheetBounds, head, how, 'single');
    if (next.row === head.row && next.column === head.column) return stand;
    head = next;
    const extended = extendTo(sheetBounds, stand, head);
    if (!isSameArea(extended.selection.area, stand.selection.area)) return extended;
    if (how.to !== 'step') return extended;
  }
}

/** The area from the active cell to another. */
export function extendTo(sheetBounds: SheetBounds, stand: Stand, head: CellAddress): Stand {
  const { active, area } = stand.selection;
  let reached = union(unitAt(sheetBounds, active), cellArea(head));
  if (isWholeColumns(area)) reached = { ...reached, top: 0, bottom: LAST_ROW };
  if (isWholeRows(area)) reached = { ...reached, left: 0, right: LAST_COLUMN };
  return { ...stand, head, selection: { active, area: grow(sheetBounds.index.sheet.merges, reached) } };
}

/** @param as `single`: a merged area is no obstacle, every row and column counts */
function target(
  sheetBounds: SheetBounds,
  from: CellAddress,
  how: Move,
  as: 'unit' | 'single' = 'unit',
): CellAddress {
  switch (how.to) {
    case 'step':
      return stepFrom(sheetBounds, from, how.direction, how.count, as === 'unit');
    case 'edge':
      return edgeFrom(sheetBounds, from, how.direction);
    case 'rowStart':
      return { row: from.row, column: firstColumn(sheetBounds, from.column) };
    case 'rowEnd':
      return { row: from.row, column: lastFilledColumn(sheetBounds, from) };
    case 'sheetStart':
      return {
        row: nextVisible(sheetBounds, 'row', sheetBounds.frozen.rows),
        column: nextVisible(sheetBounds, 'column', sheetBounds.frozen.columns),
      };
    case 'sheetEnd':
      return {
        row: lastVisible(sheetBounds, 'row', Math.max(0, sheetBounds.used.lastRow)),
        column: lastVisible(sheetBounds, 'column', Math.max(0, sheetBounds.used.lastColumn)),
      };
  }
}

/** Frozen columns are the head of every row: the row itself begins behind them, unless one is among them. */
function firstColumn(sheetBounds: SheetBounds, from: number): number {
  const { columns } = sheetBounds.frozen;
  return nextVisible(sheetBounds, 'column', from < columns ? 0 : columns);
}

function lastFilledColumn(sheetBounds: SheetBounds, { row, column }: CellAddress): number {
  for (let at = sheetBounds.used.lastColumn; at >= 0; at--) {
    if (!sheetBounds.isColumnHidden(at) && isFilled(sheetBounds, { row, column: at })) return at;
  }
  return column;
}

/** The next cell after Tab or Enter (`back`: with Shift): within the chosen area round and round, else one on. */
export function advance(
  sheetBounds: SheetBounds,
  stand: Stand,
  key: 'tab' | 'enter',
  isBack: boolean,
): Stand {
  const { area, active } = stand.selection;
  if (!isSameArea(area, unitAt(sheetBounds, active))) return advanceWithin(sheetBounds, stand, key, isBack);
  if (key === 'tab') {
    const next = move(sheetBounds, stand, { to: 'step', direction: isBack ? 'left' : 'right', count: 1 });
    return { ...next, tabbedFrom: stand.tabbedFrom ?? stand.lane.column };
  }
  const lane = { row: stand.lane.row, column: stand.tabbedFrom ?? stand.lane.column };
  const next = stepFrom(sheetBounds, lane, isBack ? 'up' : 'down', 1, true);
  return chooseCell(sheetBounds, next);
}

/** A file made to vex merges or hides millions of cells. */
const MOST_LOOKED_AT = 200_000;

function advanceWithin(sheetBounds: SheetBounds, stand: Stand, key: 'tab' | 'enter', isBack: boolean): Stand {
  const { selection } = stand;
  const area = clip(selection.area, sheetBounds.bounds) ?? selection.area;
  let at = selection.active;
  for (let left = Math.min(sizeOf(area), MOST_LOOKED_AT); left > 0; left--) {
    at = following(area, at, key, isBack);
    if (isStop(sheetBounds, at, area)) {
      return { ...stand, lane: at, selection: { active: at, area: selection.area } };
    }
  }
  return stand;
}

function following(
  { top, left, bottom, right }: Area,
  at: CellAddress,
  key: 'tab' | 'enter',
  isBack: boolean,
) {
  const by = isBack ? -1 : 1;
  const [width, height] = [right - left + 1, bottom - top + 1];
  const [x, y] = [at.column - left, at.row - top];
  const count = width * height;
  const place = (key === 'tab' ? y * width + x : x * height + y) + by;
  const around = (place + count) % count;
  return key === 'tab'
    ? { row: top + Math.floor(around / width), column: left + (around % width) }
    : { row: top + (around % height), column: left + Math.floor(around / height) };
}

function isStop(sheetBounds: SheetBounds, at: CellAddress, area: Area): boolean {
  const master = sheetBounds.index.master(at.row, at.column);
  if (master.row !== at.row || master.column !== at.column || !contains(area, at)) return false;
  return !sheetBounds.isRowHidden(at.row) && !sheetBounds.isColumnHidden(at.column);
}
