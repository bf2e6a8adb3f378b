import { COMPARISON, FALL, RISE } from '../../words/report';
import { agreeRatio, agreeSum, type Agreement, type Stated } from '../../number/agreement';
import { decimalText, type Exact, exact, ONE, ZERO } from '../../number/exact';
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
import { nameOf } from '../passage';
import { rowOf } from '../rows';
import type { Claim, ClaimVerdict, Mention, Operand, Passage } from '../types';

/** Growth: X，比上年（Y）增加d，增长p%, in any part of it that can be worked out. */
export function readGrowth(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) => [
    ...passage.mentions.flatMap((rate) => (isGrowthRate(rate) ? judgeRate(passages, passage, rate) : [])),
    ...passage.mentions.flatMap((change) => judgeChange(passages, passage, change)),
  ]);
}

function isGrowthRate({ flow, family, unit }: Mention): boolean {
  return flow === 'change' && family === 'rate' && (unit === '%' || unit === '‰');
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

function judgeRate(passages: readonly Passage[], passage: Passage, rate: Mention): Claim[] {
  const change = changeOf(passage, rate);
  const nows = levelsBefore(passage, change ?? rate, change);
  const readings = [
    ...nows.flatMap((now) => (change ? fromChange(passage, rate, now, change) : [])),
    ...pairs(passage, rate, change).flatMap(({ now, before }) => fromLevels(rate, now, before)),
  ];
  const best = kindest(readings, ({ verdict }) => verdict);
  if (best && holds(best.verdict)) return [toClaim(passages, rate, best, best.verdict)];
  if (best) {
    const verdict = certainty(passage, rate, readings);
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
    (m) => m.index < to.index && m.flow === 'stock' && m.family !== 'rate' && m.family !== '',
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

function positive(mention: Mention): Stated {
  return { value: mention.amount.abs(), decimals: mention.decimals };
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
function certainty(passage: Passage, rate: Mention, readings: readonly Reading[]): ClaimVerdict {
  const { change } = readings[0]!;
  const part = passage.parts[rate.part]!;
  if (AT_OTHER_PRICES.test(passage.text.slice(part.from, rate.to))) return 'unchecked';
  const nows = [...new Set(readings.flatMap(({ now }) => now ?? []))];
  if (!change) return certainLevels(passage, rate, readings);
  if (nows.some(({ isOpen }) => isOpen) || change.isOpen || rate.isOpen) return 'unchecked';
  const now = governor(passage, change, nows);
  if (!now) return 'unchecked';
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

/**
 * The amount that a change is certainly about: right before it, or the one subject of the sentence before. Behind 其中 the
 * text speaks of a part whose own amount may stand elsewhere (其中，公务用车支出比预算无变化，比上年增加1.05万元).
 */
function governor(passage: Passage, change: Mention, nows: readonly Mention[]): Mention | null {
  const changes = rowOf(passage, change, (m) => m.flow === 'change' && m.family === change.family);
  if (changes.length > 1) return byPlace(passage, change, changes, nows);
  const subject = subjectOf(change);
  const inPart = nows.filter((m) => m.sentence === change.sentence && m.part === change.part);
  const candidates = inPart.length ? inPart : nows.filter((m) => m.sentence === change.sentence - 1);
  const amounts = new Set(candidates.map(({ amount }) => amount.toFraction()));
  const last = candidates.reduce<Mention | null>((one, m) => (one && one.index > m.index ? one : m), null);
  if (!last || last.depth !== change.depth) return null;
  if (/其中/.test(passage.text.slice(last.to, change.from))) return null;
  if (subject !== '' && !sameName(subject, last.name)) return null;
  if (inPart.length === 0 && amounts.size > 1) return null;
  return isDirect(passage, last, change) || amounts.size === 1 ? last : null;
}

/** Of amounts told one after the other, and their changes in the same order, the one of its place. */
function byPlace(
  passage: Passage,
  change: Mention,
  changes: readonly Mention[],
  nows: readonly Mention[],
): Mention | null {
  const last = nows.find((m) => m.sentence === change.sentence && m.part === change.part);
  const row = last ? rowOf(passage, last, (m) => m.flow === 'stock' && m.family === change.family) : [];
  return row.length === changes.length ? row[changes.indexOf(change)]! : null;
}

function isDirect(passage: Passage, now: Mention, change: Mention): boolean {
  const between = passage.text.slice(now.to, change.from);
  return !/主要|原因|由于|因|其中|人均|户均|单位/.test(between) && between.length < 40;
}

/** What is said to have changed, where the clause names it: 死亡减少12人 → 死亡. */
function subjectOf({ label }: Mention): string {
  const bare = label
    .replace(/^(?:比|较|与|同|和)[^，。；]{0,24}?(?:相比(?:较)?|对比|比|(?=增|减|下|上|提|多|少|压))/, '')
    .replace(/(?:同比|环比|上年|去年|20\d\d年度?)/g, '')
    .replace(
      /(?:增加|减少|增长|下降|降低|上升|提高|增|减|多|少|压减|调增|调减|追加|了|约|各|分别|均|共|为|额)+[^，。]{0,3}$/,
      '',
    );
  return nameOf(bare);
}

function sameName(one: string, other: string): boolean {
  return (
    one !== '' &&
    other !== '' &&
    (one.endsWith(other) || other.endsWith(one) || one.includes(other) || other.includes(one))
  );
}

/** The count that a rate is about by its place: 301起、死亡279人，同比分别下降14.0%、6.4%. */
function directCount(passage: Passage, rate: Mention, nearest: Mention): Mention | null {
  const rates = rowOf(passage, rate, (m) => isGrowthRate(m));
  const counts = rowOf(passage, nearest, (m) => m.flow === 'stock' && m.family !== 'rate');
  const between = passage.text.slice(counts[counts.length - 1]!.to, rates[0]!.from);
  const now =
    counts.length === rates.length ? counts[rates.indexOf(rate)]! : rates.length === 1 ? nearest : null;
  return now && COUNTED.test(now.unit ?? '') && ONLY_COMPARED.test(between) ? now : null;
}

/** The count that a rate names: 事故22起、死亡13人，…事故总量增加22.22%，亡人总数增加30%. */
function namedCount(passage: Passage, rate: Mention): Mention | null {
  const subject = subjectOf(rate);
  const pairs = [...subject]
    .map((char, nth) => char + (subject[nth + 1] ?? ''))
    .filter((pair) => pair.length === 2);
  const isNamed = ({ name }: Mention) =>
    pairs.some((pair) => name.includes(pair)) || (/亡/.test(subject) && /亡/.test(name));
  const counts = passage.mentions.filter(
    (m) =>
      m.sentence === rate.sentence &&
      m.index < rate.index &&
      m.flow === 'stock' &&
      COUNTED.test(m.unit ?? ''),
  );
  const found = counts.filter(isNamed);
  return found.length === 1 ? found[0]! : null;
}

const COUNTED = /^(?:起|人|名|件|宗|例|次|户|家|个|项|辆|处|批|场|份|张|所)(?:次)?$/;
/** Nothing but the comparison and its verb, so that the rate has no other subject. */
const ONLY_COMPARED = new RegExp(
  `^[，,、]?(?:${COMPARISON})?[，,]?(?:分别)?(?:${RISE}|${FALL})(?:了|约|为|达)?$`,
);

/** A count that fell by p%: there must be a whole number before it. 301起，下降14.0% → 350. */
function impliedBase(
  passages: readonly Passage[],
  passage: Passage,
  rate: Mention,
  nearest: Mention,
): Claim | null {
  const direct = directCount(passage, rate, nearest);
  const now = direct ?? namedCount(passage, rate);
  if (!now || now.decimals !== null || now.isOpen || rate.isOpen || now.sentence !== rate.sentence)
    return null;
  const half = exact('0.5').mul(exact(10).pow(-(rate.decimals ?? 2))!);
  const factor = (share: Exact) => (rate.sign > 0 ? ONE.add(share) : ONE.sub(share));
  const ends = [factor(rate.amount.sub(half)), factor(rate.amount.add(half))];
  if (ends.some((end) => end.compare(ZERO) <= 0)) return null;
  const bases = ends.map((end) => now.amount.div(end)).sort((one, other) => one.compare(other));
  const isPossible = bases[0]!.ceil().compare(bases[1]!) <= 0;
  if (!isPossible && !direct) return null;
  return claim(passages, {
    kind: 'growth',
    verdict: isPossible ? 'agrees' : 'differs',
    on: rate,
    operands: [operand(passages, rate, 'stated'), operand(passages, now, 'now')],
    expected: null,
    working: isPossible ? `${decimalText(bases[0]!.ceil())}→${now.text}` : '',
  });
}

/** X比Y增加d: the distance of two levels of one sentence. */
function judgeChange(passages: readonly Passage[], passage: Passage, change: Mention): Claim[] {
  if (change.flow !== 'change' || change.family === 'rate' || change.family === '') return [];
  const base = baseRightBefore(passage, change);
  if (!base) return [];
  const before = passage.mentions.filter(
    (m) =>
      m.index < base.index && m.flow === 'stock' && m.family === base.family && m.sentence === base.sentence,
  );
  const inPart = before.filter((m) => m.part === base.part);
  const nows = inPart.length ? inPart : before;
  const readings = nows.map((now) => {
    const terms = [stated(now), { ...stated(base), weight: exact(-1) }];
    const one = agreeSum(
      positive(change),
      change.sign > 0 ? terms : [{ ...stated(now), weight: exact(-1) }, stated(base)],
    );
    return { now, agreement: one, verdict: verdictOf(one) };
  });
  const best = kindest(readings, ({ verdict }) => verdict);
  if (!best) return [];
  const isSure = nows.length === 1 && ![best.now, base, change].some(({ isOpen }) => isOpen);
  const verdict = holds(best.verdict) ? best.verdict : isSure ? 'contradicts' : 'unchecked';
  const isOff = verdict === 'contradicts' || verdict === 'within';
  return [
    claim(passages, {
      kind: 'difference',
      verdict,
      ...(verdict === 'unchecked' ? { why: 'several-readings' as const } : {}),
      on: change,
      operands: [
        operand(passages, change, 'stated'),
        operand(passages, best.now, 'now'),
        operand(passages, base, 'before'),
      ],
      expected: isOff ? inUnitOf(change, best.agreement.expected!, shownDecimals(change)) : null,
      gap: isOff
        ? inUnitOf(change, best.agreement.expected!.sub(change.amount).abs(), shownDecimals(change))
        : null,
      working: `${figureOf(best.now)}－${figureOf(base)}`,
    }),
  ];
}

/** 比2022年33.06万元增加17.34万元: the base stands in the words of the comparison. */
function baseRightBefore(passage: Passage, change: Mention): Mention | null {
  const base = passage.mentions[change.index - 1];
  if (!base || base.sentence !== change.sentence || base.family !== change.family || base.flow !== 'stock')
    return null;
  if (
    !/(?:比|较|由|从|在)[^，。；,;]{0,24}$/.test(passage.text.slice(Math.max(0, base.from - 30), base.from))
  )
    return null;
  return /^(?:相比|相比较|，)?[\p{Script=Han}]{1,6}$/u.test(passage.text.slice(base.to, change.from))
    ? base
    : null;
}

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
