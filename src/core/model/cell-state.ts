import { parseExact } from '../number/exact';
import type { CellInput, CellState } from './edit';
import type { Cell } from './grid';

/** Of a cell that holds nothing. */
export const BLANK_STATE: CellState = { value: null, kind: 'blank', formula: null };

/** What a cell holds now, as a host compares it before it writes. */
export function cellState(cell: Cell | undefined): CellState {
  if (!cell) return BLANK_STATE;
  const formula = cell.formula ?? null;
  if (cell.kind === 'number') return { value: cell.raw, kind: 'number', formula };
  if (cell.text === '' && formula === null) return BLANK_STATE;
  return { value: cell.text, kind: cell.kind, formula };
}

/** Whether a cell shows nothing to a person: no cell, or blanks only, and no formula behind it. */
export function isEmpty(cell: Cell | undefined): boolean {
  return !cell || (cell.formula === undefined && cell.text.trim() === '');
}

/** What a cell holds once an input has been written to it. */
export function stateAfter(input: CellInput): CellState {
  if (input.kind === 'blank' || (input.kind === 'text' && input.value === '')) return BLANK_STATE;
  if (input.kind === 'formula') {
    return { value: input.shown, kind: resultKind(input), formula: input.value };
  }
  const kind = input.kind === 'text' ? (input.stored ?? 'text') : 'number';
  return { value: input.value, kind, formula: null };
}

/** The kind of a formula's stored result; that of no result is an empty text to whoever reads the cell. */
export function resultKind(input: CellInput & { kind: 'formula' }): 'text' | 'number' | 'boolean' | 'error' {
  if (input.stored === 'none') return 'text';
  return input.stored ?? (parseExact(input.shown) ? 'number' : 'text');
}

/** The input that gives a state back, kind and formula included. */
export function inputOf({ value, kind, formula }: CellState): CellInput {
  if (formula !== null) {
    const stored = kind === 'blank' ? 'text' : kind;
    return { kind: 'formula', value: formula, shown: value ?? '', stored };
  }
  if (kind === 'blank' || value === null) return { kind: 'blank' };
  if (kind === 'number') return { kind, value };
  return kind === 'text' ? { kind, value } : { kind: 'text', value, stored: kind };
}

/** Whether two states are the same to a person: numbers by value, the rest letter by letter. */
export function sameState(one: CellState, other: CellState): boolean {
  if (one.formula !== other.formula) return false;
  if (one.kind !== other.kind) return isNothing(one) && isNothing(other);
  if (one.value === other.value) return true;
  return one.kind === 'number' && isSameFigure(one, other);
}

/**
 * Whether a cell still holds what it was seen to hold. A number and the text of it are the same here: a cell formatted
 * as Text turns the one into the other.
 */
export function isUnchanged(now: CellState, seen: CellState): boolean {
  if (sameState(now, seen)) return true;
  const kinds = new Set([now.kind, seen.kind]);
  const isFigure = kinds.has('number') && kinds.has('text');
  return isFigure && now.formula === null && seen.formula === null && isSameFigure(now, seen);
}

function isSameFigure(one: CellState, other: CellState): boolean {
  const [a, b] = [parseExact(one.value ?? ''), parseExact(other.value ?? '')];
  return a !== null && b !== null && a.equals(b);
}

/** Whether a state shows nothing: a blank, or an empty text. */
export const isNothing = ({ kind, value, formula }: CellState) =>
  formula === null && (kind === 'blank' || (kind === 'text' && value === ''));
