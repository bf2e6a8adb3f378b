import type { Template } from '../model/template';

/** Shenzhen's department forms of 2023: tasks and indicators, and a scoring table that prints its standards. */
export const shenzhen2023: Template = {
  id: 'shenzhen-2023',
  name: { 'zh-CN': '深圳市部门整体支出绩效自评（2023年）', en: 'Shenzhen department forms (2023)' },
  basis: '深圳市部门整体支出绩效评价共性指标体系评分标准',
  titleWords: [
    '部门整体支出绩效评分表',
    '整体支出绩效目标完成情况自评表',
    '部门整体支出绩效评价共性指标体系评分标准',
  ],
  signature: [
    { words: '部门决策', points: 3 },
    { words: '部门管理', points: 2 },
    { words: '部门绩效', points: 2 },
    { words: '参考评分标准', points: 2 },
    { words: '年度主要任务完成情况', points: 3 },
    { words: '预期指标值', points: 1 },
    { words: '实际完成指标值', points: 1 },
    { words: '编外人员控制率', points: 2 },
  ],
  convention: 'national',
  standards: [],
  bonusCap: null,
};
