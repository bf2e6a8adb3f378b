import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Lists that share words with self-evaluation forms and are none. */
export const otherLists: readonly LayoutCase[] = [
  {
    name: 'budget of income and expenditure',
    sheets: [
      sheet(
        '表',
        table(`
部门收支预算总表
单位：万元
收入 | | 支出
项目 | 本年预算 | 项目 | 本年预算
一般公共预算拨款 | 1200 | 基本支出 | 800
政府性基金 | 100 | 项目支出 | 500
合计 | 1300 | 合计 | 1300
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'final accounts by function',
    sheets: [
      sheet(
        '表',
        table(`
支出决算表
科目编码 | 科目名称 | 年初预算数 | 决算数 | 预算完成率
2010301 | 行政运行 | 300 | 298 | 99.33%
2010302 | 一般行政管理事务 | 120 | 118 | 98.33%
合计 | | 420 | 416 | 99.05%
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'project plan with goals',
    sheets: [
      sheet(
        '表',
        table(`
2024年重点项目实施计划表
序号 | 项目名称 | 建设内容 | 计划投资 | 年度目标 | 责任单位 | 完成时限
1 | 污水管网 | 新建5公里 | 3000 | 完成主体 | 住建局 | 12月
2 | 老旧小区 | 改造12个 | 5000 | 全部完工 | 住建局 | 10月
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'statistics of a year',
    sheets: [
      sheet(
        '表',
        table(`
2023年主要经济指标完成情况表
指标 | 单位 | 计划数 | 完成数 | 增长
地区生产总值 | 亿元 | 120 | 123 | 5.2%
固定资产投资 | 亿元 | 60 | 58 | 3.1%
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'shared indicator library',
    sheets: [
      sheet(
        '表',
        table(`
绩效指标库（教育类）
一级指标 | 二级指标 | 三级指标 | 指标解释 | 评分标准 | 参考分值
产出指标 | 数量指标 | 培训人数 | 反映培训规模 | 达标得满分 | 10
效益指标 | 社会效益指标 | 就业率 | 反映就业情况 | 达标得满分 | 10
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'staff appraisal with weights',
    sheets: [
      sheet(
        '表',
        table(`
2023年度员工绩效考核表
考核项目 | 考核内容 | 分值 | 评分标准 | 自评得分 | 上级评分
工作态度 | 责任心 | 30 | 优秀得30分 | 28 | 27
工作业绩 | 任务完成 | 70 | 按完成率 | 66 | 65
合计 | | 100 | | 94 | 92
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'meeting sign-in and minutes',
    sheets: [
      sheet(
        '表',
        table(`
绩效自评培训签到表
序号 | 单位 | 姓名 | 职务 | 签到
1 | 某局 | | 科员
2 | 某中心 | | 主任
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'contract ledger',
    sheets: [
      sheet(
        '表',
        table(`
合同执行台账
合同名称 | 合同金额 | 已支付金额 | 支付率 | 备注
监理合同 | 50 | 30 | 60%
施工合同 | 800 | 640 | 80%
`),
      ),
    ],
    expected: [],
  },
  {
    name: 'school scoring',
    sheets: [
      sheet(
        '表',
        table(`
班级卫生评分表
班级 | 项目 | 分值 | 评分标准 | 得分
一班 | 地面 | 50 | 干净得满分 | 45
二班 | 地面 | 50 | 干净得满分 | 48
`),
      ),
    ],
    expected: [],
  },
];
