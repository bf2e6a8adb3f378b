import { createContext, useCallback, useContext } from 'react';
import type { Language } from '../../core/model/finding';
import { useSessionValue } from '../session-context';

/** The texts of one area of the window, in both languages. Each area's file has a note for the translator beside them. */
export type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export type TextData = Readonly<Record<string, string | number>>;

/** Gives a text of an area, its {placeholders} filled. */
export type Say<Key extends string> = (key: Key, data?: TextData) => string;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * One text in one language.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function textIn<Key extends string>(
  texts: Texts<Key>,
  language: Language,
  key: Key,
  data: TextData = {},
): string {
  return texts[language][key].replace(PLACEHOLDER, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`text ${key} lacks {${name}}`);
    return String(value);
  });
}

/** The language of parts that stand outside any session: the pages before a file is open. */
export const LanguageContext = createContext<Language>('zh-CN');

/** The language of the window: that of the session where there is one. */
export function useLanguage(): Language {
  return useSessionValue(({ settings }) => settings.language, useContext(LanguageContext));
}

/** The texts of an area in the language of the window. */
export function useText<Key extends string>(texts: Texts<Key>): Say<Key> {
  const language = useLanguage();
  return useCallback((key, data) => textIn(texts, language, key, data), [texts, language]);
}
