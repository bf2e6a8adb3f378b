import type { Figure } from '../model/figure';
import { HUNDRED, ONE, ZERO } from '../number/exact';
import type { Scored } from './scored';

/** Weights given as shares of one (0.15) beside scores of a hundred become points (15). */
export function inHundreds(scored: Scored): Scored {
  const weights = scored.rows.flatMap((row) => row.weight?.value ?? []);
  if (weights.length < 2 || !weights.reduce((sum, weight) => sum.add(weight), ZERO).equals(ONE))
    return scored;
  if (!scored.rows.some((row) => row.score?.value && row.score.value.compare(ONE) > 0)) return scored;
  return {
    ...scored,
    rows: scored.rows.map((row) => ({ ...row, weight: times100(row.weight) })),
    levels: scored.levels.map((level) => ({ ...level, weight: times100(level.weight) })),
    total: scored.total && { ...scored.total, weight: times100(scored.total.weight) },
  };
}

function times100(figure: Figure | null): Figure | null {
  return figure?.value && figure.value.compare(ONE) <= 0
    ? { ...figure, value: figure.value.mul(HUNDRED) }
    : figure;
}
