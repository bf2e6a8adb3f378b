import { createContext, useCallback, useContext } from 'react';
import { textIn, type Language, type Say, type Texts } from '../../core/text';
import { useSessionValue } from '../session-context';

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
