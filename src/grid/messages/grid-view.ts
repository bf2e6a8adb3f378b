import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  sheet: 'Name of the grid for screen readers. {sheet}: the name of the sheet it shows.',
  wholeSheet: 'Corner of the grid: chooses all cells of the sheet.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  sheet: '工作表“{sheet}”',
  wholeSheet: '全选',
};

const en: Record<Key, string> = {
  sheet: 'Sheet “{sheet}”',
  wholeSheet: 'Select all',
};

export const gridViewTexts: Texts<Key> = { 'zh-CN': zhCN, en };
