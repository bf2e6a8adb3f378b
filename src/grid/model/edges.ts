import { LINE_STYLES, type Line } from '../../core/model/appearance';
import type { SheetView } from './sheet-view';

/** The line drawn where two cells meet: the heavier; of equal ones that of the cell to the right or below. */
export function heavier(before: Line | null, after: Line | null): Line | null {
  if (!before || !after) return after ?? before;
  return LINE_STYLES.indexOf(before.style) > LINE_STYLES.indexOf(after.style) ? before : after;
}

/** What runs along an edge between two cells; `grid`: the sheet's own faint line. */
export type Edge = Line | 'grid' | null;

/** The edge to the right of a cell. `next`: the next column to be seen, or null after the last one drawn. */
export function rightEdge(view: SheetView, row: number, column: number, next: number | null): Edge {
  const one = view.lookOf(row, column).appearance;
  if (next === null) return one.borders.right ?? gridLine(view, one.fill, null);
  if (isInside(view, row, column, row, next)) return null;
  const other = view.lookOf(row, next).appearance;
  return heavier(one.borders.right, other.borders.left) ?? gridLine(view, one.fill, other.fill);
}

/** The edge below a cell. `next`: the next row to be seen, or null after the last one drawn. */
export function bottomEdge(view: SheetView, row: number, column: number, next: number | null): Edge {
  const one = view.lookOf(row, column).appearance;
  if (next === null) return one.borders.bottom ?? gridLine(view, one.fill, null);
  if (isInside(view, row, column, next, column)) return null;
  const other = view.lookOf(next, column).appearance;
  return heavier(one.borders.bottom, other.borders.top) ?? gridLine(view, one.fill, other.fill);
}

/** Whether two cells are parts of one merged area, which has no lines inside. */
function isInside(view: SheetView, row: number, column: number, row2: number, column2: number): boolean {
  const area = view.index.merge(row, column);
  return area !== undefined && row2 <= area.bottom && column2 <= area.right;
}

function gridLine({ appearance }: SheetView, one: string | null, other: string | null): Edge {
  return appearance.hasGridLines && one === null && other === null ? 'grid' : null;
}
