import type { Area } from '../model/address';
import type { Line } from './lines';

/** The rectangle that some lines take, merged cells to their right edge; the rows are those of the lines themselves. */
export function extentOf(lines: readonly Line[]): Area {
  let [left, right] = [Infinity, 0];
  for (const { spots } of lines) {
    for (const spot of spots) {
      if (spot.column < left) left = spot.column;
      if (spot.right > right) right = spot.right;
    }
  }
  return { top: lines[0]!.row, left, bottom: lines[lines.length - 1]!.row, right };
}
