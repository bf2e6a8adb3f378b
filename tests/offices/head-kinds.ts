import { sheet, table } from '../helpers/sheet-builder';
import type { Office } from './office';

/** Columns of several years, offices above each other, points that stand in a sentence. */
export const headKinds: readonly Office[] = [
  {
    name: 'what was done last year beside what was done in the year of the form',
    sheets: [
      sheet(
        '对比',
        table(`
部门项目支出绩效自评表（2024年度）
项目名称：义务教育薄弱环节改善
一级指标 | 二级指标 | 三级指标 | 2023年完成值 | 2024年目标值 | 2024年完成值 | 分值 | 自评得分 | 说明
产出 | 数量 | 新增校舍面积（㎡） | 5600 | 6000 | 6200 | 25 | 25
产出 | 质量 | 验收合格率 | 100% | 100% | 100% | 25 | 25
效益 | 社会效益 | 大班额比例 | 3.2% | ≤3% | 2.6% | 40 | 40
满意度 | 满意度 | 家长满意度 | 92% | ≥92% | 93.5% | 10 | 10
合计 | | | | | | 100 | 100
`),
      ),
    ],
    scores: 'H4 25c H5 25c H6 40c H7 10c',
    totals: ['H8 100'],
    findings: [],
    spoilt: [{ cells: { 对比: { F6: '3.6%' } }, findings: ['JX208 F6', 'JX306 H6'] }],
  },
  {
    name: 'targets of several years, of which one was to be reached',
    sheets: [
      sheet(
        '滚动',
        table(`
三年项目绩效自评表（2024年度）
项目名称：水土保持监测
一级指标 | 三级指标 | 2023年目标值 | 2024年目标值 | 2025年目标值 | 2024年完成值 | 分值 | 得分 | 备注
产出指标 | 监测站点数 | 10个 | 15个 | 20个 | 15个 | 50 | 50
效益指标 | 水土流失治理度 | ≥75% | ≥80% | ≥85% | 82% | 40 | 40
满意度指标 | 群众满意度 | ≥85% | ≥90% | ≥95% | 92% | 10 | 10
合计 | | | | | | 100 | 100
`),
      ),
    ],
    scores: 'H4 50c H5 40c H6 10c',
    findings: [],
    spoilt: [{ cells: { 滚动: { F5: '76%' } }, findings: ['JX208 F5', 'JX306 H5'] }],
  },
  {
    name: 'budget and spending under 合计, with what was left from year to year',
    sheets: [
      sheet(
        '资金',
        table(`
2024年度部门项目绩效自评表
主管部门：某县水利局 | | 单位：万元
项目名称 | 小型水库除险加固
资金 | 上年结转 | 本年预算 | 预算合计 | 支出合计 | 年末结转 | 执行率 | 得分（10分）
中央资金 | 120 | 800 | 920 | 901.6 | 18.4 | 98.00%
省级资金 | 0 | 300 | 300 | 300 | 0 | 100.00%
县级配套 | 20 | 80 | 100 | 92 | 8 | 92.00%
合计 | 140 | 1180 | 1320 | 1293.6 | 26.4 | 98.00% | 9.8
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
产出 | 数量 | 加固水库 | 6座 | 6座 | 40 | 40
产出 | 质量 | 合格率 | 100% | 100% | 20 | 20
效益 | 社会效益 | 保护人口 | ≥2.3万人 | 2.35万人 | 20 | 20
满意度 | 满意度 | 群众满意度 | ≥90% | 95% | 10 | 10
合计 | | | | | 100 | 99.8
`),
      ),
    ],
    totals: ['G14 99.8'],
    findings: [],
    spoilt: [{ cells: { 资金: { D6: 310, G6: '96.77%' } }, findings: ['JX101 D8', 'JX110 F6'] }],
  },
  {
    name: 'the office above and the office that does the work, each the department of its own sheet',
    sheets: [
      sheet(
        '1整体',
        table(`
部门整体支出绩效自评表
（2024年度）
部门名称 | 某区文化馆
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 公益培训班 | ≥40期 | 42期 | 50 | 50
效益 | 受益人次 | ≥2万人次 | 2.1万人次 | 40 | 40
满意度 | 学员满意度 | ≥90% | 96% | 10 | 10
合计 | | | | 100 | 100
`),
      ),
      sheet(
        '2项目',
        table(`
项目支出绩效自评表
（2024年度）
项目名称 | 公益培训 | 主管部门 | 某区文旅局 | 实施单位 | 某区文化馆
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 公益培训班 | ≥40期 | 42期 | 60 | 60
效益 | 受益人次 | ≥2万人次 | 2.1万人次 | 30 | 30
满意度 | 学员满意度 | ≥90% | 96% | 10 | 10
合计 | | | | 100 | 100
`),
      ),
    ],
    findings: [],
    spoilt: [{ cells: { '2项目': { F3: '某区图书馆' } }, findings: ['JX502 2项目!D3'] }],
  },
  {
    name: 'the execution rate and its points in one sentence, counted in the last total alone',
    sheets: [
      sheet(
        '自评表',
        table(`
项目支出绩效自评表（2024年度）
项目名称：高中免学费
资金情况：预算数86万元，执行数86万元，执行率100%，得分10分
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 免学费人数 | 430人 | 430人 | 40 | 40
产出指标 | 时效指标 | 拨付及时率 | 100% | 100% | 10 | 10
效益指标 | 社会效益 | 辍学率 | 0 | 0 | 30 | 30
满意度指标 | 满意度 | 学生满意度 | ≥95% | 98% | 10 | 10
合计 | | | | | 90 | 90
总分（含预算执行率10分） | | | | | 100 | 100
`),
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 自评表: { G9: 85 } }, findings: ['JX303 G9'] },
      { cells: { 自评表: { F7: 25, F9: 85, G7: 25, G9: 85 } }, findings: ['JX302 F10'] },
    ],
  },
  {
    name: 'sums of money whose unit stands in the head, a rate scored by a band that its own note tells',
    sheets: [
      sheet(
        '自评',
        table(`
某县教育专项资金绩效自评表（2024年度）
资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 说明
合计 | 500 | 465 | 93% | 10 | 8 | 执行率90%（含）-95%得8分
一级指标 | 三级指标 | 目标值（单位：人、%、万元） | 实际值（单位：人、%、万元） | 分值 | 得分
产出 | 资助学生人数 | 3200 | 3218 | 40 | 40
产出 | 资助资金发放率 | 100 | 100 | 20 | 20
成本 | 资助资金总额 | 480 | 478.6 | 10 | 10
效益 | 巩固率 | 99.5 | 99.6 | 10 | 10
满意度 | 家长满意度 | 95 | 97 | 10 | 10
合计 | | | | 100 | 98
`),
      ),
    ],
    scores: 'F3 8s F5 40c F6 20c F7 10s F8 10c F9 10c',
    findings: [],
    spoilt: [
      { cells: { 自评: { G3: '执行率93%，得8分' } }, findings: ['JX305 F3'] },
      { cells: { 自评: { D5: 2900 } }, findings: ['JX208 D5', 'JX306 F5'] },
    ],
  },
];
