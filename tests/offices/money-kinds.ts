import { sheet, table } from '../helpers/sheet-builder';
import type { Office } from './office';

const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 培训场次 | ≥12场 | 12场 | 60 | 60
效益指标 | 社会效益 | 知晓率 | ≥85% | 88% | 30 | 30
满意度指标 | 满意度 | 学员满意度 | ≥90% | 95% | 10 | 10
总分 | | | | | 100 | 100`;

/** Blocks of money with reasons, units and totals in places of their own; points that several rows share. */
export const moneyForms: readonly Office[] = [
  {
    name: 'income and spending one below the other, each under its own total',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表（2024年度）
部门名称：石桥县司法局
预算执行情况（万元） | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
 | 收入合计 | 1000 | 1060 | 1060 | 100%
 | 财政拨款收入 | 960 | 1020 | 1020 | 100%
 | 其他收入 | 40 | 40 | 40 | 100%
 | 支出合计 | 1000 | 1060 | 1028.2 | 97%
 | 基本支出 | 700 | 720 | 720 | 100%
 | 项目支出 | 300 | 340 | 308.2 | 90.65%
${INDICATORS}
`),
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 表: { F7: '92%' } }, findings: ['JX103 F7'] },
      { cells: { 表: { E4: 1080, F4: '101.89%' } }, findings: ['JX101 E4'] },
      { cells: { 表: { E7: 1040, F7: '98.11%' } }, findings: ['JX101 E7'] },
    ],
  },
  {
    name: 'spending in two depths below the income',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表（2024年度）
部门名称：石桥县林业局
 | 项目 | 预算数（万元） | 决算数（万元） | 完成率
部门预算执行情况 | 一、收入合计 | 820 | 820 | 100%
 | 其中：一般公共预算拨款 | 800 | 800 | 100%
 | 其他收入 | 20 | 20 | 100%
 | 二、支出合计 | 820 | 803.6 | 98%
 | （一）基本支出 | 520 | 520 | 100%
 | 1.人员经费 | 450 | 450 | 100%
 | 2.日常公用经费 | 70 | 70 | 100%
 | （二）项目支出 | 300 | 283.6 | 94.53%
 | 1.森林防火 | 180 | 170 | 94.44%
 | 2.林木良种 | 120 | 113.6 | 94.67%
${INDICATORS}
`),
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 表: { D10: 60, E10: '85.71%' } }, findings: ['JX101 D8'] }],
  },
  {
    name: 'the reason for low spending stands beside a part',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表（2024年度）
项目名称：干部培训
资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 备注
 | 年度资金总额 | 100 | 80 | 80%
 | 其中：财政拨款 | 60 | 40 | 66.67% | 两期培训因场地原因推迟到次年
 | 其他资金 | 40 | 40 | 100%
${INDICATORS}
`),
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 表: { F5: null } }, findings: ['JX106 E4'] }],
  },
  {
    name: 'the reason for low spending under a label of its own',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表（2024年度）
项目名称：干部培训
资金（万元） | | 全年预算数 | 全年执行数 | 执行率
 | 年度资金总额 | 100 | 80 | 80%
执行率偏低原因 | 受场地影响，两期培训推迟到次年。
${INDICATORS}
`),
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 表: { B5: null } }, findings: ['JX106 E4'] },
      { cells: { 表: { B5: '无' } }, findings: ['JX106 E4'] },
    ],
  },
  {
    name: 'the reason for low spending behind its label in one cell',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表（2024年度）
项目名称：干部培训
资金（万元） | | 全年预算数 | 全年执行数 | 执行率
 | 年度资金总额 | 100 | 80 | 80%
预算执行率偏低的原因说明：受场地影响，两期培训推迟到次年。
${INDICATORS}
`),
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 表: { A5: '预算执行率偏低的原因说明：' } }, findings: ['JX106 E4'] }],
  },
  {
    name: 'a head of its own for why little was spent',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表（2024年度）
项目名称：干部培训
资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 执行率偏低原因
 | 年度资金总额 | 100 | 80 | 80% | 10 | 8 | 培训场次压减
 | 其中：财政拨款 | 100 | 80 | 80%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 培训场次 | ≥12场 | 12场 | 50 | 50
效益指标 | 社会效益 | 知晓率 | ≥85% | 88% | 30 | 30
满意度指标 | 满意度 | 学员满意度 | ≥90% | 95% | 10 | 10
总分 | | | | | 100 | 98
`),
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 表: { H4: null } }, findings: ['JX106 E4', 'JX308 H4'] },
      { cells: { 表: { G4: 8.5, H4: null, G10: 98.5 } }, findings: ['JX106 E4', 'JX305 G4', 'JX308 H4'] },
    ],
  },
  {
    name: 'one amount with its unit, the one beside it without',
    sheets: [
      sheet(
        '自评表',
        table(`
2024年度市级项目绩效自评表
项目名称 | 精神卫生防治 | 主管部门 | 某市卫生健康委员会
预算执行率（10分） | 预算数 | 执行数 | 执行率 | | 得分
 | 266万元 | 260.68 | 98% | | 9.8
绩效指标（90分） | 指标名称 | 指标值 | 完成值 | 分值 | 得分
 | 患者规范管理率 | ≥92% | 93.5% | 30 | 30
 | 免费服药人数 | ≥3200人 | 3344人 | 20 | 20
 | 肇事肇祸案件 | 0起 | 0起 | 30 | 30
 | 家属满意度 | ≥88% | 91% | 10 | 10
总分 | | | | 100 | 99.8
`),
      ),
    ],
    findings: [],
    spoilt: [
      { cells: { 自评表: { C4: 2606800 } }, findings: ['JX107 C4'] },
      { cells: { 自评表: { D6: '109.5%' } }, findings: ['JX201 D6'] },
    ],
  },
  {
    name: 'two indicators under one cell of points',
    sheets: [
      sheet(
        '园林',
        table(`
项目支出绩效自评表
项目名称：古树名木保护
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 复壮古树 | ≥30株 | 32株 | 40 | 40
 | | 挂牌古树 | ≥200株 | 212株
 | 质量指标 | 古树存活率 | ≥99% | 99.5% | 20 | 20
效益指标 | 生态效益 | 生态环境 | 持续向好 | 持续向好 | 30 | 30
满意度指标 | 满意度 | 市民满意度 | ≥90% | 93% | 10 | 10
合计 | | | | | 100 | 100
`),
        {
          merges: ['F4:F5', 'G4:G5', 'A4:A6', 'B4:B5'],
        },
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 园林: { F7: 34, G7: 34, G9: 104 } }, findings: ['JX302 F9', 'JX310 G9'] }],
  },
  {
    name: 'the standard stands in the cell of the target',
    sheets: [
      sheet(
        '绩效',
        table(`
县级专项资金绩效自评表
专项名称 | 城区环卫保洁 | | 年度 | 2024年
一级指标 | 二级指标 | 三级指标 | 指标值及评分标准 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 保洁面积 | ≥320万平方米（达到得20分，每少1万平方米扣1分） | 320万平方米 | 20 | 20
产出指标 | 质量指标 | 机扫率 | ≥80%（每低1个百分点扣0.5分） | 82% | 20 | 20
产出指标 | 时效指标 | 垃圾清运及时率 | 100%（每低1%扣1分，扣完为止） | 98% | 20 | 18
效益指标 | 生态效益 | 空气优良天数 | ≥300天（每少1天扣1分） | 305天 | 30 | 30
满意度指标 | 满意度 | 市民满意度 | ≥90%（每低1%扣1分） | 92% | 10 | 10
合计 | | | | | 100 | 98
`),
      ),
    ],
    findings: [],
    spoilt: [{ cells: { 绩效: { E8: '88%', E7: null } }, findings: ['JX207 E7', 'JX304 G8', 'JX208 E8'] }],
  },
];
