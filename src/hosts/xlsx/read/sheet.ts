import type { Area } from '../../../core/model/address';
import { LAST_COLUMN, LAST_ROW, parseArea } from '../../../core/model/address';
import type { Cell, Row, Sheet } from '../../../core/model/grid';
import { fault } from '../file-errors';
import type { Budget } from '../limits';
import { isTrue } from '../package/workbook-part';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';
import { CellReader, TABLE_FORMULA, type CellContext } from './cell';

/** What a sheet is read with. */
export interface SheetContext extends CellContext {
  readonly name: string;
  readonly hidden: boolean;
}

/** A sheet as read, and what the writer must know beside its cells. */
export interface SheetData {
  readonly sheet: Sheet;
  /** Areas that one array formula fills: a single cell of them cannot be changed. */
  readonly arrayAreas: readonly Area[];
  /** A1 addresses whose style is not locked; only noted where the file has such a style. */
  readonly unlockedCells: ReadonlySet<string>;
}

/** Reads a worksheet part. @throws FileFault when it is malformed or has cells beyond Excel's limits */
export function readSheet(text: string, part: string, context: SheetContext): SheetData {
  const scanner = new XmlScanner(text, part);
  const reader = new CellReader(scanner, context);
  const merges: Area[] = [];
  const hiddenColumns = new HiddenColumns();
  const rows = new RowList(context.budget);
  let isProtected = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('sheetData')) readRows(scanner, reader, rows);
    else if (scanner.is('mergeCell')) {
      const area = parseArea(scanner.attribute('ref') ?? '');
      if (area && (area.top !== area.bottom || area.left !== area.right)) merges.push(area);
    } else if (scanner.is('col')) hiddenColumns.read(scanner);
    else if (scanner.is('sheetProtection')) isProtected = isTrue(scanner.attribute('sheet'));
    else if (scanner.is('extLst')) scanner.skip();
  }
  const sorted = rows.sorted();
  markFilled(sorted, reader.arrayAreas);
  const columns = hiddenColumns.toSet();
  const sheet: Sheet = {
    name: context.name,
    hidden: context.hidden,
    rows: sorted,
    merges,
    ...(rows.hidden.size > 0 && { hiddenRows: rows.hidden }),
    ...(columns.size > 0 && { hiddenColumns: columns }),
    ...(isProtected && { isProtected }),
  };
  return { sheet, arrayAreas: reader.arrayAreas, unlockedCells: reader.unlockedCells };
}

/**
 * Gives the cells that an array formula or a data table fills a formula: they are no constants. Areas do not overlap, so
 * that no cell is looked at twice; those of a hostile file are given up once that has cost as much as they could.
 */
function markFilled(rows: readonly Row[], areas: readonly Area[]): void {
  let budget = 2 * rows.reduce((count, { cells }) => count + cells.length, 0);
  for (const { top, bottom, left, right } of areas) {
    if (top === bottom && left === right) continue;
    for (let at = firstFrom(rows, ({ row }) => row, top); at < rows.length && rows[at]!.row <= bottom; at++) {
      const { cells } = rows[at]!;
      let next = firstFrom(cells, ({ column }) => column, left);
      for (budget--; next < cells.length && cells[next]!.column <= right; next++, budget--) {
        (cells[next] as { formula?: string }).formula ??= TABLE_FORMULA;
      }
      if (budget < 0) return;
    }
  }
}

/** The place of the first item of a sorted list that is not before a number. */
function firstFrom<T>(items: readonly T[], numberOf: (item: T) => number, number: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle]!) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readRows(scanner: XmlScanner, reader: CellReader, rows: RowList): void {
  if (scanner.selfClosing) return;
  const outer = scanner.depth - 1;
  let lastRow = -1;
  for (;;) {
    const event = scanner.next();
    if (event === CLOSE && scanner.depth === outer) return;
    if (event !== OPEN || !scanner.is('row')) continue;
    const stated = scanner.attribute('r');
    let row = stated === undefined ? lastRow + 1 : Number(stated) - 1;
    if (!(Number.isInteger(row) && row >= 0 && row <= LAST_ROW))
      throw fault('address', `${reader.sheetName} 第 ${stated ?? row + 1} 行`);
    const hidden = isTrue(scanner.attribute('hidden')) || scanner.attribute('ht') === '0';
    const cells: Cell[] = [];
    if (!scanner.selfClosing) row = readCells(scanner, reader, row, stated === undefined, cells);
    if (hidden) rows.hidden.add(row);
    rows.add(row, cells);
    lastRow = row;
  }
}

/** Reads the cells of a row; gives back its number, which the cells tell when the row does not. */
function readCells(
  scanner: XmlScanner,
  reader: CellReader,
  row: number,
  isUnnumbered: boolean,
  cells: Cell[],
): number {
  const outer = scanner.depth - 1;
  let number = row;
  let column = -1;
  for (;;) {
    const event = scanner.next();
    if (event === CLOSE && scanner.depth === outer) return number;
    if (event !== OPEN || !scanner.is('c')) continue;
    const address = reader.address();
    column = address ? address.column : column + 1;
    if (address && isUnnumbered && cells.length === 0) number = address.row;
    if (column > LAST_COLUMN) throw fault('address', `${reader.sheetName} 第 ${number + 1} 行`);
    const cell = reader.read(number, column);
    if (cell) cells.push(cell);
  }
}

/** Collects rows; files of careless tools have them, or their cells, out of order or twice. */
class RowList {
  readonly hidden = new Set<number>();
  private readonly rows: Row[] = [];
  private isOrdered = true;

  constructor(private readonly budget: Budget) {}

  add(row: number, cells: Cell[]): void {
    if (cells.length === 0) return;
    if (--this.budget.rows < 0) throw fault('rows', String(this.budget.limits.rows));
    for (let i = 1; i < cells.length; i++) {
      if (cells[i]!.column <= cells[i - 1]!.column) this.isOrdered = false;
    }
    const last = this.rows[this.rows.length - 1];
    if (last && last.row >= row) this.isOrdered = false;
    // A list that grew has room for more; of hundreds of thousands of rows that would add up.
    this.rows.push({ row, cells: cells.slice() });
  }

  sorted(): readonly Row[] {
    if (this.isOrdered) return this.rows;
    const byRow = new Map<number, Map<number, Cell>>();
    for (const { row, cells } of this.rows) {
      const known = byRow.get(row) ?? new Map<number, Cell>();
      for (const cell of cells) known.set(cell.column, cell);
      byRow.set(row, known);
    }
    return [...byRow]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }));
  }
}

/** Hidden columns, marked by range so that overlapping ranges of a hostile file stay cheap. */
class HiddenColumns {
  private marks: Uint8Array | null = null;
  private left = LAST_COLUMN + 1;

  read(scanner: XmlScanner): void {
    const hidden = isTrue(scanner.attribute('hidden')) || scanner.attribute('width') === '0';
    if (!hidden || this.left-- <= 0) return;
    const from = Number(scanner.attribute('min')) - 1;
    const to = Number(scanner.attribute('max')) - 1;
    if (!(from >= 0 && to >= from)) return;
    this.marks ??= new Uint8Array(LAST_COLUMN + 1);
    this.marks.fill(1, from, to + 1);
  }

  toSet(): ReadonlySet<number> {
    const set = new Set<number>();
    this.marks?.forEach((mark, column) => mark && set.add(column));
    return set;
  }
}
