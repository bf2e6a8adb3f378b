import type { Area, CellAddress } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import type { Selection } from '../../ui/grid/grid-props';

/** The selection of one cell: the whole merged area where it lies in one. */
export function selectionAt(sheet: Sheet | undefined, { row, column }: CellAddress): Selection {
  const area = (sheet && indexSheet(sheet).merge(row, column)) ?? areaOf([{ row, column }])!;
  return { active: { row: area.top, column: area.left }, area };
}

/** The smallest rectangle around cells; null for none. */
export function areaOf(cells: readonly CellAddress[]): Area | null {
  let area: Area | null = null;
  for (const { row, column } of cells) {
    const cell = { top: row, left: column, bottom: row, right: column };
    area = area ? around(area, cell) : cell;
  }
  return area;
}

/** The smallest rectangle around two. */
export function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
