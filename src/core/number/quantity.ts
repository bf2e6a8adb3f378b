import type { Exact } from './exact';

/**
 * A number with its unit, read from text. Percentages and permille are fractions (`95%` → value 0.95, unit "%");
 * 万 and 亿 are multiplied in (`8万人次` → 80000 人次), but money keeps its unit (`3万元` → 3, unit "万元").
 */
export interface Quantity {
  readonly value: Exact;
  readonly unit: string | null;
  /** Digits after the point of `value` that were stated; null: exact. */
  readonly decimals: number | null;
  /** The words it was read from. */
  readonly text: string;
}
