import { CONVENTIONS, NATIONAL } from '../../scoring/conventions';
import { scoreIndicator } from '../../scoring/indicators';
import { readRow } from '../../scoring/targets';
import type { CheckContext } from '../check';
import type { ScoredRow } from './scored-forms';
import { compareScore } from './score-verdict';

/**
 * Whether a typed score of a target follows another convention in use (an at-most indicator scored A/B, say). Only asked
 * where neither the settings nor the form's template nor the form itself lays one down.
 */
export function followsOtherCustom({ recognition, settings }: CheckContext, row: ScoredRow): boolean {
  const { score, indicator, weight } = row;
  const form = recognition.forms[score.form];
  if (!form || !indicator || !weight || settings.convention || form.template) return false;
  if (score.convention !== NATIONAL.id) return false;
  const reading = readRow(indicator, form.year?.value);
  return CONVENTIONS.some((convention) => {
    const outcome = scoreIndicator(indicator, reading, weight, convention);
    return outcome.score !== null && compareScore(score.stated!, outcome.score) === 'agrees';
  });
}
