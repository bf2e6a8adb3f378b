import { type Exact, compare, signOf } from '../../number/exact';
import { printsProportions } from '../../scoring/standard-text';
import { pointsText } from './scored-forms';
import type { ScoredRow } from './scored-forms';

export { compareScore, scoreDigits, type ScoreVerdict } from '../../scoring/score-agreement';

/** Whether the row carries points and all of them were given. */
export function isFull({ stated, weight }: ScoredRow): boolean {
  return Boolean(stated && weight && compare(stated, weight) >= 0);
}

/** Points taken off, or null when none were or nobody can tell (a score under 0 is another fault). */
export function lossOf({ stated, weight }: ScoredRow): Exact | null {
  if (!stated || !weight || compare(stated, weight) >= 0 || signOf(stated) < 0) return null;
  return weight.sub(stated);
}

/** Whether a typed score lies in the band that a qualitative target leaves to the filler's judgement. */
export function isInBand({ stated, score }: ScoredRow): boolean {
  if (!stated || !score.band) return false;
  return stated.compare(score.band.low) >= 0 && stated.compare(score.band.high) <= 0;
}

/** The form's own standard decides the score, not the default rule for targets. */
export function hasOwnStandard({ score, indicator }: ScoredRow): boolean {
  if (score.method === 'standard') return true;
  const text = indicator?.standard?.text.trim();
  return Boolean(text) && !(score.state === 'computed' && printsProportions(text!));
}

/** Stated, expected and gap of a score, as a person writes them. */
export function scoreTexts(stated: Exact, expected: Exact) {
  return {
    stated: pointsText(stated),
    expected: pointsText(expected),
    gap: pointsText(stated.sub(expected).abs()),
  };
}
