import type { ColumnRole } from '../../core/model/form';
import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  title: 'Heading of the page.',
  intro: 'Under the heading.',
  unchecked: 'Shown when nothing was recognised.',
  table: 'Heading of a table. {kind}; {place}: sheet and range.',
  doubt: 'Under a column that could not be told apart.',
  unset: 'Choice: no such column.',
  column: 'A column in a choice. {letter}; {head}: words of its head.',
  apply: 'Button: use the corrections.',
  reset: 'Button: take every correction back.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  title: '更正识别结果',
  intro: '各栏认错了的，在这里改成对应的列。不会改动表格内容。',
  unchecked: '没有认出表格，请先核查。',
  table: '{kind}　{place}',
  doubt: '没有认准，请选择',
  unset: '没有这一栏',
  column: '{letter} 列　{head}',
  apply: '按更正重新核查',
  reset: '取消全部更正',
};

const en: Record<Key, string> = {
  title: 'Correct what was recognised',
  intro: 'Where a column was taken for another, name the right one. The workbook is not changed.',
  unchecked: 'No table was recognised; please check first.',
  table: '{kind} {place}',
  doubt: 'Could not be told apart, please choose',
  unset: 'No such column',
  column: 'Column {letter} {head}',
  apply: 'Check again with these',
  reset: 'Take all corrections back',
};

export const mappingTexts: Texts<Key> = { 'zh-CN': zhCN, en };

/** What columns hold, as a clerk calls it: the words of the printed forms. */
export const roleTexts: Texts<ColumnRole> = {
  'zh-CN': {
    level1: '一级指标',
    level1Weight: '一级指标分值',
    level1Score: '一级指标得分',
    level2: '二级指标',
    level2Weight: '二级指标分值',
    level2Score: '二级指标得分',
    level3: '三级指标',
    weight: '分值（权重）',
    target: '年度目标值',
    actual: '实际完成值',
    unit: '计量单位',
    completion: '完成率',
    standard: '评分标准',
    explanation: '指标说明',
    formula: '计算公式',
    score: '自评得分',
    deductionNote: '扣分说明',
    deviationReason: '偏差原因',
    reviewScore: '复核得分',
    reviewNote: '复核说明',
    source: '资金来源',
    initialBudget: '年初预算数',
    adjustment: '预算调整数',
    annualBudget: '全年预算数',
    spent: '执行数',
    executionRate: '执行率',
    adjustmentRate: '预算调整率',
    carryover: '结转结余',
    task: '任务名称',
    content: '任务内容',
    amount: '金额',
  },
  en: {
    level1: 'Level-1 indicator',
    level1Weight: 'Level-1 points',
    level1Score: 'Level-1 score',
    level2: 'Level-2 indicator',
    level2Weight: 'Level-2 points',
    level2Score: 'Level-2 score',
    level3: 'Level-3 indicator',
    weight: 'Points (weight)',
    target: 'Target',
    actual: 'Actual value',
    unit: 'Unit',
    completion: 'Completion',
    standard: 'Scoring standard',
    explanation: 'Explanation',
    formula: 'Formula',
    score: 'Self-score',
    deductionNote: 'Deduction note',
    deviationReason: 'Reason for deviation',
    reviewScore: 'Review score',
    reviewNote: 'Review note',
    source: 'Source of funds',
    initialBudget: 'Initial budget',
    adjustment: 'Adjustment',
    annualBudget: 'Annual budget',
    spent: 'Spent',
    executionRate: 'Execution rate',
    adjustmentRate: 'Adjustment rate',
    carryover: 'Carried over',
    task: 'Task',
    content: 'Content of task',
    amount: 'Amount',
  },
};
