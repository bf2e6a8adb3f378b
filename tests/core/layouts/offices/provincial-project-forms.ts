import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** More project forms: repeated headers, execution rows, columns that only some provinces have. */
export const provincialProjectForms: readonly LayoutCase[] = [
  {
    name: 'header repeated at a page break, title repeated with it',
    sheets: [
      sheet(
        '自评',
        table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查企业数 | ≥60家 | 66家 | 20 | 20
 | 质量指标 | 整改率 | 100% | 100% | 30 | 30
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分
效益指标 | 社会效益指标 | 事故起数 | ≤2起 | 1起 | 40 | 40
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分
满意度指标 | 满意度 | 企业满意度 | ≥90% | 91% | 10 | 10
总分 | | | | | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:G10 项目支出绩效自评表',
      'indicators A2:G10 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '3 产出指标/数量指标/检查企业数 20→20 目标≥60家 实际66家',
      '4 产出指标/质量指标/整改率 30→30 目标100% 实际100%',
      '7 效益指标/社会效益指标/事故起数 40→40 目标≤2起 实际1起',
      '9 满意度指标/满意度/企业满意度 10→10 目标≥90% 实际91%',
      'total 100→100@G10',
    ],
  },
  {
    name: 'goals scored in several blocks, points inside names, execution row first',
    sheets: [
      sheet(
        '项目自评表',
        table(`
2022年度某项目自评表 | | | | |
单位名称：某市水利局 | | | 填报日期：2023年3月 | 总分：97 |
项目名称 | 小型水库维修养护 | | | |
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率）
 | 年度财政资金总额 | 400 | 380 | 95% | 19
年度绩效目标1（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标 | 数量指标（30分） | 维修养护水库座数（30分） | 12座 | 12座 | 30
 | 效益指标 | 社会效益指标（40分） | 保护下游人口（40分） | ≥2.5万人 | 2.6万人 | 40
 | 满意度指标 | 服务对象满意度指标（10分） | 群众满意度（10分） | ≥95% | 90% | 8
偏差大或目标未完成原因分析 | 个别村组宣传不到位。
改进措施及结果应用方案 | 加强宣传，纳入下年预算安排参考。
`),
      ),
    ],
    expected: [
      'form A1:G11 2022年度某项目自评表 部门=某市水利局 项目=小型水库维修养护 年=2022 单位=万元 自评=97',
      'funds A4:F5 C=annualBudget D=spent E=executionRate F=score',
      'indicators A6:G9 B=level1 C=level2 D=level3 E=target F=actual G=score',
      '$ 5 total 年度财政资金总额 ,,400,380,0.95 20→19',
      '7 产出指标/数量指标(30)/维修养护水库座数（30分） 30→30 目标12座 实际12座',
      '8 效益指标/社会效益指标(40)/保护下游人口（40分） 40→40 目标≥2.5万人 实际2.6万人',
      '9 满意度指标/服务对象满意度指标(10)/群众满意度（10分） 10→8 目标≥95% 实际90%',
    ],
  },
  {
    name: 'an execution row inside the indicator table',
    sheets: [
      sheet(
        '绩效自评',
        table(`
项目绩效自评表
项目名称：公共体育设施维护（2024年度）
一级指标 | 二级指标 | 三级指标 | 指标值 | 实际值 | 分值 | 得分 | 扣分原因
预算执行率 | 预算执行率 | 预算执行率 | 100% | 96.2% | 10 | 9.62 | 部分款项待支付
产出指标 | 数量指标 | 维护场地数 | 25个 | 25个 | 50 | 50 |
效益指标 | 社会效益 | 服务人次 | ≥5万人次 | 6.1万人次 | 30 | 30 |
满意度指标 | 服务对象满意度 | 市民满意度 | ≥88% | 91% | 10 | 10 |
合计 | | | | | 100 | 99.62 |
`),
      ),
    ],
    expected: [
      'form A1:H8 项目绩效自评表 项目=公共体育设施维护（2024年度）',
      'indicators A3:H8 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=deductionNote',
      '4 预算执行率/预算执行率/预算执行率 [execution] 10→9.62 目标100% 实际96.2%',
      '5 产出指标/数量指标/维护场地数 50→50 目标25个 实际25个',
      '6 效益指标/社会效益/服务人次 30→30 目标≥5万人次 实际6.1万人次',
      '7 满意度指标/服务对象满意度/市民满意度 10→10 目标≥88% 实际91%',
      'total 100→99.62@G8',
    ],
  },
  {
    name: 'label column headed by 年度预算数, reasons beside the funds, conclusion below',
    sheets: [
      sheet(
        'Sheet1',
        table(`
部门预算项目支出绩效自评表（2023年度）
项目名称 | | 信息系统运行维护
主管部门 | | 某县司法局 | | 实施单位（盖章） | | 某县司法局
项目基本情况 | 1.项目年度目标完成情况 | | 项目年度目标 | | 年度目标完成情况
 | | | 保障系统全年稳定运行，按期支付运维费用。 | | 完成
预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
 | 总额 | 0 | 12.6 | 12.6 | 100% | 10 | 10 | 年中追加运维经费，原因见批复文件。
 | 其中：财政资金 | 0 | 12.6 | 12.6 | 100% | / | /
 | 财政专户管理资金 | 0 | 0 | 0 | 0% | / | /
 | 单位资金 | 0 | 0 | 0 | 0% | / | /
 | 其他资金 | | | | | / | /
绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
 | 产出指标 | 质量指标 | 系统可用率 | ≥ | 99 | % | 99.5 | 60 | 60
 | 效益指标 | 经济成本指标 | 运维费用 | ≤ | 13 | 万元 | 12.6 | 30 | 30
合计 | | | | | | | | 100 | 100
评价结论 | 全年系统运行平稳，项目自评得分100分，资金使用规范，成效明显。
存在问题 | 无
改进措施 | 无
`),
      ),
    ],
    expected: [
      'form A1:K18 部门预算项目支出绩效自评表（2023年度） 部门=某县司法局 项目=信息系统运行维护 年=2023 单位=万元',
      'funds A6:I11 B=source C=initialBudget D=annualBudget E=spent F=executionRate G=weight H=score I=deviationReason',
      'indicators A12:K15 B=level1 C=level2 D=level3 F=target G=unit H=actual I=weight J=score K=deviationReason',
      '$ 7 total 总额 0,,12.6,12.6,1 10→10',
      '$ 8 source 其中：财政资金<7 0,,12.6,12.6,1',
      '$ 9 source 财政专户管理资金<7 0,,0,0,0',
      '$ 10 source 单位资金<7 0,,0,0,0',
      '$ 11 source 其他资金<7 ,,,,',
      '13 产出指标/质量指标/系统可用率 60→60 目标≥99 实际99.5',
      '14 效益指标/经济成本指标/运维费用 30→30 目标≤13 实际12.6',
      'total 100→100@J15',
    ],
  },
  {
    name: 'targets headed by a parent over sign, value and unit, in two header rows',
    sheets: [
      sheet(
        '公开表',
        table(`
2023年度项目支出绩效自评表
项目名称 | 卫片执法
绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
产出指标 | 质量指标 | 验收合格率 | ＝ | 100 | % | 100 | 50 | 50
 | 时效指标 | 完成时限 | ≤ | 30 | 天 | 28 | 40 | 40
总分 | | | | | | | 100 | 100
`),
        { merges: ['A3:C3', 'D3:F3', 'G3:G4', 'H3:H4', 'I3:I4', 'J3:J4'] },
      ),
    ],
    expected: [
      'form A1:J7 2023年度项目支出绩效自评表 项目=卫片执法 年=2023',
      'indicators A3:J7 A=level1 B=level2 C=level3 E=target F=unit G=actual H=weight I=score J=deviationReason',
      '5 产出指标/质量指标/验收合格率 50→50 目标＝100 实际100',
      '6 产出指标/时效指标/完成时限 40→40 目标≤30 实际28',
      'total 100→100@I7',
    ],
  },
  {
    name: 'adjusted targets beside the first ones, no levels, score coefficient',
    sheets: [
      sheet(
        '整体自评',
        table(`
部门整体绩效自评表
主管部门 | 某区融媒体中心 | 自评总分（分） | 96.8
部门预算执行情况（万元） | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重 | 执行率得分（分）
 | 1200 | 1500 | 1455 | 97 | 10 | 9.7
指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标
培训次数 | 次 | 定量指标 | ≥26 | ≥12 | 12 | 100 | 50 | 50 | 是
播发稿件数量 | 篇 | 定量指标 | ≥2200 | | 2859 | 100 | 40 | 37.1 | 是
`),
      ),
    ],
    expected: [
      'form A1:J7 部门整体绩效自评表 部门=某区融媒体中心 单位=万元 自评=96.8',
      'funds A3:G4 B=initialBudget C=annualBudget D=spent E=executionRate F=weight G=score',
      'indicators A5:J7 A=level3 B=unit E=target F=actual H=weight I=score',
      '$ 4 total 部门预算执行情况（万元） 1200,,1500,1455,0.97 10→9.7',
      '6 培训次数 50→50 目标≥12 实际12',
      '7 播发稿件数量 40→37.1 目标≥2200 实际2859',
    ],
  },
];
