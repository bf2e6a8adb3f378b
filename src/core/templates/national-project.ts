import type { Template } from '../model/template';

/** The project form of the national integrated budget system, in use in every province. */
export const nationalProject: Template = {
  id: 'national-project',
  name: { 'zh-CN': '项目支出绩效自评表（全国通用）', en: 'National project form' },
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）附件：项目支出绩效自评表',
  titleWords: ['项目支出绩效自评表', '项目绩效自评表', '项目支出绩效目标自评表', '专项资金绩效自评表'],
  signature: [
    { words: '项目名称', points: 2 },
    { words: '实施单位', points: 1 },
    { words: '年度资金总额', points: 2 },
    { words: '当年财政拨款', points: 2 },
    { words: '上年结转资金', points: 1 },
    { words: '年度指标值', points: 1 },
    { words: '实际完成值', points: 1 },
    { words: '偏差原因分析及改进措施', points: 2 },
  ],
  convention: 'national',
  standards: [],
  bonusCap: null,
};
