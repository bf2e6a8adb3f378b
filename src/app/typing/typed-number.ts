import { keepDigits, storedDecimal } from '../../core/formulas';
import { HUNDRED, ONE, parseExact, powerOfTen, ZERO, type Exact } from '../../core/number/exact';
import { kindOfFormat } from './cell-format';

/** A number as it is to be stored, and the format its cell is to have. */
export interface TypedNumber {
  readonly value: string;
  readonly format?: string;
}

/** Sign, currency sign, digits in one run or in groups of three, decimals, exponent as Excel shows it, percent. */
const NUMBER = /^([+-]?)([¥￥]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:(\.)(\d*))?(E[+-]\d{1,3})?\s?(%?)$/;

/** Longer runs are codes (accounts, credit codes, identity cards), of which Excel would lose the last digits. */
const MOST_DIGITS = 15;

/**
 * Reads what was typed as a number, as Excel does: `1,234.5`, `９５％`, `.5`, `-3`, `￥100`, `1.5E+20`. Null for text.
 * Kept as text on purpose, where Excel would change what a person meant: codes (`007`, more than 15 digits, `1E5`),
 * list numbers (`(1)`), fractions (`1/2`).
 * In a percent cell a number from 1 up is a count of percents, a smaller one a share: 95 and 0.95 are both 95 %.
 * @param format the number format of the cell
 */
export function readTypedNumber(text: string, format: string | undefined): TypedNumber | null {
  const match = NUMBER.exec(foldDigits(text.trim()));
  if (!match) return null;
  const [, sign, currency, whole = '', , fraction = '', exponent = '', percent] = match;
  if (whole === '' && fraction === '') return null;
  const digits = whole.replace(/,/g, '');
  if (isCode(digits) || (percent && exponent) || (exponent && digits.length !== 1)) return null;
  const typed = parseExact(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`)!;
  if (!isStorable(typed)) return null;
  const countsPercents = percent !== '' || (exponent === '' && isCountOfPercents(typed, format));
  const value = countsPercents ? typed.div(HUNDRED) : typed;
  const wanted = wantedFormat({ percent, currency, isGrouped: whole.includes(','), fraction }, format);
  return { value: storedDecimal(keepDigits(value)), ...(wanted && { format: wanted }) };
}

/** Excel's numbers lie between these; what is beyond stays text. */
const [LEAST, MOST] = [powerOfTen(-307), powerOfTen(307)];

function isStorable(value: Exact): boolean {
  const size = value.abs();
  return size.equals(ZERO) || (size.compare(LEAST) > 0 && size.compare(MOST) < 0);
}

const isCode = (digits: string) => digits.length > MOST_DIGITS || /^0\d/.test(digits);

/** Whether a number typed without a percent sign counts percents; one with an exponent is the value itself. */
function isCountOfPercents(typed: Exact, format: string | undefined): boolean {
  return kindOfFormat(format).isPercent && typed.abs().compare(ONE) >= 0;
}

interface Marks {
  readonly percent?: string;
  readonly currency?: string;
  readonly isGrouped: boolean;
  readonly fraction: string;
}

/** The format that a cell takes from how the number was typed; null: it keeps its own. */
function wantedFormat(marks: Marks, format: string | undefined): string | null {
  const { isGeneral, isPercent } = kindOfFormat(format);
  const places = marks.fraction === '' ? '0' : '0.00';
  if (marks.percent) return isPercent ? null : `${places}%`;
  if (!isGeneral) return null;
  const grouped = `#,##${places}`;
  if (marks.currency) return `"￥"${grouped};"￥"-${grouped}`;
  return marks.isGrouped ? grouped : null;
}

const FULL_WIDTH = /[０-９．，＋－％￥−]/g;

/** Full-width digits and signs, as a Chinese input method types them. */
function foldDigits(text: string): string {
  return text.replace(FULL_WIDTH, (char) => {
    if (char === '−') return '-';
    return char === '￥' ? '¥' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}
