import { runChecks } from '../../../src/core/checks/run';
import { a1 } from '../../../src/core/model/address';
import type { Workbook } from '../../../src/core/model/grid';
import { contextOf } from '../../helpers/check-context';
import { pct, sheet, workbook, type CellInput } from '../../helpers/sheet-builder';

/** The national project form as a town fills it: totals left at 0, odd percent words, empty lines. */
const town: CellInput[][] = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', '道路养护委托业务', null, null, '主管部门', '云溪镇人民政府'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额：', 0, 0, 0, 10, 0, 0],
  [null, '其中：本年财政拨款', 60, 59.974, 59.974],
  [null, '上年结转资金'],
  [null, '其他资金'],
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  [
    null,
    '申请预算资金60万元，用于道路养护的编制、审计和测绘。',
    null,
    null,
    '完成预算资金59.97万元，用于道路养护的编制、审计和测绘。',
  ],
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  [null, '产出指标（50分）', '数量指标', '委托业务项目数量', '≥50个', '50', 20, 20],
  [null, null, '质量指标', '委托业务报告合格率', '≥100百分比', '100', 15, 15],
  [null, null, null, '经费支出合规性', '严格执行相关制度规定', '达成预期指标', 15, 15],
  [null, '效益指标（30分）', '社会效益指标', '对维护市场公平的影响程度', '效果明显', '达成预期指标', 30, 30],
  [null, null, '经济效益指标'],
  [null, '满意度指标（10分）', '满意度指标', '公众满意度', '≥90百分比', '92', 10, 10],
  ['总分', null, null, null, null, null, 100, 90],
];

/** A form with the sign and the unit in columns of their own, and instructions printed in its cells. */
const withInstructions: CellInput[][] = [
  ['部门预算项目支出绩效自评表（2023年度）'],
  ['项目名称', '工资性支出', null, null, '主管部门', '青河县发展和改革局'],
  ['项目基本情况', '1.项目年度目标完成情况', null, '项目年度目标', null, null, '年度目标完成情况'],
  [
    null,
    null,
    null,
    '严格执行相关政策，保障工资及时、足额发放，减少结余资金。',
    null,
    null,
    '对照年度目标，说明相关任务目标的完成情况（100字以内）',
  ],
  [
    '预算执行情况（10分）',
    '年度预算数（万元）',
    null,
    '年初预算',
    '调整后预算数',
    '预算执行数',
    '预算执行率',
    '权重',
    '得分',
    '原因',
  ],
  [
    null,
    '总额',
    null,
    238.93,
    251.89,
    201.51,
    pct(0.8),
    10,
    8,
    '1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的，应单独说明理由。',
  ],
  [null, '其中：财政资金', null, 238.93, 251.89, 201.51, pct(0.8), '/', '/'],
  [null, '财政专户管理资金', null, 0, 0, 0, pct(0), '/', '/'],
  [null, '单位资金', null, 0, 0, 0, pct(0), '/', '/'],
  [null, '其他资金', null, null, null, null, null, '/', '/'],
  [
    '绩效指标（90分）',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ],
  [null, '产出指标', '数量指标', '发放覆盖率', '=', 100, '%', 100, 30, 30],
  [null, null, '成本指标', '成本控制数', '≤', 260, '万元', '完成', 30, 30],
  [null, '效益指标', '社会效益指标', '足额保障率', '=', 100, '%', 100, 30, 30],
  ['合计', null, null, null, null, null, null, null, 100, 98],
  ['评价结论', '结合自评情况，说明项目自评总分，说明项目实施取得的成效或成果。（200字以内）'],
  ['存在问题', '无'],
];

/** A school's form with 指标1 before each name, bare numbers, unused lines and 0 for a reason. */
const school: CellInput[][] = [
  ['项目支出绩效自评表（2019年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 43.2, 43.2, 37.24, 10, pct(0.86), 8.6],
  [null, '其中：当年财政拨款', 43.2, 43.2, 37.24],
  [null, '上年结转资金'],
  [null, '其他资金'],
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  [
    null,
    '产出指标',
    '数量指标',
    '指标1工程资金金额',
    43.2,
    37.24,
    20,
    19,
    '已完工，剩余3%尾款未付，最高限价低于预算金额。',
  ],
  [null, null, null, '指标2'],
  [null, null, null, '……'],
  [null, null, '质量指标', '指标1工程验收合格率', 100, 100, 30, 30],
  [null, null, null, '……'],
  [null, '效益指标', '社会效益指标', '指标1学校发展能力', 100, 100, 30, 30, 0],
  [null, '满意度指标', '服务对象满意度指标', '指标1学生满意度', 100, 100, 10, 10, 0],
  ['总分', null, null, null, null, null, 100, 97.6],
];

const found = (book: Workbook) =>
  runChecks(contextOf(book))
    .findings.filter(({ code }) => /^JX(?:0|1|2|4)/.test(code))
    .map(({ code, ref }) => `${code} ${a1(ref)}`);

describe('forms in the manner of other offices', () => {
  it.each<[string, CellInput[][], string[]]>([
    ['a town', town, ['JX101 C5', 'JX202 E13', 'JX202 E17']],
    [
      'a form with instructions in its cells',
      withInstructions,
      ['JX210 B11', 'JX403 G4', 'JX106 G6', 'JX203 H13', 'JX403 B16'],
    ],
    ['a school', school, ['JX403 D9']],
  ])('%s: what a reviewer would ask, and nothing else', (_, rows, expected) => {
    expect(found(workbook(sheet('绩效自评表', rows))).sort()).toEqual([...expected].sort());
  });
});
