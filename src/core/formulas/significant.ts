import { decimalText, fixedText, powerOfTen, roundHalfUp, ZERO, type Exact } from '../number/exact';

/** The digits Excel shows and compares of a number. */
const DIGITS = 15;
/** The digits that a cell's binary number has at the most, as a file states it. */
const STORED_DIGITS = 17;
/** Two numbers that differ by less of their size are one binary number, or neighbours. */
const ONE_NUMBER = powerOfTen(-16);

/**
 * A number rounded to the 15 significant digits that Excel shows and compares.
 * @example keepDigits(exact('0.30000000000000004')) // 0.3
 */
export const keepDigits = (value: Exact): Exact => keep(value, DIGITS);

/**
 * A result as a cell holds it for the formulas that count it: 15 digits where they say it all, else two more, so that
 * three cells of a third still sum to 1.
 * @example keepResult(exact(10).div(3)) // 3.3333333333333333
 */
export function keepResult(value: Exact): Exact {
  const short = keepDigits(value);
  const isSame = value.sub(short).abs().compare(value.abs().mul(ONE_NUMBER)) <= 0;
  return isSame ? short : keep(value, STORED_DIGITS);
}

function keep(value: Exact, digits: number): Exact {
  return value.equals(ZERO) ? value : roundHalfUp(value, digits - 1 - magnitude(value));
}

/**
 * A number as Excel's editor shows it: its decimal, or as 1.5E+20 when that would be long.
 * It reads back as the same number, to 15 significant digits.
 */
export function numberContent(value: Exact): string {
  const kept = keepDigits(value);
  if (kept.equals(ZERO)) return '0';
  const power = magnitude(kept);
  if (power >= -DIGITS && power < DIGITS) return decimalText(kept, 2 * DIGITS);
  return exponentContent(kept);
}

/** A number with an exponent, to 15 significant digits: 1.5E+20; 0 as it is. */
export function exponentContent(value: Exact): string {
  const kept = keepDigits(value);
  if (kept.equals(ZERO)) return '0';
  const power = magnitude(kept);
  const mantissa = kept.div(powerOfTen(power));
  return `${decimalText(mantissa, DIGITS)}E${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

/** The power of ten of the first digit: 0 of 9.5, 2 of 100, -1 of 0.2. */
function magnitude(value: Exact): number {
  const absolute = value.abs();
  let power = absolute.n.toString().length - absolute.d.toString().length;
  while (absolute.compare(powerOfTen(power)) < 0) power--;
  while (absolute.compare(powerOfTen(power + 1)) >= 0) power++;
  return power;
}

/** A decimal as it is stored, to 15 digits: no exponent, no surplus zeros. */
export const storedDecimal = (value: Exact): string => stored(keepDigits(value), DIGITS);

/** The result of a formula as it is stored: {@link keepResult}, no exponent, no surplus zeros. */
export const storedResult = (value: Exact): string => stored(keepResult(value), STORED_DIGITS);

function stored(value: Exact, digits: number): string {
  const power = value.equals(ZERO) ? 0 : magnitude(value);
  return power >= digits ? fixedText(value, 0) : decimalText(value, digits - 1 - Math.min(power, 0));
}
