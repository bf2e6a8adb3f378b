import { agreeSum } from '../../number/agreement';
import { type Exact, exact, ZERO } from '../../number/exact';
import { MONEY_UNITS } from '../../number/units';
import { PARTIAL_OPENERS } from '../../words/report';
import {
  claim,
  figureOf,
  holds,
  inUnitOf,
  kindest,
  operand,
  shownDecimals,
  stated,
  verdictOf,
} from '../claim';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';
import { certainParts, type CertainParts } from './certain-parts';
import { isClose, isComplete, isPartition, isTooMuch } from './completeness';
import type { List } from './lists';

/** Sums: W万元，其中：a…，b… · W由a和b组成 · numbered items behind their whole. */
export function readSums(passages: readonly Passage[], lists: readonly List[]): Claim[] {
  const judged = lists.map((list) => ({ list, columns: columnsOf(list).map(readColumn) }));
  const made = new Map<Mention, readonly Mention[]>();
  for (const { list, columns } of judged) {
    if (list.opener === '') continue;
    for (const { best } of columns) if (best && holds(best.verdict)) made.set(best.whole, best.parts);
  }
  return judged.flatMap(({ list, columns }) => {
    const parts = new Set(list.parts.flatMap((part) => made.get(part) ?? []));
    return judgeList(passages, list, columns, parts);
  });
}

interface Column {
  readonly wholes: readonly Mention[];
  /** Those of the wholes that stand farther off: they may explain a list, and never convict one. */
  readonly farther: readonly Mention[];
  readonly parts: readonly Mention[];
}

/** The columns of a list: amounts of one unit that mean the same (budget, spent), and the wholes they may make. */
function columnsOf(list: List): Column[] {
  const columns = new Map<string, Mention[]>();
  const roles = new Set(list.parts.map(({ family, role }) => `${family}|${role ?? ''}`));
  for (const part of list.parts) {
    const isPaired = roles.has(`${part.family}|budget`) && roles.has(`${part.family}|actual`);
    const key = isPaired ? `${part.family}|${part.role ?? ''}` : part.family;
    columns.set(key, [...(columns.get(key) ?? []), part]);
  }
  return [...columns.values()].flatMap((parts) => {
    const { family, role } = parts[0]!;
    if (family === 'rate' || family === '' || family === '分') return [];
    const same = list.wholes.filter((whole) => whole.family === family);
    const alike = same.filter((whole) => whole.role === role);
    const isPaired = roles.has(`${family}|budget`) && roles.has(`${family}|actual`);
    const wholes = isPaired && alike.length ? alike : same;
    const farther = list.farther.filter((whole) => whole.family === family && !wholes.includes(whole));
    const all = [...wholes, ...farther];
    return all.length ? [{ wholes: all, farther, parts }] : [];
  });
}

interface Reading {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  readonly verdict: ClaimVerdict;
  readonly gap: Exact;
  readonly sum: Exact;
}

const MOST_WHOLES = 16;
/** How many amounts behind a list may belong to what follows it. */
const MOST_LEFT_OFF = 30;

function readingsOf(column: Column): Reading[] {
  const { parts } = column;
  const readings: Reading[] = [];
  for (let count = parts.length; count >= Math.max(2, parts.length - MOST_LEFT_OFF); count--)
    readings.push(...fullReadings({ ...column, parts: parts.slice(0, count) }));
  return readings;
}

/** All parts of a column against each of its wholes. */
function fullReadings({ wholes, parts }: Column): Reading[] {
  const sum = parts.reduce((total, part) => total.add(part.amount), ZERO);
  return wholes.slice(-MOST_WHOLES).map((whole) => {
    const agreement = agreeSum(stated(whole), parts.map(stated));
    return { whole, parts, verdict: verdictOf(agreement), gap: whole.amount.sub(sum), sum };
  });
}

interface ReadColumn {
  readonly column: Column;
  readonly readings: readonly Reading[];
  /** The kindest of the readings. */
  readonly best: Reading | null;
}

function readColumn(column: Column): ReadColumn {
  const readings = readingsOf(column);
  return { column, readings, best: kindest(readings, ({ verdict }) => verdict) };
}

/** @param ofParts mentions that are known to make one of the list's parts */
function judgeList(
  passages: readonly Passage[],
  list: List,
  columns: readonly ReadColumn[],
  ofParts: ReadonlySet<Mention>,
): Claim[] {
  const judged = columns.filter(({ column, best }) => column.parts.length > 1 && best);
  const proven = judged.flatMap(({ column, best }) =>
    holds(best!.verdict) && best!.parts.length === column.parts.length ? [column] : [],
  );
  const isProven = (own: Column) =>
    proven.some((other) => other !== own && other.parts.length === own.parts.length) || proven.includes(own);
  return judged.flatMap(({ column, readings }) =>
    judge(
      passages,
      list,
      { column, readings, certain: certainParts(list, column.parts, ofParts) },
      isProven(column) && proven.some((other) => other !== column),
    ),
  );
}

interface Judged {
  readonly column: Column;
  readonly readings: readonly Reading[];
  readonly certain: CertainParts;
}

/** @param isProven another column of the list (budget beside spent) adds up, so that its rows are all there are */
function judge(
  passages: readonly Passage[],
  list: List,
  { column, readings, certain }: Judged,
  isProven: boolean,
): Claim[] {
  const whole = certain.parts.length > 1 ? fullReadings({ ...column, parts: certain.parts }) : [];
  const best = kindest(isProven ? whole : [...readings, ...whole], ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [sumClaim(passages, best, best.verdict)];
  const slip = unitSlip(passages, column);
  if (slip) return [slip];
  const own = whole.filter(({ whole }) => !column.farther.includes(whole));
  if (own.length === 0) return [];
  const nearest = own.reduce((one, other) => (other.gap.abs().compare(one.gap.abs()) < 0 ? other : one));
  const suspected = suspicion(passages, list, column, nearest, isProven);
  const isOver = isTooMuch(nearest.whole, nearest.parts, nearest.gap);
  const verdict = !certain.isOpen ? suspected : isOver && suspected !== 'unchecked' ? 'differs' : 'unchecked';
  if (verdict === 'unchecked' && list.opener === '') return [];
  return [sumClaim(passages, nearest, verdict)];
}

/** Of several amounts that may be the whole of a list, those that are not parts of another among them. */
function withoutParts(wholes: readonly Mention[]): readonly Mention[] {
  const [first, ...rest] = wholes;
  if (!first || rest.length < 2) return wholes;
  return holds(verdictOf(agreeSum(stated(first), rest.map(stated)))) ? [first] : wholes;
}

/** Whether a second list begins behind an amount of the parts' own unit, so that nobody can say where the first ends. */
function isTangled(list: List, [part]: readonly Mention[]): boolean {
  if (!list.isTangled) return false;
  return list.inner.some((at) => {
    const before = list.parts.filter(({ to }) => to <= at);
    return before[before.length - 1]?.family === part!.family;
  });
}

/** An amount of the paragraph before that misses by more than this is of something else. */
const FAR_OFF = exact('0.3');

/** How sure it is that a sum which does not come out is wrong. */
function suspicion(
  passages: readonly Passage[],
  list: List,
  column: Column,
  { whole, parts, gap }: Reading,
  isProven: boolean,
): ClaimVerdict {
  if (
    [whole, ...parts].some(({ isOpen }) => isOpen) ||
    isTangled(list, parts) ||
    /等(?:$|[，。；、）)])/.test(list.text)
  )
    return 'unchecked';
  const isFarOff = gap.abs().compare(whole.amount.abs().mul(FAR_OFF)) > 0;
  if (isFarOff && whole.paragraph !== parts[0]!.paragraph) return 'unchecked';
  if (PARTIAL_OPENERS.test(list.opener)) return isClose(whole, parts, gap) ? 'differs' : 'unchecked';
  const own = column.wholes.filter((m) => !column.farther.includes(m));
  const isCertainWhole = new Set(withoutParts(own).map(({ amount }) => amount.toFraction())).size === 1;
  const complete = (isProven && parts.length > 1) || isComplete(passages, list, parts, whole);
  if (complete && isCertainWhole) return 'contradicts';
  if (complete || isPartition(passages, list, parts, whole, gap)) return 'differs';
  const isFine =
    whole.family === 'money' || parts.length > 2 || (gap.compare(ZERO) < 0 && whole.decimals !== null);
  const isLikely = isCertainWhole && ((isClose(whole, parts, gap) && isFine) || isTooMuch(whole, parts, gap));
  return isLikely ? 'differs' : 'unchecked';
}

/** A whole in 元 whose parts make it in 万元, digit for digit. */
function unitSlip(passages: readonly Passage[], { wholes, parts }: Column): Claim | null {
  const units = new Set(parts.map(({ unit }) => unit));
  const unit = parts[0]!.unit!;
  const size = MONEY_UNITS.get(unit);
  if (units.size !== 1 || !size) return null;
  for (const whole of wholes) {
    if (whole.family !== 'money' || whole.unit === unit) continue;
    const agreement = agreeSum(
      { value: bare(whole), decimals: shownDecimals(whole) },
      parts.map((part) => ({ value: bare(part), decimals: shownDecimals(part) })),
    );
    if (!holds(verdictOf(agreement))) continue;
    return claim(passages, {
      kind: 'unit',
      verdict: 'contradicts',
      on: whole,
      operands: [operand(passages, whole, 'stated'), ...parts.map((part) => operand(passages, part, 'part'))],
      expected: inUnitOf({ ...whole, unit }, bare(whole).mul(size), shownDecimals(whole)),
      working: parts.map((part) => part.text).join('+'),
    });
  }
  return null;
}

function bare(mention: Mention): Exact {
  return exact(figureOf(mention).replace(/[,，]/g, ''));
}

function sumClaim(passages: readonly Passage[], reading: Reading, verdict: ClaimVerdict): Claim {
  const { whole, parts, sum, gap } = reading;
  const decimals = Math.max(...[whole, ...parts].map(shownDecimals));
  const isOff = verdict === 'contradicts' || verdict === 'differs' || verdict === 'within';
  return claim(passages, {
    kind: 'sum',
    verdict,
    ...(verdict === 'unchecked' ? { why: 'maybe-partial' as const } : {}),
    on: whole,
    operands: [operand(passages, whole, 'whole'), ...parts.map((part) => operand(passages, part, 'part'))],
    expected: isOff ? inUnitOf(whole, sum, decimals) : null,
    gap: isOff ? inUnitOf(whole, gap.abs(), decimals) : null,
    working: `${parts.map(figureOf).join('+')}=${inUnitOf(whole, sum)}`,
  });
}
