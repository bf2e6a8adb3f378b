/** A decimal as digits. `whole` has no leading zeros. */
export interface Decimal {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const PLAIN = /^(?!-0)-?(?:0|[1-9]\d{0,13})(?:\.\d{1,2})?$/;

/**
 * A stored number as the decimal the person typed: files hold 17 digits of the binary value
 * ("0.94499999999999995" for 0.945), so more than 15 digits are cut to the shortest that mean the same double.
 * Exponents are written out. Null when it is no number.
 */
export function storedNumber(stored: string): string | null {
  if (PLAIN.test(stored)) return stored;
  const text = stored.trim();
  const decimal = parseDecimal(text);
  if (!decimal) return null;
  const significant = (decimal.whole + decimal.fraction).replace(/^0+|0+$/g, '').length;
  if (significant > 15) {
    const value = Number(text);
    const shortest = Number.isFinite(value) ? parseDecimal(String(value)) : null;
    return shortest && plainText(shortest);
  }
  return /^[+.]|^-[0.]|[eE]/.test(text) ? plainText(decimal) : text;
}

/** Reads a decimal, exponent included; null when it is none. */
function parseDecimal(text: string): Decimal | null {
  const match = PARTS.exec(text);
  if (!match || (!match[2] && !match[3])) return null;
  const decimal = { isNegative: match[1] === '-', whole: trimZeros(match[2]!), fraction: match[3] ?? '' };
  return match[4] ? shift(decimal, Number(match[4])) : decimal;
}

/** Moves the decimal point to the right, or to the left by a negative count. */
export function shift(value: Decimal, places: number): Decimal {
  const { isNegative, whole, fraction } = value;
  if (places >= 0) {
    const moved = fraction.padEnd(places, '0');
    return { isNegative, whole: trimZeros(whole + moved.slice(0, places)), fraction: moved.slice(places) };
  }
  const padded = whole.padStart(-places, '0');
  const cut = padded.length + places;
  return { isNegative, whole: trimZeros(padded.slice(0, cut)), fraction: padded.slice(cut) + fraction };
}

/** The decimal without exponent or surplus zeros. */
function plainText({ isNegative, whole, fraction }: Decimal): string {
  const tail = fraction.replace(/0+$/, '');
  const digits = `${whole || '0'}${tail ? `.${tail}` : ''}`;
  return isNegative && digits !== '0' ? `-${digits}` : digits;
}

function trimZeros(digits: string): string {
  return digits.charCodeAt(0) === 48 ? digits.replace(/^0+/, '') : digits;
}
