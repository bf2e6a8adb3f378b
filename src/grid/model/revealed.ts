import type { SheetAppearance } from '../../core/model/appearance';
import { indexSheet, type Sheet } from '../../core/model/grid';
import type { CellMark } from './selection';

/** Hidden rows and columns that are drawn all the same. */
export interface Revealed {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Nothing hidden is drawn. */
export const NONE_REVEALED: Revealed = { rows: [], columns: [] };

/** Whether a row is not to be seen: hidden, or without height. */
export const isHiddenRow = (sheet: Sheet, appearance: SheetAppearance, row: number): boolean =>
  sheet.hiddenRows?.has(row) === true || appearance.heightOf(row) === 0;

/** Whether a column is not to be seen. */
export const isHiddenColumn = (sheet: Sheet, appearance: SheetAppearance, column: number): boolean =>
  sheet.hiddenColumns?.has(column) === true || appearance.widthOf(column) === 0;

/**
 * The hidden rows and columns that cells of the finding shown stand in: a person who asks for them is to see them. A
 * merged area of which a part shows is seen as it is.
 */
export function revealedBy(
  sheet: Sheet,
  appearance: SheetAppearance,
  marks: ReadonlyMap<string, CellMark>,
): Revealed {
  const index = indexSheet(sheet);
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const [key, { shown }] of marks) {
    if (!shown) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const { top, left, bottom, right } = index.merge(row, column) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    if (areAll(top, bottom, (at) => isHiddenRow(sheet, appearance, at))) rows.add(top);
    if (areAll(left, right, (at) => isHiddenColumn(sheet, appearance, at))) columns.add(left);
  }
  return rows.size + columns.size > 0 ? { rows: [...rows], columns: [...columns] } : NONE_REVEALED;
}

function areAll(first: number, last: number, isHidden: (at: number) => boolean): boolean {
  let at = first;
  while (at <= last && isHidden(at)) at += 1;
  return at > last;
}
