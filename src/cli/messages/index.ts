import { joinTexts, textIn, type KeyOf, type Language, type TextData, type Texts } from '../../core/text';
import { answerTexts } from './answers';
import { copiesTexts } from './copies';
import { helpTexts } from './help';
import { receiptTexts } from './receipt';
import { usageTexts } from './usage';

/** The name of a text of the command line. */
export type MessageKey =
  | KeyOf<typeof copiesTexts>
  | KeyOf<typeof helpTexts>
  | KeyOf<typeof usageTexts>
  | KeyOf<typeof answerTexts>
  | KeyOf<typeof receiptTexts>;

const TEXTS: Texts<MessageKey> = joinTexts<string>(
  copiesTexts,
  helpTexts,
  usageTexts,
  answerTexts,
  receiptTexts,
);

/**
 * A text of the command line, its {blanks} filled.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function say(language: Language, key: MessageKey, data?: TextData): string {
  return textIn(TEXTS, language, key, data);
}
