import type { CellRef } from '../model/address';
import type { EarlierTotal } from '../model/form';

/**
 * Whether an earlier total adds up a row: one above it on its sheet, from where it begins, and of its half where two stand
 * side by side.
 * @param ref the cell of the row's score
 * @param table index into `Form.tables` of the row, where it is an indicator
 */
export const addsUp = (
  { label, from = 0, table: half }: EarlierTotal,
  ref: CellRef | null | undefined,
  table: number | undefined,
): boolean =>
  ref?.sheet === label.ref.sheet &&
  ref.row >= from &&
  ref.row < label.ref.row &&
  (half === undefined || half === table);
