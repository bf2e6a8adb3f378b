import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Shapes that forms of any kind come in. */
export const furtherForms: readonly LayoutCase[] = [
  {
    name: 'funds under a parent over two budgets',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
资金情况（万元） | 预算数 | | 执行数 | 执行率 | 分值 | 得分
 | 年初预算 | 调整后预算
年度资金总额 | 100 | 120 | 118 | 98.33% | 10 | 9.83
财政拨款 | 100 | 110 | 108
其他资金 | 0 | 10 | 10
`),
        { merges: ['B2:C2', 'A2:A3'] },
      ),
    ],
    expected: [
      'form A1:G6 部门整体支出绩效自评表 单位=万元',
      'funds A2:G6 B=initialBudget C=annualBudget D=spent E=executionRate F=weight G=score',
      '$ 4 total 年度资金总额 100,,120,118,0.9833 10→9.83',
      '$ 5 source 财政拨款<4 100,,110,108,',
      '$ 6 source 其他资金<4 0,,10,10,',
    ],
  },
  {
    name: 'figures inside labels below the total',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 120 | 118 | 10 | 98.33% | 9.83
 | 按收入性质分： | | | 按支出性质分：
 | 其中：一般公共预算：110 | | | 其中：基本支出：70
 | 政府性基金拨款：10 | | | 项目支出：48
年度总体目标 | 预期目标 | | | 实际完成情况
 | 保障全县供水安全，完成管网改造。 | | | 完成管网改造12公里，供水保障率100%。
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 管网改造 | 12公里 | 12公里 | 90 | 90
总分 | | | | | | 100 | 99.83
`),
      ),
    ],
    expected: [
      'form A1:H11 部门整体支出绩效自评表 单位=万元',
      'funds A2:H6 C=initialBudget D=annualBudget E=spent F=weight G=executionRate H=score',
      'indicators A9:H11 B=level1 C=level2 D=level3 E=target F=actual G=weight H=score',
      '$ 3 total 年度资金总额 100,,120,118,0.9833 10→9.83',
      '$ 5 source 其中:一般公共预算<3(按收入性质分) ,,110,,',
      '$ 6 source 政府性基金拨款<3(按收入性质分) ,,10,,',
      '$ 5 source 其中:基本支出<3(按支出性质分) ,,,70,',
      '$ 6 source 项目支出<3(按支出性质分) ,,,48,',
      '10 产出指标/数量指标/管网改造 90→90 目标12公里 实际12公里',
      'total 100→99.83@H11',
    ],
  },
  {
    name: 'points after the second level only',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效评分表
一级指标 | 二级指标 | 分值 | 三级指标 | 评分标准 | 得分
投入 | 预算编制 | 40 | 编制质量 | 完整得满分 | 38
产出 | 履职 | 60 | 完成率 | 按比例 | 60
合计 | | 100 | | | 98
`),
      ),
    ],
    expected: [
      'form A1:F5 部门整体支出绩效评分表',
      'scoring A2:F5 A=level1 B=level2 C=weight D=level3 E=standard F=score',
      '3 投入/预算编制/编制质量 40→38',
      '4 产出/履职/完成率 60→60',
      'total 100→98@F5',
    ],
  },
  {
    name: 'the total on top, a column of points lost',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 自评得分 | 扣分
合计 | | | 100 | 98 | 2
投入 | 预算编制 | 编制质量 | 40 | 38 | 2
产出 | 履职 | 完成率 | 60 | 60 | 0
`),
      ),
    ],
    expected: [
      'form A1:F5 部门整体支出绩效自评评分表',
      'scoring A2:F5 A=level1 B=level2 C=level3 D=weight E=score',
      '4 投入/预算编制/编制质量 40→38',
      '5 产出/履职/完成率 60→60',
      'total 100→98@E3',
    ],
  },
  {
    name: 'every head merged over two rows',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分

产出 | 数量 | 次数 | 3次 | 3次 | 50 | 50
效益 | 社会 | 满意度 | ≥90% | 92% | 50 | 50
`),
        { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3'] },
      ),
    ],
    expected: [
      'form A1:G5 项目支出绩效自评表',
      'indicators A2:G5 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '4 产出/数量/次数 50→50 目标3次 实际3次',
      '5 效益/社会/满意度 50→50 目标≥90% 实际92%',
    ],
  },
  {
    name: 'weights as percentages, a remark below',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
项目名称 | 养老服务
一级指标 | 二级指标 | 指标名称 | 权重 | 目标值 | 实际完成值 | 自评得分 | 复核得分
产出 | 数量 | 服务人次 | 50% | ≥1000人次 | 1200人次 | 50 | 50
效益 | 满意度 | 老人满意度 | 50% | ≥90% | 85% | 47.2 | 47
合计 | | | 100% | | | 97.2 | 97
注：1.得分四舍五入保留一位小数；2.复核由财政部门填写。
`),
      ),
    ],
    expected: [
      'form A1:H7 项目支出绩效自评表 项目=养老服务',
      'indicators A3:H6 A=level1 B=level2 C=level3 D=weight E=target F=actual G=score H=reviewScore',
      '4 产出/数量/服务人次 50→50 复50 目标≥1000人次 实际1200人次',
      '5 效益/满意度/老人满意度 50→47.2 复47 目标≥90% 实际85%',
      'total 100→97.2@G6',
    ],
  },
  {
    name: 'no title at all',
    sheets: [
      sheet(
        '表',
        table(`
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 次数 | 3次 | 3次 | 50 | 50
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 50 | 50
`),
      ),
    ],
    expected: [
      'form A1:G3 -',
      'indicators A1:G3 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '2 产出指标/数量指标/次数 50→50 目标3次 实际3次',
      '3 效益指标/社会效益指标/知晓率 50→50 目标≥90% 实际92%',
    ],
  },
  {
    name: 'a title in two rows',
    sheets: [
      sheet(
        '表',
        table(`
某市某局
2023年度部门整体支出
绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 次数 | 3次 | 3次 | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:G5 绩效自评表 年=2023',
      'indicators A4:G5 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '5 产出指标/数量指标/次数 100→100 目标3次 实际3次',
    ],
  },
  {
    name: 'a list of projects with their rates',
    sheets: [
      sheet(
        '表',
        table(`
部门项目支出绩效自评结果汇总表
序号 | 项目名称 | 预算数（万元） | 执行数（万元） | 执行率 | 自评得分 | 自评等级 | 备注
1 | 甲项目 | 100 | 98 | 98% | 97.5 | 优
2 | 乙项目 | 50 | 50 | 100% | 100 | 优
合计 | | 150 | 148 | 98.67%
`),
      ),
    ],
    expected: [
      'form A1:H5 部门项目支出绩效自评结果汇总表 单位=万元',
      'funds A2:H5 C=annualBudget D=spent E=executionRate F=score H=deviationReason',
      '$ 3 source 甲项目<5 ,,100,98,0.98',
      '$ 4 source 乙项目<5 ,,50,50,1',
      '$ 5 total 合计 ,,150,148,0.9867',
      '* 甲项目 97.5 优',
      '* 乙项目 100 优',
    ],
  },
  {
    name: 'what was done, without targets',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效目标完成情况表
一级指标 | 二级指标 | 三级指标 | 完成情况
产出指标 | 数量指标 | 次数 | 3次
`),
      ),
    ],
    expected: [
      'form A1:D3 部门整体支出绩效目标完成情况表',
      'indicators A2:D3 A=level1 B=level2 C=level3 D=actual',
      '3 产出指标/数量指标/次数 实际3次',
    ],
  },
  {
    name: 'items with what was done beside the standard',
    sheets: [
      sheet(
        '表',
        table(`
2023年度预算绩效自评表
序号 | 考核内容 | 标准分 | 评分标准 | 完成情况 | 自评分 | 扣分原因
1 | 预算编制 | 50 | 及时得满分 | 按时报送 | 50 |
2 | 决算公开 | 50 | 未公开0分 | 已公开 | 48 | 迟一天
合计 | | 100 | | | 98
`),
      ),
    ],
    expected: [
      'form A1:G5 2023年度预算绩效自评表 年=2023',
      'scoring A2:G5 B=level3 C=weight D=standard E=completion F=score G=deductionNote',
      '3 预算编制 50→50',
      '4 决算公开 50→48',
      'total 100→98@F5',
    ],
  },
  {
    name: 'the same table again after its total',
    sheets: [
      sheet(
        '表',
        table(`
绩效自评（2023年度）
单位：某局
一级指标 | 三级指标 | 分值 | 评分标准 | 得分
投入 | 编制 | 40 | 完整 | 40
产出 | 完成 | 60 | 比例 | 60
总分 | | 100 | | 100

一级指标 | 三级指标 | 分值 | 评分标准 | 得分
投入 | 编制 | 40 | 完整 | 39
产出 | 完成 | 60 | 比例 | 58
总分 | | 100 | | 97
`),
      ),
    ],
    expected: [
      'form A1:E6 - 部门=某局',
      'scoring A3:E6 A=level1 B=level3 C=weight D=standard E=score',
      '4 投入/编制 40→40',
      '5 产出/完成 60→60',
      'total 100→100@E6',
      'form A8:E11 -',
      'scoring A8:E11 A=level1 B=level3 C=weight D=standard E=score',
      '9 投入/编制 40→39',
      '10 产出/完成 60→58',
      'total 100→97@E11',
    ],
  },
  {
    name: 'points before each level',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
分值 | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 指标值 | 完成值 | 得分
60 | 产出 | 60 | 数量 | 60 | 次数 | 3次 | 3次 | 60
40 | 效益 | 40 | 社会 | 40 | 知晓率 | 90% | 91% | 40
`),
      ),
    ],
    expected: [
      'form A1:I4 部门整体支出绩效自评表',
      'indicators A2:I4 A=weight B=level1 C=level1Weight D=level2 E=level2Weight F=level3 G=target H=actual I=score',
      '3 产出(60)/数量(60)/次数 60→60 目标3次 实际3次',
      '4 效益(40)/社会(40)/知晓率 40→40 目标90% 实际91%',
    ],
  },
  {
    name: 'subtotals under the second level',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 次数 | 3次 | 3次 | 30 | 30
 | 质量指标 | 合格率 | 100% | 100% | 30 | 29
 | 小计 | | | | 60 | 59
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40
 | 小计 | | | | 40 | 40
自评得分合计 | | | | | 100 | 99
`),
      ),
    ],
    expected: [
      'form A1:G8 部门整体支出绩效自评表',
      'indicators A2:G8 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '3 产出指标(60)/数量指标/次数 30→30 目标3次 实际3次',
      '4 产出指标(60)/质量指标/合格率 30→29 目标100% 实际100%',
      '6 效益指标(40)/社会效益指标/知晓率 40→40 目标≥90% 实际92%',
      'total 100→99@G8',
    ],
  },
  {
    name: 'central and local funds after 其中',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
项目名称：图书采购
项目资金 | 全年预算数（A） | 全年执行数（B） | 执行率（B/A）
年度资金总额 | 80 | 76 | 95%
其中：中央补助 | 30 | 30 | 100%
地方资金 | 50 | 46 | 92%
其他资金 | - | - | -
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 次数 | 3次 | 3次 | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:G9 项目支出绩效自评表 项目=图书采购',
      'funds A3:D7 B=annualBudget C=spent D=executionRate',
      'indicators A8:G9 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '$ 4 total 年度资金总额 ,,80,76,0.95',
      '$ 5 source 其中：中央补助<4 ,,30,30,1',
      '$ 6 source 地方资金<4 ,,50,46,0.92',
      '$ 7 source 其他资金<4 ,,,,',
      '9 产出指标/数量指标/次数 100→100 目标3次 实际3次',
    ],
  },
];
