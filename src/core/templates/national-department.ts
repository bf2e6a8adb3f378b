import type { Template } from '../model/template';

/** The department form of the national integrated budget system: the project form's layout over a department's funds. */
export const nationalDepartment: Template = {
  id: 'national-department',
  name: { 'zh-CN': '部门整体支出绩效自评表（全国通用）', en: 'National department form' },
  basis: '预算管理一体化系统的部门（单位）整体支出绩效自评表',
  titleWords: [
    '部门整体支出绩效自评表',
    '部门单位整体支出绩效自评表',
    '单位整体支出绩效自评表',
    '部门整体绩效自评表',
  ],
  signature: [
    { words: '年度资金总额', points: 1 },
    { words: '年度总体目标', points: 1 },
    { words: '年度指标值', points: 1 },
    { words: '实际完成值', points: 1 },
    { words: '偏差原因分析及改进措施', points: 1 },
    { words: '基本支出', points: 1 },
    { words: '项目支出', points: 1 },
  ],
  convention: 'national',
  standards: [],
  bonusCap: null,
};
