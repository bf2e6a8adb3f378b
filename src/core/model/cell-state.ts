import type { CellState } from './edit';
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
