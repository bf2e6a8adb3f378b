import type { Texts } from '../../../core/text';

/** What the translator should know of each text. */
export const notes = {
  find: 'Name of the bar that looks for a text, and of its field.',
  hint: 'In the field while it is empty.',
  none: 'Nothing holds the text.',
  found: 'How many places hold the text, by kind. {cells}; {findings}: how many.',
  place: 'Which of them is shown. {at}: number; {count}: of how many.',
  cell: 'Kind of what is shown: a cell. {cell}: its sheet and address.',
  finding: 'Kind of what is shown: a finding about a cell. {cell}: its sheet and address.',
  previous: 'Button: the place before.',
  next: 'Button: the place after.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  find: '查找单元格和问题',
  hint: '查找内容',
  none: '没有找到',
  found: '单元格 {cells} 处，问题 {findings} 个',
  place: '第 {at} 处，共 {count} 处',
  cell: '单元格 {cell}',
  finding: '问题 {cell}',
  previous: '上一处（Shift+Enter）',
  next: '下一处（Enter）',
};

const en: Record<Key, string> = {
  find: 'Find in cells and findings',
  hint: 'Find',
  none: 'Nothing found',
  found: 'Cells: {cells}, findings: {findings}',
  place: '{at} of {count}',
  cell: 'Cell {cell}',
  finding: 'Finding {cell}',
  previous: 'Previous (Shift+Enter)',
  next: 'Next (Enter)',
};

export const findTexts: Texts<Key> = { 'zh-CN': zhCN, en };
