import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Scoring tables whose columns stand in other orders. */
export const scoreOrders: readonly LayoutCase[] = [
  {
    name: 'self and review columns under parents',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效评价打分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 单位自评 | | 财政复核
 | | | | | 得分 | 扣分原因 | 得分 | 扣分原因
投入 | 预算 | 编制质量 | 40 | 完整得满分 | 38 | 一处缺漏 | 37 | 两处缺漏
产出 | 履职 | 完成率 | 60 | 按比例 | 60 | | 60
合计 | | | 100 | | 98 | | 97
`),
        { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:G2', 'H2:I2'] },
      ),
    ],
    expected: [
      'form A1:I6 部门整体支出绩效评价打分表',
      'scoring A2:I6 A=level1 B=level2 C=level3 D=weight E=standard F=score G=deductionNote H=reviewScore I=reviewNote',
      '4 投入/预算/编制质量 40→38 复37',
      '5 产出/履职/完成率 60→60 复60',
      'total 100→98@F6',
    ],
  },
  {
    name: 'tick grade in one cell, and unticked',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
投入 | 预算 | 编制质量 | 40 | 完整得满分 | 38
产出 | 履职 | 完成率 | 60 | 按比例 | 60
总分 | | | 100 | | 98
评价等级：优☑ 良□ 中□ 差□
`),
      ),
    ],
    expected: [
      'form A1:F6 部门整体支出绩效自评评分表 等级=优☑ 良□ 中□ 差□@A6',
      'scoring A2:F6 A=level1 B=level2 C=level3 D=weight E=standard F=score',
      '3 投入/预算/编制质量 40→38',
      '4 产出/履职/完成率 60→60',
      'total 100→98@F5',
    ],
  },
  {
    name: 'levels with numbered headings in a single name column and subtotals',
    sheets: [
      sheet(
        '表',
        table(`
预算绩效自评打分表
评价指标 | 评价标准 | 标准分值 | 自评得分
一、项目立项 | | 15 | 15
1.立项依据 | 依据充分得10分 | 10 | 10
2.绩效目标 | 目标明确得5分 | 5 | 5
二、项目实施 | | 85 | 80
1.资金使用 | 合规得35分 | 35 | 35
2.产出效益 | 按完成率得50分 | 50 | 45
合 计 | | 100 | 95
`),
      ),
    ],
    expected: [
      'form A1:D9 预算绩效自评打分表',
      'scoring A2:D9 A=level3 B=standard C=weight D=score',
      '4 项目立项(15)/1.立项依据 10→10',
      '5 项目立项(15)/2.绩效目标 5→5',
      '7 项目实施(85)/1.资金使用 35→35',
      '8 项目实施(85)/2.产出效益 50→45',
      'total 100→95@D9',
    ],
  },
  {
    name: 'head row says single weights per level name, score columns by level',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评评分表
项目名称：智慧停车系统建设 | | | | | | 项目单位：某市城管局
一级指标及分值 | 二级指标及分值 | 三级指标 | 三级指标分值 | 指标解释 | 评价标准 | 评价得分
决策（20分） | 立项（12分） | 立项依据 | 6 | 是否符合规划 | 符合得6分 | 6
 | | 立项程序 | 6 | 程序是否规范 | 规范得6分 | 5
 | 目标（8分） | 目标合理性 | 8 | 是否量化 | 量化得8分 | 8
产出（80分） | 数量（80分） | 泊位数 | 80 | 完成率 | 按比例得分 | 80
评价得分合计 | | | 100 | | | 99
`),
      ),
    ],
    expected: [
      'form A1:G8 项目支出绩效自评评分表 部门=某市城管局 项目=智慧停车系统建设',
      'scoring A3:G8 A=level1 B=level2 C=level3 D=weight E=explanation F=standard G=score',
      '4 决策(20)/立项(12)/立项依据 6→6',
      '5 决策(20)/立项(12)/立项程序 6→5',
      '6 决策(20)/目标(8)/目标合理性 8→8',
      '7 产出(80)/数量(80)/泊位数 80→80',
      'total 100→99@G8',
    ],
  },
  {
    name: '满分 and 实得分',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
项目 | 指标 | 满分 | 考核内容 | 评分办法 | 实得分 | 扣分原因
预算管理 | 预算编制 | 30 | 编制是否完整 | 每缺一项扣2分 | 28 | 缺一项
 | 预算执行 | 30 | 执行率 | 按执行率得分 | 29.4 | 未全部支出
履职效益 | 职责履行 | 40 | 任务完成 | 按完成率得分 | 40
合计得分 | | 100 | | | 97.4
`),
      ),
    ],
    expected: [
      'form A1:G6 部门整体支出绩效自评表',
      'scoring A2:G6 A=level1 B=level3 C=weight D=explanation E=standard F=score G=deductionNote',
      '3 预算管理/预算编制 30→28',
      '4 预算管理/预算执行 30→29.4',
      '5 履职效益/职责履行 40→40',
      'total 100→97.4@F6',
    ],
  },
  {
    name: 'self score, checked score, final score',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效评价得分表
一级指标 | 二级指标 | 三级指标 | 标准分 | 自评得分 | 复评得分 | 最终得分
过程 | 预算执行 | 完成率 | 60 | 58 | 57 | 57
产出 | 职责履行 | 质量达标率 | 40 | 40 | 40 | 40
总计 | | | 100 | 98 | 97 | 97
`),
      ),
    ],
    expected: [
      'form A1:G5 部门整体支出绩效评价得分表',
      'scoring A2:G5 A=level1 B=level2 C=level3 D=weight E=score F=reviewScore',
      '3 过程/预算执行/完成率 60→58 复57',
      '4 产出/职责履行/质量达标率 40→40 复40',
      'total 100→98@E5',
    ],
  },
  {
    name: 'scoring with score before level names, standard last',
    sheets: [
      sheet(
        '表',
        table(`
专项资金绩效评价自评打分表
自评得分 | 标准分 | 评价指标 | 评分标准
10 | 10 | 立项规范性 | 程序规范得10分
28 | 30 | 资金使用合规性 | 每发现一处问题扣2分
60 | 60 | 产出完成率 | 按比例得分
98 | 100 | 合计
`),
      ),
    ],
    expected: [
      'form A1:D6 专项资金绩效评价自评打分表',
      'scoring A2:D6 A=score B=weight C=level3 D=standard',
      '3 立项规范性 10→10',
      '4 资金使用合规性 30→28',
      '5 产出完成率 60→60',
      'total 100→98@A6',
    ],
  },
  {
    name: 'two forms stacked, project and department, different titles and heads between',
    sheets: [
      sheet(
        '表',
        table(`
一、部门整体支出绩效自评表
部门名称：某县文旅局
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
投入 | 预算 | 编制质量 | 50 | 完整得满分 | 50
产出 | 履职 | 完成率 | 50 | 按比例 | 49
合计 | | | 100 | | 99

二、项目支出绩效自评表
项目名称：景区厕所改造
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 厕所 | 6座 | 6座 | 100 | 100
合计 | | | | | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:F6 一、部门整体支出绩效自评表 部门=某县文旅局',
      'scoring A3:F6 A=level1 B=level2 C=level3 D=weight E=standard F=score',
      '4 投入/预算/编制质量 50→50',
      '5 产出/履职/完成率 50→49',
      'total 100→99@F6',
      'form A8:G12 二、项目支出绩效自评表 项目=景区厕所改造',
      'indicators A10:G12 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '11 产出指标/数量指标/厕所 100→100 目标6座 实际6座',
      'total 100→100@G12',
    ],
  },
  {
    name: 'scores out of ten columns with 加权',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
指标 | 权重 | 目标值 | 实际完成值 | 完成率 | 得分 | 备注
巡查次数 | 40 | 24次 | 24次 | 100% | 40
整改率 | 30 | 100% | 95% | 95% | 28.5 | 两处在建
群众满意率 | 30 | ≥90% | 93% | 100% | 30
合计 | 100 | | | | 98.5
`),
      ),
    ],
    expected: [
      'form A1:G6 项目支出绩效自评表',
      'indicators A2:G6 A=level3 B=weight C=target D=actual E=completion F=score G=deductionNote',
      '3 巡查次数 40→40 目标24次 实际24次',
      '4 整改率 30→28.5 目标100% 实际95%',
      '5 群众满意率 30→30 目标≥90% 实际93%',
      'total 100→98.5@F6',
    ],
  },
];
