import { memoByText } from '../../number/memo';
import {
  comparisonAfter,
  comparisonBefore,
  flipped,
  type FoundComparison,
  negated,
  type Op,
} from '../../words/comparisons';
import { type NumberFound, numbersIn } from './numbers';
import { nameOf } from './band-names';
import { beyondWord, comparisonIn, lineBefore, planBefore, referenceBefore } from './compared-with';
import { inUnitOf } from './one-unit';
import type { Limit } from './statement';

/** A figure between bounds: "90%≤满意度<95%", "80分以上90分以下". */
export interface BandRead {
  readonly type: 'band';
  /** The figure as named; empty when the text names none. */
  readonly measure: string;
  readonly limits: readonly Limit[];
  /** A number alone, with no comparison: 100%得5分. */
  readonly isBare: boolean;
  /** ±3%: the figure counts without its sign. */
  readonly isAbsolute: boolean;
  /** Words behind the bound that are no part of the name: "95%以上达标". */
  readonly behind: string;
}

interface LimitRead {
  readonly limit: Limit;
  readonly isBare: boolean;
  readonly isAbsolute: boolean;
  /** The word by which the figure lies beyond something, when the bound is of how far. */
  readonly beyond?: string;
  readonly from: number;
  readonly to: number;
}

const FILLER = /(?:[约了:(]|为|在|达|是|仅为|只有|处于|介于|位于|保持|控制)$/;
const DASH = /^(?:[-~至到—]+|和|与)(?:在|为|达到|达)?$/;
const JOINT = /^[,、]*(?:且|并且|但|而|并|同时|又|和)*[,、]*(?:仍|也|却)?(?:在|为|处于|保持在)?$/;

/** Reads a condition that is a band of one figure; null when it is none. */
export const readBand: (printed: string) => BandRead | null = memoByText((printed) => {
  // "支出数/预算数×100%≤100%": the factor is no bound.
  const raw = printed.replace(/×100%(?=[<>≥≤=大小低高超不]|的?比)/, '');
  const interval = readInterval(raw);
  if (interval) return interval;
  const { text, numbers } = numbersIn(raw);
  const last = numbers[numbers.length - 1];
  if (!last) return null;
  const before = numbers[numbers.length - 2];
  if (before && last.isBothWays && before.end === last.start) return readAround(text, before, last);
  // So far on either side of something else.
  if (/上下(?:浮动|波动|偏差|偏离|各)*(?:在|不超过|为)?$/.test(text.slice(0, last.start))) return null;
  if (last.isBothWays && /[\d%)]$/.test(text.slice(0, last.start))) return null;
  const pair = before && readPair(text, before, last);
  if (pair) return pair;
  const only = readLimit(text, last, before?.end ?? 0);
  if (
    numbers.length > 1 &&
    isOpenNumber(text, before!) &&
    !OF_BOUNDED.test(text.slice(before!.end, only.from))
  )
    return null;
  return bandOf(text, [only], only.from, only.to, '');
});

/** "收入10万元以上的村占比达到60%以上": the first bound says which ones are counted. */
const OF_BOUNDED = /^(?:及|或)?(?:以[上下内]|之内)的[㐀-鿿]{1,10}(?:占比|比例|比重|率|数量?|人数|户数|面积)$/;

/** A denial that no comparison took up: what it denies would be read as said. */
const DENIAL_LEFT =
  /.{2}(?:未|没有|未能|没能)(?:达到|完成|实现)(?:年度|年初|目标|计划|任务|预算|指标|绩效|预期)[^,]{0,6}$|(?:未|没|没有|没能|未能|不|不得|不能|尚未|并非|非|无)(?:能|有|再|曾|被|真正|完全|实际|及时|如期|按[^,]{0,4})?$/;

/** The number before the last one is a bound of its own, so that the words hold two figures. */
function isOpenNumber(text: string, number: NumberFound): boolean {
  const after = comparisonAfter(text, number.end);
  const sign = /[≥≤<>]/.test(text[number.start - 1] ?? '') || /^[≥≤<>]/.test(text.slice(number.end));
  return (
    sign ||
    (after !== null &&
      !/^内/.test(text.slice(number.end)) &&
      after.weight !== 'plain' &&
      number.unit !== null &&
      /[%元]/.test(number.unit))
  );
}

const INTERVAL =
  /^(.*?)(?:在|为|介于|处于|达到|属于|∈)?([[(])([^,[\]()含]{1,12})[,~-]([^,[\]()含]{1,12})([\])])(.*)$/;

function readInterval(raw: string): BandRead | null {
  const match = INTERVAL.exec(raw);
  if (!match || !/\d/.test(match[3]!)) return null;
  // "良(80%-90%)" is a remark, (80%,90%) an interval.
  if (match[2] === '(' && match[5] === ')' && !raw.includes(',')) return null;
  const [, name, open, from, to, shut, behind] = match;
  const { numbers } = numbersIn(`${from}~${to}`);
  if (numbers.length !== 2) return null;
  const [low, high] = numbers as [NumberFound, NumberFound];
  if (low.value.compare(high.value) > 0) return null;
  return {
    type: 'band',
    measure: nameOf(name!),
    limits: [limitOf(low, open === '[' ? '≥' : '>', 2), limitOf(high, shut === ']' ? '≤' : '<', 2)],
    isBare: false,
    isAbsolute: false,
    behind: behind!,
  };
}

/** Two bounds of one figure. */
function readPair(text: string, one: NumberFound, other: NumberFound): BandRead | null {
  const between = text.slice(one.end, other.start);
  if (DASH.test(between)) {
    const range = readRange(text, { ...one, isBothWays: false }, other);
    return range && one.isBothWays ? { ...range, isAbsolute: true } : range;
  }
  const low = readLimit(text, one, 0);
  const high = readLimit(text, other, one.end);
  if (low.isBare || high.isBare) return null;
  const joint = text.slice(low.to, high.from);
  if (sideOf(low.limit.op) * sideOf(high.limit.op) >= 0) return null;
  const isChain = /^[<>≥≤=]/.test(text.slice(one.end));
  if (JOINT.test(joint) || isChain) return bandOf(text, [low, high], low.from, high.to, isChain ? joint : '');
  const named = nameOf(text.slice(0, low.from));
  const again = nameOf(joint.replace(/^[,、]*(?:且|并且|但|而|并|同时|又|和)*/, ''));
  const isSame = named !== '' && again !== '' && (named.endsWith(again) || again.endsWith(named));
  return isSame ? bandOf(text, [low, high], low.from, high.to, '') : null;
}

const AROUND_TAIL = /^(?:之间|区间|范围)?(?:以内|之内|范围内|区间内|内)?(?:的?(?:范围|区间)?)/;

/** "在100%±5%以内", "pH值为7±1": so far on either side of a number. Null where the two are not of one unit. */
function readAround(text: string, centre: NumberFound, reach: NumberFound): BandRead | null {
  const isPart = /[/\d]$/.test(text.slice(0, centre.start));
  if (isPart || centre.unit !== reach.unit || reach.value.s <= 0n) return null;
  const before = beforeWord(text, centre.start, 0);
  if (before && before.found.weight !== 'open') return null;
  const limits = [
    limitOf({ ...centre, value: centre.value.sub(reach.value) }, '≥', 2),
    limitOf({ ...centre, value: centre.value.add(reach.value) }, '≤', 2),
  ];
  const from = before?.from ?? centre.start;
  const to = reach.end + AROUND_TAIL.exec(text.slice(reach.end))![0].length;
  const read = limits.map((limit) => ({ limit, isBare: false, isAbsolute: false, from, to }));
  return bandOf(text, read, from, to, '');
}

const sideOf = (op: Op): number => (op === '>' || op === '≥' ? 1 : op === '<' || op === '≤' ? -1 : 0);

/** "80%-90%", "在80%(含)至90%之间", printed from the top too. */
function readRange(text: string, one: NumberFound, last: NumberFound): BandRead | null {
  const other = inUnitOf(one, last);
  const before = beforeWord(text, one.start, 0);
  const isOpen = before === null || before.found.weight === 'open';
  const from = before && isOpen ? before.from : one.start;
  if (!isOpen && before.found.op !== '>' && before.found.op !== '≥') return null;
  const tail = /^(?:之间|区间|范围)?(?:以内|以下|以上|之内|范围内|区间内|内)?(?:的?(?:范围|区间)?)/.exec(
    text.slice(other.end),
  );
  const isTurned = one.value.compare(other.value) > 0;
  const [low, high] = isTurned ? [other, one] : [one, other];
  const limits = [
    limitOf(
      low,
      low.mark === 'out' || (!isOpen && before.found.op === '>' && !isTurned) ? '>' : '≥',
      low.mark ? 2 : 0,
    ),
    limitOf(high, high.mark === 'out' ? '<' : '≤', high.mark ? 2 : 0),
  ];
  const read = limits.map((limit) => ({ limit, isBare: false, isAbsolute: false, from, to: other.end }));
  return bandOf(text, read, from, other.end + (tail?.[0].length ?? 0), '');
}

function bandOf(
  text: string,
  limits: readonly LimitRead[],
  from: number,
  to: number,
  chain: string,
): BandRead | null {
  if (DENIAL_LEFT.test(text.slice(0, from))) return null;
  const lead = nameOf(text.slice(0, from)).replace(/^(?:19|20)\d\d年度?$/, '');
  const inside = nameOf(chain.replace(/[<>≥≤=]/g, ''));
  const behind = text.slice(to).replace(/^(?:之间|区间|范围|水平|部分)?(?:的|者|时)?/, '');
  const isAbsolute = limits.some((limit) => limit.isAbsolute);
  const [first] = limits;
  return {
    type: 'band',
    measure: first?.beyond !== undefined && lead === first.beyond ? `${lead}幅度` : inside || lead,
    // |x| ≤ 3% is the one limit on the absolute value.
    limits: limits.map(({ limit }) => limit),
    isBare: limits.some(({ isBare }) => isBare),
    isAbsolute,
    behind,
  };
}

function beforeWord(
  text: string,
  start: number,
  least: number,
): { readonly found: FoundComparison; readonly from: number } | null {
  let end = start;
  for (let fills = 0; fills < 3 && end > least; fills++) {
    const found = comparisonBefore(text.slice(least, end));
    if (found) return { found, from: end - found.length };
    if (!FILLER.test(text.slice(least, end))) return null;
    end -= FILLER.exec(text.slice(least, end))![0].length;
  }
  return null;
}

/** The bound at a number; a bare number is an equality. */
function readLimit(text: string, number: NumberFound, least: number): LimitRead {
  const before = beforeWord(text, number.start, least);
  const after = comparisonAfter(text, number.end);
  const isAbsolute = number.isBothWays;
  const isSigned =
    (before?.found.isSign ?? false) || /^[<>≥≤]/.test(text.slice(number.end)) || number.mark !== null;
  const result = (op: Op, strength: Limit['strength'], from: number, to: number): LimitRead => ({
    limit: limitOf(number, withMark(op, number.mark), number.mark && op !== '=' ? 2 : strength, !isSigned),
    isBare: false,
    isAbsolute,
    from,
    to,
  });
  const beyond = before && after ? beyondWord(text.slice(least, number.start), before.found, after) : null;
  if (beyond) {
    const read = result(after!.op, 2, number.start, number.end + after!.length);
    return { ...read, beyond };
  }
  if (before && (before.found.weight !== 'open' || !after)) {
    // "未达到95%(含)以上": what is not reached holds the number, not what is short of it.
    const isDenied = after !== null && number.mark === 'in' && sideOf(after.op) === -sideOf(before.found.op);
    const read = result(before.found.op, 2, before.from, number.end + restated(before.found.op, after));
    return isDenied ? { ...read, limit: { ...read.limit, op: negated(after.op) } } : read;
  }
  const from = before?.from ?? number.start;
  if (after) {
    const strength = after.weight === 'legal' ? 1 : 2;
    // 不在5%以内: the word before turns the word behind.
    const isTurned = /(?:不|未|没有)在$/.test(text.slice(least, from));
    return result(isTurned ? negated(after.op) : after.op, strength, from, number.end + after.length);
  }
  // "3月31日前" leaves the day itself in, as every form means it.
  const by = number.unit === '日期' ? /^(?:之|以)?([前后])/.exec(text.slice(number.end)) : null;
  if (by) return result(by[1] === '前' ? '≤' : '>', 1, from, number.end + by[0].length);
  const sign = /^[<>≥≤=]/.exec(text.slice(number.end));
  if (sign && text.length > number.end + 1)
    return result(flipped(sign[0] as Op), 2, number.start, number.end + 1);
  if (isAbsolute) return result('≤', 1, from, number.end);
  // 至少盘点一次: the verb stands between the word and its number.
  const least2 = /(至少|不少于|不低于|最少)[^\d,]{1,8}$/.exec(text.slice(least, number.start));
  if (least2) return result('≥', 2, number.start, number.end);
  // "完成值不足目标值60%": the word stands before what the number is a share of.
  const share = number.unit === '%' ? referenceBefore(text.slice(least, number.start)) : null;
  if (share) return result(share, 2, number.start, number.end);
  // "不晚于批复后20日": what the days are counted from stands between.
  const after2 = /([㐀-鿿]{1,8}(?:后|起|之日起))$/.exec(text.slice(least, number.start));
  const since = after2 && comparisonIn(text.slice(0, number.start));
  if (since && since.from > least) return result(since.op, 2, since.from, number.end);
  const line =
    lineBefore(text.slice(least, number.start), number.unit) ??
    (number.unit === '%' ? null : planBefore(text.slice(least, number.start)));
  if (line) return result(line.op, 2, number.start - line.length, number.end);
  const limit = limitOf(number, '=', 3);
  return { limit, isBare: true, isAbsolute: false, from: number.start, to: number.end };
}

/** "低于95%以下": the second word says it again. */
const restated = (op: Op, after: FoundComparison | null): number =>
  after && sideOf(after.op) === sideOf(op) ? after.length : 0;

function withMark(op: Op, mark: NumberFound['mark']): Op {
  if (mark === 'in') return op === '>' ? '≥' : op === '<' ? '≤' : op;
  if (mark === 'out') return op === '≥' ? '>' : op === '≤' ? '<' : op;
  return op;
}

const limitOf = (number: NumberFound, op: Op, strength: Limit['strength'], isWord?: boolean): Limit => ({
  op,
  value: number.value,
  unit: number.unit,
  strength: op === '=' ? 3 : strength,
  isWord,
});
