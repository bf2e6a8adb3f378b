/** A cell by its zero-based row and column. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A cell of a named sheet: what every figure, finding and edit points at. */
export interface CellRef extends CellAddress {
  readonly sheet: string;
}

/** A rectangle of cells, both ends included, zero-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column an .xlsx sheet can have (XFD1048576), zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/**
 * The letters of a zero-based column.
 * @example columnName(0) // "A"
 * @example columnName(26) // "AA"
 */
export function columnName(column: number): string {
  const known = NAMES[column];
  if (known !== undefined) return known;
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** The names of the columns that forms have. */
const NAMES: string[] = [];
for (let column = 0; column < 64; column++) NAMES[column] = columnName(column);

/**
 * The A1 address of a cell.
 * @example a1({ row: 24, column: 8 }) // "I25"
 */
export function a1(address: CellAddress): string {
  return columnName(address.column) + (address.row + 1);
}

/**
 * The A1 address of a rectangle; a single cell gives one address.
 * @example areaA1({ top: 1, left: 0, bottom: 26, right: 8 }) // "A2:I27"
 */
export function areaA1(area: Area): string {
  const from = a1({ row: area.top, column: area.left });
  const to = a1({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

/**
 * Reads an A1 address (with or without `$`); null when it is none or lies beyond XFD1048576.
 * @example parseA1('I25') // { row: 24, column: 8 }
 */
export function parseA1(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text.trim());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  column -= 1;
  return row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
}

/** Reads an A1 rectangle or a single address; null when it is none. */
export function parseArea(text: string): Area | null {
  const [first, second] = text.split(':');
  const from = parseA1(first ?? '');
  const to = second === undefined ? from : parseA1(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether a cell lies in a rectangle. */
export function contains(area: Area, { row, column }: CellAddress): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether two rectangles share a cell. */
export function meets(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** A set of cells, which needs no text for each of them. */
export class CellSet {
  private readonly sheets = new Map<string, Set<number>>();

  has({ sheet, row, column }: CellRef): boolean {
    return this.sheets.get(sheet)?.has(row * (LAST_COLUMN + 1) + column) ?? false;
  }

  /** Takes a cell in; gives back whether it is new. */
  add({ sheet, row, column }: CellRef): boolean {
    let cells = this.sheets.get(sheet);
    if (!cells) this.sheets.set(sheet, (cells = new Set()));
    const size = cells.size;
    return cells.add(row * (LAST_COLUMN + 1) + column).size > size;
  }
}

/** A key that is the same for the same cell of the same workbook. */
export function refKey(ref: CellRef): string {
  return `${ref.sheet}!${a1(ref)}`;
}
