import type { Template } from '../model/template';

/** Liwan's department form of 2021: funds, goals and indicators grouped by task; nothing is scored. */
export const liwan2021: Template = {
  id: 'liwan-2021',
  name: { 'zh-CN': '荔湾区部门整体支出绩效自评表（2021年）', en: 'Liwan department form (2021)' },
  basis: '广州市荔湾区2021年度部门整体支出绩效自评表',
  titleWords: ['部门整体支出绩效自评表'],
  signature: [
    { words: '主要任务', points: 2 },
    { words: '关键指标', points: 2 },
    { words: '预期实现值', points: 3 },
    { words: '任务涉及资金', points: 3 },
    { words: '整体支出年初预算数', points: 2 },
  ],
  convention: 'national',
  standards: [],
  bonusCap: null,
};
