import type { Texts } from '../../core/text';

/** When each is said, for the translator. */
export const notes = {
  typed: 'Why a cell changes: a person typed into it.',
  recalculated: 'Why the stored result of a formula changes.',
  notAFormula: 'Why what was typed is not taken: it begins as a formula and is none.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  typed: '输入内容。',
  recalculated: '引用的单元格变了，重新计算公式结果。',
  notAFormula:
    "公式写法有误，没有写入，单元格保持原样。请检查括号、引号是否成对，参数之间是否用逗号分开；如要写成文字，请在最前面加一个单引号（'）。",
};

const en: Record<Key, string> = {
  typed: 'Typed in.',
  recalculated: 'A cell it counts has changed, so the formula was worked out anew.',
  notAFormula:
    "The formula is not well formed, so nothing was written. Check that brackets and quotation marks close and that commas part the arguments; to write it as text, put an apostrophe (') first.",
};

/** What is told of what a person types. */
export const typingTexts: Texts<Key> = { 'zh-CN': zhCN, en };
