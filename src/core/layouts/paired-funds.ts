import type { Area, CellRef } from '../model/address';
import type { Field, Figure } from '../model/figure';
import type { ColumnRole, FundRow, Table } from '../model/form';
import { readFigure } from '../number/figure';
import { figureInLabel } from './figures';
import { fundRoleOf } from './fund-role';
import { headWordOf } from './head-words';
import { fundRow } from './labelled-funds';
import type { Line, Page, Spot } from './lines';
import { growTree } from './tree';
import { FUND_CLASSES, FUND_TOTAL } from './vocabulary/funds';

/** What may stand as a label before its own figure in a funds block without column heads. */
type Measure =
  'initialBudget' | 'annualBudget' | 'spent' | 'executionRate' | 'carryover' | 'weight' | 'score';
const MEASURES = new Set<string>([
  'initialBudget',
  'annualBudget',
  'spent',
  'executionRate',
  'carryover',
  'weight',
  'score',
]);
const KIND: Readonly<Record<Measure, 'money' | 'rate' | 'weight' | 'score'>> = {
  initialBudget: 'money',
  annualBudget: 'money',
  spent: 'money',
  executionRate: 'rate',
  carryover: 'money',
  weight: 'weight',
  score: 'score',
};

/** A label with the place of its figure: the next cell, or its own ("预算数：500"). */
interface Pair {
  readonly spot: Spot;
  /** The label's words without the figure. */
  readonly label: string;
  readonly value: { readonly spot: Spot; readonly text: string } | null;
}

/** A row of the block: its figures by what they measure. */
interface Part {
  readonly row: number;
  readonly pairs: ReadonlyMap<Measure, Pair>;
}

/** A funds block without column heads and the rows it takes. */
export interface PairedFunds {
  readonly rows: readonly FundRow[];
  readonly table: Table;
}

/**
 * Reads funds written as pairs of label and figure: 预算数 | 500 | 执行数 | 480 with the same parts under both, or one
 * pair below the other. Null unless a budget and a sum spent are both told; `table` is the block's index in the form.
 */
export function readPairedFunds(
  page: Page,
  lines: readonly Line[],
  moneyUnit: string | null,
  table: number,
): PairedFunds | null {
  const start = lines.findIndex((line) => pairsOf(line).some((pair) => measureOf(pair) === 'money'));
  if (start < 0) return null;
  const head: Pair[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const pairs = pairsOf(lines[end]!).filter((pair) => measureWord(pair) !== null);
    if (!pairs.length || pairs.some((pair) => head.some((other) => measureWord(other) === measureWord(pair))))
      break;
    head.push(...pairs);
  }
  const columns = columnsOf(head);
  if (!columns.has('spent') || !(columns.has('annualBudget') || columns.has('initialBudget'))) return null;
  const unit = lines[start]!.spots.map(({ label }) => label.moneyUnit).find((told) => told) ?? moneyUnit;
  const isBeside = new Set([...columns.values()].map(({ spot }) => spot.column)).size === columns.size;
  const parts = [
    { row: lines[start]!.row, pairs: columns },
    ...(isBeside ? readParts(lines.slice(end), columns) : []),
  ];
  const rows = buildRows(page, lines[start]!, parts, unit, table);
  if (!rows.some(({ spent }) => spent?.value || spent?.isMalformed)) return null;
  const left = lines[start]!.spots[0]!.column;
  const bottom = Math.max(lines[end - 1]!.row, rows[rows.length - 1]!.row);
  return { rows, table: describe(page, columns, { top: lines[start]!.row, left, bottom }, unit) };
}

function pairsOf({ spots }: Line): Pair[] {
  return spots.flatMap((spot, at) => {
    if (spot.isNumber) return [];
    const inside = /^([^:：]{2,24})[:：]\s*([-\d.,，]+%?)\s*(?:万元|元)?$/.exec(spot.text.trim());
    if (inside) return [{ spot, label: inside[1]!, value: { spot, text: inside[2]! } }];
    const next = spots[at + 1];
    const value = next && isAmount(next) ? { spot: next, text: next.text } : null;
    return value || /[:：]\s*$/.test(spot.text) || isPart(spot) ? [{ spot, label: spot.text, value }] : [];
  });
}

/** 100, and 100万元 in one cell. */
const isAmount = ({ isNumber, text }: Spot) =>
  isNumber || /^-?[\d,，]+(?:\.\d+)?(?:万|亿)?元$/.test(text.trim());

function isPart({ label: { bare } }: Spot): boolean {
  const name = bare.replace(/^其中[-:：—]*/, '');
  return FUND_CLASSES.some(({ pattern }) => pattern.test(name)) || FUND_TOTAL.test(name);
}

function measureWord({ label }: Pair): Measure | null {
  const word = headWordOf(label);
  return word !== null && MEASURES.has(word) ? (word as Measure) : null;
}

/** `money` for a label of a budget or a sum spent that has its figure. */
function measureOf(pair: Pair): 'money' | null {
  const word = measureWord(pair);
  return word && KIND[word] === 'money' && pair.value ? 'money' : null;
}

function columnsOf(head: readonly Pair[]): Map<Measure, Pair> {
  return new Map(
    head.flatMap((pair) => {
      const word = measureWord(pair);
      return word ? [[word, pair] as const] : [];
    }),
  );
}

/** What pays, where no class of funds is named as such: 县财政, 企业自筹. */
const MONEY_NAME = /财政|拨款|资金|自筹|贷款|捐赠|专项/;

/** The parts below, each under the measure whose label stands in its column. */
function readParts(lines: readonly Line[], columns: ReadonlyMap<Measure, Pair>): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const pairs = new Map<Measure, Pair>();
    for (const pair of pairsOf(line)) {
      const over = [...columns].find(([, { spot }]) => spot.column === pair.spot.column);
      if (over && (isPart(pair.spot) || (pair.value && MONEY_NAME.test(pair.label))))
        pairs.set(over[0], pair);
    }
    if (!pairs.size) break;
    parts.push({ row: line.row, pairs });
  }
  return parts;
}

function buildRows(
  page: Page,
  line: Line,
  parts: readonly Part[],
  unit: string | null,
  table: number,
): FundRow[] {
  const [block] = line.spots;
  const names = parts.map(({ pairs }, at) => {
    const [first] = [...pairs.values()];
    // Figures right beside the words 预算数 are those of the block.
    return at === 0 ? block!.label.bare || first!.label : first!.label.replace(/^(其中)[-—]/, '$1：');
  });
  const branches = growTree(['资金总额', ...names.slice(1)]);
  return parts.map(({ row, pairs }, at) => {
    const [first] = [...pairs.values()];
    const spot = at === 0 ? block! : first!.spot;
    const label: Field = { ref: page.index.ref(spot.row, spot.column), text: spot.text };
    const cells: Partial<Record<ColumnRole, CellRef>> = { source: label.ref };
    const figures: Partial<Record<Measure, Figure | null>> = {};
    for (const [measure, pair] of pairs) {
      const place = pair.value?.spot;
      cells[measure] = page.index.ref(place?.row ?? row, place?.column ?? pair.spot.right + 1);
      figures[measure] = figureOf(page, pair, measure, unit);
    }
    const branch = branches[at]!;
    const role = fundRoleOf(branch, at, branches);
    // 预算执行情况（10分） before the figures: the points of the rate beside its score.
    const points = at === 0 && figures.score ? block!.label.points : null;
    if (points && !figures.weight) figures.weight = figureInLabel(label.ref, label.text, points, '分');
    return fundRow({ table, row, label, role, parent: branch.parent, group: null, cells }, figures);
  });
}

function figureOf(page: Page, { spot, value }: Pair, measure: Measure, unit: string | null): Figure | null {
  if (!value) return null;
  const ref = page.index.ref(value.spot.row, value.spot.column);
  const options = { measure: KIND[measure], unit: KIND[measure] === 'money' ? unit : null };
  if (value.spot !== spot) return readFigure(value.spot.cell, ref, options);
  const figure = readFigure({ kind: 'text', column: spot.column, text: value.text }, ref, options);
  return figure && { ...figure, isText: false };
}

function describe(
  page: Page,
  columns: ReadonlyMap<Measure, Pair>,
  place: Omit<Area, 'right'>,
  moneyUnit: string | null,
): Table {
  const roles: Partial<Record<ColumnRole, number>> = {};
  const heads: Partial<Record<ColumnRole, Field>> = {};
  for (const [measure, { spot, value }] of columns) {
    roles[measure] = value?.spot.column ?? spot.right + 1;
    heads[measure] = { ref: page.index.ref(spot.row, spot.column), text: spot.text };
  }
  const right = Math.max(
    ...[...columns.values()].map(({ spot, value }) => value?.spot.right ?? spot.right + 1),
  );
  return {
    sheet: page.sheet.name,
    range: { ...place, right },
    kind: 'funds',
    confidence: 0.8,
    columns: roles,
    heads,
    headerTop: place.top,
    headerBottom: place.top,
    doubts: [],
    moneyUnit,
  };
}
