import { mergedSheet } from '../helpers/merged-sheet';
import { formula, set } from '../helpers/sheet-builder';
import type { Office } from './office';

/** What stands beside what it belongs to, or below it: halves with sums of their own, points of the money, cards, notes. */
export const besideAndBelow: readonly Office[] = [
  {
    name: 'two halves, each with its own sum and no total for both',
    sheets: [
      mergedSheet(
        '打分表',
        `
绩效自评打分表 | < | < | < | < | <
管理类（50分） | < | < | 产出类（50分） | < | <
指标 | 分值 | 得分 | 指标 | 分值 | 得分
预算编制 | 20 | 20 | 任务完成 | 30 | 30
预算执行 | 30 | 28 | 满意度 | 20 | 19
合计 | 50 | 48 | 合计 | 50 | 49
`,
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 打分表: { C6: 49 } }, findings: ['JX303 C6'] },
      { cells: { 打分表: { F6: 47 } }, findings: ['JX303 F6'] },
      { cells: { 打分表: { E5: 25 } }, findings: ['JX302 E6'] },
    ],
  },
  {
    name: 'two halves with sums and one total for both, no levels',
    sheets: [
      mergedSheet(
        '机关',
        `
2023年度机关绩效自评表 | < | < | < | < | <
考核内容 | 分值 | 得分 | 考核内容 | 分值 | 得分
预算编制完整 | 10 | 10 | 资产管理规范 | 10 | 10
预算执行率达标 | 20 | 19 | 政府采购合规 | 10 | 9
决算及时 | 10 | 10 | 内控健全 | 20 | 20
信息公开 | 10 | 10 | 绩效管理 | 10 | 10
小计 | 50 | 49 | 小计 | 50 | 49
总分 | | | | 100 | 98
`,
      ),
    ],
    totals: ['F8 98'],
    findings: [],
    spoilt: [
      { cells: { 机关: { F7: 48 } }, findings: ['JX303 F7'] },
      { cells: { 机关: { C7: 48 } }, findings: ['JX303 C7'] },
      { cells: { 机关: { F8: 97 } }, findings: ['JX303 F8'] },
    ],
  },
  {
    name: 'a list without levels with 小计 between its rows',
    sheets: [
      mergedSheet(
        '清单',
        `
2024年度绩效自评评分表 | < | <
评价内容 | 分值 | 得分
制度健全 | 10 | 10
执行规范 | 20 | 18
小计 | 30 | 28
任务完成 | 40 | 40
群众满意 | 30 | 29
小计 | 70 | 69
总分 | 100 | 97
`,
      ),
    ],
    totals: ['C9 97'],
    findings: [],
    spoilt: [{ cells: { 清单: { C5: 27 } }, findings: ['JX303 C5'] }],
  },
  {
    name: 'the money below the indicators, its points under their heads',
    sheets: [
      mergedSheet(
        '整体',
        `
2023年度部门整体绩效自评表 | < | < | < | < | < | <
部门名称：渭水县教育局 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年初目标值 | 全年实际值 | 分值 | 得分
产出指标 | 数量指标 | 新建校舍 | 8500平方米 | 8520平方米 | 15 | 15
^ | ^ | 培训教师 | 1200人次 | 1215人次 | 15 | 15
^ | 质量指标 | 义务教育巩固率 | ≥95% | 96.1% | 20 | 20
效益指标 | 社会效益 | 控辍保学率 | 100% | 100% | 15 | 15
^ | 可持续影响 | 教育质量提升 | 逐步提升 | 逐步提升 | 15 | 15
满意度指标 | 满意度 | 家长满意度 | ≥85% | 87% | 10 | 10
预算执行情况（万元） | 年初预算 | 调整预算 | 决算数 | 执行率 | 10 | 9.6
^ | 15000 | 16250 | 15600 | 96% | ^ | ^
总分 | < | < | < | < | 100 | 99.6
`,
      ),
    ],
    tables: ['indicators A3:G9', 'funds A10:E11'],
    totals: ['G12 99.6'],
    findings: [],
    spoilt: [
      { cells: { 整体: { G12: 98.6 } }, findings: ['JX303 G12'] },
      { cells: { 整体: { G10: 10 } }, findings: ['JX303 G12', 'JX305 G10'] },
      { cells: { 整体: { E11: '98%' } }, findings: ['JX103 E11'] },
    ],
  },
  {
    name: 'a card of labels and values, the money among them',
    sheets: [
      mergedSheet(
        '卡片',
        `
2024年度项目绩效自评卡 | < | < | <
项目名称 | 加装电梯 | 项目编码 | 0011
预算数（万元） | 120 | 执行数（万元） | 117.6
执行率 | 98% | 自评得分 | 97.5
自评等级 | 优 | 存在问题 | 无
`,
      ),
    ],
    tables: ['funds A3:D4'],
    findings: [],
    spoilt: [{ cells: { 卡片: { B4: '96%' } }, findings: ['JX103 B4'] }],
  },
  {
    name: 'a card of two columns, amounts with their units',
    sheets: [
      mergedSheet(
        '情况',
        `
项目绩效自评情况表 | <
项目名称 | 电梯加装
预算金额 | 100万元
执行金额 | 95万元
执行率 | 95%
产出情况 | 完成加装20部
自评得分 | 96
`,
      ),
    ],
    tables: ['funds A3:B5'],
    findings: [],
    spoilt: [
      { cells: { 情况: { B5: '98%' } }, findings: ['JX103 B5'] },
      { cells: { 情况: { B4: '105万元', B5: '105%' } }, findings: ['JX105 B4'] },
    ],
  },
  {
    name: 'the rate of a source that was given nothing divides by nothing',
    sheets: [
      set(
        mergedSheet(
          '专项',
          `
2023年度专项资金绩效自评表 | < | < | < | < | < | < | <
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
^ | 年度资金总额 | 400 | 420 | 399 | 95% | 10 | 9.5
^ | 其中：省级 | 300 | 300 | 285 | 95% | |
^ | 市级 | 100 | 120 | 114 | 95% | |
^ | 其他 | 0 | 0 | 0 | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
产出 | 数量 | 建设大棚 | ≥60座 | 62座 | 30 | 30 |
产出 | 质量 | 合格率 | 100% | 100% | 20 | 20 |
效益 | 经济 | 增收 | ≥50万元 | 48万元 | 30 | 28.8 | 菜价下跌
满意度 | 农户 | 满意度 | ≥95% | 96% | 10 | 10 |
合计 | | | | | 100 | 98.3
`,
        ),
        { F6: formula('E6/D6', '#DIV/0!') },
      ),
    ],
    findings: ['iJX404 F6'],
    spoilt: [
      { cells: { 专项: { F3: formula('E3/D7', '#DIV/0!') } }, findings: ['JX404 F3', 'iJX404 F6'] },
      { cells: { 专项: { F5: formula('E5/D9', '#DIV/0!') } }, findings: ['JX404 F5', 'iJX404 F6'] },
    ],
  },
  {
    name: 'figures beside base data, under no head',
    sheets: [
      mergedSheet(
        '基础数据',
        `
2024年度部门整体支出绩效评价基础数据表 | < | < | < | |
填报单位：临江县水务局 | | | 单位：万元 | |
经费控制情况 | 2023年决算数 | 2024年预算数 | 2024年决算数 | |
公用经费 | 29 | 29 | 29 | 3 |
其中：办公经费 | 12.1 | 12.1 | 12.1 | 7 |
会议费、培训费 | 16.9 | 16.9 | 16.9 | 8 |
政府采购金额 | —— | 87.14 | 20.22 | 5 |
人员情况 | 编制数 | 在职人数 | | |
 | 100 | 92 | 11 | |
`,
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 基础数据: { D5: 39 } }, findings: ['JX102 D5'] }],
  },
  {
    name: 'several numbered items in one cell, each with its target',
    sheets: [
      mergedSheet(
        '自评',
        `
项目支出绩效自评表（2024年） | < | < | < | < | <
一级指标 | 二级指标及内容 | 年初目标 | 完成情况 | 分值 | 得分
产出指标 | 1.维修校舍⏎2.采购课桌椅 | 1.≥5栋⏎2.≥300套 | 1.5栋⏎2.312套 | 40 | 40
效益指标 | 1.受益学生⏎2.入学率 | 1.≥1500人⏎2.100% | 1.1560人⏎2.100% | 40 | 40
满意度指标 | 家长满意度 | ≥90% | 92% | 20 | 20
合计 | | | | 100 | 100
`,
      ),
    ],
    totals: ['F6 100'],
    findings: [],
    spoilt: [
      { cells: { 自评: { D4: '1.1460人\n2.100%' } }, findings: ['JX208 D4', 'JX306 F4'] },
      { cells: { 自评: { D3: '1.4栋\n2.312套' } }, findings: ['JX208 D3', 'JX306 F3'] },
      { cells: { 自评: { F6: 99 } }, findings: ['JX303 F6'] },
    ],
  },
  {
    name: 'years as the rows of the money',
    sheets: [
      mergedSheet(
        '两年',
        `
2022-2023年度项目绩效自评表 | < | < | < | < | <
年度 | 预算数（万元） | 执行数（万元） | 执行率 | 分值 | 得分
2022年 | 300 | 285 | 95% | |
2023年 | 500 | 475 | 95% | |
合计 | 800 | 760 | 95% | 10 | 9.5
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 建成大棚 | ≥80座 | 82座 | 50 | 50
效益 | 带动农户 | ≥200户 | 206户 | 30 | 30
满意度 | 农户满意度 | ≥90% | 96% | 10 | 10
总分 | | | | 100 | 99.5
`,
      ),
    ],
    totals: ['F10 99.5'],
    findings: [],
    spoilt: [
      { cells: { 两年: { B4: 490, D4: '96.94%' } }, findings: ['JX101 B5'] },
      { cells: { 两年: { D3: '96%' } }, findings: ['JX103 D3'] },
    ],
  },
  {
    name: 'heads that say enough, and in brackets below what else is to be said',
    sheets: [
      mergedSheet(
        '三层',
        `
2024年度部门整体支出绩效自评表 | < | < | < | < | < | < | <
指标体系 | < | < | 目标及完成 | < | < | 评分 | <
一级 | 二级 | 三级 | 目标值 | 完成值 | 单位 | 分值 | 得分
^ | ^ | ^ | （年初） | （年末） | ^ | （满分） | （自评）
产出 | 数量 | 体检人数 | 12000 | 12350 | 人 | 40 | 40
产出 | 质量 | 检出准确率 | 98 | 98.6 | % | 20 | 20
效益 | 社会 | 健康档案建档率 | 90 | 91.2 | % | 30 | 30
满意度 | 居民 | 满意度 | 90 | 94 | % | 10 | 10
合计 | | | | | | 100 | 100
`,
      ),
    ],
    tables: ['indicators A3:H9'],
    totals: ['H9 100'],
    findings: [],
    spoilt: [
      { cells: { 三层: { E5: 11350 } }, findings: ['JX208 E5', 'JX306 H5'] },
      { cells: { 三层: { E8: 104 } }, findings: ['JX201 E8'] },
    ],
  },
];
