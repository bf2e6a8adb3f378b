import type { Figure } from '../model/figure';
import { agreeSame } from '../number/agreement';
import { type Exact, decimalsOf, exact, roundHalfUp } from '../number/exact';

/** Decimals to which a worked-out score is kept; the same score typed with more digits agrees. */
const SCORE_DECIMALS = 2;
const LONGEST = 10;
/** A score cut off at its last kept digit is one unit short of the rounded one. */
const LAST_DIGIT = exact('0.01');

/** How a typed score stands to the one worked out. */
export type ScoreVerdict = 'agrees' | 'rounded' | 'cut-off' | 'differs';

/**
 * Compares a typed score with one that was worked out. The typed one may be rounded to its own digits (4.7 for 4.7034).
 * `rounded`: a whole number that stands for a fraction (10 for 9.65), which some offices type and others do not;
 * `cut-off`: it agrees only when digits were dropped instead of rounded.
 */
export function compareScore(stated: Figure, worked: Exact): ScoreVerdict {
  const value = stated.value!;
  if (roundHalfUp(value, SCORE_DECIMALS).equals(roundHalfUp(worked, SCORE_DECIMALS))) return 'agrees';
  const decimals = scoreDigits(stated);
  const agreement = agreeSame({ value, decimals }, { value: worked, decimals: null });
  if (agreement.verdict !== 'inconsistent') return decimals === 0 ? 'rounded' : 'agrees';
  const isCutOff = agreement.agreesTruncated || worked.sub(value).equals(LAST_DIGIT);
  return isCutOff && decimals !== 0 ? 'cut-off' : 'differs';
}

/** Digits after the point with which a score is typed or shown; null for a formula's endless fraction. */
export function scoreDigits({ value, text }: Figure): number | null {
  const typed = decimalsOf(value!, LONGEST);
  const shown = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return typed === null ? null : Math.max(typed, shown);
}
