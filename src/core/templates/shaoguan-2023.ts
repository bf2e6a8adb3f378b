import type { Template } from '../model/template';

/** Shaoguan's department scoring form of 2023, with bonus points for commendations. */
export const shaoguan2023: Template = {
  id: 'shaoguan-2023',
  name: { 'zh-CN': '韶关市部门整体支出绩效自评评分表（2023年）', en: 'Shaoguan department form (2023)' },
  basis: '韶关市部门整体支出绩效评价指标体系（预算编制28分、预算执行42分、资金使用效益30分）',
  titleWords: ['部门整体支出绩效自评评分表', '部门整体支出绩效评价评分表'],
  signature: [
    { words: '预算编制情况', points: 3 },
    { words: '预算执行情况', points: 1 },
    { words: '资金使用效益', points: 3 },
    { words: '工作受表彰加分', points: 2 },
    { words: '国库集中支付结转结余存量资金效率性', points: 3 },
  ],
  convention: 'national',
  standards: [],
  bonusCap: '3',
};
