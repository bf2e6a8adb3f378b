import type { Area, CellAddress, CellRef } from './address';

/**
 * One cell as the host read it. Blank cells are left out of the grid.
 * `raw` keeps a number as it stands in the file (shortest decimal), so that exact arithmetic never passes
 * through a float; `text` is what a person sees (the number format applied).
 */
export type Cell = {
  readonly column: number;
  /** What a person sees in the cell. */
  readonly text: string;
  /** The formula without its equals sign, when the cell has one. */
  readonly formula?: string;
  /** The file keeps no result of the formula: whoever wrote it left that to the next program. `text` is empty then. */
  readonly isUncalculated?: true;
  /** The number format code, when it is not General. */
  readonly format?: string;
} & (
  | { readonly kind: 'text' }
  /** `raw`: the decimal as stored, e.g. "0.945" of a cell that shows 94.5%. Dates are numbers with a date format. */
  | { readonly kind: 'number'; readonly raw: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `text` is the error: "#REF!", "#DIV/0!" … */
  | { readonly kind: 'error' }
);

/** A row that has cells, sorted by column. */
export interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that have cells, sorted; a blank row is absent. */
  readonly rows: readonly Row[];
  /** Merged areas as ranges, never expanded. */
  readonly merges: readonly Area[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly isProtected?: boolean;
  /** What holds something and was not read: the sheet is larger than its program gives away. Absent: all was read. */
  readonly unread?: readonly Area[];
}

/** A workbook's cells: what a host reads and the core works on. Plain data. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether dates count from 1904. */
  readonly date1904?: boolean;
  /** Whether its own program rounds every result to what the cell shows (将精度设为所显示的精度). */
  readonly isRoundedAsShown?: boolean;
}

/** Looks cells of one sheet up; built once a sheet by {@link indexSheet}. */
export interface SheetIndex {
  readonly sheet: Sheet;
  /** The cell at an address; undefined when blank. A covered cell of a merged area gives its own, usually blank, cell. */
  cell(row: number, column: number): Cell | undefined;
  /** The cell a person sees at an address: the top-left cell of the merged area it lies in. */
  shown(row: number, column: number): Cell | undefined;
  /** The address of the top-left cell of the merged area, or the address itself. */
  master(row: number, column: number): CellAddress;
  /** The merged area an address lies in. */
  merge(row: number, column: number): Area | undefined;
  ref(row: number, column: number): CellRef;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const named = new WeakMap<Workbook, ReadonlyMap<string, Sheet>>();

/** The sheet of a name; undefined where there is none. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  let sheets = named.get(workbook);
  if (!sheets) {
    // Of sheets of one name the first counts.
    sheets = new Map([...workbook.sheets].reverse().map((sheet) => [sheet.name, sheet]));
    named.set(workbook, sheets);
  }
  return sheets.get(name);
}

const indexes = new WeakMap<Sheet, SheetIndex>();

/** The index of a sheet, made on first use. A hostile merge list is bounded: lookups are by row buckets. */
export function indexSheet(sheet: Sheet): SheetIndex {
  let index = indexes.get(sheet);
  if (!index) {
    index = buildIndex(sheet);
    indexes.set(sheet, index);
  }
  return index;
}

/** A merge higher than this is looked up by scanning, so that A1:XFD1048576 costs no memory. */
const TALL_MERGE = 512;

/** Rows of a sheet are kept in a list rather than in a map where they lie close together. */
const isClose = (last: number, count: number) => last < 4 * count + 64;

/** The rows of a sheet by their number: a list where they lie close together, which takes a tenth of the memory of a map. */
function rowsByNumber(rows: readonly Row[]): (row: number) => Row | undefined {
  const last = rows.reduce((most, { row }) => Math.max(most, row), -1);
  if (Number.isInteger(last) && isClose(last, rows.length)) {
    const list = new Array<Row | undefined>(last + 1).fill(undefined);
    for (const row of rows) list[row.row] = row;
    return (row) => list[row];
  }
  const map = new Map(rows.map((row) => [row.row, row]));
  return (row) => map.get(row);
}

/** The merges of rows, by row; neighbours with the same merges share their list. Null where the rows lie too far apart for that. */
function mergeLists(byRow: ReadonlyMap<number, readonly Area[]>): (readonly Area[] | undefined)[] | null {
  let last = -1;
  for (const row of byRow.keys()) last = Math.max(last, row);
  if (!isClose(last, byRow.size)) return null;
  const lists = new Array<readonly Area[] | undefined>(last + 1).fill(undefined);
  for (let row = 0; row <= last; row++) {
    const own = byRow.get(row);
    const above = row > 0 ? lists[row - 1] : undefined;
    // A list that grew has room for more.
    lists[row] = own && above && isSameList(own, above) ? above : own?.slice();
  }
  return lists;
}

const isSameList = (one: readonly Area[], other: readonly Area[]): boolean =>
  one.length === other.length && one.every((area, at) => area === other[at]);

function mergeFinder(merges: readonly Area[]): SheetIndex['merge'] {
  const { tall, lists, byRow } = sortedMerges(merges);
  return (row, column) => {
    const near = lists ? lists[row] : byRow!.get(row);
    return (near && areaAt(near, row, column)) ?? (tall.length ? areaAt(tall, row, column) : undefined);
  };
}

/** Merges that are looked up by scanning, and the others by their rows: in lists, else in a map. */
function sortedMerges(merges: readonly Area[]) {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top >= TALL_MERGE) tall.push(merge);
    else {
      for (let row = merge.top; row <= merge.bottom; row++) {
        const bucket = byRow.get(row);
        if (bucket) bucket.push(merge);
        else byRow.set(row, [merge]);
      }
    }
  }
  const lists = mergeLists(byRow);
  return { tall, lists, byRow: lists ? null : byRow };
}

function buildIndex(sheet: Sheet): SheetIndex {
  const rowAt = rowsByNumber(sheet.rows);
  let lastColumn = -1;
  for (const row of sheet.rows) {
    const last = row.cells[row.cells.length - 1];
    if (last && last.column > lastColumn) lastColumn = last.column;
  }
  const merge = mergeFinder(sheet.merges);
  const cell = (row: number, column: number) => findCell(rowAt(row)?.cells, column);
  const master = (row: number, column: number) => {
    const area = merge(row, column);
    return area ? { row: area.top, column: area.left } : { row, column };
  };
  return {
    sheet,
    cell,
    merge,
    master,
    shown(row, column) {
      const area = merge(row, column);
      return area ? cell(area.top, area.left) : cell(row, column);
    },
    ref: (row, column) => ({ sheet: sheet.name, row, column }),
    lastRow: sheet.rows[sheet.rows.length - 1]?.row ?? -1,
    lastColumn,
  };
}

function areaAt(areas: readonly Area[], row: number, column: number): Area | undefined {
  for (const area of areas) {
    if (column >= area.left && column <= area.right && row >= area.top && row <= area.bottom) return area;
  }
  return undefined;
}

function findCell(cells: readonly Cell[] | undefined, column: number): Cell | undefined {
  if (!cells) return undefined;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
