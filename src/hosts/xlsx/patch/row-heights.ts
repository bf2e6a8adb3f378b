import type { Area } from '../../../core/model/address';
import { listHeight } from '../../workbook-host-heights';
import { widthFor } from './columns';
import type { CellWrite, SheetPatch } from './sheet-patch';
import type { RowSpot, SheetMap } from './sheet-map';

/** Width of a column that states none, in characters. */
const USUAL_WIDTH = 8.43;

/** A note that was written, with the look its cell has now. */
export interface WrittenNote {
  readonly write: CellWrite;
  readonly style: string;
}

/**
 * The height a row needs to show the notes written into it, in points; null where it may stay as it is: a row without a height of its own
 * fits itself, one that is high enough keeps its height.
 */
export function heightFor(
  patch: SheetPatch,
  map: SheetMap,
  row: RowSpot,
  notes: readonly WrittenNote[],
  rowAt: (row: number) => RowSpot | null,
): number | null {
  if (!row.height || row.selfClosing) return null;
  const { styles, areaOf } = patch;
  let most = row.height.points;
  for (const { write, style } of notes) {
    const { ref, after } = write.edit;
    if (after.kind !== 'text' || !styles?.wraps(style)) continue;
    const area = areaOf(ref) ?? { top: ref.row, bottom: ref.row, left: ref.column, right: ref.column };
    const beside = heightBelow(area, rowAt);
    if (beside === null) continue;
    const needed = listHeight([{ text: after.value, width: widthOf(patch, map, area) }]) - beside;
    most = Math.max(most, needed);
  }
  return most > row.height.points ? most : null;
}

/** What the other rows of a merged area give, in points; null where one of them fits itself. */
function heightBelow({ top, bottom }: Area, rowAt: (row: number) => RowSpot | null): number | null {
  let sum = 0;
  for (let row = top + 1; row <= bottom; row++) {
    const height = rowAt(row)?.height;
    if (!height) return null;
    sum += height.points;
  }
  return sum;
}

function widthOf(patch: SheetPatch, { columns }: SheetMap, { left, right }: Area): number {
  let width = 0;
  for (let column = left; column <= right; column++) {
    const spot = columns.find(({ first, last }) => first <= column && column <= last);
    const stated = spot?.width ?? USUAL_WIDTH;
    width += patch.freshColumns.has(column) ? Math.max(stated, widthFor(patch, column)) : stated;
  }
  return width;
}
