import type { Template } from '../model/template';

/** Hunan's department forms as Yueyang used them for 2023: base data, self-evaluation, evaluation indicators. */
export const yueyang2023: Template = {
  id: 'yueyang-2023',
  name: {
    'zh-CN': '湖南省部门整体支出绩效自评（岳阳市2023年）',
    en: 'Hunan department forms (Yueyang 2023)',
  },
  basis: '湖南省预算支出绩效自评的部门整体支出绩效评价基础数据表、绩效自评表和绩效评价指标表',
  titleWords: ['部门整体支出绩效评价基础数据表', '部门整体支出绩效评价指标表', '部门整体支出绩效自评表'],
  signature: [
    { words: '年度预算申请', points: 3 },
    { words: '按收入性质分', points: 3 },
    { words: '按支出性质分', points: 3 },
    { words: '财政供养人员情况', points: 3 },
    { words: '经费控制情况', points: 3 },
    { words: '在职人员控制率', points: 2 },
    { words: '预算控制率', points: 2 },
  ],
  convention: 'national',
  standards: [],
  bonusCap: null,
};
