import type { Cell, Row } from '../../core/model/grid';
import { decimalOf } from './decimal';

/** Everything that is asked of a range's cells. */
export const CELL_PROPERTIES = 'values, valueTypes, text, formulas, numberFormat, rowIndex, columnIndex';

/** The cells of a range that was loaded with {@link CELL_PROPERTIES}; blank ones are left out. */
export function rowsOf(range: Excel.Range): Row[] {
  const rows: Row[] = [];
  range.values.forEach((values: unknown[], i: number) => {
    const cells = values.flatMap((_, j) => cellOf(range, i, j) ?? []);
    if (cells.length > 0) rows.push({ row: range.rowIndex + i, cells });
  });
  return rows;
}

function cellOf(range: Excel.Range, i: number, j: number): Cell | null {
  const value: unknown = range.values[i]![j];
  const written: unknown = range.formulas[i]![j];
  const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
  if (value === '' && !isFormula) return null;
  const format = String(range.numberFormat[i]![j]);
  const shared = {
    column: range.columnIndex + j,
    ...(isFormula && { formula: (written as string).slice(1) }),
    ...(format !== 'General' && format !== 'null' && { format }),
  };
  const text = String(range.text[i]![j]);
  if (typeof value === 'number') {
    const raw = decimalOf(value);
    return { ...shared, kind: 'number', raw, text: shownNumber(text, raw, format) };
  }
  if (typeof value === 'boolean')
    return { ...shared, kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE' };
  const kind = range.valueTypes[i]![j] === 'Error' ? 'error' : 'text';
  return { ...shared, kind, text: String(value) };
}

/** A column too narrow for its number shows "####"; then the number itself is shown, as a percentage if it is one. */
function shownNumber(text: string, raw: string, format: string): string {
  if (text !== '' && !/^#+$/.test(text)) return text;
  const percent = /^0(?:\.(0+))?%$/.exec(format);
  return percent ? `${(Number(raw) * 100).toFixed(percent[1]?.length ?? 0)}%` : raw;
}

/** Brings rows together that were read in several pieces, in the order of the sheet. */
export function joinRows(pieces: readonly (readonly Row[])[]): Row[] {
  const [only] = pieces;
  if (pieces.length === 1) return [...only!];
  const found = new Map<number, Cell[]>();
  for (const { row, cells } of pieces.flat()) found.set(row, [...(found.get(row) ?? []), ...cells]);
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({ row, cells: cells.sort((one, other) => one.column - other.column) }));
}
