import type { Recognition } from '../../../src/core/model/form';
import Fraction from 'fraction.js';

const ROWS = new Set(['row', 'top', 'bottom', 'headerTop', 'headerBottom']);
const COLUMNS = new Set(['column', 'left', 'right']);

/** A recognition as it must be when every cell stands so many rows and columns further. */
export function moved(recognition: Recognition, rows: number, columns: number): Recognition {
  return shift(recognition, '', rows, columns) as Recognition;
}

function shift(value: unknown, key: string, rows: number, columns: number): unknown {
  if (typeof value === 'number') {
    if (ROWS.has(key)) return value + rows;
    return COLUMNS.has(key) ? value + columns : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => shift(item, key === 'candidates' ? 'column' : '', rows, columns));
  }
  if (value === null || typeof value !== 'object' || value instanceof Fraction) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      // The columns of a table are by role, any other object by what its keys mean.
      shift(item, key === 'columns' ? 'column' : name, rows, columns),
    ]),
  );
}
