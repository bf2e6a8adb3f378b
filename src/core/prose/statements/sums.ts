import { agreeSum } from '../../number/agreement';
import { type Exact, exact, ZERO } from '../../number/exact';
import { MONEY_UNITS } from '../../number/units';
import { LIST_ENDERS, LIST_OPENERS, PARTIAL_OPENERS, REST_PART, WHOLE_SETS } from '../../words/report';
import {
  claim,
  figureOf,
  holds,
  inUnitOf,
  isNearMiss,
  kindest,
  operand,
  shownDecimals,
  stated,
  verdictOf,
} from '../claim';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';

/** A list of parts: what opens it, which amounts may be its whole, and its parts by column. */
export interface List {
  readonly opener: string;
  readonly wholes: readonly Mention[];
  /** Earlier amounts of the paragraph, for the list that goes back to one of them. */
  readonly farther: readonly Mention[];
  readonly parts: readonly Mention[];
  /** The words of the whole list. */
  readonly text: string;
  /** A second list begins inside it, and no ； says where it ends. */
  readonly isTangled: boolean;
}

/** Sums: W万元，其中：a…，b… · W由a和b组成 · numbered items behind their whole. */
export function readSums(passages: readonly Passage[], lists: readonly List[]): Claim[] {
  return lists.flatMap((list) => judgeList(passages, list));
}

/** All lists of parts of a text. */
export function findLists(passages: readonly Passage[]): List[] {
  return [...passages.flatMap((passage) => listsIn(passages, passage)), ...numberedLists(passages)];
}

const OPENER = new RegExp(`(?:主要)?(?:${LIST_OPENERS})`, 'g');

function listsIn(passages: readonly Passage[], passage: Passage): List[] {
  const lists: List[] = [];
  const openers = [
    ...spokenOpeners(passage).slice(0, MOST_LISTS),
    ...silentOpeners(passage).slice(0, MOST_LISTS),
  ].sort((one, other) => one.at - other.at);
  for (const { word, at } of openers) {
    const from = at + word.length;
    const bracket = innermost(passage, at);
    const sentence = passage.sentences.find(({ to }) => to >= at)!;
    const to = Math.min(bracket ?? sentence.to, wholeStop(passage, word, from) ?? Infinity);
    const all = passage.mentions.filter(
      (m) => m.from >= from && m.to <= to && m.depth === depthOf(passage, at),
    );
    const inner = openers.filter(
      (other) => other.at > from && other.at < to && depthOf(passage, other.at) === depthOf(passage, at),
    );
    const text = passage.text.slice(from, to);
    const isSplit = /[；;]/.test(text);
    const parts = trimmed(
      isSplit
        ? firstOfItems(
            all,
            inner.map((i) => i.at),
          )
        : all,
    );
    const before = wholesBefore(passages, passage, at, bracket !== null);
    // A second 其中 behind the parts of a first goes back to the whole of that.
    const earlier = lists.find(({ parts: own }) => own.length > 1 && before.every((m) => own.includes(m)));
    lists.push({
      opener: word,
      wholes: earlier && bracket === null && word !== '' ? earlier.wholes : before,
      farther: passage.mentions.filter((m) => m.to <= at && m.flow === 'stock').slice(-12),
      parts,
      text,
      isTangled: !isSplit && inner.length > 0,
    });
  }
  return lists.filter(({ parts, wholes, farther }) => parts.length > 0 && wholes.length + farther.length > 0);
}

/** More lists than this in one paragraph are none. */
const MOST_LISTS = 60;

interface Opener {
  readonly word: string;
  readonly at: number;
}

function spokenOpeners(passage: Passage): Opener[] {
  return [...passage.text.matchAll(OPENER)].map((match) => ({ word: match[0], at: match.index }));
}

/** A bracket or a colon right behind an amount: 71人（直接聘用21人、劳务派遣50人）, 155宗：火警117宗…. */
function silentOpeners(passage: Passage): Opener[] {
  const found: Opener[] = [];
  for (const { to, flow } of passage.mentions) {
    if (flow !== 'stock') continue;
    const mark = /^[:：]?[(（]|^[:：]/.exec(passage.text.slice(to, to + 2))?.[0];
    const behind = mark && passage.text.slice(to + mark.length, to + mark.length + 6);
    if (!mark || new RegExp(`^(?:${LIST_OPENERS}|不含|不包括|含)`).test(behind!)) continue;
    found.push({ word: '', at: to + mark.length });
  }
  return found;
}

/** 由a和b组成: the list ends with its verb, and without the verb it is none. */
function wholeStop(passage: Passage, word: string, from: number): number | null {
  if (!word.endsWith('由')) return null;
  const close = /组成|构成/.exec(passage.text.slice(from, from + 200));
  return close ? from + close.index : from;
}

function depthOf(passage: Passage, at: number): number {
  let depth = 0;
  for (const [open, close] of passage.brackets) if (open < at && at < close) depth += 1;
  return depth;
}

/** The end of the innermost bracket around a place. */
function innermost(passage: Passage, at: number): number | null {
  let best: number | null = null;
  for (const [open, close] of passage.brackets)
    if (open < at && at < close && (best === null || close < best)) best = close;
  return best;
}

/** Amounts before a list that may be its whole: of its sentence, else of the sentence before. */
function wholesBefore(
  passages: readonly Passage[],
  passage: Passage,
  at: number,
  isBracketed: boolean,
): Mention[] {
  const depth = depthOf(passage, at);
  const before = passage.mentions.filter((m) => m.to <= at && m.flow === 'stock');
  if (isBracketed) {
    const last = before.filter((m) => m.depth === depth - 1).pop();
    const inside = before.filter(
      (m) => m.depth === depth && innermost(passage, m.from) === innermost(passage, at),
    );
    return inside.length ? inside : last ? [last] : [];
  }
  const level = before.filter((m) => m.depth === depth);
  const sentence = passage.sentences.findIndex(({ to }) => to >= at);
  for (const nth of [sentence, sentence - 1]) {
    const found = level.filter((m) => m.sentence === nth);
    if (found.length) return found;
  }
  if (level.length || sentence > 0) return [];
  const previous = passages[passage.index - 1];
  const last = previous ? previous.sentences.length - 1 : -1;
  const tail =
    previous?.mentions.filter((m) => m.flow === 'stock' && m.depth === 0 && m.sentence >= last - 1) ?? [];
  return tail;
}

/** Of a list whose items are parted by ；, the amounts before any inner list of an item. */
function firstOfItems(all: readonly Mention[], inner: readonly number[]): Mention[] {
  const opened = new Map<number, number>();
  for (const mention of all) {
    const inside = inner.find(
      (at) => at < mention.from && all.some((m) => m.part === mention.part && m.to <= at),
    );
    if (inside !== undefined && !opened.has(mention.part)) opened.set(mention.part, inside);
  }
  return all.filter((m) => !opened.has(m.part) || m.to <= opened.get(m.part)!);
}

/** A list up to the first part that says it is none. */
/** A list longer than this is a table in disguise. */
const LONGEST_LIST = 80;

function trimmed(parts: readonly Mention[]): Mention[] {
  const stocks = parts.filter((m) => m.flow === 'stock').slice(0, LONGEST_LIST);
  const stop = stocks.findIndex((m, nth) => nth > 0 && LIST_ENDERS.test(m.label) && m.role === null);
  return stop < 0 ? stocks : stocks.slice(0, stop);
}

/** Parts that are numbered paragraphs behind the paragraph of their whole: "基本支出100万元。" 1.… 2.… */
function numberedLists(passages: readonly Passage[]): List[] {
  const lists: List[] = [];
  for (const passage of passages) {
    const wholes = passage.mentions.filter((m) => m.flow === 'stock' && m.depth === 0);
    if (wholes.length === 0 || wholes.length > 3) continue;
    const items: Mention[] = [];
    for (let next = passage.index + 1; next < passages.length && items.length < 30; next++) {
      const item = passages[next]!;
      if (!startsWithNumber(item.text, items.length + 1)) break;
      const first = item.mentions[0];
      if (!first || first.flow !== 'stock' || first.sentence > 1) break;
      items.push(first);
    }
    if (items.length >= 2) {
      lists.push({
        opener: '：',
        wholes,
        farther: [],
        parts: items,
        text: items.map((m) => m.label).join(' '),
        isTangled: false,
      });
    }
  }
  return lists;
}

function startsWithNumber(text: string, number: number): boolean {
  const match = /^\s*[(（]?(\d{1,2})[)）.．、]/.exec(text);
  return match !== null && Number(match[1]) === number;
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

/** Whether a sum misses by so little that a slip is likelier than a part left out. */
function isClose(whole: Mention, gap: Exact): boolean {
  const share = gap.abs().div(whole.amount.n === 0n ? exact(1) : whole.amount.abs());
  return share.compare(exact('0.02')) <= 0 || (isNearMiss(gap, ZERO) && share.compare(exact('0.1')) <= 0);
}

/** Whether a list names all parts of its whole: by the rules of budgets, by its last part, or by shares that make 100%. */
function isComplete(
  passages: readonly Passage[],
  list: List,
  parts: readonly Mention[],
  whole: Mention,
): boolean {
  if (list.opener.endsWith('由')) return true;
  if (isKnownSet(parts)) return true;
  if (parts.length > 1 && REST_PART.test(parts[parts.length - 1]!.name)) return true;
  const shares = parts.map((part) => shareBehind(passages, part));
  if (shares.every((share) => share !== null)) {
    const total = shares.reduce<Exact>((sum, share) => sum.add(share!), ZERO);
    return total.sub(exact(1)).abs().compare(exact('0.001')) <= 0;
  }
  const isJoined = /[和与及]/.test(list.text.slice(0, 80)) && /^(?:包括|分别为|分别是)$/.test(list.opener);
  return isJoined && parts.length === 2 && whole.family !== 'money';
}

/** A larger share of the whole that is missing is rather a part that the list leaves out. */
const LARGEST_SLIP = exact('0.3');

/**
 * Whether a list looks like all kinds of one thing: its parts end alike and the whole is called so too (立案处罚41宗，其中
 * 事故处罚11宗，监督处罚30宗), it stands in brackets right behind its whole, or it is most of the 三公 expenses.
 */
function isPartition(
  passages: readonly Passage[],
  list: List,
  parts: readonly Mention[],
  whole: Mention,
  gap: Exact,
): boolean {
  if (gap.abs().compare(whole.amount.abs().mul(LARGEST_SLIP)) > 0) return false;
  if (list.opener === '' && parts[0]!.depth > whole.depth) return true;
  if (
    /三公/.test(whole.label) &&
    parts.filter(({ label }) => /出国|用车|接待/.test(label)).length === parts.length
  )
    return true;
  const noun = parts[0]!.name.slice(-2);
  if (noun.length < 2 || !parts.every(({ name }) => name.slice(-2) === noun)) return false;
  const behind = passages[whole.paragraph]!.text.slice(whole.to, whole.to + 6);
  return whole.label.includes(noun) || behind.includes(noun);
}

function isKnownSet(parts: readonly Mention[]): boolean {
  return WHOLE_SETS.some(
    (set) =>
      set.length === parts.length &&
      set.every((name) => parts.filter(({ label }) => name.test(label)).length === 1),
  );
}

/** The share that a part is said to be, right behind it: "…916.04万元，占56.26%". */
function shareBehind(passages: readonly Passage[], part: Mention): Exact | null {
  const next = passages[part.paragraph]!.mentions[part.index + 1];
  return next?.flow === 'share' && next.sentence === part.sentence ? next.amount : null;
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
