import { areEqual, type Exact } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { Limit, StatementOf, StepRounding } from '../read/statement';
import type { Measure } from './program';

export type BandStatement = StatementOf<'band'>;
export type StepStatement = StatementOf<'step'>;

/** What a scale is made from. */
export interface ScaleParts {
  readonly bands: readonly BandStatement[];
  readonly steps: readonly StepStatement[];
  readonly others: readonly StatementOf<'text'>[];
  readonly standards: readonly Limit[];
  readonly rounding: StepRounding | null;
  /** Full marks in words (足额, 全部完成): steps begin at 100 %. */
  readonly isFullInWords: boolean;
  /** The figure is the number of listed items that hold. */
  readonly held: Measure | null;
  /** The most that steps may take together, and add. */
  readonly stepCap: Exact | null;
  readonly addCap: Exact | null;
  /** One of several parts, where a single band is a plain check (outside it: nothing). */
  readonly isPart: boolean;
}

/** Whether a band gives all the points there are. */
export const isFullAward = (band: BandStatement, max: Exact): boolean =>
  band.award.type === 'full' ||
  band.award.type === 'earned' ||
  (band.award.type === 'give' && areEqual(pointsOf(band.award.amount, max), max));

/** The limit at which full marks end on a side. */
export function thresholdOf(fullBands: readonly BandStatement[], side: 'over' | 'under'): Exact | null {
  if (fullBands.length !== 1) return null;
  const wanted = side === 'over' ? /[≤<=]/ : /[≥>=]/;
  const found = fullBands[0]!.limits.find(({ op }) => wanted.test(op));
  return found?.value ?? null;
}
