import { decimalText, fixedText, powerOfTen, roundHalfUp, ZERO, type Exact } from '../number/exact';

/** The digits Excel keeps of a number. */
const DIGITS = 15;

/**
 * A number rounded to the 15 significant digits that Excel keeps.
 * @example keepDigits(exact('0.30000000000000004')) // 0.3
 */
export function keepDigits(value: Exact): Exact {
  return value.equals(ZERO) ? value : roundHalfUp(value, DIGITS - 1 - magnitude(value));
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

/** A decimal as it is stored: no exponent, no surplus zeros. */
export function storedDecimal(value: Exact): string {
  const kept = keepDigits(value);
  const power = kept.equals(ZERO) ? 0 : magnitude(kept);
  return power >= DIGITS ? fixedText(kept, 0) : decimalText(kept, DIGITS - 1 - Math.min(power, 0));
}
