import Fraction from 'fraction.js';
import { type Exact, parseExact, powerOfTen, ZERO } from './exact';

const DIGITS = new Map(
  [...'零〇一二三四五六七八九']
    .map((char, i) => [char, i === 0 ? 0 : i - 1] as [string, number])
    .concat(
      [...'壹贰叁肆伍陆柒捌玖'].map((char, i) => [char, i + 1]),
      [
        ['两', 2],
        ['俩', 2],
        ['貳', 2],
        ['叄', 3],
        ['陸', 6],
      ],
    ),
);
const SMALL_UNITS = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
]);
const LARGE_UNITS = new Map([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
]);

/** The characters a Chinese numeral is written with, for use inside a regular expression's class. */
export const NUMERAL_CHARS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億';

/**
 * Reads a Chinese numeral: 一, 十二, 一百零五, 三千, 二〇二三, 三点五, 半, 壹佰贰拾. Null for anything else.
 * @example parseNumeral('一百零五') // 105
 */
export function parseNumeral(text: string): Exact | null {
  if (text === '半') return new Fraction(1n, 2n);
  const [whole, part, ...more] = text.split('点');
  if (more.length || !whole) return null;
  const integer = parseInteger(whole);
  if (integer === null) return null;
  if (part === undefined) return new Fraction(integer);
  const digits = digitRun(part);
  return digits === null || !digits ? null : new Fraction(integer).add(parseExact(`0.${digits}`)!);
}

/** A run of digits read one by one (二〇二三 → "2023"); null when a character is no digit. */
function digitRun(text: string): string | null {
  let digits = '';
  for (const char of text) {
    const digit = DIGITS.get(char);
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits;
}

function parseInteger(text: string): bigint | null {
  if (text.length > 24) return null;
  const run = digitRun(text);
  if (run) return BigInt(run);
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  let lastUnit = 0n;
  for (const char of text) {
    const value = DIGITS.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(value);
      continue;
    }
    const small = SMALL_UNITS.get(char);
    if (small !== undefined) {
      if (digit === null && small !== 10n) return null;
      section += (digit === null || (digit === 0n && small === 10n) ? 1n : digit) * small;
      lastUnit = small;
    } else {
      const large = LARGE_UNITS.get(char);
      if (large === undefined) return null;
      section += digit ?? 0n;
      if (section === 0n && total === 0n) return null;
      total = large > total && total !== 0n ? (total + section) * large : total + section * large;
      section = 0n;
      lastUnit = large;
    }
    digit = null;
  }
  if (digit === null) return total + section;
  // 三百五 is 350, but 三百零五 is 305: a last digit right after a unit stands for the next lower unit.
  const isShort = lastUnit >= 100n && !/[零〇]/.test(text.slice(-2)) && section + total > 0n;
  return total + section + (isShort ? digit * (lastUnit / 10n) : digit);
}

/**
 * A whole number below a billion billion in Chinese, as a clerk writes it.
 * @example printNumeral(105) // "一百零五"
 */
export function printNumeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`);
  if (value === 0) return '零';
  const text = printSections(value);
  return text.startsWith('一十') ? text.slice(1) : text;
}

function printSections(value: number): string {
  for (const [unit, name] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (value >= unit) {
      const high = Math.floor(value / unit);
      const low = value % unit;
      const link = low > 0 && low < unit / 10 ? '零' : '';
      return printSections(high) + name + link + (low ? printSections(low) : '');
    }
  }
  return printBelowTenThousand(value);
}

function printBelowTenThousand(value: number): string {
  const names = ['', '十', '百', '千'];
  const digits = String(value);
  let text = '';
  [...digits].forEach((digit, i) => {
    if (digit === '0') {
      if (!text.endsWith('零')) text += '零';
    } else text += '零一二三四五六七八九'[Number(digit)]! + names[digits.length - 1 - i]!;
  });
  return text.replace(/零+$/, '');
}

/**
 * Reads 百分之九十五, 百分百, 千分之三, 百分之95, 万分之五: the share and its sign. Null for anything else.
 */
export function parseShare(
  text: string,
): { readonly value: Exact; readonly sign: '%' | '‰' | '‱'; readonly decimals: number } | null {
  if (text === '百分百') return { value: new Fraction(1), sign: '%', decimals: 2 };
  const match = /^(百|千|万)分之(.+)$/.exec(text);
  if (!match) return null;
  const power = match[1] === '百' ? 2 : match[1] === '千' ? 3 : 4;
  const number =
    match[2] === '百' && power === 2 ? new Fraction(100) : (parseExact(match[2]!) ?? parseNumeral(match[2]!));
  if (!number) return null;
  const stated = /[点.](.+)$/.exec(match[2]!)?.[1]?.length ?? 0;
  return {
    value: number.equals(ZERO) ? ZERO : number.mul(powerOfTen(-power)),
    sign: power === 2 ? '%' : power === 3 ? '‰' : '‱',
    decimals: stated + power,
  };
}
