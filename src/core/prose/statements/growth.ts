import { FALL, RISE } from '../../words/report';
import { agreeRatio, type Agreement, type Stated } from '../../number/agreement';
import { ZERO } from '../../number/exact';
import {
  claim,
  figureOf,
  holds,
  kindest,
  operand,
  percent,
  positive,
  shownDecimals,
  stated,
  verdictOf,
} from '../claim';
import { isGrowthRate, rowOf } from '../rows';
import type { Claim, ClaimVerdict, Mention, Operand, Passage } from '../types';
import { baseRightBefore, readChange } from './changes';
import { impliedBase } from './implied-base';
import { namedLevel, namedLevels, type NamedLevels } from './named-levels';
import { governor } from './subjects';

/** Growth: X，比上年（Y）增加d，增长p%, in any part of it that can be worked out. */
export function readGrowth(passages: readonly Passage[]): Claim[] {
  const levels = namedLevels(passages);
  return passages.flatMap((passage) => [
    ...passage.mentions.flatMap((rate) =>
      isGrowthRate(rate) ? judgeRate(passages, passage, rate, levels) : [],
    ),
    ...passage.mentions.flatMap((change) => readChange(passages, passage, change, levels)),
  ]);
}

/** Base and level of a change: the level of now, the level before, and how far apart they are said to be. */
interface Levels {
  readonly now: Mention | null;
  readonly before: Mention | null;
  readonly change: Mention | null;
}

interface Reading extends Levels {
  readonly agreement: Agreement;
  readonly verdict: ClaimVerdict;
}

function judgeRate(
  passages: readonly Passage[],
  passage: Passage,
  rate: Mention,
  levels: NamedLevels,
): Claim[] {
  const change = changeOf(passage, rate);
  const named = change && namedLevel(levels, change, null);
  const before = levelsBefore(passage, change ?? rate, change);
  const nows = named && !before.includes(named) ? [...before, named] : before;
  const readings = [
    ...nows.flatMap((now) => (change ? fromChange(passage, rate, now, change) : [])),
    ...pairs(passage, rate, change).flatMap(({ now, before }) => fromLevels(rate, now, before)),
  ];
  const best = kindest(readings, ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [toClaim(passages, rate, best, best.verdict)];
  if (best) {
    const verdict = certainty(passage, rate, readings, named);
    const isCut = best.verdict === 'truncated' && verdict === 'contradicts';
    return [toClaim(passages, rate, best, isCut ? 'truncated' : verdict)];
  }
  const implied = !change && nows[0] ? impliedBase(passages, passage, rate, nows[0]) : null;
  return [implied ?? unchecked(passages, rate, change)];
}

/** The amount of the same change that stands before a rate: 增加d，增长p%; of several (起, 人) the one of its place. */
function changeOf(passage: Passage, rate: Mention): Mention | null {
  const rates = rowOf(passage, rate, (m) => isGrowthRate(m));
  const place = rates.indexOf(rate);
  const first = rates[0]!;
  const before = passage.mentions.slice(0, first.index).filter((m) => m.sentence === rate.sentence);
  const last = before[before.length - 1];
  if (!last || last.flow !== 'change' || last.family === 'rate') return null;
  if (!isPlain(passage.text.slice(last.to, first.from))) return null;
  const changes = rowOf(passage, last, (m) => m.flow === 'change' && m.family !== 'rate');
  if (changes.length === rates.length) return changes[place]!;
  return rates.length === 1 ? changes[changes.length - 1]! : null;
}

/** Between the amount of a change and its rate stands nothing but the rate's own verb. */
function isPlain(words: string): boolean {
  return /^[，,、（(]?(?:且|并|即)?(?:(?:比|较|与)[^，,；;。]{0,12})?(?:同比|环比)?(?:分别|均|各)?[\p{Script=Han}]{1,8}$/u.test(
    words,
  );
}

/** The amounts that may have changed: same unit, before the change, in its sentence or those before in the paragraph. */
function levelsBefore(passage: Passage, to: Mention, change: Mention | null): Mention[] {
  const before = passage.mentions.filter(
    (m) =>
      m.index < to.index &&
      m.flow === 'stock' &&
      m.family !== 'rate' &&
      m.family !== '' &&
      !/^的(?:约|近)?\d/.test(passage.text.slice(m.to, m.to + 4)),
  );
  const fits = change ? before.filter((m) => m.family === change.family) : before;
  return fits.slice(-NEAR).reverse();
}

/** p of d and the level now: the level before is worked out. */
function fromChange(passage: Passage, rate: Mention, now: Mention, change: Mention): Reading[] {
  const isBase = baseRightBefore(passage, change) === now;
  const base = isBase ? stated(now) : baseOf(now, change);
  if (base.value.compare(ZERO) <= 0) return [];
  const agreement = agreeRatio(positive(rate), positive(change), base);
  const levels = isBase ? { now: null, before: now } : { now, before: null };
  return [{ ...levels, change, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
}

function baseOf(now: Mention, change: Mention): Stated {
  const value = change.sign > 0 ? now.amount.sub(change.amount.abs()) : now.amount.add(change.amount.abs());
  const digits = [now.decimals, change.decimals].filter((count): count is number => count !== null);
  return { value, decimals: digits.length ? Math.min(...digits) : null };
}

/** Amounts farther back than this are of other things; a sentence without end must not cost without end. */
const NEAR = 16;

/** Two levels of one thing: 比2022年5052.85万元减少…; 2022年为0.022，2023年为0.018. */
function pairs(passage: Passage, rate: Mention, change: Mention | null) {
  const end = (change ?? rate).index;
  const stocks = passage.mentions.filter(
    (m) => m.index < end && m.flow === 'stock' && m.family !== 'rate' && m.sentence === rate.sentence,
  );
  const near = stocks.slice(-NEAR);
  const found: { now: Mention; before: Mention }[] = [];
  for (const now of near) {
    for (const before of near) {
      if (now === before || now.family !== before.family || before.amount.compare(ZERO) <= 0) continue;
      if (change && change.family !== now.family) continue;
      found.push({ now, before });
    }
  }
  return found;
}

function fromLevels(rate: Mention, now: Mention, before: Mention): Reading[] {
  const step = now.amount.sub(before.amount);
  if ((step.compare(ZERO) >= 0 ? 1 : -1) !== rate.sign && step.n !== 0n) return [];
  const digits = [now.decimals, before.decimals].filter((count): count is number => count !== null);
  const distance = { value: step.abs(), decimals: digits.length ? Math.min(...digits) : null };
  const agreement = agreeRatio(positive(rate), distance, stated(before));
  return [{ now, before, change: null, agreement, verdict: verdictOf(agreement, { isRate: true }) }];
}

/** Growth that is told at comparable prices or on another basis, and is not that of the printed amounts. */
const AT_OTHER_PRICES =
  /生产总值|(?<!亿元|万元|单位)GDP|增加值|经济总量|产值|同口径|可比|剔除|扣除|不变价|还原/;

/** A growth is certainly wrong when one amount of its unit stands right before it and the figures do not fit. */
function certainty(
  passage: Passage,
  rate: Mention,
  readings: readonly Reading[],
  named: Mention | null,
): ClaimVerdict {
  const { change } = readings[0]!;
  const part = passage.parts[rate.part]!;
  if (AT_OTHER_PRICES.test(passage.text.slice(part.from, rate.to))) return 'unchecked';
  const nows = [...new Set(readings.flatMap(({ now }) => now ?? []))];
  if (!change) return certainLevels(passage, rate, readings);
  if (nows.some(({ isOpen }) => isOpen) || change.isOpen || rate.isOpen) return 'unchecked';
  const base = baseRightBefore(passage, change);
  if (base && !base.isOpen && change.sign === rate.sign) return 'contradicts';
  const now = governor(passage, change, nows);
  if (!now) return named ? 'differs' : 'unchecked';
  return change.sign === rate.sign ? 'contradicts' : 'differs';
}

/**
 * Two levels of neighbouring years, the only ones of their unit in the sentence part, certainly make the rate, unless it
 * names another base (比2025年预算执行数增加).
 */
function certainLevels(passage: Passage, rate: Mention, readings: readonly Reading[]): ClaimVerdict {
  const [before, now, ...more] = passage.mentions.filter(
    (m) => m.part === rate.part && m.index < rate.index && m.flow === 'stock' && m.family !== 'rate',
  );
  if (!before || !now || more.length || before.family !== now.family || now.index !== rate.index - 1)
    return 'unchecked';
  if (before.year === null || now.year !== before.year + 1 || now.name !== '' || now.role !== null)
    return 'unchecked';
  const isSure = ![before, now, rate].some(({ isOpen }) => isOpen);
  const isPlainly = YEAR_ON_YEAR.test(passage.text.slice(now.to, rate.from));
  const isRead = readings.some((reading) => reading.now === now && reading.before === before);
  return isSure && isPlainly && isRead ? 'contradicts' : 'unchecked';
}

const YEAR_ON_YEAR = new RegExp(
  `^[，,](?:同比|(?:比|较)(?:上年|去年|上一年))?(?:${RISE}|${FALL})(?:了|约|为|达)?$`,
);

function toClaim(
  passages: readonly Passage[],
  rate: Mention,
  reading: Reading,
  verdict: ClaimVerdict,
): Claim {
  const { now, before, change, agreement } = reading;
  const operands: Operand[] = [operand(passages, rate, 'stated')];
  if (now) operands.push(operand(passages, now, 'now'));
  if (before) operands.push(operand(passages, before, 'before'));
  if (change) operands.push(operand(passages, change, 'change'));
  const isOff =
    verdict === 'contradicts' || verdict === 'truncated' || verdict === 'within' || verdict === 'differs';
  return claim(passages, {
    kind: 'growth',
    verdict,
    ...(verdict === 'unchecked' ? { why: 'several-readings' as const } : {}),
    on: rate,
    operands,
    expected: isOff ? percent(agreement.expected!, shownDecimals(rate)) : null,
    gap: isOff
      ? percent(agreement.expected!.sub(rate.amount.abs()).abs(), Math.max(2, shownDecimals(rate)))
      : null,
    working: workingOf(reading, shownDecimals(rate)),
  });
}

function workingOf({ now, before, change, agreement }: Reading, decimals: number): string {
  const result = percent(agreement.expected!, Math.max(2, decimals));
  if (change && now) {
    const sign = change.sign > 0 ? '－' : '＋';
    return `${figureOf(change)}÷(${figureOf(now)}${sign}${figureOf(change)})=${result}`;
  }
  if (change && before) return `${figureOf(change)}÷${figureOf(before)}=${result}`;
  return now && before ? `(${figureOf(now)}－${figureOf(before)})÷${figureOf(before)}=${result}` : result;
}

function unchecked(passages: readonly Passage[], rate: Mention, change: Mention | null): Claim {
  return claim(passages, {
    kind: 'growth',
    verdict: 'unchecked',
    why: 'no-base',
    on: rate,
    operands: [operand(passages, rate, 'stated'), ...(change ? [operand(passages, change, 'change')] : [])],
  });
}
