import { columnName, LAST_COLUMN, LAST_ROW, parseA1 } from '../../../core/model/address';

/**
 * Texts, quoted sheet names and bracketed names are stepped over; then a range of whole columns or whole rows,
 * or a cell. What follows must not make it a function, a longer name or a sheet's name.
 */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\u0080-\uFFFF])(?:(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})|(\$?\d{1,7}:\$?\d{1,7})|(\$?[A-Za-z]{1,3}\$?\d{1,7}))(?![\w.(!\u0080-\uFFFF])/g;

/**
 * The formula of a cell that shares another's: its relative references moved by rows and columns.
 * @example moveFormula('SUM(A1:B$2)', 1, 1) // "SUM(B2:C$2)"
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole, wholeColumns?: string, wholeRows?: string, cell?: string) => {
    if (cell) return moveCell(cell, rows, columns);
    if (wholeColumns) return movePair(wholeColumns, (part) => moveColumn(part, columns));
    if (wholeRows) return movePair(wholeRows, (part) => moveRow(part, rows));
    return whole;
  });
}

function movePair(pair: string, move: (part: string) => string | null): string {
  const parts = pair.split(':').map(move);
  return parts.includes(null) ? '#REF!' : parts.join(':');
}

function moveCell(cell: string, rows: number, columns: number): string {
  const digits = cell.search(/\$?\d/);
  const column = moveColumn(cell.slice(0, digits), columns);
  const row = moveRow(cell.slice(digits), rows);
  return column === null || row === null ? '#REF!' : column + row;
}

function moveColumn(text: string, by: number): string | null {
  if (text.startsWith('$')) return text;
  const address = parseA1(`${text}1`);
  if (!address) return text;
  const column = address.column + by;
  return column < 0 || column > LAST_COLUMN ? null : columnName(column);
}

function moveRow(text: string, by: number): string | null {
  if (text.startsWith('$')) return text;
  const row = Number(text) + by;
  return row < 1 || row > LAST_ROW + 1 ? null : String(row);
}
