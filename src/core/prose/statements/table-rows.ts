import { agreeRatio, agreeSum, type Agreement, type Part } from '../../number/agreement';
import { type Exact, ZERO } from '../../number/exact';
import {
  claim,
  figureOf,
  holds,
  inUnitOf,
  kindest,
  operand,
  percent,
  shownDecimals,
  stated,
  verdictOf,
} from '../claim';
import type { PastedRow, PastedTable } from '../pasted-tables';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';

/** Figures of tables that were pasted as plain text: rates beside the amounts of their row, totals above their rows. */
export function readTableRows(passages: readonly Passage[], tables: readonly PastedTable[]): Claim[] {
  return tables.flatMap((table) => [
    ...table.rows.flatMap((row) => ratesOf(passages, table, row)),
    ...totalsOf(passages, table),
  ]);
}

/** What a column holds, by its head. An adjustment may be the difference of two budgets or the budget adjusted. */
type Role = 'initial' | 'adjustment' | 'budget' | 'spent';

const ROLES: readonly (readonly [role: Role, head: RegExp, not: RegExp])[] = [
  ['spent', /实际支出|执行数|支出数|决算数|实际到位|实际使用|完成数/, /率|比/],
  ['adjustment', /调整(?:数|额)?$|追加|调增/, /率|后/],
  ['initial', /年初预算/, /率|调整/],
  ['budget', /全年预算|调整后预算|预算总额|预算数|预算安排/, /率|年初/],
];
const EXECUTED = /(?:预算|资金|支出)?(?:执行率|完成率|支出率|支付率|使用率)/;
const ADJUSTED = /调整率/;

function roleOf(head: string): Role | null {
  return ROLES.find(([, is, not]) => is.test(head) && !not.test(head))?.[0] ?? null;
}

interface Reading {
  readonly top: Mention;
  /** Two where the denominator is their sum. */
  readonly bottom: readonly Mention[];
  readonly agreement: Agreement;
  readonly verdict: ClaimVerdict;
}

function ratesOf(passages: readonly Passage[], { heads }: PastedTable, row: PastedRow): Claim[] {
  return row.figures.flatMap((rate, column) => {
    const head = heads[column]!;
    const kind = EXECUTED.test(head) ? 'executed' : ADJUSTED.test(head) ? 'adjusted' : null;
    if (!rate || kind === null || rate.unit !== '%' || rate.isOpen) return [];
    const figures = inRoles(heads, row);
    const readings = pairsOf(kind, figures).flatMap(([top, bottom]) => read(rate, top, bottom));
    const best = kindest(readings, ({ verdict }) => verdict);
    if (!best) return [];
    const isSure = figures !== null && readings.every(({ top }) => top === readings[0]!.top);
    const verdict = holds(best.verdict) || isSure ? best.verdict : 'unchecked';
    return verdict === 'unchecked' ? [] : [rateClaim(passages, rate, best, verdict)];
  });
}

/** The amounts of a row by their roles; null when two columns have the same one. */
function inRoles(heads: readonly string[], { figures }: PastedRow): ReadonlyMap<Role, Mention> | null {
  const found = new Map<Role, Mention>();
  for (const [column, head] of heads.entries()) {
    const role = roleOf(head);
    const figure = figures[column];
    if (role === null || !figure) continue;
    if (found.has(role)) return null;
    found.set(role, figure);
  }
  return found;
}

function pairsOf(
  kind: 'executed' | 'adjusted',
  figures: ReadonlyMap<Role, Mention> | null,
): (readonly [top: Mention, bottom: readonly Mention[]])[] {
  if (!figures) return [];
  const [initial, adjustment, budget, spent] = (['initial', 'adjustment', 'budget', 'spent'] as const).map(
    (role) => figures.get(role),
  );
  if (kind === 'adjusted') return adjustment && initial ? [[adjustment, [initial]]] : [];
  if (!spent) return [];
  const bottoms: Mention[][] = [];
  if (initial && adjustment) bottoms.push([initial, adjustment]);
  if (budget) bottoms.push([budget]);
  if (bottoms.length === 0 || adjustment) for (const m of [initial, adjustment]) if (m) bottoms.push([m]);
  return bottoms.map((bottom) => [spent, bottom] as const);
}

function read(rate: Mention, top: Mention, bottom: readonly Mention[]): Reading[] {
  const sum = bottom.reduce((total, m) => total.add(m.amount), ZERO);
  if (sum.compare(ZERO) <= 0) return [];
  const digits = bottom.flatMap(({ decimals }) => decimals ?? []);
  const below = { value: sum, decimals: digits.length ? Math.min(...digits) : null };
  const agreement = agreeRatio(stated(rate), stated(top), below);
  return [{ top, bottom, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
}

function rateClaim(
  passages: readonly Passage[],
  rate: Mention,
  { top, bottom, agreement }: Reading,
  verdict: ClaimVerdict,
): Claim {
  const decimals = shownDecimals(rate);
  const isOff = verdict !== 'agrees' && verdict !== 'rounds';
  const below = bottom.map(figureOf).join('+');
  const divided = bottom.length > 1 ? `(${below})` : below;
  return claim(passages, {
    kind: 'rate',
    verdict,
    on: rate,
    operands: [
      operand(passages, rate, 'stated'),
      operand(passages, top, 'numerator'),
      ...bottom.map((m) => operand(passages, m, 'denominator')),
    ],
    expected: isOff ? percent(agreement.expected!, decimals) : null,
    gap: isOff ? percent(agreement.expected!.sub(rate.amount).abs(), Math.max(2, decimals)) : null,
    working: `${figureOf(top)}÷${divided}=${percent(agreement.expected!, Math.max(2, decimals))}`,
  });
}

const TOTAL = /^(?:合计|总计|小计|共计|资金总额|年度资金总额)$/;

interface Column {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly verdict: ClaimVerdict;
  readonly sum: Exact;
}

/**
 * A total against the rows of its table. It is asked about when the other columns add up and this one does not; rows that
 * are parts of other rows (其中：…) leave nothing to be told.
 */
function totalsOf(passages: readonly Passage[], { heads, rows }: PastedTable): Claim[] {
  const totals = rows.filter(({ name }) => TOTAL.test(name.replace(/[\s：:]/g, '')));
  const others = rows.filter((row) => !totals.includes(row));
  if (totals.length !== 1 || others.length === 0) return [];
  const columns = heads.flatMap((_, column): Column[] => {
    const total = totals[0]!.figures[column];
    const parts = others.flatMap(({ figures }) => figures[column] ?? []);
    if (!total || total.family === 'rate' || parts.length === 0 || parts.some(isOtherThan(total))) return [];
    const agreement = agreeSum(
      stated(total),
      parts.map((part): Part => stated(part)),
    );
    const sum = parts.reduce((all, { amount }) => all.add(amount), ZERO);
    return [{ total, parts, sum, verdict: verdictOf(agreement) }];
  });
  const off = columns.filter(({ verdict }) => !holds(verdict));
  const isSure = off.length === 1 && columns.length > off.length + 1;
  return columns.flatMap((column) => {
    if (holds(column.verdict)) return [totalClaim(passages, column, column.verdict)];
    return isSure ? [totalClaim(passages, column, 'differs')] : [];
  });
}

function isOtherThan(total: Mention) {
  return (part: Mention) => part.family !== total.family;
}

function totalClaim(
  passages: readonly Passage[],
  { total, parts, sum }: Column,
  verdict: ClaimVerdict,
): Claim {
  const decimals = Math.max(...[total, ...parts].map(shownDecimals));
  const isOff = verdict === 'differs' || verdict === 'within';
  return claim(passages, {
    kind: 'sum',
    verdict,
    on: total,
    operands: [operand(passages, total, 'whole'), ...parts.map((part) => operand(passages, part, 'part'))],
    expected: isOff ? inUnitOf(total, sum, decimals) : null,
    gap: isOff ? inUnitOf(total, sum.sub(total.amount).abs(), decimals) : null,
    working: `${parts.map(figureOf).join('+')}=${inUnitOf(total, sum)}`,
  });
}
