import type { Language } from '../model/finding';
import { en } from './en';
import type { MessageKey } from './notes';
import { zhCN } from './zh-CN';

export type { MessageKey } from './notes';

/** What fills the {placeholders} of a message. */
export type MessageData = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * One message in one language.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function say(language: Language, key: MessageKey, data: MessageData = {}): string {
  const text = CATALOGUES[language][key];
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`message ${key} lacks {${name}}`);
    return String(value);
  });
}

/** One message in both languages. */
export function both(key: MessageKey, data: MessageData = {}): Readonly<Record<Language, string>> {
  return { 'zh-CN': say('zh-CN', key, data), en: say('en', key, data) };
}
