import type { Message } from '../../model/finding';
import { fillBlanks, inEveryLanguage, type EveryLanguage, type Language, type TextData } from '../../text';

/**
 * Fills the {blanks} of a finding's message in every language.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function fillMessages(messages: EveryLanguage<Message>, data: TextData): EveryLanguage<Message> {
  return inEveryLanguage((language) => fillMessage(messages[language], data, language));
}

function fillMessage({ what, why, fix }: Message, data: TextData, language: Language): Message {
  const fill = (text: string) => fillBlanks(text, data, language);
  return { what: fill(what), why: fill(why), fix: fill(fix) };
}
