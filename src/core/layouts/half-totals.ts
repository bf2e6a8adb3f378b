import type { FormTotal, IndicatorRow } from '../model/form';
import type { Header } from './header';
import { sumOf } from './shared-points';

/** Whether two headers have a column in common. */
export function meetsColumns(one: Header, other: Header): boolean {
  return one.left <= other.right && other.left <= one.right;
}

/** Whether a table stands beside another of its kind: one list in two halves. */
export function isHalf(header: Header, headers: readonly Header[]): boolean {
  return headers.some(
    (other) => other.family === header.family && other.top === header.top && !meetsColumns(other, header),
  );
}

/** Whether a total gives no more points than its own table has: the sum of a half, not of the form. */
export function isSumOfHalf(total: FormTotal, rows: readonly IndicatorRow[]): boolean {
  const points = sumOf(rows.map(({ weight }) => weight))?.value;
  return points !== undefined && points !== null && total.weight?.value?.equals(points) === true;
}
