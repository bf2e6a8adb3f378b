import type { Exact } from '../number/exact';
import type { CellRef } from './address';

/** A cell's text with its address. */
export interface Field {
  readonly ref: CellRef;
  readonly text: string;
}

/**
 * A number stated in a cell, with what is needed to compare it within rounding.
 *
 * Percentages are held as fractions: a cell that shows 94.5% has `value` 0.945, `unit` "%", `decimals` 3.
 * Money is held in the unit it was typed in (`unit` 元 / 万元 / 亿元 from the cell, its column head or its form).
 */
export interface Figure extends Field {
  /** Null when the cell holds no number that can be read ("12.3.4", "约五成"). */
  readonly value: Exact | null;
  readonly unit: string | null;
  /** Digits after the point of `value` that were stated; null: exact (weights, a formula's long fraction). */
  readonly decimals: number | null;
  /** A number that cannot be one: "2,2097.11", "12.3.4" (JX401). */
  readonly isMalformed: boolean;
  /** A number stored as text (JX402). */
  readonly isText: boolean;
  /** The error a formula gave: "#REF!" … (JX404). */
  readonly error: string | null;
  readonly hasFormula: boolean;
}
