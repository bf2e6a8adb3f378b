import type { Area } from '../model/address';
import type { FormTotal } from '../model/form';
import { ClosingRows } from './closing-rows';
import type { Columns } from './column-roles';
import type { Line, Page } from './lines';
import { RowValues } from './row-values';
import { TOTAL } from './vocabulary/rows';

/**
 * The total of a form below a table that is not its indicators' (funds at the end): read under the heads of whichever table has a
 * figure there. `loose` are the lines of no table, `all` the columns of every table, `used` where the tables stand; null where no line
 * is one.
 */
export function findLateTotal(
  page: Page,
  loose: readonly Line[],
  all: readonly Columns[],
  used: readonly Area[],
): { readonly total: FormTotal; readonly area: Area } | null {
  for (const { row, spots } of loose) {
    const key = spots.find((spot) => !spot.isNumber);
    if (!key || !TOTAL.test(key.label.bare) || !used.some(({ bottom }) => bottom < row)) continue;
    for (const columns of all) {
      const closing = new ClosingRows(page, columns, new RowValues(page, columns));
      const total = closing.readTotal({ role: 'total', row, spots, key }, null);
      if (!total.score && !(total.weight && total.scoreRef)) continue;
      const right = spots[spots.length - 1]!.right;
      return { total, area: { top: row, bottom: row, left: spots[0]!.column, right } };
    }
  }
  return null;
}
