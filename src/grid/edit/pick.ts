import { LAST_COLUMN, LAST_ROW, type Area, type CellAddress } from '../../core/model/address';
import { grow, isSameArea, union } from './area';
import { isFilled, unitAt, type SheetBounds } from './sheet-bounds';
import type { Stand } from './selection';

/** Whole rows from one to another, chosen at the row headers; they are not grown by merged areas. */
export function pickRows(sheetBounds: SheetBounds, from: number, to: number): Stand {
  const area = { top: Math.min(from, to), left: 0, bottom: Math.max(from, to), right: LAST_COLUMN };
  const column = firstOwn(
    sheetBounds,
    sheetBounds.bounds.lastColumn,
    (at) => ({ row: from, column: at }),
    area,
  );
  return stand({ row: from, column }, area, { row: to, column: LAST_COLUMN });
}

/** Whole columns from one to another, chosen at the column headers. */
export function pickColumns(sheetBounds: SheetBounds, from: number, to: number): Stand {
  const area = { top: 0, left: Math.min(from, to), bottom: LAST_ROW, right: Math.max(from, to) };
  const row = firstOwn(sheetBounds, sheetBounds.bounds.lastRow, (at) => ({ row: at, column: from }), area);
  return stand({ row, column: from }, area, { row: LAST_ROW, column: to });
}

/** The whole sheet, chosen at its corner. */
export function pickAll(sheetBounds: SheetBounds, active: CellAddress): Stand {
  const area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  const { top, left } = unitAt(sheetBounds, active);
  return stand({ row: top, column: left }, area, { row: LAST_ROW, column: LAST_COLUMN });
}

/** The rows (Shift+Space) or columns (Ctrl+Space) of the chosen area, whole. */
export function wholeLines({ selection }: Stand, lines: 'rows' | 'columns'): Stand {
  const { area, active } = selection;
  const whole =
    lines === 'rows' ? { ...area, left: 0, right: LAST_COLUMN } : { ...area, top: 0, bottom: LAST_ROW };
  return stand(active, whole, { row: whole.bottom, column: whole.right });
}

/**
 * Ctrl+A: the block of filled cells around the active one; when that is chosen already, or there is none, the whole
 * sheet.
 */
export function pickRegion(sheetBounds: SheetBounds, current: Stand): Stand {
  const { active, area } = current.selection;
  const region = regionAround(sheetBounds, active);
  const isAlone = isSameArea(region, unitAt(sheetBounds, active)) && !isFilled(sheetBounds, active);
  if (isAlone || isSameArea(region, area)) return pickAll(sheetBounds, active);
  return stand(active, region, { row: region.bottom, column: region.right });
}

function regionAround(sheetBounds: SheetBounds, active: CellAddress): Area {
  let region = unitAt(sheetBounds, active);
  for (;;) {
    const wider = grow(sheetBounds.index.sheet.merges, withFilledSides(sheetBounds, region));
    if (isSameArea(wider, region)) return region;
    region = wider;
  }
}

/** The area with each side moved out by one where the line beyond it, corners too, has a filled cell. */
function withFilledSides(sheetBounds: SheetBounds, area: Area): Area {
  const around = {
    top: Math.max(0, area.top - 1),
    left: Math.max(0, area.left - 1),
    bottom: Math.min(sheetBounds.used.lastRow, area.bottom + 1),
    right: Math.min(sheetBounds.used.lastColumn, area.right + 1),
  };
  const has = (side: Partial<Area>) => hasFilled(sheetBounds, { ...around, ...side });
  return union(area, {
    top: has({ bottom: around.top }) ? around.top : area.top,
    left: has({ right: around.left }) ? around.left : area.left,
    bottom: has({ top: around.bottom }) ? around.bottom : area.bottom,
    right: has({ left: around.right }) ? around.right : area.right,
  });
}

function hasFilled(sheetBounds: SheetBounds, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++)
      if (isFilled(sheetBounds, { row, column })) return true;
  }
  return false;
}

/**
 * The first cell along a line that is to be seen and not part of a merged area that begins outside the lines chosen.
 */
function firstOwn(
  sheetBounds: SheetBounds,
  last: number,
  cellAt: (at: number) => CellAddress,
  { top, left, bottom, right }: Area,
): number {
  for (let at = 0; at <= last; at++) {
    const { row, column } = cellAt(at);
    const master = sheetBounds.index.master(row, column);
    const isOwn = master.row === row && master.column === column;
    if (isOwn && row >= top && row <= bottom && column >= left && column <= right) {
      if (!sheetBounds.isRowHidden(row) && !sheetBounds.isColumnHidden(column)) return at;
    }
  }
  return 0;
}

function stand(active: CellAddress, area: Area, head: CellAddress): Stand {
  return { selection: { active, area }, head, lane: active };
}
