import type { CellInput, CellState } from '../model/edit';
import type { Cell } from '../model/grid';
import { parseExact } from '../number/exact';

const BLANK: CellState = { value: null, kind: 'blank', formula: null };

/** What a cell holds now, as a host compares it before it writes. */
export function cellState(cell: Cell | undefined): CellState {
  if (!cell) return BLANK;
  const formula = cell.formula ?? null;
  switch (cell.kind) {
    case 'number':
      return { value: cell.raw, kind: 'number', formula };
    case 'boolean':
      return { value: cell.value ? 'TRUE' : 'FALSE', kind: 'boolean', formula };
    case 'error':
      return { value: cell.text, kind: 'error', formula };
    case 'text':
      if (cell.text === '' && formula === null) return BLANK;
      return { value: cell.text, kind: 'text', formula };
  }
}

/** Whether a cell shows nothing to a person: no cell, or blanks only, and no formula behind it. */
export function isEmpty(cell: Cell | undefined): boolean {
  return !cell || (cell.formula === undefined && cell.text.trim() === '');
}

/** The input that gives a cell its former content back; a boolean or an error comes back as its text. */
export function inputOf(state: CellState): CellInput {
  if (state.formula !== null) return { kind: 'formula', value: state.formula, shown: state.value ?? '' };
  if (state.kind === 'blank' || state.value === null) return { kind: 'blank' };
  return state.kind === 'number'
    ? { kind: 'number', value: state.value }
    : { kind: 'text', value: state.value };
}

/** The state a cell has once an input was written to it. */
export function stateAfter(input: CellInput): CellState {
  switch (input.kind) {
    case 'blank':
      return BLANK;
    case 'number':
      return { value: input.value, kind: 'number', formula: null };
    case 'text':
      return { value: input.value, kind: 'text', formula: null };
    case 'formula':
      return { value: input.shown, kind: shownKind(input.shown), formula: input.value };
  }
}

function shownKind(shown: string): CellState['kind'] {
  return parseExact(shown) ? 'number' : 'text';
}
