import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  title: 'Heading of the page of offered changes.',
  titleReview: 'The same in reviewer mode.',
  none: 'Nothing would change.',
  intro: 'Under the heading.',
  all: 'Box: tick every change.',
  'purpose.score': 'What a change is.',
  'purpose.total': 'What a change is.',
  'purpose.grade': 'What a change is.',
  'purpose.note': 'What a change is.',
  'purpose.heading': 'What a change is.',
  'purpose.evidence': 'What a change is.',
  'purpose.typed': 'What a change is: typed by a person.',
  'purpose.recalculated': 'What a change is: the result of a formula worked out anew.',
  change: 'A change, for screen readers. {before}; {after}.',
  formula: 'The cell holds a formula that would be replaced.',
  newSheet: 'A sheet is added. {sheet}.',
  write: 'Button: write the ticked changes. {count}.',
  skipped: 'Heading over cells left alone. {count}.',
  cell: 'Label of the box beside a change. {cell}; {purpose}.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  title: '将要改动的内容',
  titleReview: '将要写入的复核结果',
  none: '没有需要改动的内容，表里的得分与计算结果一致。',
  intro: '不想改的，去掉前面的勾。写入后可以撤销。',
  all: '全选',
  'purpose.score': '得分',
  'purpose.total': '合计',
  'purpose.grade': '等级',
  'purpose.note': '扣分说明',
  'purpose.heading': '表头',
  'purpose.evidence': '评分依据',
  'purpose.typed': '输入',
  'purpose.recalculated': '公式结果',
  change: '由 {before} 改为 {after}',
  formula: '会替换单元格里的公式',
  newSheet: '新增工作表“{sheet}”',
  write: '写入 {count} 处',
  skipped: '不改动的单元格（{count}）',
  cell: '{cell} {purpose}',
};

const en: Record<Key, string> = {
  title: 'What would change',
  titleReview: 'Review results to be written',
  none: 'Nothing to change: the scores agree with those worked out.',
  intro: 'Untick what should stay. A write can be undone.',
  all: 'All',
  'purpose.score': 'score',
  'purpose.total': 'total',
  'purpose.grade': 'grade',
  'purpose.note': 'deduction note',
  'purpose.heading': 'column head',
  'purpose.evidence': 'evidence',
  'purpose.typed': 'typed in',
  'purpose.recalculated': 'formula result',
  change: 'from {before} to {after}',
  formula: 'replaces the formula in the cell',
  newSheet: 'adds the sheet “{sheet}”',
  write: 'Write {count}',
  skipped: 'Cells left alone ({count})',
  cell: '{cell} {purpose}',
};

export const previewTexts: Texts<Key> = { 'zh-CN': zhCN, en };
