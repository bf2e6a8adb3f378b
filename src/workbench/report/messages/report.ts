import type { Texts } from '../../../core/text';

/** What the translator should know of each text. */
export const notes = {
  readOnly: 'Why nothing can be written: the open file is a report.',
  region: 'Name of the region of the text, for screen readers.',
  reading: 'In place of the numbers while the text is being read.',
  counts: 'Over the text. {fits}, {within}, {off}, {unchecked}: numbers of statements.',
  none: 'Over a text without any statement that can be checked.',
  keys: 'Over the text: which keys go from statement to statement.',
  heldTo: 'Over the text: it is compared with the workbook {file}.',
  notHeldTo: 'Over the text: the workbook {file} is of another department or year.',
  tooLong: 'Under the text: it is longer than what is shown. {count}: paragraphs and tables left out.',
  'verdict.agrees': 'What became of a statement.',
  'verdict.rounds': 'What became of a statement: it is right when rounded.',
  'verdict.within': 'What became of a statement: the parts were rounded one by one.',
  'verdict.truncated': 'What became of a statement: the rate was cut off, not rounded.',
  'verdict.contradicts': 'What became of a statement: it is wrong for certain.',
  'verdict.differs': 'What became of a statement: it is probably wrong.',
  'verdict.unchecked': 'What became of a statement: it was read, and could not be checked.',
  expected: 'Beside the verdict. {expected}: what would be right.',
  more: 'Beside the verdict: {count} more statements share its words.',
  show: 'Button: show the finding about the statement in the pane.',
  table: 'Caption of a table of the report. {name}: 表1.',
} as const;

const zhCN: Record<keyof typeof notes, string> = {
  readOnly: '报告只核查，不写入。请在 Word 中改正，再打开一次。',
  region: '报告正文',
  reading: '正在核对文字…',
  counts: '数字陈述：一致 {fits}，四舍五入内 {within}，对不上 {off}，未能核对 {unchecked}',
  none: '没有读到可以核对的数字陈述。',
  keys: '方向键逐句查看，回车看问题',
  heldTo: '已与“{file}”对照',
  notHeldTo: '“{file}”的部门或年度与报告不同，没有对照',
  tooLong: '报告很长，后面还有 {count} 段（表）没有显示，但都已核对。',
  'verdict.agrees': '一致',
  'verdict.rounds': '四舍五入后一致',
  'verdict.within': '四舍五入范围内',
  'verdict.truncated': '直接截去了尾数',
  'verdict.contradicts': '对不上',
  'verdict.differs': '可能有误',
  'verdict.unchecked': '未能核对',
  expected: '应为 {expected}',
  more: '同处另有 {count} 条',
  show: '查看问题',
  table: '{name}',
};

const en: Record<keyof typeof notes, string> = {
  readOnly: 'Reports are checked, never written. Correct it in Word and open it again.',
  region: 'Text of the report',
  reading: 'Reading the text…',
  counts: 'Statements: {fits} agree, {within} within rounding, {off} do not fit, {unchecked} not checked',
  none: 'No statement was found whose figures can be checked.',
  keys: 'Arrow keys go from statement to statement, Enter shows the finding',
  heldTo: 'Compared with “{file}”',
  notHeldTo: '“{file}” is of another department or year and was not compared',
  tooLong: 'The report is long: {count} more paragraphs and tables were checked and are not shown.',
  'verdict.agrees': 'agrees',
  'verdict.rounds': 'agrees when rounded',
  'verdict.within': 'within rounding',
  'verdict.truncated': 'was cut off',
  'verdict.contradicts': 'does not fit',
  'verdict.differs': 'may be wrong',
  'verdict.unchecked': 'not checked',
  expected: '{expected} would be right',
  more: '{count} more here',
  show: 'Show finding',
  table: '{name}',
};

/** The texts of the page of a report. */
export const reportTexts: Texts<keyof typeof notes> = { 'zh-CN': zhCN, en };
