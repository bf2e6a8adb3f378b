import Fraction from 'fraction.js';
import { type Exact, HUNDRED, parseExact, powerOfTen } from '../../number/exact';
import { parseNumeral } from '../../number/numerals';
import { headOf, MONEY_UNITS, unitSize } from '../../number/units';
import type { Amount } from './statement';

/** A number as printed: digits or a Chinese numeral. */
export function readNumber(raw: string): Exact {
  if (raw === '百') return HUNDRED;
  if (raw === '半') return new Fraction(1, 2);
  return parseExact(raw.replace(/^\+/, '')) ?? parseNumeral(raw) ?? new Fraction(0);
}

/** "80%", "百分之八十", "1/2", "三分之二", "一半", "四成" as a share. */
export function readShare(raw: string): Exact {
  if (raw.endsWith('%')) return readNumber(raw.slice(0, -1)).div(HUNDRED);
  if (/半$/.test(raw)) return new Fraction(1, 2);
  if (raw.endsWith('成')) return readNumber(raw.slice(0, -1)).div(10);
  const words = /^(.+)分之(.+)$/.exec(raw);
  const [under, over] = words ? [words[1]!, words[2]!] : (raw.split('/').reverse() as [string, string?]);
  if (over === undefined) return readNumber(raw);
  const whole = readNumber(under);
  return whole.n === 0n ? new Fraction(0) : readNumber(over).div(whole);
}

/** The amount in points of an indicator that carries `max`. */
export function pointsOf(amount: Amount, max: Exact): Exact {
  return amount.type === 'points' ? amount.value : amount.value.mul(max);
}

/** A number with its unit in base terms: shares as fractions, money in 元, 万人次 in 人次, times kept in their unit. */
export function inBase(value: Exact, unit: string | null): Exact {
  if (unit === '%') return value.div(HUNDRED);
  if (unit === '‰') return value.mul(powerOfTen(-3));
  return value.mul(unitSize(unit));
}

/** Whether a unit names money. */
export const isMoney = (unit: string | null): boolean => unit !== null && MONEY_UNITS.has(headOf(unit));
