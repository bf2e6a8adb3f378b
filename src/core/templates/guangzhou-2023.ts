import type { Template } from '../model/template';

/** Guangzhou's department form of 2023: a table of goals and a table of scores without printed standards. */
export const guangzhou2023: Template = {
  id: 'guangzhou-2023',
  name: { 'zh-CN': '广州市部门整体支出绩效自评（2023年）', en: 'Guangzhou department form (2023)' },
  basis: '广州市2023年部门整体支出绩效自评工作的指标体系（履职效能50分、管理效率50分）',
  titleWords: ['部门整体支出自评得分情况表', '部门整体支出绩效目标表'],
  signature: [
    { words: '履职效能', points: 3 },
    { words: '管理效率', points: 3 },
    { words: '整体效能', points: 2 },
    { words: '部门整体绩效目标产出指标完成情况', points: 3 },
    { words: '部门预算资金支出率', points: 1 },
    { words: '采购意向公开合规性', points: 1 },
  ],
  convention: 'national',
  standards: [
    {
      indicator: '部门预算资金支出率',
      aliases: ['部门预算支出率', '预算资金支出率'],
      standard: '本指标得分=支出率×10分。',
      formula: '支出率=部门预算资金实际支出数/部门预算资金总额×100%',
    },
  ],
  bonusCap: null,
};
