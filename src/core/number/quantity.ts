import { type Exact, powerOfTen } from './exact';
import { memoByText } from './memo';
import { fold, normalise } from './normalise';
import { readQuantityAt, type Reading } from './quantity-reader';
import { isRateUnit, RATE_UNITS } from './units';

/**
 * A number with its unit, read from text. Percentages and permille are fractions (`95%` → value 0.95, unit "%");
 * 万 and 亿 are multiplied in (`8万人次` → 80000 人次), but money keeps its unit (`3万元` → 3, unit "万元").
 */
export interface Quantity {
  readonly value: Exact;
  readonly unit: string | null;
  /** Digits after the point of `value` that were stated, negative for 万 and 亿; null: exact. */
  readonly decimals: number | null;
  /** The power of ten of the 万, 亿, 千 or 百 that was written before the unit (4 in 2.68万亩); left out: none. */
  readonly scale?: number;
  /** The words it was read from. */
  readonly text: string;
}

/** A quantity and its place in the raw text, `end` excluded. */
export interface FoundQuantity {
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
}

const LEAD = /^(?:大约|大概|约为|约|近|共计|合计|累计|总计|共|计|达到|达|为|人民币|¥|￥)+/;
const TAIL = /^(?:左右|上下|整|余|多)$/;
/** 100（%）, 61.2（万人次）: a unit that some forms print in brackets behind the figure. */
const UNIT_IN_BRACKETS =
  /(?<=\d) ?\((?<unit>[%‰]|[百千万亿]{0,2}(?:元|人次|人|户|个|次|家|件|项|亩|公里|吨|台|套|天|小时|平方米|场|处|座))\)$/;
/** A unit word nobody listed: 5μg, 38学习小时. */
const UNKNOWN_UNIT = /^[\p{L}·/*²³]{1,8}$/u;
/** What there should be none of: 零事故. Not 零距离, 零容忍, which count nothing. */
const NONE_OF =
  /^(?:重大)?(?:安全)?(?:事故|投诉|发生|差错|死亡|伤亡|失误|上访|违规|违纪|案件|火灾|舆情|缺陷|感染|延误|拖欠|事件|污染|排放|新增)/;
const OF_POPULATION = /^\/(?:10|十)万人?$/;
/** What is counted, after its measure word: 10家企业, 3次检查. */
const COUNTED_THING = /^\p{Script=Han}{1,4}$/u;
const NOT_IN_UNIT =
  /以[内上下前后]|[内前后]$|之[内上下前后]|不|[≥≤><=~]|第|左右|上下|期间|底$|达|超|增|减|升|降|完成|\d/;

/**
 * Reads a text that is one quantity and nothing else; about-words (约, 近, 余, 左右) are passed over. Null for anything else, a date and a
 * malformed number included. Unknown unit words are kept as they are.
 * @example parseQuantity('8万人次') // 80000 人次
 * @example parseQuantity('每季度10家') // 10 家/季度
 */
export const parseQuantity: (text: string) => Quantity | null = memoByText((text) => {
  const spaced = fold(text).replace(/\s+/g, (blank, at: number, all: string) =>
    isInNumber(all, at, blank) ? '' : ' ',
  );
  const folded = spaced.replace(UNIT_IN_BRACKETS, '$<unit>');
  if (folded.length === 0 || folded.length > 40) return null;
  const skipped = LEAD.exec(folded)?.[0].length ?? 0;
  const reading = readQuantityAt(folded, skipped, true);
  if (!reading) return null;
  const rest = folded.slice(reading.end);
  if (rest === '' || TAIL.test(rest)) return toQuantity(reading, text.trim());
  // 15/10万: of so many of a population.
  if (reading.unit === null && OF_POPULATION.test(rest))
    return toQuantity({ ...reading, unit: '/10万' }, text.trim());
  if (NOT_IN_UNIT.test(rest)) return null;
  // 零事故, 零投诉: none of what follows.
  if (folded[skipped] === '零') return NONE_OF.test(rest) ? toQuantity(reading, text.trim()) : null;
  if (reading.unit === null)
    return UNKNOWN_UNIT.test(rest) ? toQuantity({ ...reading, unit: rest }, text.trim()) : null;
  return COUNTED_THING.test(rest) && !isRateUnit(reading.unit) ? toQuantity(reading, text.trim()) : null;
});

/**
 * Every quantity in a text, in order. Dates (2023年12月31日), ordinals (第3次), years and malformed numbers are passed
 * over; the first number of a range takes the unit of the second.
 */
export const findQuantities: (text: string) => readonly FoundQuantity[] = memoByText(searchQuantities);

function searchQuantities(text: string): FoundQuantity[] {
  const { text: folded, rawIndex } = normalise(text);
  const found: FoundQuantity[] = [];
  for (const reading of readings(folded)) {
    const start = rawIndex(reading.start);
    const end = reading.end > 0 ? rawIndex(reading.end - 1) + 1 : start;
    found.push({ quantity: toQuantity(reading, text.slice(start, end)), start, end });
  }
  return found;
}

/** The readings of a folded text, ranges resolved; places are those of the folded text. */
export function readings(folded: string): Reading[] {
  const found: Reading[] = [];
  const starts =
    /[-+]?[\d.]|每|百分[之百]|千分之|万分之|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾半]/g;
  for (let match = starts.exec(folded); match; match = starts.exec(folded)) {
    const previous = found[found.length - 1];
    const isDash = match[0][0] === '-' && previous?.end === match.index;
    const start = isDash ? match.index + 1 : match.index;
    const reading = readQuantityAt(folded, start, false);
    if (!reading) {
      starts.lastIndex = passOver(folded, start);
      continue;
    }
    if (
      previous &&
      previous.unit === null &&
      reading.unit !== null &&
      isRangeLink(folded, previous.end, reading.start)
    ) {
      const isList = folded.slice(previous.end, reading.start) === '、';
      found[found.length - 1] = withUnitOf(previous, reading, isList);
    }
    found.push(reading);
    starts.lastIndex = reading.end;
  }
  return found;
}

/** What a person sees: 95 for 95%, 80000 for 8万人次. */
export function shownValue(quantity: Quantity): Exact {
  const rate = quantity.unit === null ? undefined : RATE_UNITS.get(quantity.unit);
  return rate ? quantity.value.mul(powerOfTen(rate.power)) : quantity.value;
}

function toQuantity({ value, unit, decimals, scale }: Reading, text: string): Quantity {
  return scale ? { value, unit, decimals, scale, text } : { value, unit, decimals, text };
}

function isInNumber(text: string, at: number, blank: string): boolean {
  const before = text[at - 1];
  const after = text[at + blank.length];
  if (!before || !after || !/\d/.test(before + after)) return true;
  if (before === '.' || after === '.') return true;
  return !/[\d]/.test(before) || !/[\d]/.test(after) || /^\d{3}(?!\d)/.test(text.slice(at + blank.length));
}

const DATE_OR_DIGITS =
  /^(?:(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)|[-+]?[\d.,]+(?:年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|月(?:\d{1,2}[日号])?)?)/;

/** Where to go on after digits that are no quantity: behind the whole run of digits. */
function passOver(text: string, at: number): number {
  const run = DATE_OR_DIGITS.exec(text.slice(at, at + 40));
  return at + (run ? run[0].length : 1);
}

function isRangeLink(text: string, from: number, to: number): boolean {
  return to > from && to - from <= 2 && /^(?:-|~|—|——|至|到|、)$/.test(text.slice(from, to));
}

function withUnitOf(first: Reading, second: Reading, isList: boolean): Reading {
  const rate = second.unit === null ? undefined : RATE_UNITS.get(second.unit);
  // 2-3万亩: both ends are in 万.
  const scale = isList || first.scale ? 0 : (second.scale ?? 0);
  if (!rate && !scale) return { ...first, unit: second.unit };
  const power = scale - (rate?.power ?? 0);
  return {
    ...first,
    unit: second.unit,
    value: first.value.mul(powerOfTen(power)),
    decimals: first.decimals === null ? null : first.decimals - power,
    ...(scale ? { scale } : {}),
  };
}
