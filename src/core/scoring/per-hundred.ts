import { type Exact, HUNDRED, compare, sumOf } from '../number/exact';

/** A row's points and the score that was typed for it. */
export interface Given {
  readonly weight: Exact | null;
  readonly stated: Exact | null;
  readonly isBonus: boolean;
}

/** How many rows over their weight it takes to see that weights are no limits. */
const ROWS_OVER = 3;

/**
 * Whether the scores of a form are given out of a hundred each and multiplied by the weight: then a score over its weight is no fault, and
 * the total is no plain sum.
 */
export function isPerHundred(rows: readonly Given[], total: Exact | null): boolean {
  const both = rows.filter(({ weight, stated, isBonus }) => weight && stated && !isBonus);
  const over = both.filter(({ weight, stated }) => compare(stated!, weight!) > 0);
  if (over.length < ROWS_OVER || over.length * 2 <= both.length) return false;
  const sum = sumOf(both.map(({ stated }) => stated));
  return !total?.equals(sum) && both.every(({ stated }) => stated!.compare(HUNDRED) <= 0);
}
