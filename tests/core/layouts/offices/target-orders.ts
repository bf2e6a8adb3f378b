import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Targets and actuals under other heads and orders. */
export const targetOrders: readonly LayoutCase[] = [
  {
    name: 'target and actual with units, sign columns, remarks and reasons',
    sheets: [
      sheet(
        '表',
        table(`
专项资金绩效目标自评表
（2020年度）
专项名称 | 现代农业发展专项 | | | 主管部门 | 某市农业农村局
资金情况（万元） | | 年初预算 | 调整预算 | 实际支出 | 预算执行率
 | 合计 | 500 | 480 | 470 | 97.92%
 | 中央补助 | 200 | 200 | 195 | 97.5%
 | 省级资金 | 100 | 80 | 80 | 100%
 | 本级安排 | 200 | 200 | 195 | 97.5%
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 目标值 | 计量单位 | 实际值 | 是否达标 | 未达标原因
 | 产出 | 数量 | 示范基地 | ≥ | 10 | 个 | 11 | 是
 | 产出 | 质量 | 验收合格率 | ≥ | 95 | % | 94 | 否 | 一处返工
 | 效益 | 经济效益 | 农民增收 | ＞ | 500 | 元/人 | 620 | 是
填表说明：1.执行率=实际支出/调整预算。
`),
      ),
    ],
    expected: [
      'form A1:J13 专项资金绩效目标自评表 部门=某市农业农村局 项目=现代农业发展专项 年=2020 单位=万元',
      'funds A4:F8 C=initialBudget D=annualBudget E=spent F=executionRate',
      'indicators A9:J12 B=level1 C=level2 D=level3 F=target G=unit H=actual I=completion J=deviationReason',
      '$ 5 total 合计 500,,480,470,0.9792',
      '$ 6 source 中央补助<5 200,,200,195,0.975',
      '$ 7 source 省级资金<5 100,,80,80,1',
      '$ 8 source 本级安排<5 200,,200,195,0.975',
      '10 产出/数量/示范基地 目标≥10 实际11',
      '11 产出/质量/验收合格率 目标≥95 实际94',
      '12 效益/经济效益/农民增收 目标＞500 实际620',
    ],
  },
  {
    name: 'blank columns between all heads',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
一级指标 | | 二级指标 | | 三级指标 | | 年度指标值 | | 实际完成值 | | 分值 | | 得分
产出指标 | | 数量指标 | | 执法检查次数 | | ≥12次 | | 13次 | | 50 | | 50
效益指标 | | 社会效益指标 | | 投诉下降率 | | ≥10% | | 12% | | 50 | | 50
合计 | | | | | | | | | | 100 | | 100
`),
      ),
    ],
    expected: [
      'form A1:M5 部门整体支出绩效自评表',
      'indicators A2:M5 A=level1 C=level2 E=level3 G=target I=actual K=weight M=score',
      '3 产出指标/数量指标/执法检查次数 50→50 目标≥12次 实际13次',
      '4 效益指标/社会效益指标/投诉下降率 50→50 目标≥10% 实际12%',
      'total 100→100@M5',
    ],
  },
  {
    name: 'three forms on a sheet, stacked, same title',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
项目名称 | 甲
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 任务数 | 3个 | 3个 | 100 | 100
总分 | | | | | 100 | 100
项目支出绩效自评表
项目名称 | 乙
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 任务数 | 5个 | 4个 | 100 | 80
总分 | | | | | 100 | 80
项目支出绩效自评表
项目名称 | 丙
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 任务数 | 2个 | 2个 | 100 | 90
总分 | | | | | 100 | 90
`),
      ),
    ],
    expected: [
      'form A1:G5 项目支出绩效自评表 项目=甲',
      'indicators A3:G5 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '4 产出指标/数量指标/任务数 100→100 目标3个 实际3个',
      'total 100→100@G5',
      'form A6:G10 项目支出绩效自评表 项目=乙',
      'indicators A8:G10 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '9 产出指标/数量指标/任务数 100→80 目标5个 实际4个',
      'total 100→80@G10',
      'form A11:G15 项目支出绩效自评表 项目=丙',
      'indicators A13:G15 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '14 产出指标/数量指标/任务数 100→90 目标2个 实际2个',
      'total 100→90@G15',
    ],
  },
  {
    name: 'overall goals per line, budget in own columns in the head',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效目标自评表
（2021年度）
填报单位（盖章）：某县自然资源局 | | | | | 金额单位：元
总体目标 | 目标1：保护耕地 | | | 完成情况 | 已完成
年度主要任务 | 任务名称 | 主要内容 | 预算金额（元） | | 实际支出（元）
 | | | 总额 | 财政拨款 | 总额 | 财政拨款
 | 任务1 | 耕地保护巡查 | 150000 | 150000 | 149000 | 149000
 | 任务2 | 测绘更新 | 250000 | 200000 | 250000 | 200000
 | 金额合计 | | 400000 | 350000 | 399000 | 349000
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 完成率
 | 产出指标 | 数量指标 | 巡查次数 | ≥24次 | 26次 | 108%
 | 效益指标 | 生态效益指标 | 耕地保有量 | 不减少 | 不减少 | 100%
`),
      ),
    ],
    expected: [
      'form A1:G12 部门整体支出绩效目标自评表 部门=某县自然资源局 年=2021 单位=元',
      'tasks A5:G9 B=task C=content D=annualBudget F=spent',
      'indicators A10:G12 B=level1 C=level2 D=level3 E=target F=actual G=completion',
      'task 7 任务1 budget:150000,budget*:150000,spent:149000,spent*:149000',
      'task 8 任务2 budget:250000,budget*:200000,spent:250000,spent*:200000',
      'task 9 金额合计= budget:400000,budget*:350000,spent:399000,spent*:349000',
      '11 产出指标/数量指标/巡查次数 目标≥24次 实际26次',
      '12 效益指标/生态效益指标/耕地保有量 目标不减少 实际不减少',
    ],
  },
  {
    name: 'wide project list with score per project',
    sheets: [
      sheet(
        '表',
        table(`
项目绩效自评汇总表
填报单位：某区教育局 | | | | | | 单位：万元
序号 | 项目名称 | 预算数 | 执行数 | 执行率 | 自评得分 | 自评等级
1 | 校园安保 | 120 | 118 | 98.33% | 97 | 优
2 | 营养餐 | 300 | 300 | 100% | 99 | 优
合计 | | 420 | 418 | 99.52%
`),
      ),
    ],
    expected: [
      'form A1:G6 项目绩效自评汇总表 部门=某区教育局 单位=万元',
      'funds A3:G6 C=annualBudget D=spent E=executionRate F=score',
      '$ 4 source 校园安保<6 ,,120,118,0.9833',
      '$ 5 source 营养餐<6 ,,300,300,1',
      '$ 6 total 合计 ,,420,418,0.9952',
      '* 校园安保 97 优',
      '* 营养餐 99 优',
    ],
  },
  {
    name: 'Jiangsu with stage, plan value, level score',
    sheets: [
      sheet(
        '表',
        table(`
部门整体绩效自评价表
（2022年度）
一级指标 | 二级指标 | 三级指标 | 四级指标 | 目标值 | 实际完成值 | 权重 | 得分 | 备注
决策 | 计划制定 | 工作计划健全性 | | 健全 | 健全 | 2 | 2
过程 | 预算执行 | 预算调整率 | | ≤10% | 3.5% | 3 | 3
履职 | 城乡规划 | 编制规划 | 详细规划数 | ≥6项 | 6项 | 45 | 45
 | | | 专项规划数 | ≥2项 | 2项 | 30 | 30
效益 | 满意度 | 群众满意度 | | ≥85% | 88% | 20 | 20
合计 | | | | | | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:I9 部门整体绩效自评价表 年=2022',
      'indicators A3:I9 A=level1 B=level2 D=level3 E=target F=actual G=weight H=score I=deductionNote',
      '4 决策/计划制定/工作计划健全性 2→2 目标健全 实际健全',
      '5 过程/预算执行/预算调整率 3→3 目标≤10% 实际3.5%',
      '6 履职/城乡规划/详细规划数 45→45 目标≥6项 实际6项',
      '7 履职/城乡规划/专项规划数 30→30 目标≥2项 实际2项',
      '8 效益/满意度/群众满意度 20→20 目标≥85% 实际88%',
      'total 100→100@H9',
    ],
  },
  {
    name: 'weights as whole percentages in text, self score under 评分',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 权重（%） | 目标值 | 完成值 | 评分
产出指标 | 数量指标 | 检测批次 | 50% | ≥500批次 | 520批次 | 50
效益指标 | 社会效益指标 | 合格率 | 50% | ≥98% | 98.6% | 50
综合得分 | | | | | | 100
`),
      ),
    ],
    expected: [
      'form A1:G5 部门整体支出绩效自评表',
      'indicators A2:G5 A=level1 B=level2 C=level3 D=weight E=target F=actual G=score',
      '3 产出指标/数量指标/检测批次 50→50 目标≥500批次 实际520批次',
      '4 效益指标/社会效益指标/合格率 50→50 目标≥98% 实际98.6%',
      'total →100@G5',
    ],
  },
  {
    name: 'total of the words 自评总得分, a grade row below, grade beside',
    sheets: [
      sheet(
        '表',
        table(`
项目绩效自评表
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 自评得分
产出指标 | 数量指标 | 路灯维护 | 300盏 | 300盏 | 60 | 60
满意度指标 | 满意度 | 市民满意度 | ≥90% | 91% | 40 | 40
自评总得分 | | | | | 100 | 100
自评等级 | 优
`),
      ),
    ],
    expected: [
      'form A1:G6 项目绩效自评表 等级=优@B6',
      'indicators A2:G6 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '3 产出指标/数量指标/路灯维护 60→60 目标300盏 实际300盏',
      '4 满意度指标/满意度/市民满意度 40→40 目标≥90% 实际91%',
      'total 100→100@G5',
    ],
  },
  {
    name: 'indicators with completion texts and no numbers',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效目标完成情况表
填报单位：某区档案馆 | | | | | 2022年
一级指标 | 二级指标 | 绩效指标 | 绩效目标 | 完成情况 | 自评分 | 分值
产出 | 数量 | 档案数字化 | 完成10万页 | 完成12万页 | 40 | 40
产出 | 质量 | 数字化合格率 | 98%以上 | 99% | 30 | 30
效果 | 满意度 | 查档群众满意 | 95%以上 | 96% | 30 | 30
总分 | | | | | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:G7 部门整体支出绩效目标完成情况表 部门=某区档案馆 年=2022',
      'indicators A3:G7 A=level1 B=level2 C=level3 D=target E=actual F=score G=weight',
      '4 产出/数量/档案数字化 40→40 目标完成10万页 实际完成12万页',
      '5 产出/质量/数字化合格率 30→30 目标98%以上 实际99%',
      '6 效果/满意度/查档群众满意 30→30 目标95%以上 实际96%',
      'total 100→100@F7',
    ],
  },
  {
    name: 'grade column head beside total and note texts of review',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评复核表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 复核得分 | 复核意见
产出指标 | 数量指标 | 培训期数 | 6期 | 6期 | 50 | 50 | 50
效益指标 | 社会效益指标 | 就业率 | ≥80% | 78% | 50 | 48 | 45 | 未达目标
总得分 | | | | | 100 | 98 | 95
`),
      ),
    ],
    expected: [
      'form A1:I5 项目支出绩效自评复核表',
      'indicators A2:I5 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=reviewScore I=reviewNote',
      '3 产出指标/数量指标/培训期数 50→50 复50 目标6期 实际6期',
      '4 效益指标/社会效益指标/就业率 50→48 复45 目标≥80% 实际78%',
      'total 100→98@G5',
    ],
  },
];
