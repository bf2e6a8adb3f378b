import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Sheets that are no self-evaluation form, however alike some of their words. */
export const nonForms: readonly LayoutCase[] = [
  {
    name: 'asset list',
    sheets: [
      sheet(
        '资产',
        table(`
固定资产清单
序号 | 资产名称 | 规格型号 | 单位 | 数量 | 单价 | 金额 | 备注
1 | 台式计算机 | M1 | 台 | 3 | 4500 | 13500 |
2 | 打印机 | P2 | 台 | 1 | 1800 | 1800 | 报废
合计 | | | | 4 | | 15300 |
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'payroll',
    sheets: [
      sheet(
        '工资表',
        table(`
2023年6月绩效工资发放表
序号 | 姓名 | 基本工资 | 绩效工资 | 考核得分 | 实发金额 | 备注
1 | 甲 | 3000 | 2000 | 95 | 5000 |
2 | 乙 | 3200 | 1900 | 92 | 5100 |
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'meeting minutes',
    sheets: [
      sheet(
        '会议',
        table(`
预算绩效管理工作会议纪要
时间 | 2023年5月8日
地点 | 三楼会议室
议题 | 研究部门整体支出绩效自评工作安排
内容 | 会议要求各科室按照时间节点完成自评表填报，做好指标完成情况和偏差原因分析的梳理。
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'budget ledger',
    sheets: [
      sheet(
        '预算台账',
        table(`
2023年预算执行台账
项目 | 年初预算数 | 调整数 | 调整后预算数 | 支出数 | 执行率 | 结转结余
基本支出 | 500 | 10 | 510 | 505 | 99.02% | 5
项目支出 | 300 | 0 | 300 | 280 | 93.33% | 20
合计 | 800 | 10 | 810 | 785 | 96.91% | 25
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'indicator library',
    sheets: [
      sheet(
        '指标库',
        table(`
部门预算绩效指标库
一级指标 | 二级指标 | 三级指标 | 指标解释 | 评价标准 | 计量单位 | 指标值
产出指标 | 数量指标 | 培训人次 | 培训的总人次 | 按完成比例 | 人次 |
产出指标 | 质量指标 | 合格率 | 合格数除以总数 | 按完成比例 | % |
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'framework of common indicators without points',
    sheets: [
      sheet(
        '框架',
        table(`
共性指标体系框架
一级指标 | 二级指标 | 三级指标 | 指标解释 | 指标说明
投入 | 目标设定 | 绩效目标合理性 | 是否符合客观实际 | 评价要点
过程 | 预算执行 | 预算完成率 | 预算完成程度 | 评价要点
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'staff appraisal',
    sheets: [
      sheet(
        '考核',
        table(`
员工月度绩效考核评分表
考核项目 | 考核内容 | 分值 | 评分标准 | 自评得分 | 上级评分
工作业绩 | 任务完成 | 60 | 未完成一项扣5分 | 58 | 55
工作态度 | 出勤 | 40 | 迟到一次扣1分 | 40 | 40
合计 | | 100 | | 98 | 95
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'tender evaluation',
    sheets: [
      sheet(
        '评标',
        table(`
服务采购项目评标评分表
评分项目 | 评分内容 | 分值 | 评分标准 | 得分
价格 | 报价得分 | 30 | 基准价/报价×30 | 28
技术 | 方案完整 | 70 | 完整得70分 | 65
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'school grades',
    sheets: [
      sheet(
        '成绩',
        table(`
期末成绩统计表
班级 | 姓名 | 语文 | 数学 | 总分 | 等级
一班 | 甲 | 95 | 98 | 193 | 优
一班 | 乙 | 88 | 90 | 178 | 良
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'report text pasted into a column',
    sheets: [
      sheet(
        '报告',
        table(`
2023年度部门整体支出绩效自评报告
一、部门基本情况
（一）部门职能。贯彻执行应急管理法律法规，组织编制全区应急体系建设规划。
（二）年度总体工作和重点工作任务。完成安全生产专项整治。
二、绩效自评情况
（一）自评结论。2023年部门整体支出绩效自评得分96.5分，等级为优。
（二）履职效能分析。一级指标、二级指标、三级指标均按年度指标值完成，预算执行率98.5%。
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'sheets the product writes',
    sheets: [
      sheet(
        '评分依据',
        table(`
评分依据
数据项 | 数值 | 单位 | 来源 | 说明
支出率 | 97.45% | | 决算 |
指标名称 | 分值 | 得分 | 评分标准 | 备注
`),
      ),
      sheet(
        '核查记录',
        table(`
部门整体支出绩效自评核查记录表
一级指标 | 三级指标 | 分值 | 得分 | 评分标准
产出指标 | 数量 | 10 | 10 | 按比例
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'purchase list with totals',
    sheets: [
      sheet(
        '采购',
        table(`
政府采购计划完成情况表
采购项目 | 采购内容 | 计划金额 | 完成金额 | 完成率 | 备注
办公设备 | 计算机 | 10 | 9.5 | 95% |
服务 | 物业 | 50 | 50 | 100% |
合计 | | 60 | 59.5 | 99.2% |
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'work plan',
    sheets: [
      sheet(
        '计划',
        table(`
2023年重点工作任务分解表
序号 | 重点工作 | 工作内容 | 完成时限 | 责任科室 | 完成情况
1 | 防汛备汛 | 修订预案 | 4月底前 | 防汛科 | 已完成
2 | 宣传教育 | 举办宣传周 | 6月 | 宣教科 | 已完成
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'a self-evaluation title over a table that cannot be read',
    sheets: [
      sheet(
        '自评',
        table(`
部门整体支出绩效自评表
甲 | 乙 | 丙 | 丁
1 | 2 | 3 | 4
5 | 6 | 7 | 8
9 | 10 | 11 | 12
`),
      ),
    ],
    expected: ['? 自评!A1 部门整体支出绩效自评表'],
  },
  {
    name: 'guide to filling in',
    sheets: [
      sheet(
        '填报说明',
        table(`
部门整体支出绩效自评表填报说明
字段 | 说明 | 示例
年度指标值 | 填写年初批复的指标值 | ≥95%
实际完成值 | 填写全年完成的值 | 96%
分值 | 各指标分值合计为90分 | 10
得分 | 按完成比例计算 | 9.5
`),
      ),
    ],
    expected: [],
  },
];
