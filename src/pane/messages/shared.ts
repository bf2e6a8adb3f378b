import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  error: 'Severity: something is wrong.',
  warning: 'Severity: a person should look.',
  info: 'Severity: worth knowing, nothing need be done.',
  toCell: 'Tooltip of a link to a cell. {cell}: its address.',
  back: 'Button that leaves a page.',
  close: 'Button that shuts a message.',
  cancel: 'Button that leaves a question unanswered.',
  none: 'Stands for an empty value.',
  points: 'A number of points. {value}: the number.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
  toCell: '到单元格 {cell}',
  back: '返回',
  close: '关闭',
  cancel: '取消',
  none: '（空）',
  points: '{value} 分',
};

const en: Record<Key, string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  toCell: 'Go to cell {cell}',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  none: '(empty)',
  points: '{value} points',
};

export const sharedTexts: Texts<Key> = { 'zh-CN': zhCN, en };
