import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  open: 'Heading over what stops a standard from being proven.',
  rests: 'Under a standard: the row of the sheet 评分口径 that counts for it. {place}; {reading}.',
  refused: 'Under a standard: the row of the sheet 评分口径 that does not count. {place}; {reading}.',
  table: 'Heading over the table of bounds. {name}: the figure.',
  figure: 'Head of the column of figures.',
  score: 'Head of the column of scores.',
  points: 'A score in the table.',
  none: 'In the table in place of a score: no clause, or two.',
  line: 'Read out for the number line. {name}; {bounds}: the bounds; {figure}: the figure of the row.',
  lineOnly: 'As line, where the row has no figure.',
  choose: 'Heading over the choice of a plainer wording.',
  own: 'Choice: a wording of one’s own.',
  wording: 'Label of the field for a wording.',
  wordingHint: 'Example of a plain wording.',
  readAs: 'Heading over how the typed wording is read.',
  good: 'The typed wording is understood without a hole.',
  bad: 'The typed wording cannot be used. {why}.',
  why: 'Label of the field for the reason of the choice.',
  hint: 'Where the choice is kept.',
  save: 'Button: lay the wording down.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  open: '为什么不能全部自动计算',
  rests: '按{place}的口径计分：{reading}',
  refused: '{place}的口径没有读懂或有漏洞，没有采用：{reading}',
  table: '临界值得分（{name}）',
  figure: '数值',
  score: '得分',
  points: '{score}分',
  none: '没有规定',
  line: '{name}的数轴，临界值{bounds}，本行数值{figure}',
  lineOnly: '{name}的数轴，临界值{bounds}',
  choose: '写明按哪种理解计分',
  own: '另写一种',
  wording: '按此理解',
  wordingHint: '如：满意度≥95%得6分；90%≤满意度<95%得4分；满意度<90%得0分',
  readAs: '这样理解',
  good: '已读懂，没有漏洞。',
  bad: '还不能采用：{why}',
  why: '说明（可不填）',
  hint: '保存到“评分口径”表；以后同一评分标准都按此计分，也可交给别的文件使用。',
  save: '采用并计算',
};

const en: Record<Key, string> = {
  open: 'Why not everything can be worked out',
  rests: 'Scored by the wording in {place}: {reading}',
  refused: 'The wording in {place} was not understood or has a hole, and does not count: {reading}',
  table: 'Scores at the bounds ({name})',
  figure: 'Figure',
  score: 'Score',
  points: '{score} points',
  none: 'not laid down',
  line: 'Number line of {name}, bounds {bounds}, figure of this row {figure}',
  lineOnly: 'Number line of {name}, bounds {bounds}',
  choose: 'Lay down which reading counts',
  own: 'Another wording',
  wording: 'To be read as',
  wordingHint: 'a plain sentence in the words of the form, one band after the other',
  readAs: 'How it is read',
  good: 'Understood, without a hole.',
  bad: 'It cannot be used yet: {why}',
  why: 'Reason (optional)',
  hint: 'Kept on the sheet 评分口径; from now on the same standard is scored by it, in other files too if you hand the sheet on.',
  save: 'Use it and work out',
};

export const readingTexts: Texts<Key> = { 'zh-CN': zhCN, en };
