import { ZERO } from '../number/exact';
import { keepDigits } from './significant';
import { BLANK, FALSE, noError, ofNumber, ofText, Unknown, type FormulaValue } from './value';

type Plain = Exclude<FormulaValue, { kind: 'error' }>;

const RANK = { number: 0, text: 1, boolean: 2 } as const;

/**
 * Compares as Excel does: numbers before texts before booleans, numbers to 15 digits, texts without their case, a blank
 * as the 0, "" or FALSE of the other side. Negative, zero or positive.
 * @throws ErrorValue for an error; Unknown for the order of texts that a locale decides
 */
export function compareValues(one: FormulaValue, other: FormulaValue): number {
  const [left, right] = [fill(noError(one), noError(other)), fill(noError(other), noError(one))];
  if (left.kind === 'blank' || right.kind === 'blank') return 0;
  if (left.kind !== right.kind) return RANK[left.kind] - RANK[right.kind];
  if (left.kind === 'number' && right.kind === 'number') {
    return keepDigits(left.value).compare(keepDigits(right.value));
  }
  if (left.kind === 'text' && right.kind === 'text') return compareTexts(left.value, right.value);
  return Number(left.value) - Number(right.value);
}

/** Whether two values are equal as `=` has it; never needs the order of texts. */
export function areEqual(one: FormulaValue, other: FormulaValue): boolean {
  const [left, right] = [fill(noError(one), noError(other)), fill(noError(other), noError(one))];
  if (left.kind === 'text' && right.kind === 'text') return sameText(left.value, right.value);
  return compareValues(left, right) === 0;
}

function fill(value: Plain, other: Plain): Plain {
  if (value.kind !== 'blank') return value;
  if (other.kind === 'number') return ofNumber(ZERO) as Plain;
  if (other.kind === 'text') return ofText('') as Plain;
  return other.kind === 'boolean' ? (FALSE as Plain) : (BLANK as Plain);
}

/** Whether two texts are the same but for their case. Full-width twins may be the same to some Excels. */
export function sameText(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left === right) return true;
  if (left.normalize('NFKC') === right.normalize('NFKC')) throw new Unknown();
  return false;
}

function compareTexts(one: string, other: string): number {
  if (sameText(one, other)) return 0;
  if (one === '' || other === '') return one === '' ? -1 : 1;
  if (!/^[A-Za-z0-9]+$/.test(one + other)) throw new Unknown();
  return one.toLowerCase() < other.toLowerCase() ? -1 : 1;
}
