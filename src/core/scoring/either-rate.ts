import type { ScopedFacts } from '../facts/lookup';
import type { Figure } from '../model/figure';
import { exact, type Exact } from '../number/exact';
import type { Quantity } from '../number/quantity';
import { type Outcome, UNDECIDED } from './outcome';
import { compareScore } from './score-agreement';

/** A score that follows a rate changes at most so many times as fast as rate × points; what changes faster has jumped. */
const STEEPEST = exact(3);

/**
 * Scores by figures that may be known in full and rounded (91.9993 %, printed 92.00 %). Both are readings of the same rate: where one
 * falls into another band than the other there is no score; where they differ by their rounding alone, the one that was typed counts.
 * @param score what the rule gives on these figures
 */
export function byEitherRate(
  source: ScopedFacts,
  score: (facts: ScopedFacts) => Outcome,
  { stated, weight }: { readonly stated: Figure | null; readonly weight: Exact },
): Outcome {
  const gaps: Exact[] = [];
  const outcome = score({
    ...source,
    find(need) {
      const fact = source.find(need);
      if (fact?.other) gaps.push((fact.value as Quantity).value.sub(fact.other.value).abs());
      return fact;
    },
  });
  if (gaps.length === 0 || outcome.score === null) return outcome;
  const other = score({
    ...source,
    find(need) {
      const fact = source.find(need);
      return fact?.other ? { ...fact, value: fact.other } : fact;
    },
  });
  if (other.score === null || other.score.equals(outcome.score)) return outcome;
  const widest = gaps.reduce((one, next) => (one.compare(next) >= 0 ? one : next));
  const apart = other.score.sub(outcome.score).abs();
  if (apart.compare(widest.mul(weight).mul(STEEPEST)) > 0) return UNDECIDED;
  const isOther =
    stated?.value &&
    compareScore(stated, outcome.score) !== 'agrees' &&
    compareScore(stated, other.score) === 'agrees';
  return isOther ? other : outcome;
}
