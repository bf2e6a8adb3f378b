import { mergedSheet } from '../helpers/merged-sheet';
import type { Office } from './office';

/** Heads broken over two lines, lists beside themselves, targets in names, money that the rates prove. */
export const brokenHeads: readonly Office[] = [
  {
    name: 'every head broken over two cells by hand',
    sheets: [
      mergedSheet(
        '绩效自评',
        `
公立医院项目绩效自评表（2024年度） | < | < | < | < | < | < | < | < | <
项目单位 | 白鹭区人民医院 | < | < | < | 项目名称 | 设备更新 | < | < | <
指标体系 | < | < | 计量 | 年初 | 全年 | 完成 | 权重 | 自评 | 偏差原因
一级 | 二级 | 三级 | 单位 | 目标值 | 完成值 | 比例 | (分) | 得分 | 及措施
产出 | 数量 | 更新监护仪 | 台 | 30 | 32 | 106.67% | 20 | 20 |
^ | ^ | 培训医护人员 | 人次 | 200 | 188 | 94% | 10 | 9.4 | 轮班冲突，下年补训
^ | 质量 | 设备开机率 | % | 95 | 97.2 | 102.32% | 20 | 20 |
效益 | 社会效益 | 门诊平均等候时间 | 分钟 | ≤25 | 22 | 100% | 20 | 20 |
^ | 可持续 | 设备使用年限 | 年 | ≥8 | 8 | 100% | 20 | 20 |
满意度 | 患者 | 住院患者满意度 | % | ≥92 | 94.5 | 102.72% | 10 | 10 |
合计 | < | < | < | < | < | < | 100 | 99.4 |
`,
      ),
    ],
    totals: ['I11 99.4'],
    findings: [],
    spoilt: [
      { cells: { 绩效自评: { F5: 24 } }, findings: ['JX208 F5', 'JX306 I5'] },
      { cells: { 绩效自评: { H7: 24 } }, findings: ['JX302 H11', 'JX307 I7', 'JX308 J7'] },
    ],
  },
  {
    name: 'a list of parts that goes on beside itself',
    sheets: [
      mergedSheet(
        '自评',
        `
专项资金绩效自评表 | < | < | < | < | < | < | <
专项名称 | 农田水利 | < | < | 年度 | 2024 | < | <
子项目 | 预算（万元） | 支出（万元） | 执行率 | 子项目 | 预算（万元） | 支出（万元） | 执行率
渠系改造 | 260 | 247 | 95% | 塘坝清淤 | 140 | 140 | 100%
泵站更新 | 180 | 171 | 95% | 机井维护 | 60 | 57 | 95%
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因
产出 | 数量 | 改造渠道 | ≥26公里 | 27公里 | 40 | 40 |
^ | 质量 | 验收合格率 | 100% | 100% | 20 | 20 |
效益 | 社会 | 受益农户 | ≥2100户 | 2150户 | 30 | 30 |
满意度 | 农户 | 农户满意度 | ≥90% | 93% | 10 | 10 |
合计 | < | < | < | < | 100 | 100 |
`,
      ),
    ],
    totals: ['G11 100'],
    findings: [],
    spoilt: [{ cells: { 自评: { H5: '85%' } }, findings: ['JX103 H5'] }],
  },
  {
    name: 'what can be spent made of last year’s rest and this year’s budget, by a name of its own',
    sheets: [
      mergedSheet(
        '表',
        `
项目支出绩效自评表 | < | < | < | < | < | < | <
资金来源 | 上年结转 | 本年预算 | 两项相加 | 全年支出 | 支出率 | 年末结转 | 说明
财政拨款 | 12.35 | 187.65 | 200.00 | 196.4 | 98.2% | 3.6 |
专户资金 | 8 | 42 | 50 | 49 | 98% | 1 |
单位自筹 | 0 | 50 | 50 | 50 | 100% | 0 |
合计 | 20.35 | 279.65 | 300.00 | 295.4 | 98.47% | 4.6 |
一级指标 | 二级指标 | 三级指标 | 目标 | 完成 | 分值 | 得分 | 说明
产出 | 数量 | 修复档案 | ≥1.5万页 | 15600页 | 60 | 60 |
效益 | 社会 | 利用查询 | ≥900人次 | 934人次 | 40 | 40 |
合计 | | | | | 100 | 100 |
`,
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 表: { F3: '88.2%' } }, findings: ['JX103 F3'] }],
  },
  {
    name: 'last year’s figure beside this year’s under short heads',
    sheets: [
      mergedSheet(
        '表',
        `
项目支出绩效自评表 | < | < | < | < | < | <
指标名称 | 2023年实际 | 2024年目标 | 2024年实际 | 完成率 | 分值 | 得分
森林抚育面积 | 2.1万亩 | 2.3万亩 | 2.35万亩 | 102.17% | 50 | 50
火灾受害率 | 0.2‰ | ≤0.9‰ | 0.1‰ | 100% | 30 | 30
护林员满意度 | 91% | ≥90% | 93% | 103.33% | 20 | 20
合计 | | | | | 100 | 100
`,
      ),
    ],
    totals: ['G6 100'],
    findings: [],
    spoilt: [
      { cells: { 表: { D3: '1.15万亩' } }, findings: ['JX208 D3', 'JX306 G3'] },
      { cells: { 表: { D4: '1O5‰' } }, findings: ['JX401 D4'] },
    ],
  },
  {
    name: 'counts of each town before what they make together',
    sheets: [
      mergedSheet(
        '表',
        `
专项资金绩效自评表（2024年度） | < | < | < | < | < | < | <
指标 | 目标值 | 甲乡 | 乙乡 | 丙乡 | 合计完成 | 分值 | 得分
危房加固户数 | ≥90户 | 30户 | 32户 | 31户 | 93户 | 50 | 50
验收合格率 | 100% | 100% | 100% | 100% | 100% | 30 | 30
农户满意度 | ≥95% | 96% | 98% | 97% | 97% | 20 | 20
合计 | | | | | | 100 | 100
`,
      ),
    ],
    totals: ['H6 100'],
    findings: [],
    spoilt: [{ cells: { 表: { F3: '83户' } }, findings: ['JX208 F3', 'JX306 H3'] }],
  },
  {
    name: 'two years of money side by side, the rate of the last',
    sheets: [
      mergedSheet(
        '表',
        `
项目支出绩效自评表 | < | < | < | < | < | <
资金来源 | 2023年 | < | 2024年 | < | < | 增减
^ | 预算 | 支出 | 预算 | 支出 | 执行率 | ^
财政拨款 | 120 | 118 | 150 | 147 | 98% | 30
其他 | 20 | 15 | 30 | 27 | 90% | 10
合计 | 140 | 133 | 180 | 174 | 96.67% | 40
三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注 |
文保修缮 | 3处 | 3处 | 70 | 70 | |
游客满意度 | ≥90% | 95% | 30 | 30 | |
合计 | | | 100 | 100 | |
`,
      ),
    ],
    tables: ['funds A2:G6', 'indicators A7:F10'],
    findings: [],
    spoilt: [
      { cells: { 表: { E6: 164 } }, findings: ['JX101 E6', 'JX103 F6'] },
      { cells: { 表: { E5: 33 } }, findings: ['JX101 E6', 'JX103 F5', 'JX105 E5'] },
    ],
  },
  {
    name: 'numbers of the rows in a column before their names',
    sheets: [
      mergedSheet(
        '表',
        `
部门整体支出绩效自评表 | < | < | < | < | <
序号 | 指标 | 指标值 | 完成值 | 分值 | 得分
1 | 产出指标 | | | 60 | 60
1.1 | 监管企业数 | ≥420家 | 436家 | 30 | 30
1.2 | 抽检批次 | ≥1600批次 | 1620批次 | 30 | 30
2 | 效益指标 | | | 40 | 40
2.1 | 水质余氯浓度 | ≥0.3mg/L | 0.36mg/L | 30 | 30
2.2 | 消费者满意度 | ≥85% | 90% | 10 | 10
 | 合计 | | | 100 | 100
`,
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 表: { B5: '监管企业数', C5: '420家以上', D5: '436家' } }, findings: ['JX209 B5'] },
      { cells: { 表: { D7: '0.4.2mg/L' } }, findings: ['JX401 D7'] },
    ],
  },
  {
    name: 'labels and heads in two tongues',
    sheets: [
      mergedSheet(
        '表',
        `
项目支出绩效自评表 Project Self-Evaluation | < | < | < | < | <
项目名称 Project | 草原生态 | < | 单位 Unit | 青石旗林草局 | <
三级指标 Indicator | 指标值 Target | 完成值 Actual | 分值 Weight | 得分 Score | 备注 Note
围栏封育面积 | ≥5万亩 | 5.2万亩 | 40 | 40 |
补播成活率 | ≥75% | 78% | 30 | 30 |
牧民满意度 | ≥90% | 95% | 30 | 30 |
合计 Total | | | 100 | 100 |
`,
      ),
    ],
    totals: ['E7 100'],
    findings: [],
    spoilt: [{ cells: { 表: { E7: 97 } }, findings: ['JX303 E7'] }],
  },
  {
    name: 'targets in brackets behind the names, and brackets that say which ones are meant',
    sheets: [
      mergedSheet(
        '表',
        `
项目支出绩效自评表 | < | < | < | <
一级指标 | 三级指标 | 完成值 | 分值 | 得分
产出 | 验收合格率（≥95%） | 96% | 40 | 40
^ | 大型活动（≥1000人） | 12场 | 20 | 20
效益 | 群众满意度（不低于90%） | 93% | 30 | 30
^ | 投诉件数（5件以内） | 3件 | 10 | 10
合计 | | | 100 | 100
`,
      ),
    ],
    totals: ['E7 100'],
    findings: [],
    spoilt: [
      { cells: { 表: { C3: '92%' } }, findings: ['JX208 C3', 'JX306 E3'] },
      { cells: { 表: { C6: '7件' } }, findings: ['JX208 C6', 'JX306 E6'] },
    ],
  },
  {
    name: 'how far a figure is off beside the reason',
    sheets: [
      mergedSheet(
        '表',
        `
项目绩效自评表 | < | < | < | < | < | < | <
三级指标 | 权重 | 目标 | 实际 | 完成比例 | 得分 | 偏差 | 原因
铺设管网（公里） | 40 | 15 | 13.5 | 90% | 36 | -10% | 征地延迟
新增泵站（座） | 20 | 2 | 2 | 100% | 20 | 0 |
污水处理率（%） | 30 | 95 | 96.1 | 101.16% | 30 | 1.16% |
居民满意度（%） | 10 | 90 | 91 | 101.11% | 10 | 1.11% |
合计 | 100 | | | | 96 | |
`,
      ),
    ],
    totals: ['F7 96'],
    findings: [],
    spoilt: [{ cells: { 表: { H3: null } }, findings: ['JX208 D3', 'JX308 H3'] }],
  },
  {
    name: 'the same indicators of two tasks, which are not the same',
    sheets: [
      mergedSheet(
        '表',
        `
部门整体支出绩效自评表 | < | < | < | < | < | <
任务 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
道路建设 | 产出指标 | 工程验收合格率 | ≥95% | 96% | 25 | 25
^ | 效益指标 | 群众满意度 | ≥90% | 93% | 25 | 25
桥梁建设 | 产出指标 | 工程验收合格率 | ≥95% | 97% | 25 | 25
^ | 效益指标 | 群众满意度 | ≥90% | 93% | 25 | 25
合计 | | | | | 100 | 100
`,
      ),
    ],
    findings: [],
    spoilt: [
      {
        cells: { 表: { C4: '（2）工程验收合格率', D4: '95%以上', E4: '96%' } },
        findings: ['JX209 C4'],
      },
    ],
  },
];
