import type { Figure } from '../../model/figure';
import { agreeSame } from '../../number/agreement';
import { type Exact, roundHalfUp } from '../../number/exact';
import { pointsText } from './scored-forms';
import type { ScoredRow } from './scored-forms';

/** Decimals to which a worked-out score is kept; the same score typed with more digits agrees. */
const SCORE_DECIMALS = 2;

/** How a typed score stands to the one worked out. */
export type ScoreVerdict = 'agrees' | 'cut-off' | 'differs';

/**
 * Compares a typed score with one that was worked out. The typed one may be rounded (4.7 for 4.7034);
 * `cut-off`: it agrees only when digits were dropped instead of rounded.
 */
export function compareScore(stated: Figure, worked: Exact): ScoreVerdict {
  const value = stated.value!;
  const agreement = agreeSame({ value, decimals: stated.decimals }, { value: worked, decimals: null });
  if (agreement.verdict !== 'inconsistent') return 'agrees';
  if (roundHalfUp(value, SCORE_DECIMALS).equals(roundHalfUp(worked, SCORE_DECIMALS))) return 'agrees';
  return agreement.agreesTruncated && (stated.decimals ?? 0) > 0 ? 'cut-off' : 'differs';
}

/** Whether the row carries points and all of them were given. */
export function isFull({ stated, weight }: ScoredRow): boolean {
  return Boolean(stated && weight && stated.compare(weight) >= 0);
}

/** Points taken off, or null when none were or nobody can tell. */
export function lossOf({ stated, weight }: ScoredRow): Exact | null {
  if (!stated || !weight || stated.compare(weight) >= 0) return null;
  return weight.sub(stated);
}

/** Whether a typed score lies in the band that a qualitative target leaves to the filler's judgement. */
export function isInBand({ stated, score }: ScoredRow): boolean {
  if (!stated || !score.band) return false;
  return stated.compare(score.band.low) >= 0 && stated.compare(score.band.high) <= 0;
}

/** The form's own standard decides the score, not the default rule for targets. */
export function hasOwnStandard({ score, indicator }: ScoredRow): boolean {
  return score.method === 'standard' || Boolean(indicator?.standard?.text.trim());
}

/** Stated, expected and gap of a score, as a person writes them. */
export function scoreTexts(stated: Exact, expected: Exact) {
  return {
    stated: pointsText(stated),
    expected: pointsText(expected),
    gap: pointsText(stated.sub(expected).abs()),
  };
}
