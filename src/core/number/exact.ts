import Fraction from 'fraction.js';
import { memoByText } from './memo';

/** An exact rational number. Money, rates, weights and scores are all of this type; floats never are. */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0);
export const ONE: Exact = new Fraction(1);
export const HUNDRED: Exact = new Fraction(100);

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * Reads a plain decimal ("-12.50", "1e-3") exactly; null for anything else.
 * Thousands separators, units and full-width digits are the business of `quantity.ts`.
 */
export const parseExact: (text: string) => Exact | null = memoByText((text) => {
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return null;
  const [mantissa, exponent] = trimmed.toLowerCase().split('e') as [string, string?];
  const value = new Fraction(mantissa.replace(/\.$/, ''));
  return exponent === undefined ? value : value.mul(new Fraction(10).pow(Number(exponent))!);
});

/**
 * An exact number from a literal. A JavaScript number is taken by its shortest decimal, never by its binary value.
 * @throws RangeError when it is not a decimal (a programming mistake, not bad data)
 */
export function exact(value: number | string): Exact {
  const parsed = parseExact(String(value));
  if (!parsed) throw new RangeError(`not a decimal: ${value}`);
  return parsed;
}

/**
 * Rounds half away from zero (四舍五入) to a number of decimals; a negative count rounds to tens, hundreds …
 * @example roundHalfUp(exact('2.345'), 2) // 2.35
 * @example roundHalfUp(exact('80123'), -4) // 80000
 */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  if (decimals < 0) {
    const unit = powerOfTen(-decimals);
    return roundHalfUp(value.div(unit), 0).mul(unit);
  }
  if (value.d === 1n) return value;
  const scale = 10n ** BigInt(decimals);
  if (scale % value.d === 0n) return value;
  const scaled = value.n * scale;
  const [quotient, remainder] = [scaled / value.d, scaled % value.d];
  const rounded = remainder * 2n >= value.d ? quotient + 1n : quotient;
  return new Fraction(value.s < 0n ? -rounded : rounded, scale);
}

/**
 * The shortest decimal of a number that has one, else rounded half up to `decimals` (default 10).
 * @example decimalText(exact('9.950')) // "9.95"
 */
export function decimalText(value: Exact, decimals = 10): string {
  if (value.d === 1n && decimals >= 0) return value.s < 0n ? `-${value.n}` : String(value.n);
  const fixed = fixedText(roundHalfUp(value, decimals), decimals);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

/**
 * A number with a fixed count of decimals, rounded half up. A negative count (figures given in 万) shows none.
 * @example fixedText(exact('4.7034'), 2) // "4.70"
 */
export function fixedText(value: Exact, decimals: number): string {
  if (decimals < 0) return fixedText(roundHalfUp(value, decimals), 0);
  const rounded = roundHalfUp(value, decimals);
  const scale = 10n ** BigInt(decimals);
  const digits = ((rounded.n * scale) / rounded.d).toString().padStart(decimals + 1, '0');
  const sign = rounded.s < 0n && rounded.n !== 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Ten to a whole power, negative powers too. */
export function powerOfTen(power: number): Exact {
  let value = POWERS.get(power);
  if (!value) {
    value = makePower(power);
    if (Math.abs(power) <= 40) POWERS.set(power, value);
  }
  return value;
}

const POWERS = new Map<number, Exact>();

function makePower(power: number): Exact {
  const size = 10n ** BigInt(Math.abs(power));
  return power < 0 ? new Fraction(1n, size) : new Fraction(size);
}

/**
 * The digits a number needs after the point; null when its decimal never ends or is longer than `most`.
 * @example decimalsOf(exact('0.945')) // 3
 */
export function decimalsOf(value: Exact, most = 20): number | null {
  let left = value.d;
  let decimals = 0;
  while (left !== 1n) {
    if (decimals === most) return null;
    const step = left % 10n === 0n ? 10n : left % 5n === 0n ? 5n : left % 2n === 0n ? 2n : 0n;
    if (step === 0n) return null;
    left /= step;
    decimals++;
  }
  return decimals;
}

/** The nearest JavaScript number, for JSON only. */
export function toNumber(value: Exact): number {
  return Number(decimalText(value, 12));
}

const numerator = ({ s, n }: Exact): bigint => (s < 0n ? -n : n);

/** Below, at or above another number: -1, 0, 1. Points and their like mostly have one denominator, which needs no product. */
export function compare(one: Exact, other: Exact): -1 | 0 | 1 {
  const isOne = one.d === other.d;
  const left = isOne ? numerator(one) : numerator(one) * other.d;
  const right = isOne ? numerator(other) : numerator(other) * one.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two numbers are the same: each has one shape alone, in lowest terms. */
export const areEqual = (one: Exact, other: Exact): boolean =>
  one === other || (one.n === other.n && one.d === other.d && (one.s === other.s || one.n === 0n));

/** Whether a number is below, at or above nothing: -1, 0, 1. */
export const signOf = ({ s, n }: Exact): -1 | 0 | 1 => (n === 0n ? 0 : s < 0n ? -1 : 1);

/** The sum of numbers, those that are not there left out; one common divisor is looked for, not one for each of them. */
export function sumOf(values: readonly (Exact | null | undefined)[]): Exact {
  let [over, under] = [0n, 1n];
  for (const value of values) {
    if (!value) continue;
    if (value.d === under) over += numerator(value);
    else {
      const sum = new Fraction(over, under).add(value);
      [over, under] = [numerator(sum), sum.d];
    }
  }
  return new Fraction(over, under);
}

export const min = (one: Exact, other: Exact): Exact => (compare(one, other) <= 0 ? one : other);
export const max = (one: Exact, other: Exact): Exact => (compare(one, other) >= 0 ? one : other);

/** A number limited to [low, high]. */
export function clamp(value: Exact, low: Exact, high: Exact): Exact {
  return min(max(value, low), high);
}
