import { HUNDRED } from '../number/exact';
import type { FormTotal, FundRow, IndicatorRow, Table } from '../model/form';
import { figureAt } from './figures';
import { type Page, refOf } from './lines';
import { sumOf } from './shared-points';

/** Rows between the indicators and a block of money that still stands under their heads. */
const NEAR = 2;

/** The scored part of a form. */
interface Scored {
  readonly tables: readonly Table[];
  readonly indicators: readonly IndicatorRow[];
  readonly total: FormTotal | null;
}

/**
 * The funds of a block below the indicators whose points and score stand under the indicators' own heads (分值 | 得分 above, 10 | 9.6
 * beside 预算执行情况). As they came where a row has points already, or where those points do not make up the full mark.
 */
export function withPointsBeside(page: Page, funds: readonly FundRow[], form: Scored): readonly FundRow[] {
  const at = funds.findIndex(({ role }) => role === 'total');
  const total = funds[at];
  const own = total && form.tables[total.table];
  if (!own || funds.some(({ weight, score }) => weight || score)) return funds;
  const above = form.tables.find(
    ({ kind, range }) =>
      (kind === 'indicators' || kind === 'scoring') &&
      range.bottom < own.range.top &&
      own.range.top - range.bottom <= NEAR,
  );
  const { weight: weightColumn, score: scoreColumn } = above?.columns ?? {};
  if (weightColumn === undefined || scoreColumn === undefined) return funds;
  const isTaken = Object.values(own.columns).some(
    (column) => column === weightColumn || column === scoreColumn,
  );
  const weight = isTaken ? null : firstFigure(page, own, weightColumn, 'weight');
  const score = isTaken ? null : firstFigure(page, own, scoreColumn, 'score');
  const others = sumOf(form.indicators.map((row) => row.weight))?.value;
  const full = form.total?.weight?.value ?? HUNDRED;
  if (!weight?.value || !others?.add(weight.value).equals(full)) return funds;
  const cells = {
    ...total.cells,
    weight: weight.ref,
    score: score?.ref ?? refOf(page, own.headerTop, scoreColumn),
  };
  return funds.map((fund, index) => (index === at ? { ...total, weight, score, cells } : fund));
}

/** The first figure of a column in the rows of a table, its head included. */
function firstFigure(page: Page, { range, headerTop }: Table, column: number, measure: 'weight' | 'score') {
  for (let row = Math.min(headerTop, range.top); row <= range.bottom; row++) {
    const figure = figureAt(page, row, column, { measure });
    if (figure) return figure;
  }
  return null;
}
