import { type Exact, parseExact, powerOfTen } from './exact';
import { NUMERAL_CHARS, parseNumeral, parseShare } from './numerals';
import { PER_WORDS, RATE_UNITS, TIME_UNITS, unitAt } from './units';

/** A quantity read at a place of folded text. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  readonly unit: string | null;
  readonly decimals: number | null;
  /** The power of ten of a 万, 亿, 千 or 百 between number and unit, multiplied into `value`; left out: none. */
  readonly scale?: number;
}

interface NumberRead {
  readonly end: number;
  readonly value: Exact;
  readonly decimals: number;
  /** Written in Chinese characters. */
  readonly isNumeral: boolean;
}

const ARABIC = /[-+]?(?:\d{1,3}(?:,\d{3}){1,9}(?!\d)(?:\.\d{1,20})?|\d{1,30}(?:\.\d{1,20})?|\.\d{1,20})/y;
const GROUPED_WIDE = /[-+]?\d{1,3}(?:[,，]\d{3}){1,9}(?:\.\d{1,20})?/y;
const NUMERAL = new RegExp(`半|[${NUMERAL_CHARS}]{1,24}(?:点[零〇一二三四五六七八九]{1,9})?`, 'y');
const SHARE = new RegExp(
  `百分百|[百千万]分之(?:\\d{1,20}(?:\\.\\d{1,20})?|[${NUMERAL_CHARS}]{1,24}(?:点[零〇一二三四五六七八九]{1,9})?)`,
  'y',
);
const PER =
  /每(?:个|一)?(年|月|周|日|天|小时|季度|季|半年|人|户|次|亩|公里|平方米|家|场|期|学期|学年|村|镇|企业)(?:度)?(?:,|，)?(?:平均|各|约|至少|开展|组织|举办|发放|完成|检查)?/y;

/**
 * The quantity that begins at a place of folded text, or null.
 * `isWhole`: the text is expected to be one quantity, so that Chinese numerals need no known unit and ， may group digits.
 */
export function readQuantityAt(text: string, start: number, isWhole: boolean): Reading | null {
  if (!isWhole && /[*×]/.test(text[start - 1] ?? '')) return null;
  const per = readPer(text, start);
  const from = per ? per.end : start;
  const share = readShare(text, from, start);
  if (share) return share;
  const number = readNumber(text, from, isWhole);
  if (!number || (!isWhole && isOrdinal(text, start))) return null;
  const scaled = readUnit(text, number, isWhole);
  if (!scaled || isDate(text, start, scaled, isWhole)) return null;
  if (scaled.unit === null && /^[*×xX]\d/.test(text.slice(scaled.end, scaled.end + 2))) return null;
  const product = readProduct(text, scaled, isWhole);
  const reading = product ?? scaled;
  if (per && reading.unit === '日') return null;
  const unit = per && reading.unit !== null ? `${reading.unit}/${per.unit}` : reading.unit;
  return { ...reading, start, unit };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 每季度, 每人每年: what stands under the line of the unit. */
function readPer(text: string, start: number): { readonly end: number; readonly unit: string } | null {
  if (text[start] !== '每') return null;
  const units: string[] = [];
  let end = start;
  for (let found = match(PER, text, end); found && units.length < 3; found = match(PER, text, end)) {
    units.push(found[1]!);
    end += found[0].length;
  }
  return units.length ? { end, unit: units.join('·') } : null;
}

function readShare(text: string, at: number, start: number): Reading | null {
  const found = match(SHARE, text, at);
  const share = found && parseShare(found[0]);
  if (!share) return null;
  const { value, sign: unit, decimals } = share;
  return { start, end: at + found[0].length, value, unit, decimals };
}

function readNumber(text: string, at: number, isWhole: boolean): NumberRead | null {
  const found = (isWhole && match(GROUPED_WIDE, text, at)) || match(ARABIC, text, at);
  if (!found) return readNumeral(text, at);
  const end = at + found[0].length;
  if (isMisread(text, at, end)) return null;
  const digits = found[0].replace(/[,，]/g, '');
  if (digits.length > 40) return null;
  const value = parseExact(digits);
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return value && { end, value, decimals, isNumeral: false };
}

/** The digits go on in a way that no number does: "2,2097.11", "12.3.4", a part of a longer run. */
function isMisread(text: string, at: number, end: number): boolean {
  const after = text.slice(end, end + 2);
  if (/^(?:\d|\.\d|,\d)/.test(after) && !/^,\d/.test(after)) return true;
  if (/^,\d/.test(after)) return !/^,\d{4}[年,]|^,\d{1,2}(?:[^\d.,]|$)/.test(text.slice(end, end + 6));
  return /[\d.]/.test(text[at - 1] ?? '') || /[A-Za-z]/.test(text[at - 1] ?? '');
}

function readNumeral(text: string, at: number): NumberRead | null {
  const found = match(NUMERAL, text, at);
  if (!found) return null;
  let words = found[0];
  // 三万元: 万 belongs to the money unit, as in 3万元.
  if (/[万亿]$/.test(words) && text[at + words.length] === '元' && words.length > 1)
    words = words.slice(0, -1);
  const value = parseNumeral(words);
  if (!value) return null;
  const point = words.indexOf('点');
  const decimals = words === '半' ? 1 : point < 0 ? 0 : words.length - point - 1;
  return { end: at + words.length, value, decimals, isNumeral: true };
}

function readUnit(text: string, number: NumberRead, isWhole: boolean): Reading | null {
  let { end, value, decimals } = number;
  let scale = 0;
  end += /^(?:余|多|来)(?=[万亿个\p{Script=Han}])/u.test(text.slice(end, end + 2)) ? 1 : 0;
  let word = unitAt(text, end);
  if (!word || /^[万亿千百]$/.test(word)) {
    const factor = FACTORS.get(text[end] ?? '');
    if (factor && !/^[万千百]分/.test(text.slice(end, end + 2))) {
      end += 1;
      if (text[end] === '余' || text[end] === '多') end += 1;
      value = value.mul(powerOfTen(factor));
      decimals -= factor;
      scale = factor;
      word = unitAt(text, end);
    }
  }
  if (number.isNumeral && !isNumeralOfUnit(text, number, end, word, isWhole)) return null;
  if (word === '成' && !/^成(?:$|以|左|多|[，。；、,;)])/.test(text.slice(end, end + 2))) word = '';
  const rate = RATE_UNITS.get(word);
  if (rate) {
    return {
      start: 0,
      end: end + word.length,
      value: value.mul(powerOfTen(-rate.power)),
      unit: rate.unit,
      decimals: decimals + rate.power,
    };
  }
  end += word.length;
  const per = word ? readSlash(text, end) : null;
  const unit = word ? word + (per?.unit ?? '') : null;
  end = per?.end ?? end;
  return scale ? { start: 0, end, value, unit, decimals, scale } : { start: 0, end, value, unit, decimals };
}

const FACTORS = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** Words that begin like a quantity and are none: 一次性, 一级, 三年行动, 十分满意, 一流. */
function isNumeralOfUnit(
  text: string,
  number: NumberRead,
  unitStart: number,
  word: string,
  isWhole: boolean,
): boolean {
  const rest = text.slice(unitStart + word.length, unitStart + word.length + 2);
  if (!word) return isWhole && (rest === '' || number.value.n === 0n);
  if (word === '分' && text[unitStart - 1] === '十') return false;
  if (/^(?:级|季|类|方|度|面|层|线|点|区|市|县|省|镇|村|档|厂|店|路|站|校|手|头|口|门|首)$/.test(word))
    return false;
  return isWhole ? /^(?:$|左右|整)/.test(rest) : !/^(?:性|体化|来$|行动|站式|件事|码|路|致)/.test(rest);
}

/** "/季度", "/生·年" or "/人*月" after a unit: what stands under the line, as typed, a bracket round it left out. */
function readSlash(text: string, at: number): { readonly end: number; readonly unit: string } | null {
  if (text[at] !== '/') return null;
  const isBracketed = text[at + 1] === '(';
  const start = at + (isBracketed ? 2 : 1);
  const first = perWordAt(text, start);
  if (!first) return null;
  let end = start + first.length;
  for (let next = linkedWord(text, end); next; next = linkedWord(text, end)) end += 1 + next.length;
  if (isBracketed && text[end] !== ')') return null;
  return { end: isBracketed ? end + 1 : end, unit: `/${text.slice(start, end)}` };
}

function perWordAt(text: string, at: number): string {
  return (
    unitAt(text, at, PER_WORDS) ||
    (/^\p{Script=Han}{1,3}(?=$|[，。；、)·.])/u.exec(text.slice(at, at + 4))?.[0] ?? '')
  );
}

function linkedWord(text: string, at: number): string {
  return /[·.•・/*×]/.test(text[at] ?? '') ? perWordAt(text, at + 1) : '';
}

/** 24小时*365天, 3人×12次: the product, with both units. */
function readProduct(text: string, first: Reading, isWhole: boolean): Reading | null {
  if (first.unit === null || !/[*×xX]/.test(text[first.end] ?? '')) return null;
  const number = readNumber(text, first.end + 1, isWhole);
  const second = number && !number.isNumeral ? readUnit(text, number, isWhole) : null;
  if (!second || second.unit === null) return null;
  return {
    ...second,
    value: first.value.mul(second.value),
    unit: `${first.unit}*${second.unit}`,
    decimals: null,
    scale: 0,
  };
}

function isOrdinal(text: string, start: number): boolean {
  return /[第]/.test(text[start - 1] ?? '');
}

/** 前三季度, 前6个月, 二季度: a part of the year, no length of time. */
function isPeriod(before: string, words: string, unit: string | null): boolean {
  if (unit === '季度' && /^[一二三四1-4]季度$/.test(words)) return true;
  return before === '前' && unit !== null && TIME_UNITS.has(unit);
}

const YEAR = /^(?:19|20)\d\d$/;
const YEAR_AND_MONTH = /^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/;

/** A year (2023年, 2021-2023年), a month of the year (12月, 2023.12) or its day (12月31日): no quantity. */
function isDate(text: string, start: number, { end, unit }: Reading, isWhole: boolean): boolean {
  const words = text.slice(start, end);
  if (isPeriod(text[start - 1] ?? '', words, unit)) return true;
  if (unit === '年') return YEAR.test(words.slice(0, -1));
  if (unit === null && YEAR.test(words)) return /^[-~/.年至—]/.test(text.slice(end, end + 1));
  if (unit === null && !isWhole && YEAR_AND_MONTH.test(words)) return true;
  if (unit === '月') return words.length <= 3;
  if (/^[号#]/.test(text.slice(end, end + 1)) && unit === null) return true;
  return unit === '日' && text[start - 1] === '月';
}
