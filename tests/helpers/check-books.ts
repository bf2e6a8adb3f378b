import type { Sheet, Workbook } from '../../src/core/model/grid';
import { type CellInput, pct, set, sheet, workbook } from './sheet-builder';

type Changes = Readonly<Record<string, CellInput>>;

/**
 * A department's form with the adjustment as a difference: 500 + 20 = 520, spent 507 (97.5 %), adjusted by 4 %; two sources that
 * exhaust the total (400/12/405, 100/8/102); one target reached in row 11; problems in B14.
 */
export function fundsForm(changes: Changes = {}, name = '整体支出自评表'): Sheet {
  const rows: CellInput[][] = [
    ['青山区部门整体支出绩效自评表'],
    ['（2023年度）'],
    ['部门名称', '青山区水务局', null, null, null, null, '单位：万元'],
    ['部门资金情况', '资金来源', '年初预算数', '预算调整数', '实际支出数', '预算完成率', '预算调整率'],
    [null, '合计', 500, 20, 507, pct(0.975), pct(0.04)],
    [null, '一般公共预算', 400, 12, 405, pct(0.983), pct(0.03)],
    [null, '政府性基金预算', 100, 8, 102, pct(0.9444), pct(0.08)],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析'],
    [null, '产出指标', '数量指标', '河道清淤长度', '≥30公里', '31公里'],
    [null, null, '质量指标', '工程验收合格率', pct(1), pct(1)],
    [null, '效益指标', '社会效益指标', '防洪保护人口', '≥8万人', '8.2万人'],
    [null, '满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', pct(0.93)],
    ['存在问题', '部分项目前期工作准备不够充分，绩效目标还不够细化。'],
  ];
  const merges = ['A1:G1', 'A2:G2', 'B3:F3', 'A4:A7', 'A8:A12', 'B9:B10', 'B13:G13'];
  return set(sheet(name, rows, { merges }), changes);
}

/** A workbook with the department's form, changed in some cells. */
export function fundsBook(changes: Changes = {}): Workbook {
  return workbook(fundsForm(changes));
}

/** A form of main tasks in 元: three tasks with budget and spending, each with its 其中 column, totals agree; one indicator. */
export function tasksForm(changes: Changes = {}, name = '目标完成情况表'): Sheet {
  const rows: CellInput[][] = [
    ['部门（单位）整体支出绩效目标完成情况自评表'],
    ['部门名称', '滨海区文化局', null, null, '预算年度', 2022],
    ['年度主要任务完成情况', '任务名称', '主要内容', '预算数（元）', null, '执行数（元）'],
    [null, null, null, '总额', '其中：财政拨款', '总额', '其中：财政拨款'],
    [null, '公共图书馆免费开放', '总分馆运行', 1200000, 1000000, 1180000.5, 990000.5],
    [null, '文艺演出下基层', '送戏下乡', 800000, 800000, 760000, 760000],
    [null, '非遗保护', '传承基地', 500000, 300000, 500000, 300000],
    [null, '金额合计', null, 2500000, 2100000, 2440000.5, 2050000.5],
    ['年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '预期指标值', '实际完成指标值'],
    [null, '产出指标', '数量指标', '演出场次', '≥60场', '62场'],
    [null, '效益指标', '社会效益指标', '受益群众', '≥2万人次', '2.1万人次'],
    [null, '满意度指标', '服务对象满意度指标', '观众满意度', '≥90%', pct(0.95)],
  ];
  const merges = ['A1:G1', 'A3:A8', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'B8:C8', 'A9:A12'];
  return set(sheet(name, rows, { merges }), changes);
}

/** A workbook with the form of tasks, changed in some cells. */
export function tasksBook(changes: Changes = {}): Workbook {
  return workbook(tasksForm(changes));
}

/** Base data: 基本支出 600.5 = 480.3 + 120.2; 项目支出 400 with one 其中 of 150; income 1010.5, spent 1000.5, 10 carried over. */
export function baseDataForm(changes: Changes = {}, name = '基础数据表'): Sheet {
  const rows: CellInput[][] = [
    ['部门整体支出绩效评价基础数据表'],
    ['填报单位：临江市民政局', null, '单位：万元'],
    ['经费控制情况', '上年决算数', '本年预算数', '本年决算数'],
    ['基本支出', null, 610, 600.5],
    ['其中：人员经费', null, 485, 480.3],
    ['公用经费', null, 125, 120.2],
    ['项目支出', null, 420, 400],
    ['其中：救助专项经费', null, 160, 150],
    ['部门整体支出决算', '决算收入', '决算支出', '年末结转结余'],
    [null, 1010.5, 1000.5, 10],
  ];
  return set(sheet(name, rows, { merges: ['A1:D1', 'A2:B2', 'C2:D2'] }), changes);
}

/** A workbook with the table of base data, changed in some cells. */
export function baseDataBook(changes: Changes = {}): Workbook {
  return workbook(baseDataForm(changes));
}

/** One row of {@link indicatorBook}: name, target, actual, reason. */
export type IndicatorCells = readonly [
  name: string,
  target: CellInput,
  actual?: CellInput,
  reason?: CellInput,
];

/**
 * A project's table of indicators without scores: the rows given stand from row 4 on (name C, target D, actual E, reason F)
 * under 产出指标, then one benefit and one satisfaction indicator, both reached.
 */
export function indicatorBook(...given: readonly IndicatorCells[]): Workbook {
  const rows: CellInput[][] = [
    ['2023年度项目支出绩效自评表'],
    ['项目名称：农村饮水安全巩固提升'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '未完成原因和改进措施'],
    ...given.map(([name, target, actual = null, reason = null], at) => [
      at ? null : '产出指标',
      at ? null : '数量指标',
      name,
      target,
      actual,
      reason,
    ]),
    ['效益指标', '社会效益指标', '受益人口', '≥3000人', '3100人'],
    ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥90%', pct(0.92)],
  ];
  return workbook(sheet('绩效自评表', rows, { merges: ['A1:F1'] }));
}
