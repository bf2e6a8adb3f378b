import { exact, fixedText, HUNDRED, ZERO, type Exact } from '../../number/exact';
import { ANY_COUNT, rule, textOf, valueOf, wholeOf, type Call, type Functions } from '../call';
import { asNumber, asText, numberIfAny } from '../coerce';
import { keepDigits } from '../significant';
import {
  ErrorValue,
  isBlock,
  LONGEST_TEXT,
  noError,
  ofBoolean,
  ofNumber,
  ofText,
  Unknown,
  valuesOf,
  type FormulaValue,
} from '../value';

/** Texts and what stands in them. Lengths are in UTF-16 units, as Excel counts them. */
export const TEXTS: Functions = {
  LEN: rule(1, 1, (call) => ofNumber(exact(textOf(call, 0).length))),
  LEFT: rule(1, 2, (call) => ofText(textOf(call, 0).slice(0, lengthOf(call, 1)))),
  RIGHT: rule(1, 2, (call) => {
    const [text, length] = [textOf(call, 0), lengthOf(call, 1)];
    return ofText(length === 0 ? '' : text.slice(-length));
  }),
  MID: rule(3, 3, (call) => {
    const start = wholeOf(call, 1, 1);
    if (start < 1) throw new ErrorValue('#VALUE!');
    return ofText(textOf(call, 0).slice(start - 1, start - 1 + lengthOf(call, 2)));
  }),
  TRIM: rule(1, 1, (call) => ofText(textOf(call, 0).replace(/ +/g, ' ').replace(/^ | $/g, ''))),
  CONCATENATE: rule(1, ANY_COUNT, (call) => {
    const texts = Array.from({ length: call.count }, (_, index) => textOf(call, index));
    return ofText(texts.join(''));
  }),
  CONCAT: rule(1, ANY_COUNT, concat),
  EXACT: rule(2, 2, (call) => ofBoolean(textOf(call, 0) === textOf(call, 1))),
  SUBSTITUTE: rule(3, 3, (call) => {
    const [text, old, made] = [textOf(call, 0), textOf(call, 1), textOf(call, 2)];
    if (old === '') return ofText(text);
    const parts = text.split(old);
    // Told before it is made: nested, it could fill the memory.
    if (text.length + (parts.length - 1) * (made.length - old.length) > LONGEST_TEXT) {
      throw new ErrorValue('#VALUE!');
    }
    return ofText(parts.join(made));
  }),
  FIND: rule(2, 3, (call) => {
    const [word, text, from] = [textOf(call, 0), textOf(call, 1), wholeOf(call, 2, 1)];
    const at = from < 1 || from > text.length + 1 ? -1 : text.indexOf(word, from - 1);
    if (at < 0) throw new ErrorValue('#VALUE!');
    return ofNumber(exact(at + 1));
  }),
  VALUE: rule(1, 1, (call) => {
    const value = noError(valueOf(call, 0));
    if (value.kind === 'boolean') throw new ErrorValue('#VALUE!');
    return ofNumber(asNumber(value));
  }),
  N: rule(1, 1, (call) => {
    const value = noError(valueOf(call, 0));
    return ofNumber(value.kind === 'number' || value.kind === 'boolean' ? asNumber(value) : ZERO);
  }),
  TEXT: rule(2, 2, (call) => {
    const value = noError(valueOf(call, 0));
    if (value.kind === 'boolean') throw new Unknown();
    const format = readFormat(textOf(call, 1));
    const number = numberIfAny(value);
    return number ? ofText(formatted(number, format)) : value;
  }),
};

function lengthOf(call: Call, index: number): number {
  const length = wholeOf(call, index, 1);
  if (length < 0) throw new ErrorValue('#VALUE!');
  return length;
}

function concat(call: Call): FormulaValue {
  let text = ofText('');
  const add = (value: FormulaValue) => (text = ofText(asText(text) + asText(value)));
  for (let index = 0; index < call.count; index++) {
    const argument = call.argument(index);
    if (!isBlock(argument)) add(argument);
    else for (const value of valuesOf(argument)) add(value);
  }
  return text;
}

/** A plain number format, in parts: groups of thousands, decimals, percent. */
type Format = readonly [whole: string, grouped?: string, places?: string, percent?: string];

/** @throws Unknown for any other format */
function readFormat(format: string): Format {
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (!match) throw new Unknown();
  return match as unknown as Format;
}

/** Shows a number in a plain format. @throws Unknown where Excel might show it otherwise */
function formatted(value: Exact, [, grouped, places = '', percent]: Format): string {
  const shown = fixedText(keepDigits(percent ? value.mul(HUNDRED) : value), places.length);
  // Excel is of two minds about the sign of what rounds to nothing.
  if (value.s < 0n && !/[1-9]/.test(shown)) throw new Unknown();
  const [whole = '', fraction] = shown.split('.');
  const parted = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${parted}${fraction === undefined ? '' : `.${fraction}`}${percent ?? ''}`;
}
