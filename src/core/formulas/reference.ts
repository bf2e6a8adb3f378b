import type { Area } from '../model/address';
import { LAST_COLUMN, LAST_ROW, parseA1, parseArea } from '../model/address';

/** What a reference in a formula points at. */
export interface Reference {
  /** Null: the formula's own sheet. As written: sheet names do not mind their case. */
  readonly sheet: string | null;
  readonly area: Area;
}

/**
 * Reads a reference: A1, $A$1:B2, A:A, 1:3, each with or without a sheet. Null for what is none (names, tables) and
 * for other workbooks and stacks of sheets.
 * @example readReference("'附件 2'!B3") // { sheet: '附件 2', area: … }
 */
export function readReference(text: string): Reference | null {
  const end = text.lastIndexOf('!');
  const area = readArea(text.slice(end + 1));
  if (!area) return null;
  if (end < 0) return { sheet: null, area };
  const written = text.slice(0, end);
  const sheet = written.startsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written;
  return sheet === '' || /[[\]:]/.test(sheet) ? null : { sheet, area };
}

/**
 * Whether a reference or name is one of another workbook, where nothing changes when this one does: [1]表!A1. To a file
 * [0] is the workbook itself.
 */
export function isElsewhere(text: string): boolean {
  return /\[(?!0\])/.test(text.slice(0, Math.max(text.lastIndexOf('!'), 0)));
}

function readArea(text: string): Area | null {
  const [first = '', second] = text.split(':');
  if (second === undefined || parseA1(first)) return parseArea(text);
  const [left, right] = [first, second].map((part) => parseA1(`${part}1`)?.column);
  if (left !== undefined && right !== undefined) {
    return { top: 0, bottom: LAST_ROW, left: Math.min(left, right), right: Math.max(left, right) };
  }
  const [top, bottom] = [first, second].map((part) => parseA1(`A${part}`)?.row);
  if (top === undefined || bottom === undefined) return null;
  return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: 0, right: LAST_COLUMN };
}
