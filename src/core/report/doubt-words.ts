import { decimalText, type Exact } from '../number/exact';
import type { Doubt, Gap } from '../rules';
import { PUNCTUATION, textIn, type Language } from '../text';
import { doubtTexts } from './doubt-texts';

/** Why a standard is not proven, in one sentence. */
export function doubtSentence(doubt: Doubt, max: Exact, language: Language): string {
  const { clauses } = PUNCTUATION[language];
  switch (doubt.kind) {
    case 'judgement':
      return textIn(doubtTexts, language, 'judgement', { words: quoted(doubt.words, language) });
    case 'sum':
      return textIn(doubtTexts, language, 'sum', { sum: decimalText(doubt.off.sum), max: decimalText(max) });
    case 'gap':
      return doubt.gaps.map((gap) => gapSentence(gap, language)).join(clauses);
  }
}

const gapSentence = ({ kind, name, shown, clauses }: Gap, language: Language): string =>
  textIn(doubtTexts, language, kind, { figure: name, shown, clauses: quoted(clauses, language) });

const quoted = (words: readonly string[], language: Language): string =>
  words.map((one) => `“${one}”`).join(PUNCTUATION[language].list);
