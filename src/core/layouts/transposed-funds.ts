import type { CellRef } from '../model/address';
import type { Field, Figure } from '../model/figure';
import type { ColumnRole, FundRow, Table } from '../model/form';
import { figureAt } from './figures';
import { fundRow } from './labelled-funds';
import { fieldOf, type Line, type Page, type Spot } from './lines';
import type { PairedFunds } from './paired-funds';
import { PAYER } from './vocabulary/funds';
import { isWholeOfSources } from './sources-across';

/** What a row of such a block may hold, by the word of its label. */
const MEASURES = new Set([
  'initialBudget',
  'adjustment',
  'annualBudget',
  'spent',
  'executionRate',
  'carryover',
]);
type Measure = 'initialBudget' | 'adjustment' | 'annualBudget' | 'spent' | 'executionRate' | 'carryover';
/** Columns that belong to the block as a whole. */
const BESIDE = ['weight', 'score', 'executionRate'] as const;

const YEAR = /^20\d\d年?(?:度)?$/;
/** Fewer columns of money are no list of sources. */
const FEWEST = 3;
/** How far below the heads the first row may stand. */
const NEAREST = 1;

interface Row {
  readonly measure: Measure;
  readonly line: Line;
}

/**
 * Reads funds whose sources (or years) stand in columns and whose measures stand in rows: 资金 | 合计 | 中央 | 省级 over 预算数 | …,
 * 执行数 | …. Null unless a budget and a sum spent are both told; `table` is the block's index in the form.
 */
export function readTransposedFunds(
  page: Page,
  lines: readonly Line[],
  moneyUnit: string | null,
  table: number,
): PairedFunds | null {
  for (const [at, head] of lines.entries()) {
    const columns = columnsOf(head);
    if (columns.length < FEWEST) continue;
    const rows = rowsBelow(lines.slice(at + 1), head, columns);
    const has = (...measures: Measure[]) => rows.some(({ measure }) => measures.includes(measure));
    if (!has('spent') || !has('annualBudget', 'initialBudget')) continue;
    const unit =
      [head, ...rows.map(({ line }) => line)]
        .flatMap(({ spots }) => spots.map(({ label }) => label.moneyUnit))
        .find((told) => told) ?? moneyUnit;
    return build(page, head, columns, rows, unit, table);
  }
  return null;
}

/** The heads of the columns of money: who pays, the whole, or years. */
function columnsOf({ spots }: Line): Spot[] {
  return spots.filter(
    ({ isNumber, label, text, word }, at) =>
      at > 0 &&
      (YEAR.test(text.trim()) ||
        (!isNumber &&
          (word === null || word === 'sub') &&
          (isWholeOfSources(label.bare) || PAYER.test(label.bare)))),
  );
}

function rowsBelow(lines: readonly Line[], head: Line, columns: readonly Spot[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.row - (rows[rows.length - 1]?.line.row ?? head.row) > NEAREST) break;
    const label = line.spots.filter(({ column, isNumber }) => !isNumber && column < columns[0]!.column).pop();
    const hasFigure = line.spots.some(
      (spot) => spot.isNumber && columns.some(({ column }) => column === spot.column),
    );
    if (!label?.word || !MEASURES.has(label.word) || !hasFigure) break;
    if (!rows.some(({ measure }) => measure === label.word))
      rows.push({ measure: label.word as Measure, line });
  }
  return rows;
}

function build(
  page: Page,
  head: Line,
  columns: readonly Spot[],
  rows: readonly Row[],
  unit: string | null,
  table: number,
): PairedFunds {
  const wholes = columns.filter(({ label }) => isWholeOfSources(label.bare));
  const whole = wholes.length === 1 ? wholes[0]! : null;
  const beside = head.spots.filter(({ word }) => BESIDE.some((one) => one === word));
  const ordered = whole ? [whole, ...columns.filter((one) => one !== whole)] : columns;
  const funds = ordered.map((spot): FundRow => {
    const cells: Partial<Record<ColumnRole, CellRef>> = { source: page.index.ref(spot.row, spot.column) };
    const figures: Partial<Record<ColumnRole, Figure | null>> = {};
    for (const { measure, line } of rows) {
      const isRate = measure === 'executionRate';
      cells[measure] = page.index.ref(line.row, spot.column);
      figures[measure] = figureAt(page, line.row, spot.column, {
        measure: isRate ? 'rate' : 'money',
        unit: isRate ? null : unit,
      });
    }
    const isWhole = spot === whole;
    for (const { word, column } of isWhole ? beside : []) {
      const role = word as (typeof BESIDE)[number];
      if (figures[role]) continue;
      const [{ line }] = rows as [Row];
      cells[role] = page.index.ref(line.row, column);
      figures[role] = figureAt(page, line.row, column, { measure: role === 'executionRate' ? 'rate' : role });
    }
    const place = {
      table,
      row: rows[0]!.line.row,
      label: fieldOf(page, spot),
      role: isWhole ? ('total' as const) : ('source' as const),
      parent: !whole || isWhole ? null : 0,
      group: null,
      cells,
    };
    return fundRow(place, figures);
  });
  return { rows: funds, table: describe(page, head, rows, whole, unit) };
}

function describe(
  page: Page,
  head: Line,
  rows: readonly Row[],
  whole: Spot | null,
  moneyUnit: string | null,
): Table {
  const heads: Partial<Record<ColumnRole, Field>> = {};
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const spot of head.spots) {
    const role = BESIDE.find((one) => one === spot.word);
    if (!role) continue;
    heads[role] = fieldOf(page, spot);
    columns[role] = spot.column;
  }
  for (const { measure, line } of rows) {
    if (whole) columns[measure] ??= whole.column;
    heads[measure] ??= fieldOf(
      page,
      line.spots.find(({ word }) => word === measure)!,
    );
  }
  return {
    sheet: page.sheet.name,
    range: {
      top: head.row,
      left: head.spots[0]!.column,
      bottom: rows[rows.length - 1]!.line.row,
      right: head.spots[head.spots.length - 1]!.right,
    },
    kind: 'funds',
    confidence: 0.8,
    columns,
    heads,
    headerTop: head.row,
    headerBottom: head.row,
    doubts: [],
    moneyUnit,
  };
}
