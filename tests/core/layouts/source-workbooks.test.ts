import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../src/core/layouts';
import { a1, areaA1, columnName } from '../../../src/core/model/address';
import type { Form } from '../../../src/core/model/form';
import { decimalText } from '../../../src/core/number/exact';
import { openXlsx } from '../../../src/hosts/xlsx';

function formsOf(name: string): readonly Form[] {
  const opened = openXlsx(new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples', name))));
  if (!opened.ok) throw new Error(opened.error.code);
  const { forms, unrecognised } = recognise(opened.file.workbook);
  expect(unrecognised).toEqual([]);
  return forms;
}

const tables = (form: Form) => form.tables.map((table) => `${table.kind} ${areaA1(table.range)}`);
const columns = (form: Form, table: number) =>
  Object.fromEntries(
    Object.entries(form.tables[table]!.columns).map(([role, column]) => [role, columnName(column!)]),
  );
const weights = (form: Form, depth: 1 | 2) =>
  form.levels
    .filter((level) => level.depth === depth)
    .map((level) => level.weight && decimalText(level.weight.value!));

describe('the source workbooks', () => {
  it('reads the Shenzhen forms: tasks, indicators and a scoring table with three header rows', () => {
    const [goals, scoring] = formsOf('yantian-2023.xlsx') as [Form, Form];
    expect(tables(goals)).toEqual(['tasks A3:H11', 'indicators A14:H30']);
    expect(goals.indicators).toHaveLength(16);
    expect(goals.indicators.filter((row) => row.isInapplicable)).toHaveLength(4);
    expect(goals.tasks.filter((task) => !task.isTotal)).toHaveLength(6);
    expect(goals.tasks.at(-1)!.amounts.map(({ measure, isPart }) => [measure, isPart])).toEqual([
      ['budget', false],
      ['budget', true],
      ['spent', false],
      ['spent', true],
    ]);
    expect(goals).toMatchObject({ template: 'shenzhen-2023', moneyUnit: '元', year: { value: 2023 } });
    expect(tables(scoring)).toEqual(['scoring A2:I27']);
    expect(columns(scoring, 0)).toEqual({
      level1: 'A',
      level1Weight: 'B',
      level2: 'C',
      level2Weight: 'D',
      level3: 'E',
      weight: 'F',
      explanation: 'G',
      standard: 'H',
      score: 'I',
    });
    expect(scoring.indicators).toHaveLength(21);
    expect(weights(scoring, 1)).toEqual(['20', '20', '60']);
    expect(weights(scoring, 2)).toEqual(['10', '10', '8', '4', '3', '2', '3', '6', '20', '25', '9']);
    expect(a1(scoring.total!.scoreRef!)).toBe('I26');
    expect(scoring.total!.weight).toBeNull();
    expect(scoring.grade).toMatchObject({ stated: { text: '优' } });
  });

  it('reads the Guangzhou forms: goals only, scores without standards', () => {
    const [goals, scoring] = formsOf('guangzhou-2023.xlsx') as [Form, Form];
    const byLevel = (name: string) =>
      goals.indicators.filter((row) => goals.levels[row.level1!]!.name === name).length;
    expect([byLevel('产出指标'), byLevel('效益指标')]).toEqual([23, 14]);
    expect(goals.tables[0]!.columns.actual).toBeUndefined();
    expect(scoring.indicators).toHaveLength(26);
    expect([weights(scoring, 1).length, weights(scoring, 2).length]).toEqual([2, 8]);
    expect([goals.template, scoring.template]).toEqual(['guangzhou-2023', 'guangzhou-2023']);
  });

  it('reads the Liwan form: a difference as adjustment, indicators grouped by task', () => {
    const [form] = formsOf('liwan-2021.xlsx') as [Form];
    expect(tables(form)).toEqual(['funds A5:H7', 'indicators A10:H27']);
    expect(form.funds.map(({ role, parent }) => [role, parent])).toEqual([
      ['total', null],
      ['source', 0],
    ]);
    expect(columns(form, 0)).toMatchObject({ adjustment: 'D', executionRate: 'G', adjustmentRate: 'H' });
    expect(columns(form, 1)).toMatchObject({ level3: 'D', target: 'F', actual: 'G', completion: 'C' });
    expect(form.tasks.map(({ amounts }) => amounts[0]!.figure?.text ?? null)).toEqual([
      '190.27',
      '226.06',
      null,
      '15.48',
    ]);
    expect(form.total).toBeNull();
  });

  it('reads the Shaoguan form: a bonus row with its cap, notes as deduction notes', () => {
    const [form] = formsOf('lechang-2023.xlsx') as [Form];
    expect(form.indicators.filter((row) => row.role === 'item')).toHaveLength(30);
    expect(form.indicators.filter((row) => row.role === 'bonus').map((row) => row.row)).toEqual([33]);
    expect(form.indicators.filter((row) => row.isInapplicable).map((row) => row.row)).toEqual([15]);
    expect(weights(form, 1).slice(0, 3)).toEqual(['28', '42', '30']);
    expect(decimalText(form.bonusCap!)).toBe('3');
    expect(columns(form, 0).deductionNote).toBe('H');
    expect(form).toMatchObject({ template: 'shaoguan-2023', department: { text: '乐昌市应急管理局' } });
  });

  it('reads the Hunan forms: base data, funds divided two ways, points inside names', () => {
    const [base, whole, evaluation, project] = formsOf('yueyang-2023.xlsx') as [Form, Form, Form, Form];
    expect(tables(base)).toEqual(['baseData A3:D16']);
    const staff = base.baseData.find((datum) => datum.labels[0] === '人员经费')!;
    expect(staff.labels).toEqual(['人员经费', '2023年决算数', '经费控制情况']);
    expect(base.baseData[staff.parent!]!.labels[0]).toBe('基本支出');
    expect(base.texts.some(({ field }) => field.text.includes('2022年整体支出'))).toBe(true);
    expect(tables(whole)).toEqual(['funds A4:H9', 'indicators A12:I22']);
    expect(whole.funds.map(({ role, group }) => [role, group])).toEqual([
      ['total', null],
      ['source', '按收入性质分'],
      ['source', '按收入性质分'],
      ['source', '按支出性质分'],
      ['source', '按支出性质分'],
    ]);
    expect(weights(whole, 1)).toEqual(['50', '30', '10']);
    expect(a1(whole.funds[0]!.cells.score!)).toBe('H5');
    expect(a1(whole.total!.scoreRef!)).toBe('H22');
    expect(evaluation.indicators).toHaveLength(4);
    expect(evaluation.indicators.every((row) => row.cells.score !== undefined)).toBe(true);
    expect(project).toMatchObject({ scope: 'project', projectName: { text: '自然灾害处置经费' } });
  });
});
