import type { Area, CellAddress } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import type { Selection } from '../../grid/model/selection';
import { cellArea, union } from '../../grid/edit/area';

/** The selection of one cell: the whole merged area where it lies in one. */
export function selectionAt(sheet: Sheet | undefined, { row, column }: CellAddress): Selection {
  const area = (sheet && indexSheet(sheet).merge(row, column)) ?? cellArea({ row, column });
  return { active: { row: area.top, column: area.left }, area };
}

/** The smallest rectangle around cells; null for none. */
export function areaOf(cells: readonly CellAddress[]): Area | null {
  let area: Area | null = null;
  for (const cell of cells) area = area ? union(area, cellArea(cell)) : cellArea(cell);
  return area;
}
