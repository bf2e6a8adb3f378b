import type { Cell } from '../../core/model/grid';
import type { Ruler } from './measure';

const PLAIN_DECIMAL = /^(-?\d+)\.(\d+)$/;

/** Decimals of the mantissa of a number shown with an exponent. */
const MOST_PLACES = 5;

/**
 * A number without a format of its own, made narrower as Excel does: it loses decimals, then it is written with an
 * exponent, which loses decimals in turn. Null when nothing of it fits.
 */
export function narrowNumber(
  { raw, text }: Extract<Cell, { kind: 'number' }>,
  ruler: Pick<Ruler, 'widthOf'>,
  room: number,
): string | null {
  for (const shorter of shorterThan(text, raw)) if (ruler.widthOf(shorter) <= room) return shorter;
  return null;
}

function* shorterThan(text: string, raw: string): Generator<string> {
  const parts = PLAIN_DECIMAL.exec(text);
  for (let places = parts ? parts[2]!.length - 1 : -1; places >= 0; places--) {
    yield roundDecimal(parts![1]!, parts![2]!, places);
  }
  for (let places = MOST_PLACES; places >= 0; places--) yield withExponent(raw, places);
}

/**
 * A decimal with one digit before the point and an exponent of ten.
 * @example withExponent('123456789012345', 5) // "1.23457E+14"
 */
export function withExponent(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = whole + fraction;
  const lead = digits.search(/[1-9]/);
  if (lead < 0) return '0';
  const rounded = roundDecimal(digits[lead]!, digits.slice(lead + 1).padEnd(places, '0'), places);
  const isCarried = rounded === '10';
  const exponent = whole.length - 1 - lead + (isCarried ? 1 : 0);
  const size = String(Math.abs(exponent)).padStart(2, '0');
  const sign = decimal.startsWith('-') ? '-' : '';
  return `${sign}${isCarried ? '1' : rounded}E${exponent < 0 ? '-' : '+'}${size}`;
}

/**
 * Rounds a decimal, half away from zero, digit by digit; zeros at the end are left out.
 * @example roundDecimal('9', '896', 1) // "9.9"
 */
export function roundDecimal(whole: string, decimals: string, places: number): string {
  const kept = whole.replace('-', '') + decimals.slice(0, places);
  const isUp = (decimals[places] ?? '0') >= '5';
  const digits = (isUp ? String(BigInt(kept) + 1n) : kept).padStart(places + 1, '0');
  const sign = whole.startsWith('-') ? '-' : '';
  const point = digits.length - places;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(point).replace(/0+$/, '');
  const size = head + (tail && `.${tail}`);
  return size === '0' ? size : sign + size;
}
