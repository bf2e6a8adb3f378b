import type { Texts } from '../../../core/text';

/** What the translator should know of each text. */
export const notes = {
  menu: 'Name of the menu over chosen cells, for screen readers.',
  copy: 'In the menu.',
  cut: 'In the menu.',
  paste: 'In the menu.',
  clear: 'In the menu: empties the cells.',
  score: 'In the menu, over a score: shows how it came about.',
  related: 'In the menu, over a cell with a finding: goes to the other cell of it. {cell}: its address.',
  finding: 'In the menu, over a cell with a finding: shows it in the results.',
  ignore: 'In the menu, over a cell with a finding: asks for a reason to set it aside.',
  noPaste: 'The browser lets no page read the clipboard by a menu; the keys work.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  menu: '所选单元格',
  copy: '复制',
  cut: '剪切',
  paste: '粘贴',
  clear: '清除内容',
  score: '查看得分怎么来的',
  related: '到关联单元格 {cell}',
  finding: '查看这里的问题',
  ignore: '忽略这个问题…',
  noPaste: '浏览器不让菜单读取剪贴板。请按 Ctrl+V 粘贴。',
};

const en: Record<Key, string> = {
  menu: 'Chosen cells',
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  clear: 'Clear',
  score: 'How this score came about',
  related: 'Go to related cell {cell}',
  finding: 'Show the finding here',
  ignore: 'Ignore this finding…',
  noPaste: 'The browser lets no menu read the clipboard. Please press Ctrl+V to paste.',
};

export const cellMenuTexts: Texts<Key> = { 'zh-CN': zhCN, en };
