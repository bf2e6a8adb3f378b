import type { Texts } from '../../text';

/** What the translator should know of each text. */
export const notes = {
  whole: 'A sentence and what is added to it. {parts}: both, parted by semicolons, without a full stop.',
  giveReason: 'Added to how a finding is mended, where a reason is missing too.',
  noReason: 'At the end of a sentence: the row gives no reason.',
  JX205: 'At the end of a sentence: the actual rose where the target asks for a fall, or the reverse.',
  'JX304.due': 'At the end of a sentence. {stated}, {expected}: points.',
  'JX305.due': 'The same for the row of the execution rate.',
  JX306: 'At the end of a sentence about a missed target. {stated}: its full points.',
  'JX306.due': 'The same with the points that are due, {expected}.',
  JX307: 'At the end of a sentence. {gap}: points taken off although the target is met.',
  'JX307.due': 'The same.',
  JX310: 'At the end of a sentence about a total: it is over what can be had, {expected}.',
  'JX310.due': 'The same.',
  more: 'After the quoted name of the first of several rows with the same remark. {count}: how many.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  whole: '{parts}。',
  giveReason: '并补充原因和改进措施。',
  noReason: '没有说明原因',
  JX205: '方向与要求相反',
  'JX304.due': '得分填{stated}分，应得{expected}分',
  'JX305.due': '得分填{stated}分，应得{expected}分',
  JX306: '却得满分{stated}分',
  'JX306.due': '却得满分{stated}分，应得{expected}分',
  JX307: '已达到目标却少得{gap}分',
  'JX307.due': '已达到目标却少得{gap}分',
  JX310: '并且超过满分',
  'JX310.due': '并且超过满分',
  more: '等{count}项',
};

const en: Record<Key, string> = {
  whole: '{parts}.',
  giveReason: ' Give the reason and the remedy as well.',
  noReason: 'no reason is given',
  JX205: 'the change goes the other way',
  'JX304.due': 'scored {stated} where {expected} are due',
  'JX305.due': 'scored {stated} where {expected} are due',
  JX306: 'full points, {stated}',
  'JX306.due': 'full points, {stated}, where {expected} are due',
  JX307: 'met, yet {gap} short',
  'JX307.due': 'met, yet {gap} short',
  JX310: 'and it is over full marks',
  'JX310.due': 'and it is over full marks',
  more: ' and others, {count} in all',
};

/** What the findings of a row that give way to a stronger one say in a few words. */
export const remarkTexts: Texts<Key> = { 'zh-CN': zhCN, en };
