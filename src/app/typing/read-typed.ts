import type { CellInput } from '../../core/model/edit';
import { kindOfFormat } from './cell-format';
import { formulaBehind } from './typed-formula';
import { readTypedDate } from './typed-date';
import { readTypedNumber } from './typed-number';

/** What typing gives a cell: a formula still to be checked, or a content and the number format it wants. */
export type Typed =
  | { readonly kind: 'formula'; readonly text: string }
  | {
      readonly kind: 'content';
      readonly input: Exclude<CellInput, { kind: 'formula' }>;
      readonly format?: string;
    };

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
]);

/**
 * Reads what a person typed into a cell as Excel (zh-CN) would, leaving as text what Excel is known to spoil.
 * Dates stay text unless the cell has a date format: in a form "3-1" is a code far more often than a day.
 * @param format the number format of the cell; undefined is General
 */
export function readTyped(text: string, format: string | undefined, is1904: boolean): Typed {
  if (text === '') return content({ kind: 'blank' });
  if (text.startsWith("'")) {
    const rest = text.slice(1);
    return content(rest === '' ? { kind: 'blank' } : { kind: 'text', value: rest });
  }
  const { isText, isDate } = kindOfFormat(format);
  if (isText) return content({ kind: 'text', value: text });
  const formula = formulaBehind(text);
  if (formula !== null) return { kind: 'formula', text: formula };
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return content({ kind: 'text', value: word, stored: 'boolean' });
  if (ERRORS.has(word)) return content({ kind: 'text', value: word, stored: 'error' });
  const date = isDate ? readTypedDate(text, is1904) : null;
  if (date !== null) return content({ kind: 'number', value: date });
  const number = readTypedNumber(text, format);
  return number
    ? content({ kind: 'number', value: number.value }, number.format)
    : content({ kind: 'text', value: text });
}

function content(input: Exclude<CellInput, { kind: 'formula' }>, format?: string): Typed {
  return { kind: 'content', input, ...(format !== undefined && { format }) };
}
