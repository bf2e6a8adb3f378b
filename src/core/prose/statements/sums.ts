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
import { isClose, isComplete, isPartition } from './completeness';
import type { List } from './lists';

/** Sums: W万元，其中：a…，b… · W由a和b组成 · numbered items behind their whole. */
export function readSums(passages: readonly Passage[], lists: readonly List[]): Claim[] {
  return lists.flatMap((list) => judgeList(passages, list));
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

function readingsOf({ wholes, parts }: Column): Reading[] {
  const readings: Reading[] = [];
  for (const whole of wholes.slice(-MOST_WHOLES)) {
    for (let count = parts.length; count >= Math.max(2, parts.length - MOST_LEFT_OFF); count--) {
      const taken = parts.slice(0, count);
      const agreement = agreeSum(stated(whole), taken.map(stated));
      const sum = taken.reduce((total, part) => total.add(part.amount), ZERO);
      readings.push({ whole, parts: taken, verdict: verdictOf(agreement), gap: whole.amount.sub(sum), sum });
    }
  }
  return readings;
}

function judgeList(passages: readonly Passage[], list: List): Claim[] {
  const columns = columnsOf(list).filter(({ parts }) => parts.length > 1);
  const judged = columns.map((column) => ({ column, readings: readingsOf(column) }));
  const proven = judged.flatMap(({ column, readings }) => {
    const best = kindest(readings, ({ verdict }) => verdict)!;
    return holds(best.verdict) && best.parts.length === column.parts.length ? [column] : [];
  });
  const isProven = (own: Column) =>
    proven.some((other) => other !== own && other.parts.length === own.parts.length) || proven.includes(own);
  return judged.flatMap(({ column, readings }) =>
    judge(passages, list, column, readings, isProven(column) && proven.some((other) => other !== column)),
  );
}

/** @param isProven another column of the list (budget beside spent) adds up, so that its rows are all there are */
function judge(
  passages: readonly Passage[],
  list: List,
  column: Column,
  readings: readonly Reading[],
  isProven: boolean,
): Claim[] {
  const whole = readings.filter(({ parts }) => parts.length === column.parts.length);
  const best = kindest(isProven ? whole : readings, ({ verdict }) => verdict)!;
  if (holds(best.verdict)) return [sumClaim(passages, best, best.verdict)];
  const slip = unitSlip(passages, column);
  if (slip) return [slip];
  const own = whole.filter(({ whole }) => !column.farther.includes(whole));
  if (own.length === 0) return [];
  const nearest = own.reduce((one, other) => (other.gap.abs().compare(one.gap.abs()) < 0 ? other : one));
  const verdict = suspicion(passages, list, column, nearest, isProven);
  if (verdict === 'unchecked' && list.opener === '') return [];
  return [sumClaim(passages, nearest, verdict)];
}

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
    list.isTangled ||
    /等(?:$|[，。；、）)])/.test(list.text)
  )
    return 'unchecked';
  if (PARTIAL_OPENERS.test(list.opener)) return isClose(whole, gap) ? 'differs' : 'unchecked';
  const own = column.wholes.filter((m) => !column.farther.includes(m));
  const isCertainWhole = new Set(own.map(({ amount }) => amount.toFraction())).size === 1;
  const complete = (isProven && parts.length > 1) || isComplete(passages, list, parts, whole);
  if (complete && isCertainWhole) return 'contradicts';
  if (complete || isPartition(passages, list, parts, whole, gap)) return 'differs';
  const isLikely = isCertainWhole && isClose(whole, gap) && (whole.family === 'money' || parts.length > 2);
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
