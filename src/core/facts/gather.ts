import { isInDoubt } from '../layouts/doubts';
import { refKey } from '../model/address';
import type { BaseDatum, Form, FundRow, IndicatorRow, Recognition } from '../model/form';
import type { Field } from '../model/figure';
import type { Workbook } from '../model/grid';
import { findQuantities, parseQuantity, type Quantity } from '../number/quantity';
import { OF_CHANGE } from '../words/changes';
import { statesBound } from '../words/comparisons';
import { countedThings, tellsFinds } from './counted-things';
import { datumNames } from './datum-names';
import { readEvidence } from './evidence';
import type { FactBase, NamedFigure } from './fact-base';
import { figureQuantity } from './figure-quantity';
import { laysDownPoints, quotedFigures } from './text-figures';

/**
 * Every figure of the workbook under the names by which a standard may ask for it: funds rows, base data, indicators'
 * actual values, task totals, figures quoted in notes, and the sheet 评分依据. Nothing is chosen or compared here.
 */
export function gatherFacts(workbook: Workbook, recognition: Recognition): FactBase {
  const evidence = readEvidence(workbook);
  const figures: NamedFigure[] = [...evidence.figures];
  recognition.forms.forEach((form, index) => {
    for (const figure of formFigures(form, index)) figures.push(figure);
  });
  return { figures, answers: evidence.answers };
}

interface Known {
  readonly index: number;
  readonly figures: readonly NamedFigure[];
}

const known = new WeakMap<Form, Known>();

/** The figures of a form, remembered as long as the form is, and stays where it is among the others. */
function formFigures(form: Form, index: number): readonly NamedFigure[] {
  const before = known.get(form);
  if (before?.index === index) return before.figures;
  const figures = figuresOf(form, index);
  known.set(form, { index, figures });
  return figures;
}

type Found = Omit<NamedFigure, 'form' | 'row'>;

/** Takes a figure as it is found. */
type Take = (found: Found) => void;

function figuresOf(form: Form, index: number): NamedFigure[] {
  const figures: NamedFigure[] = [];
  const read = new Set<string>();
  let row: number | undefined;
  const take: Take = (found) => {
    // A merged cell belongs to several rows and is quoted once.
    const place = `${refKey(found.ref)}|${found.name}|${found.quantity.text}`;
    if (read.has(place)) return;
    read.add(place);
    const { name, quantity, ref, origin, isRemark, isCounted } = found;
    // All of one shape, by name: a spread with a field behind it would make a shape for each.
    figures.push({ name, quantity, ref, origin, isRemark, isCounted, row, form: index });
  };
  for (const fund of form.funds) fromFund(form, fund, take);
  for (const datum of form.baseData) fromDatum(datum, take);
  for (row = 0; row < form.indicators.length; row++) fromIndicator(form.indicators[row]!, take);
  row = undefined;
  fromTasks(form, take);
  for (const { label, field } of form.texts) {
    if (/预期|目标$|绩效目标/.test(label) && !/完成/.test(label)) continue;
    fromText(field, false, true, take);
  }
  return figures;
}

const FUND_MEASURES = [
  ['initialBudget', '年初预算数'],
  ['adjustment', '预算调整数'],
  ['annualBudget', '全年预算数'],
  ['spent', '全年执行数'],
  ['executionRate', '预算执行率'],
  ['adjustmentRate', '预算调整率'],
  ['carryover', '结转结余'],
] as const;

function fromFund(form: Form, fund: FundRow, take: Take): void {
  const heads = form.tables[fund.table]?.heads;
  for (const [role, measure] of FUND_MEASURES) {
    const quantity = figureQuantity(fund[role]);
    if (!quantity || isInDoubt(form, fund.table, role)) continue;
    const { ref } = fund[role]!;
    if (fund.role !== 'total') {
      take({ name: fund.label.text.replace(/^.*[:：]/, '') + measure, quantity, ref, origin: 'funds' });
      continue;
    }
    take({ name: measure, quantity, ref, origin: 'funds' });
    const head = heads?.[role]?.text;
    if (head && head !== measure) take({ name: head, quantity, ref, origin: 'funds' });
  }
  fromText(fund.reason, false, false, take);
}

function fromDatum(datum: BaseDatum, take: Take): void {
  const quantity = figureQuantity(datum.figure);
  if (!quantity) return;
  for (const name of datumNames(datum.labels)) {
    take({ name, quantity, ref: datum.figure.ref, origin: 'baseData' });
  }
}

function fromIndicator(row: IndicatorRow, take: Take): void {
  const { actual, explanation, deductionNote, deviationReason, completion } = row;
  if (actual && row.name.text && !row.isInapplicable) {
    const quantity = soleQuantity(actual.text);
    if (quantity) take({ name: row.name.text, quantity, ref: actual.ref, origin: 'indicator' });
    if (actual.text.length > 8) fromText(actual, false, false, take);
  }
  fromText(explanation, laysDownPoints(explanation?.text ?? ''), false, take);
  fromText(deductionNote, false, false, take);
  fromText(deviationReason, false, false, take);
  fromText(completion, false, true, take);
  for (const field of [completion, actual, explanation, deductionNote, deviationReason])
    if (field) countedIn(field, take);
}

/** What a row's own remark says was found. */
function countedIn({ text, ref }: Field, take: Take): void {
  if (!tellsFinds(text) || laysDownPoints(text)) return;
  for (const { name, quantity } of countedThings(text))
    take({ name, quantity, ref, origin: 'text', isRemark: true, isCounted: true });
}

const RANGE = /[》《≧≦﹥﹤~～]/;
const CHANGE = new RegExp(OF_CHANGE);

/** The one quantity of an actual value; none when the cell states a limit, a change or several numbers. */
function soleQuantity(text: string): Quantity | null {
  if (RANGE.test(text) || statesBound(text) || CHANGE.test(text)) return null;
  const whole = parseQuantity(text);
  if (whole) return whole;
  const found = findQuantities(text);
  return found.length === 1 && text.length <= 40 ? found[0]!.quantity : null;
}

function fromTasks(form: Form, take: Take): void {
  for (const task of form.tasks) {
    if (!task.isTotal) continue;
    for (const { measure, isPart, figure } of task.amounts) {
      const quantity = figureQuantity(figure);
      if (!quantity || isPart) continue;
      const name = { budget: '任务预算数合计', spent: '任务执行数合计', amount: '任务金额合计' }[measure];
      take({ name, quantity, ref: figure!.ref, origin: 'tasks' });
    }
  }
}

function fromText(field: Field | null, isRule: boolean, isRemark: boolean, take: Take): void {
  if (!field) return;
  const { ref } = field;
  for (const { name, quantity } of quotedFigures(field.text, isRule)) {
    take(
      isRemark ? { name, quantity, ref, origin: 'text', isRemark } : { name, quantity, ref, origin: 'text' },
    );
  }
}
