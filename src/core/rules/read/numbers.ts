import { type Exact, HUNDRED, ONE } from '../../number/exact';
import { memoByText } from '../../number/memo';
import { multipleAt, multipleOf, PER_WORDS, unitAt } from '../../number/units';
import { inBase, readNumber } from './literals';

/** A number in a condition, with the unit behind it. */
export interface NumberFound {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  /** In base terms: shares as fractions, money in 元. */
  readonly value: Exact;
  /** As printed, without unit. */
  readonly raw: string;
  readonly unit: string | null;
  /** (含) or (不含) behind it. */
  readonly mark: 'in' | 'out' | null;
  /** ±3%. */
  readonly isBothWays: boolean;
}

/** A text without its (含)-marks, and the numbers in it. */
export interface NumbersFound {
  readonly text: string;
  readonly numbers: readonly NumberFound[];
}

interface Mark {
  readonly at: number;
  readonly side: 'in' | 'out';
  /** The number it names: （含90%）. */
  readonly of: string | null;
}

const MARK =
  /\(((?:[,，、和及]?(?:均?不包?含|均?不包括|包含|包括|均?含|(?<=\d[^(]{0,3})[、和及](?=\d))(?:本数|此数|等于|[-\d.]+[^,()，、和及]{0,4})?)+)\)|含(?=以[上下内]|$)/g;
const ONE_MARK = /(?=[不包含\d])((不?)(?:包?含|包括))?(?:本数|此数|等于|([-\d.]+))?/g;
const NUMBER =
  /(?:[-+](?=\d))?\d+(?:\.\d+)?(?:∶\d+(?:\.\d+)?)?|百分之百|百分之[\d.零一二三四五六七八九十]+|[零〇一二两三四五六七八九十百半]+/g;
const NUMERAL = /^[零〇一二两三四五六七八九十百半]/;
/** What may stand before a minus sign that belongs to the number. */
const BEFORE_SIGN = /[<>≥≤=≠(,:~[±]$|^$|[为于到在过是达下上]$/;

/** Every number of a condition. Dates, ordinals and years are passed over, (含)-marks go to their number. */
export const numbersIn: (raw: string) => NumbersFound = memoByText((raw) => {
  const { text, marks } = withoutMarks(raw);
  const numbers: NumberFound[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const found = numberAt(text, match[0], match.index, numbers);
    if (found) numbers.push(found);
  }
  for (let i = numbers.length - 2; i >= 0; i--) inheritUnit(text, numbers, i);
  return { text, numbers: marked(numbers, marks) };
});

/** "80-90%": the first number takes the unit of the second. */
function inheritUnit(text: string, numbers: NumberFound[], i: number): void {
  const [one, next] = [numbers[i]!, numbers[i + 1]!];
  const isBare = one.unit === null || multipleAt(one.unit, 0) === one.unit;
  if (!isBare || next.unit === null || one.end > next.start) return;
  const between = text.slice(one.end, next.start);
  if (!/^(?:[-~至到、,]+|[<>≥≤].*|及?以[上下内].{0,12})$/.test(between) && between.length > 6) return;
  // 5万-10万人次: each end has its own 万.
  const unit = one.unit === null ? next.unit : one.unit + (multipleOf(next.unit)?.unit ?? next.unit);
  numbers[i] = { ...one, unit, value: inBase(readNumber(one.raw), unit) };
}

function withoutMarks(raw: string): { readonly text: string; readonly marks: readonly Mark[] } {
  if (!raw.includes('含') && !raw.includes('包括')) return { text: raw, marks: [] };
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of raw.matchAll(MARK)) {
    text += raw.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] === undefined) marks.push({ at: text.length, side: 'in', of: null });
    else {
      let side: Mark['side'] = 'in';
      for (const [, word, no, of] of match[1].matchAll(ONE_MARK)) {
        if (word) side = no ? 'out' : 'in';
        if (word || of) marks.push({ at: text.length, side, of: of ?? null });
      }
    }
  }
  return { text: text + raw.slice(from), marks };
}

function marked(numbers: readonly NumberFound[], marks: readonly Mark[]): readonly NumberFound[] {
  if (!marks.length) return numbers;
  const sides = new Map<number, 'in' | 'out'>();
  for (const { at, side, of } of marks) {
    let place = -1;
    numbers.forEach((number, i) => {
      if (of !== null ? number.raw === of : number.end <= at) place = i;
    });
    if (place >= 0) sides.set(place, side);
  }
  return numbers.map((number, i) => ({ ...number, mark: sides.get(i) ?? null }));
}

function numberAt(
  text: string,
  words: string,
  at: number,
  before: readonly NumberFound[],
): NumberFound | null {
  let start = at;
  let raw = words;
  const last = before[before.length - 1];
  if (last && at < last.end) return null;
  if (/^[-+]/.test(raw) && !BEFORE_SIGN.test(text.slice(0, start))) {
    raw = raw.slice(1);
    start += 1;
  }
  const previous = text[start - 1] ?? '';
  if (/[A-Za-z.第\d]/.test(previous)) return null;
  const end = start + raw.length;
  if (raw.includes('∶')) return ratioAt(raw, start, end);
  if (raw.startsWith('百分之')) {
    const share = raw === '百分之百' ? HUNDRED : readNumber(raw.slice(3));
    return { start, end, value: share.div(HUNDRED), raw, unit: '%', mark: null, isBothWays: false };
  }
  if (NUMERAL.test(raw)) return numeralAt(text, raw, start, end);
  const rest = text.slice(end, end + 8);
  if (
    /^号/.test(rest) ||
    (/^[)\]]/.test(rest) && /^(?:19|20)\d\d$/.test(raw) && /[([]$/.test(text.slice(0, start)))
  )
    return null;
  if (/^年/.test(rest) && /^(?:19|20)\d\d$/.test(raw)) return null;
  if (/^月(?:\d|底|末|份|前)/.test(rest)) return dateAt(text, raw, start, end);
  const unit = unitOf(text, end);
  const isBothWays = previous === '±';
  return {
    start: isBothWays ? start - 1 : start,
    end: end + (unit?.length ?? 0),
    value: inBase(readNumber(raw), unit?.unit ?? null),
    raw,
    unit: unit?.unit ?? null,
    mark: null,
    isBothWays,
  };
}

/** 18:1 as how many of the one there are to one of the other. */
function ratioAt(raw: string, start: number, end: number): NumberFound | null {
  const value = ratioValue(raw);
  return value && { start, end, value, raw, unit: '比', mark: null, isBothWays: false };
}

/**
 * How many of the one to one of the other: 18:1 is 18. 1:0.6 is 0.6 of the other to one; which way 1:18 grows is not told: null.
 */
export function ratioValue(raw: string): Exact | null {
  const [over, under] = raw.split(/[:：∶]/).map(readNumber) as [Exact, Exact];
  if (under.equals(ONE)) return over;
  return over.equals(ONE) && under.s > 0n && under.compare(ONE) < 0 ? under : null;
}

const DATE = /^月(\d{1,2})[日号]/;
const MONTH_END = /^月(?:底|末)(?=[之以]?[前后])/;

/** 3月31日 as a day of the year that can be compared: month × 100 + day. */
function dateAt(text: string, month: string, start: number, end: number): NumberFound | null {
  const last = MONTH_END.exec(text.slice(end, end + 4));
  const day = last ?? DATE.exec(text.slice(end, end + 5));
  if (!day) return null;
  const date = last ? '31' : day[1]!;
  return {
    start,
    end: end + day[0].length,
    value: readNumber(String(Number(month) * 100 + Number(date))),
    raw: `${month}月${last ? day[0].slice(1) : `${date}日`}`,
    unit: '日期',
    mark: null,
    isBothWays: false,
  };
}

const OF_RANK = /^(?:\([^()]*\))?(?:及|或)?以[上下](?![的得])[㐀-鿿]/;
const NOT_COUNTED = /^[级类种]/;

const HALF = /^(?:年|小时|天|个月|个工作日)(?=以[上下内]|之内|[内至~,]|及以|完|$)/;

/** 半年, 半小时 as a bound. */
function halfAt(text: string, start: number, end: number): NumberFound | null {
  const unit = HALF.exec(text.slice(end, end + 8))?.[0];
  if (unit === undefined || /[上下前后每]$/.test(text.slice(0, start))) return null;
  const value = ONE.div(2);
  return { start, end: end + unit.length, value, raw: '半', unit, mark: null, isBothWays: false };
}

/** A Chinese numeral counts when a measure word follows: 三次, 一项; not 一般, 统一, 三公. */
function numeralAt(text: string, raw: string, start: number, end: number): NumberFound | null {
  if (raw === '半') return halfAt(text, start, end);
  if (/^[百半]+$/.test(raw)) return null;
  const unit = knownUnit(text, end);
  if (!unit || unit.unit === '分') return null;
  if (unit.unit === '年' && text[start - 1] === '近') return null;
  if (unit.unit === '发' && /^[㐀-鿿]/.test(text.slice(end + 1))) return null;
  if (/^(?:性|通过|验收|到位|成功|办结)/.test(text.slice(end + unit.length))) return null;
  const after = text.slice(end + unit.length, end + unit.length + 1);
  if (NOT_COUNTED.test(unit.unit) && !/[的,;以及均]|^$/.test(after)) return null;
  // 二级及以上医疗事故: what it is called.
  if (unit.unit === '级' && OF_RANK.test(text.slice(end + unit.length))) return null;
  if (/[统唯同单逐第进之]$/.test(text.slice(0, start)) && raw === '一') return null;
  if (/^(?:季|月份)/.test(text.slice(end, end + 2)) || (unit.unit === '季度' && !/[的,;以]|^$/.test(after)))
    return null;
  if (unit.unit === '成')
    return {
      start,
      end: end + unit.length,
      value: readNumber(raw).div(10),
      raw,
      unit: '%',
      mark: null,
      isBothWays: false,
    };
  const value = inBase(readNumber(raw), unit.unit);
  return { start, end: end + unit.length, value, raw, unit: unit.unit, mark: null, isBothWays: false };
}

const SPELLED: Readonly<Record<string, string>> = {
  百分点: '%',
  个百分点: '%',
  个点: '%',
  个百分比: '%',
  千分点: '‰',
  个千分点: '‰',
};
const PLAIN_UNIT = /^(个?[㐀-鿿]{1,3})(?=以[上下内外]|及以|之[内外上下]|\)|$)/;
const NOT_A_UNIT = /^(?:以|及|之|内|的|至|到|和|或|且|但|在|为|起|左|上|下|不|未|比|占)/;

/** The unit behind a number: a known one, else whatever stands between the number and 以上, 以内 or the end. */
function unitOf(text: string, at: number): { readonly unit: string; readonly length: number } | null {
  const known = knownUnit(text, at);
  if (known) return known;
  // 15/10万: of so many of a population.
  const population = /^\/(?:10|十)万人?/.exec(text.slice(at, at + 6));
  if (population) return { unit: '/10万', length: population[0].length };
  const other = PLAIN_UNIT.exec(text.slice(at, at + 8));
  if (!other || NOT_A_UNIT.test(other[1]!)) return null;
  return { unit: other[1]!, length: other[1]!.length };
}

/** What a unit is counted by, with its slash: 微克/立方米, 元/人, 元/人·天. */
function perAt(text: string, at: number): string {
  const word = unitAt(text, at, PER_WORDS);
  if (!word) return '';
  const again = text[at + word.length] === '·' ? unitAt(text, at + word.length + 1, PER_WORDS) : '';
  return `/${word}${again && `·${again}`}`;
}

/** "8个乡镇以上": what is counted stands between the unit and the word that bounds it. */
const THING = /^(?![以及之内的得])[㐀-鿿]{2,4}?(?=(?:及|或)?以[上下内])/;

const TWIN = /^\(([㐀-鿿]{1,2})\)/;

/** "300台(套)以上": a second word for what is counted, in brackets behind the first. */
function twinAt(text: string, at: number): number {
  const twin = text[at] === '(' ? TWIN.exec(text.slice(at, at + 4)) : null;
  return twin && unitAt(twin[1]!, 0) === twin[1] && twin[1] !== '分' ? twin[0].length : 0;
}

function knownUnit(text: string, at: number): { readonly unit: string; readonly length: number } | null {
  const known = /^个(?:点|百分比)/.exec(text.slice(at, at + 4))?.[0] ?? unitAt(text, at);
  if (known) {
    if (known === '日' || known === '天' || known === '次' || known === '个') {
      const longer = /^个(?:工作日|自然日|项目|单位(?!工程)|月)/.exec(text.slice(at, at + 5))?.[0];
      if (longer && longer !== known) return { unit: longer, length: longer.length };
    }
    const per = known !== '分' && text[at + known.length] === '/' ? perAt(text, at + known.length + 1) : '';
    const thing = known === '个' && !per ? (THING.exec(text.slice(at + 1, at + 8))?.[0].length ?? 0) : 0;
    const twin = per || thing ? 0 : twinAt(text, at + known.length);
    return { unit: (SPELLED[known] ?? known) + per, length: known.length + per.length + thing + twin };
  }
  const multiple = multipleAt(text, at);
  const thing = multiple ? unitAt(text, at + multiple.length) : '';
  if (!multiple || (!thing && !/^[-~至到—,)<>≥≤以的]|^$/.test(text.slice(at + multiple.length)))) return null;
  return { unit: multiple + thing, length: multiple.length + thing.length };
}
