import type { Message } from '../../model/finding';
import {
  fillBlanks,
  inEveryLanguage,
  isSaying,
  type EveryLanguage,
  type Language,
  type TextData,
} from '../../text';

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

/** The most characters of a sentence of what is wrong, with room left for what other findings of its row add: 120 together. */
const LONGEST_WHAT = 100;
/** To which lengths quoted words are cut, one after the other, until the sentence fits. */
const CUTS = [32, 24, 18, 12, 8];

/** The data of a message, its longest words cut so that what is wrong is said in {@link LONGEST_WHAT} characters. */
export function fittingData(messages: EveryLanguage<Message>, data: TextData): TextData {
  let fitting = data;
  for (const longest of CUTS) {
    if (fillBlanks(messages['zh-CN'].what, fitting, 'zh-CN').length <= LONGEST_WHAT) break;
    fitting = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cut(value, longest)]));
  }
  return fitting;
}

function cut(value: TextData[string], longest: number): TextData[string] {
  if (typeof value === 'number') return value;
  if (isSaying(value)) return value;
  if (typeof value === 'object') return inEveryLanguage((language) => cutText(value[language], longest));
  return cutText(value, longest);
}

function cutText(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/…$/, '')}…`;
}
