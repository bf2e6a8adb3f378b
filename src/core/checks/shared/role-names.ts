import type { ColumnRole, TableKind } from '../../model/form';
import type { Sentence } from '../../text';

/** What a column holds, as a form heads it; translators: the words of the glossary in DESIGN. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, Sentence>> = {
  level1: { 'zh-CN': '一级指标', en: 'level-1 indicator' },
  level1Weight: { 'zh-CN': '一级指标分值', en: 'points of the level-1 indicator' },
  level1Score: { 'zh-CN': '一级指标得分', en: 'score of the level-1 indicator' },
  level2: { 'zh-CN': '二级指标', en: 'level-2 indicator' },
  level2Weight: { 'zh-CN': '二级指标分值', en: 'points of the level-2 indicator' },
  level2Score: { 'zh-CN': '二级指标得分', en: 'score of the level-2 indicator' },
  level3: { 'zh-CN': '三级指标', en: 'level-3 indicator' },
  weight: { 'zh-CN': '分值', en: 'points' },
  target: { 'zh-CN': '年度指标值', en: 'target' },
  actual: { 'zh-CN': '实际完成值', en: 'actual value' },
  unit: { 'zh-CN': '计量单位', en: 'unit' },
  completion: { 'zh-CN': '完成率', en: 'completion' },
  standard: { 'zh-CN': '评分标准', en: 'scoring standard' },
  explanation: { 'zh-CN': '指标说明', en: 'explanation' },
  formula: { 'zh-CN': '计算公式', en: 'formula' },
  score: { 'zh-CN': '得分', en: 'score' },
  deductionNote: { 'zh-CN': '扣分说明', en: 'deduction note' },
  deviationReason: { 'zh-CN': '偏差原因', en: 'reason for the deviation' },
  reviewScore: { 'zh-CN': '复核得分', en: 'review score' },
  reviewNote: { 'zh-CN': '复核说明', en: 'review note' },
  source: { 'zh-CN': '资金来源', en: 'source of funds' },
  initialBudget: { 'zh-CN': '年初预算数', en: 'initial budget' },
  adjustment: { 'zh-CN': '预算调整数', en: 'adjustment' },
  annualBudget: { 'zh-CN': '全年预算数', en: 'budget of the year' },
  spent: { 'zh-CN': '执行数', en: 'amount spent' },
  executionRate: { 'zh-CN': '执行率', en: 'execution rate' },
  adjustmentRate: { 'zh-CN': '预算调整率', en: 'adjustment rate' },
  carryover: { 'zh-CN': '结转结余', en: 'carryover' },
  task: { 'zh-CN': '任务名称', en: 'task' },
  content: { 'zh-CN': '主要内容', en: 'content' },
  amount: { 'zh-CN': '金额', en: 'amount' },
};

/** What a table is called in a message. */
export const KIND_NAMES: Readonly<Record<TableKind, Sentence>> = {
  funds: { 'zh-CN': '资金表', en: 'table of funds' },
  tasks: { 'zh-CN': '任务表', en: 'table of tasks' },
  indicators: { 'zh-CN': '绩效指标表', en: 'table of indicators' },
  scoring: { 'zh-CN': '评分表', en: 'scoring table' },
  baseData: { 'zh-CN': '基础数据表', en: 'base-data table' },
};
