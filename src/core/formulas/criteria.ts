import { ZERO, type Exact } from '../number/exact';
import { compareValues } from './compare';
import { numberInText, writtenNumber } from './coerce';
import { readPattern } from './pattern';
import { ErrorValue, ofNumber, ofText, Unknown, type FormulaValue } from './value';

/** Whether a value meets the criterion of a COUNTIF. */
export type Criterion = (value: FormulaValue) => boolean;

type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=';

/**
 * Reads a criterion: a value, or a text with an operator (">=60", "<>合格"), `*` and `?` standing for any signs.
 * @throws Unknown where Excel might take the text for a date, or the order of texts would count
 */
export function readCriterion(value: FormulaValue): Criterion {
  if (value.kind === 'blank') return (cell) => isNumber(cell, ZERO, '=');
  if (value.kind === 'number') return (cell) => isNumber(cell, value.value, '=');
  if (value.kind !== 'text') return (cell) => cell.kind === value.kind && cell.value === value.value;
  const [, written = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(value.value)!;
  const operator = (written || '=') as Operator;
  if (operand === '') return emptyCriterion(written);
  const number = numberOf(operand);
  if (number) return (cell) => isNumber(cell, number, operator);
  return ofWords(operand, operator);
}

/** "" counts blanks and empty texts, "=" blanks alone, "<>" all that is not blank. */
function emptyCriterion(operator: string): Criterion {
  if (operator === '') return (cell) => cell.kind === 'blank' || (cell.kind === 'text' && cell.value === '');
  if (operator === '=') return (cell) => cell.kind === 'blank';
  if (operator === '<>') return (cell) => cell.kind !== 'blank';
  return () => false;
}

function numberOf(text: string): Exact | null {
  try {
    return numberInText(text);
  } catch (error) {
    if (error instanceof ErrorValue) return null;
    if (error instanceof Unknown && !isMaybeADate(text)) return null;
    throw error;
  }
}

/** Words of which Excel makes dates and times beside digits: 5 Jan, 3 pm. */
const DATE_WORDS: ReadonlySet<string> = new Set(
  (
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september ' +
    'october november december a am p pm e'
  ).split(' '),
);

/** Whether a text may be a date: not one whose letters say something else, as in "AB12" or "上3". */
function isMaybeADate(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.every((word) => DATE_WORDS.has(word)) && !/[上下](?!午)/.test(text);
}

/** Numbers meet numbers; a text that reads as the number equals it, but is neither greater nor less. */
function isNumber(cell: FormulaValue, number: Exact, operator: Operator): boolean {
  const isEquality = operator === '=' || operator === '<>';
  const read = cell.kind === 'text' && isEquality ? twinOf(cell.value, number) : null;
  const value = read ? ofNumber(read) : cell;
  if (value.kind !== 'number') return operator === '<>';
  return holds(compareValues(value, ofNumber(number)), operator);
}

/** The number that a text stands for beside a number. @throws Unknown for one that equals it in a form of its own */
function twinOf(text: string, number: Exact): Exact | null {
  const read = writtenNumber(text);
  if (read && /[ ,%]/.test(text) && read.equals(number)) throw new Unknown();
  return read;
}

function ofWords(operand: string, operator: Operator): Criterion {
  const word = operand.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') {
    const same: Criterion = (cell) => {
      // Whether a text that says TRUE counts as the value is not sure.
      if (cell.kind === 'text' && cell.value.toUpperCase() === word) throw new Unknown();
      return cell.kind === 'boolean' && cell.value === (word === 'TRUE');
    };
    if (operator === '=') return same;
    if (operator === '<>') return (cell) => !same(cell);
    throw new Unknown();
  }
  if (operator === '=' || operator === '<>') {
    const matches = readPattern(operand);
    const isMatch: Criterion = (cell) =>
      word.startsWith('#')
        ? cell.kind === 'error' && cell.value === word
        : cell.kind === 'text' && matches(cell.value);
    return operator === '=' ? isMatch : (cell) => !isMatch(cell);
  }
  return (cell) => cell.kind === 'text' && holds(compareValues(cell, ofText(operand)), operator);
}

/** Whether an order (negative, zero, positive) is one that an operator asks for. */
export function holds(order: number, operator: Operator): boolean {
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}
