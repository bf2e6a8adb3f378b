import { refKey, type CellRef } from '../model/address';
import type { BaseDatum, Form, FundRow, IndicatorRow, Recognition } from '../model/form';
import type { Field, Figure } from '../model/figure';
import type { Workbook } from '../model/grid';
import { findQuantities, parseQuantity, type Quantity } from '../number/quantity';
import { countedThings } from './counted-things';
import { datumNames } from './datum-names';
import { readEvidence } from './evidence';
import type { FactBase, NamedFigure } from './fact-base';
import { laysDownPoints, quotedFigures } from './text-figures';

/**
 * Every figure of the workbook under the names by which a standard may ask for it: funds rows, base data, indicators'
 * actual values, task totals, figures quoted in notes, and the sheet 评分依据. Nothing is chosen or compared here.
 */
export function gatherFacts(workbook: Workbook, recognition: Recognition): FactBase {
  const evidence = readEvidence(workbook);
  const figures: NamedFigure[] = [...evidence.figures];
  recognition.forms.forEach((form, index) => {
    for (const figure of formFigures(form)) figures.push({ ...figure, form: index });
  });
  return { figures, answers: evidence.answers };
}

const known = new WeakMap<Form, readonly Found[]>();

/** The figures of a form, remembered as long as the form is. */
function formFigures(form: Form): readonly Found[] {
  let found = known.get(form);
  if (found) return found;
  const read = new Set<string>();
  found = [...figuresOf(form)].filter((figure) => {
    // A merged cell belongs to several rows and is quoted once.
    const place = `${refKey(figure.ref)}|${figure.name}|${figure.quantity.text}`;
    return !read.has(place) && Boolean(read.add(place));
  });
  known.set(form, found);
  return found;
}

type Found = Omit<NamedFigure, 'form'>;

function* figuresOf(form: Form): Iterable<Found> {
  for (const fund of form.funds) yield* fromFund(form, fund);
  for (const datum of form.baseData) yield* fromDatum(datum);
  for (const [row, indicator] of form.indicators.entries()) {
    for (const found of fromIndicator(indicator)) yield { ...found, row };
    yield* countedIn(indicator, row);
  }
  yield* fromTasks(form);
  for (const { label, field } of form.texts) {
    if (/预期|目标$|绩效目标/.test(label) && !/完成/.test(label)) continue;
    yield* fromText(field, false, true);
  }
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

function* fromFund(form: Form, fund: FundRow): Iterable<Found> {
  const heads = form.tables[fund.table]?.heads;
  for (const [role, measure] of FUND_MEASURES) {
    const quantity = quantityOf(fund[role]);
    if (!quantity) continue;
    const { ref } = fund[role]!;
    if (fund.role !== 'total') {
      yield { name: fund.label.text.replace(/^.*[:：]/, '') + measure, quantity, ref, origin: 'funds' };
      continue;
    }
    yield { name: measure, quantity, ref, origin: 'funds' };
    const head = heads?.[role]?.text;
    if (head && head !== measure) yield { name: head, quantity, ref, origin: 'funds' };
  }
  yield* fromText(fund.reason, false, false);
}

function* fromDatum(datum: BaseDatum): Iterable<Found> {
  const quantity = quantityOf(datum.figure);
  if (!quantity) return;
  for (const name of datumNames(datum.labels)) {
    yield { name, quantity, ref: datum.figure.ref, origin: 'baseData' };
  }
}

function* fromIndicator(row: IndicatorRow): Iterable<Found> {
  if (row.actual && row.name.text && !row.isInapplicable) {
    const quantity = soleQuantity(row.actual.text);
    if (quantity) yield { name: row.name.text, quantity, ref: row.actual.ref, origin: 'indicator' };
    if (row.actual.text.length > 8) yield* fromText(row.actual, false, false);
  }
  yield* fromText(row.explanation, laysDownPoints(row.explanation?.text ?? ''), false);
  yield* fromText(row.deductionNote, false, false);
  yield* fromText(row.deviationReason, false, false);
  yield* fromText(row.completion, false, true);
}

/** What a row's own remarks say was found. */
function* countedIn(indicator: IndicatorRow, row: number): Iterable<Found> {
  const { completion, actual, explanation, deductionNote, deviationReason } = indicator;
  for (const field of [completion, actual, explanation, deductionNote, deviationReason]) {
    if (!field || laysDownPoints(field.text)) continue;
    for (const { name, quantity } of countedThings(field.text))
      yield { name, quantity, ref: field.ref, origin: 'text', isRemark: true, row, isCounted: true };
  }
}

const LIMIT = /[≥≤><＞＜》《≧≦﹥﹤~～]|以上|以下|以内|不少于|不低于|不超过/;
const CHANGE = /同比|环比|较上年|比上年|下降|减少|降低|增长|增加|提高|提升|上升/;

/** The one quantity of an actual value; none when the cell states a limit, a change or several numbers. */
function soleQuantity(text: string): Quantity | null {
  if (LIMIT.test(text) || CHANGE.test(text)) return null;
  const whole = parseQuantity(text);
  if (whole) return whole;
  const found = findQuantities(text);
  return found.length === 1 && text.length <= 40 ? found[0]!.quantity : null;
}

function* fromTasks(form: Form): Iterable<Found> {
  for (const task of form.tasks) {
    if (!task.isTotal) continue;
    for (const { measure, isPart, figure } of task.amounts) {
      const quantity = quantityOf(figure);
      if (!quantity || isPart) continue;
      const name = { budget: '任务预算数合计', spent: '任务执行数合计', amount: '任务金额合计' }[measure];
      yield { name, quantity, ref: figure!.ref, origin: 'tasks' };
    }
  }
}

function* fromText(field: Field | null, isRule: boolean, isRemark: boolean): Iterable<Found> {
  if (!field) return;
  const ref: CellRef = field.ref;
  for (const { name, quantity } of quotedFigures(field.text, isRule)) {
    yield isRemark
      ? { name, quantity, ref, origin: 'text', isRemark }
      : { name, quantity, ref, origin: 'text' };
  }
}

function quantityOf(figure: Figure | null): Quantity | null {
  if (!figure?.value || figure.error) return null;
  return { value: figure.value, unit: figure.unit, decimals: figure.decimals, text: figure.text };
}
