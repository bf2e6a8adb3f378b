import { mergedSheet } from '../helpers/merged-sheet';
import type { Office } from './office';

const GOOD = mergedSheet(
  '自评表',
  `
项目支出绩效自评表 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 加装电梯数量 | ≥20部 | 22部 | 30 | 30
效益指标 | 社会效益 | 受益户数 | ≥300户 | 310户 | 30 | 30
满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 93% | 40 | 40
总分 | | | | | 100 | 100
`,
);

/** Payers over the same measures, cards beside a form, lines without a name, one remark a total. */
export const payersAndCards: readonly Office[] = [
  {
    name: 'each payer over budget, spent and rate, without a column for both',
    sheets: [
      mergedSheet(
        '水库',
        `
项目支出绩效自评表 | < | < | < | < | < | <
项目名称 | 水库除险加固 | | | | |
资金情况（万元） | 中央资金 | < | < | 省级资金 | < | <
^ | 预算 | 支出 | 执行率 | 预算 | 支出 | 执行率
水库一 | 100 | 90 | 90% | 50 | 45 | 90%
水库二 | 80 | 80 | 100% | 20 | 10 | 50%
合计 | 180 | 170 | 94.44% | 70 | 55 | 78.57%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 加固水库 | ≥2座 | 2座 | 60 | 60
效益指标 | 社会效益 | 受益人口 | ≥300人 | 310人 | 40 | 40
`,
      ),
    ],
    tables: ['funds A3:G7', 'indicators A8:G10'],
    findings: [],
  },
  {
    name: 'each payer over budget, spent and rate, beside what they make together',
    sheets: [
      mergedSheet(
        '水库',
        `
项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
资金情况（万元） | 合计 | < | < | 中央资金 | < | < | 省级资金 | < | <
^ | 预算 | 支出 | 执行率 | 预算 | 支出 | 执行率 | 预算 | 支出 | 执行率
水库一 | 150 | 135 | 90% | 100 | 90 | 90% | 50 | 45 | 90%
水库二 | 100 | 90 | 90% | 80 | 80 | 100% | 20 | 10 | 50%
合计 | 250 | 225 | 90% | 180 | 170 | 94.44% | 70 | 55 | 78.57%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | |
产出指标 | 数量指标 | 加固水库 | ≥2座 | 2座 | 60 | 60 | | |
效益指标 | 社会效益 | 受益人口 | ≥300人 | 310人 | 40 | 40 | | |
`,
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 水库: { D4: '96%' } }, findings: ['JX103 D4'] },
      { cells: { 水库: { C6: 235 } }, findings: ['JX101 C6', 'JX103 D6'] },
    ],
  },
  {
    name: 'a card about the project beside its form',
    sheets: [
      GOOD,
      mergedSheet(
        '卡片',
        `
2024年度绩效自评情况表 | < | < | <
项目名称 | 加装电梯 | 项目编码 | 0011
负责科室 | 房管科 | 实施周期 | 一年
年度目标 | 加装20部 | 完成情况 | 加装22部
存在问题 | 无 | 整改措施 | 无
`,
      ),
    ],
    findings: [],
  },
  {
    name: 'a table beside the form whose heads nobody knows',
    sheets: [
      GOOD,
      mergedSheet(
        '另表',
        `
2024年度绩效自评情况表 | < | < | <
事项 | 想做到 | 做到了 | 打分
修路 | ≥20公里 | 21公里 | 60
宣传 | ≥10场 | 8场 | 40
绿化 | ≥5亩 | 6亩 | 10
`,
      ),
    ],
    findings: ['JX001 另表!A1'],
  },
  {
    name: 'lines of the blank form filled in without a name',
    sheets: [
      mergedSheet(
        '自评表',
        `
项目支出绩效自评表 | < | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 指标1： | ≥20部 | 22部 | 30 | 30 |
^ | ^ | 指标2： | | | | |
效益指标 | 社会效益 | 指标1：受益户数 | ≥300户 | 310户 | 30 | 30 |
满意度指标 | 满意度 | 指标1： | ≥90% | 93% | 40 | 40 |
总分 | | | | | 100 | 100 |
`,
      ),
    ],
    findings: ['iJX403 C3', 'iJX403 C4'],
    spoilt: [
      {
        cells: { 自评表: { E3: '18部' } },
        findings: ['JX208 E3', 'JX306 G3', 'iJX403 C3', 'iJX403 C4'],
      },
    ],
  },
  {
    name: 'a total over a hundred that is not the sum either',
    sheets: [GOOD],
    findings: [],
    spoilt: [{ cells: { 自评表: { G6: 104 } }, findings: ['JX303 G6', 'JX310 G6'] }],
  },
  {
    name: 'reasons told once below, for what they speak of',
    sheets: [
      mergedSheet(
        '自评表',
        `
项目支出绩效自评表 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 加装电梯数量 | ≥20部 | 22部 | 30 | 30
效益指标 | 社会效益 | 受益户数 | ≥300户 | 240户 | 30 | 24
满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 93% | 40 | 40
总分 | | | | | 100 | 94
原因：因资金拨付较晚，部分工程跨年实施。 | < | < | < | < | < | <
`,
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 自评表: { E3: '32部' } }, findings: ['JX206 E3'] },
      {
        cells: { 自评表: { E3: '32部', A7: '原因：加装电梯数量超出较多，系年中扩大了范围。' } },
        findings: [],
      },
      {
        cells: { 自评表: { E3: '32部', A7: '原因：居民满意度目标值偏低。' } },
        findings: ['JX206 E3'],
      },
    ],
  },
];
