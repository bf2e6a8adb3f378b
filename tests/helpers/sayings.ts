import { saying, spoken, type Saying } from '../../src/core/text';

/** Words in both languages as something to be told, for hosts and sessions of tests. */
export function sayingOf(zh: string, en: string): Saying {
  return saying({ 'zh-CN': { words: zh }, en: { words: en } }, 'words');
}

/** What a person reads in Chinese. */
export const inChinese = (words: Saying): string => spoken(words, 'zh-CN');

/** What a person reads in English. */
export const inEnglish = (words: Saying): string => spoken(words, 'en');
