import { HUNDRED, ONE, parseExact, ZERO, type Exact } from '../number/exact';
import { keepDigits, numberContent } from './significant';
import { ErrorValue, noError, Unknown, type FormulaValue } from './value';

const GROUPED = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d{1,3})?$/i;

/** Signs of which a date, a time, a fraction or an amount of money can be made beside digits. */
const MAYBE_A_NUMBER = /^[\d０-９\s.,:/+\-−%％¥￥$()（）．，：／A-Za-z年月日时分秒上下午]*$/;

/** A value as an operator counts it: blank is 0, text is read as Excel reads it. @throws ErrorValue, Unknown */
export function asNumber(value: FormulaValue): Exact {
  const plain = noError(value);
  if (plain.kind === 'number') return plain.value;
  if (plain.kind === 'blank') return ZERO;
  if (plain.kind === 'boolean') return plain.value ? ONE : ZERO;
  return numberInText(plain.value);
}

/** A value as a number; null where it stands for none. @throws Unknown */
export function numberIfAny(value: FormulaValue): Exact | null {
  try {
    return asNumber(value);
  } catch (error) {
    if (error instanceof ErrorValue) return null;
    throw error;
  }
}

/** The number a text stands for; texts that only Excel could read as a date or an amount are unknown. */
export function numberInText(text: string): Exact {
  const number = writtenNumber(text);
  if (number) return number;
  if (/[\d０-９]/.test(text) && MAYBE_A_NUMBER.test(text)) throw new Unknown();
  throw new ErrorValue('#VALUE!');
}

/** The number that a text is written as, grouped or in percent too; null for what Excel would have to guess at. */
export function writtenNumber(text: string): Exact | null {
  const trimmed = withoutSpaces(text);
  const isPercent = trimmed.endsWith('%');
  const bare = isPercent ? withoutSpaces(trimmed.slice(0, -1)) : trimmed;
  const number = GROUPED.test(bare) ? parseExact(bare.replace(/,/g, '')) : null;
  return number && keepDigits(isPercent ? number.div(HUNDRED) : number);
}

/** Plain spaces around a text taken off; others, as a non-breaking one from a web page, make a text of a number. */
function withoutSpaces(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && text[from] === ' ') from++;
  while (from < to && text[to - 1] === ' ') to--;
  return text.slice(from, to);
}

/** A value as `&` and the text functions take it. @throws ErrorValue, Unknown where General would show an exponent */
export function asText(value: FormulaValue): string {
  const plain = noError(value);
  if (plain.kind === 'text') return plain.value;
  if (plain.kind === 'blank') return '';
  if (plain.kind === 'boolean') return plain.value ? 'TRUE' : 'FALSE';
  const shown = numberContent(plain.value);
  if (/E|^-?0\.0000/.test(shown)) throw new Unknown();
  return shown;
}

/** A value as a condition. @throws ErrorValue */
export function asBoolean(value: FormulaValue): boolean {
  const plain = noError(value);
  if (plain.kind === 'boolean') return plain.value;
  if (plain.kind === 'number') return !plain.value.equals(ZERO);
  if (plain.kind === 'blank') return false;
  const word = plain.value.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  throw new ErrorValue('#VALUE!');
}
