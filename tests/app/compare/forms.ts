import type { Workbook } from '../../../src/core/model/grid';
import { pct, sheet, workbook, type CellInput } from '../../helpers/sheet-builder';

/** A row of the indicators of {@link projectForm}. */
export interface Line {
  level1: string;
  level2: string;
  name: string;
  target: string;
  actual: string;
  weight: number;
  score: number | null;
  reason: string;
}

/** A source of the funds of {@link projectForm}: budget of the year and amount spent. */
export interface Money {
  label: string;
  budget: number;
  spent: number;
}

/** A project's form as data, to be edited and laid out anew. */
export interface ProjectForm {
  sheet: string;
  department: string;
  project: string;
  year: number;
  funds: Money[];
  rate: number;
  fundScore: number;
  lines: Line[];
  total: number;
  /** Empty rows above, further columns before the last one by their heads, and notes that stand in a row of their own. */
  rowsAbove: number;
  extraColumns: string[];
  headBetween: boolean;
  goal: string;
}

const line = (
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
  score: number,
  reason = '',
): Line => ({ level1, level2, name, target, actual, weight, score, reason });

/** A form with four faults: a score over its points, an unmet target without a reason, a rate and a total that are wrong. */
export function faultyForm(): ProjectForm {
  return {
    sheet: '项目自评表',
    department: '临江县水务局',
    project: '河道整治项目',
    year: 2023,
    funds: [
      { label: '年度资金总额', budget: 200, spent: 180 },
      { label: '其中：当年财政拨款', budget: 150, spent: 140 },
      { label: '上年结转资金', budget: 50, spent: 40 },
    ],
    rate: 0.95,
    fundScore: 9,
    lines: [
      line('产出指标', '数量指标', '整治河道长度', '≥12公里', '12公里', 20, 20),
      line('产出指标', '数量指标', '清淤土方量', '≥8000立方米', '8500立方米', 10, 11),
      line('产出指标', '质量指标', '工程验收合格率', '100%', '100%', 10, 10),
      line('产出指标', '时效指标', '按期完工率', '100%', '92%', 10, 9.2),
      line('效益指标', '社会效益指标', '受益人口', '≥3万人', '3.2万人', 15, 15),
      line('效益指标', '生态效益指标', '水质达标率', '≥90%', '91%', 15, 15),
      line('满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', 10, 10),
    ],
    total: 97.2,
    rowsAbove: 0,
    extraColumns: [],
    headBetween: false,
    goal: '完成河道整治，改善水环境。',
  };
}

/** Lays a form out as its office would print it. */
export function projectForm(form: ProjectForm): Workbook {
  const extra = form.extraColumns.map(() => null);
  const blank = (count: number): null[] => Array.from({ length: count }, () => null);
  const rows: CellInput[][] = [
    ...Array.from({ length: form.rowsAbove }, () => []),
    ['项目支出绩效自评表'],
    [`（${form.year}年度）`],
    ['项目名称', form.project],
    ['主管部门', form.department],
    ['年度总体目标', form.goal],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ...form.funds.map(({ label, budget, spent }, at): CellInput[] => [
      null,
      label,
      budget,
      budget,
      spent,
      ...(at === 0 ? [10, pct(form.rate), form.fundScore] : []),
    ]),
    ...(form.headBetween ? [[], ['绩效指标完成情况']] : []),
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      ...form.extraColumns,
      '偏差原因分析及改进措施',
    ],
    ...form.lines.map((one, at): CellInput[] => [
      form.lines[at - 1]?.level1 === one.level1 ? null : one.level1,
      one.level2,
      one.name,
      one.target,
      one.actual,
      one.weight,
      one.score,
      ...extra,
      one.reason || null,
    ]),
    ['总分', ...blank(4), 100, form.total],
  ];
  return workbook(sheet(form.sheet, rows));
}
