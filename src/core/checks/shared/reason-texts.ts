import type { Texts } from '../../text';

/** What the translator should know of each text. */
export const notes = {
  noForm:
    'Why nothing was checked. No full stop: it may stand behind the name of a sheet, and others behind it.',
  noFunds: 'As above.',
  noIndicators: 'As above.',
  noActual: 'As above.',
  nothingMeasured: 'As above.',
  unitSlip: 'Figures whose unit is in doubt (JX107) are compared no further.',
  doubtful: 'A remark rests on a column that could be another (JX002 says so).',
  blankBudget: 'Why a rate was not compared, here and below.',
  zeroBudget: 'As above.',
  blankSpent: 'As above.',
  blankAdjustment: 'As above; the budget before the adjustment does not fit.',
  noInitial: 'As above.',
  noAdjustment: 'As above.',
  unreadable: 'As above.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  noForm: '没有识别出自评表',
  noFunds: '表中没有资金栏',
  noIndicators: '表中没有绩效指标',
  noActual: '表中没有填写实际完成值',
  nothingMeasured: '没有同时填了目标值、完成值和得分的指标',
  unitSlip: '金额单位可能混用（见JX107），改正后再核对',
  doubtful: '所依据的列不能确定（见JX002）',
  blankBudget: '预算数为空，无法核对执行率',
  zeroBudget: '预算数为0，无法核对执行率',
  blankSpent: '执行数为空，无法核对执行率',
  blankAdjustment: '预算调整数为空，无法核对执行率',
  noInitial: '年初预算数为空或为0，无法核对预算调整率',
  noAdjustment: '调整数为空，无法核对预算调整率',
  unreadable: '填写的比率不是数字，无法核对',
};

const en: Record<Key, string> = {
  noForm: 'no self-evaluation form was recognised',
  noFunds: 'the form has no table of funds',
  noIndicators: 'the form has no indicators',
  noActual: 'no actual value has been filled in',
  nothingMeasured: 'no row has a target, an actual value and a score',
  unitSlip: 'money units may be mixed up (JX107); to be compared once they are mended',
  doubtful: 'the column that it rests on could not be told apart (JX002)',
  blankBudget: 'the budget is blank, so the execution rate cannot be compared',
  zeroBudget: 'the budget is 0, so the execution rate cannot be compared',
  blankSpent: 'the amount spent is blank, so the execution rate cannot be compared',
  blankAdjustment: 'the adjustment is blank, so the execution rate cannot be compared',
  noInitial: 'the initial budget is blank or 0, so the adjustment rate cannot be compared',
  noAdjustment: 'the adjustment is blank, so its rate cannot be compared',
  unreadable: 'the stated rate is no number',
};

/** What several checks say where the workbook does not hold what they look at. */
export const reasonTexts: Texts<Key> = { 'zh-CN': zhCN, en };
