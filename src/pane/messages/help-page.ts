import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  title: 'Heading of the help page.',
  intro: 'Under the heading.',
  guide: 'Button: the first-run guide again.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  title: '帮助',
  intro: '点标题展开。',
  guide: '再看一遍三步指引',
};

const en: Record<Key, string> = {
  title: 'Help',
  intro: 'Choose a title to read more.',
  guide: 'Show the three steps again',
};

export const helpPageTexts: Texts<Key> = { 'zh-CN': zhCN, en };
