import type { CheckRun } from '../../model/finding';
import { PUNCTUATION, spoken, textIn, type Language } from '../../text';
import { runTexts } from './run-texts';

/** How many different reasons the list of checks run shows before it says "and others". */
const REASONS_SHOWN = 3;

/** Why a check did not run, in one sentence without its full stop; "" of one that did. */
export function whyText({ why }: CheckRun, language: Language): string {
  const reasons = why
    .slice(0, REASONS_SHOWN)
    .map((reason) => spoken(reason, language))
    .join(PUNCTUATION[language].clauses);
  return why.length > REASONS_SHOWN ? textIn(runTexts, language, 'andOthers', { reasons }) : reasons;
}
