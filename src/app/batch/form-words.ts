import { PUNCTUATION, textIn, type Language } from '../../core/text';
import type { TableKind } from '../../core/model/form';
import { formTexts } from '../messages/forms';

/** What stands for the name of a form where a file is a report in words. */
export const reportText = (language: Language): string => textIn(formTexts, language, 'report');

/** The kinds of tables that make up a form nobody has named: 资金表、指标表. */
export function kindText(kinds: readonly TableKind[], language: Language): string {
  return kinds.map((kind) => textIn(formTexts, language, kind)).join(PUNCTUATION[language].list);
}
