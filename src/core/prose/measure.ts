import { type Exact, powerOfTen } from '../number/exact';
import type { Quantity } from '../number/quantity';
import { isRateUnit, MONEY_UNITS } from '../number/units';

/** A quantity as amounts are compared. */
export interface Measured {
  /** In 元 for money, a fraction for rates. */
  readonly amount: Exact;
  /** Stated digits after the point of `amount`; null: exact (counts). */
  readonly decimals: number | null;
  /** Amounts of one family can be added: money, rate, or the unit itself. */
  readonly family: string;
}

/** Measure words that count the same things. */
const SAME_COUNT = new Map([
  ['名', '人'],
  ['位', '人'],
  ['人员', '人'],
  ['个人', '人'],
]);

/** Brings a quantity to the unit in which its family is compared. */
export function measured({ value, unit, decimals }: Pick<Quantity, 'value' | 'unit' | 'decimals'>): Measured {
  const size = unit === null ? undefined : MONEY_UNITS.get(unit);
  if (size) return { amount: value.mul(size), decimals: shifted(decimals, size), family: 'money' };
  if (isRateUnit(unit)) return { amount: value, decimals, family: 'rate' };
  return {
    amount: value,
    decimals: decimals === 0 ? null : decimals,
    family: SAME_COUNT.get(unit ?? '') ?? unit ?? '',
  };
}

function shifted(decimals: number | null, size: Exact): number | null {
  if (decimals === null) return null;
  let places = 0;
  for (let unit = size; unit.compare(powerOfTen(places + 1)) >= 0;) places += 1;
  return decimals - places;
}
