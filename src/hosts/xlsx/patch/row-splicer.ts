import type { CellSpot, RowSpot, SheetMap } from './sheet-map';
import type { Splice } from './splice';

/** A cell element that a row has not had. */
export interface FreshCell {
  readonly column: number;
  readonly text: string;
}

/** Puts cell elements into the rows of a sheet part, and new rows between them. */
export class RowSplicer {
  private readonly splices: Splice[] = [];
  private readonly newRows: { row: number; at: number; text: string }[] = [];
  private readonly byRow = new Map<number, RowSpot[]>();

  constructor(
    private readonly text: string,
    private readonly map: SheetMap,
  ) {
    for (const spot of map.rows) {
      const known = this.byRow.get(spot.row);
      if (known) known.push(spot);
      else this.byRow.set(spot.row, [spot]);
    }
  }

  /** The element of a row: the last, where a careless tool wrote several. */
  row(row: number): RowSpot | null {
    return this.byRow.get(row)?.at(-1) ?? null;
  }

  /** The last element of an address: the reader lets it win where a careless tool wrote several. */
  cell(row: number, column: number): CellSpot | null {
    for (const spot of [...(this.byRow.get(row) ?? [])].reverse()) {
      const cell = [...spot.cells].reverse().find((c) => c.column === column);
      if (cell) return cell;
    }
    return null;
  }

  /** Style of a cell that has no element: that of its row, else of its column; "" for none. */
  inheritedStyle(row: number, column: number): string {
    const covering = this.map.columns.find((c) => c.first <= column && column <= c.last);
    return this.row(row)?.style ?? covering?.style ?? '';
  }

  splice(splice: Splice): void {
    this.splices.push(splice);
  }

  /** Adds cells to a row, which is added too when there is none. */
  insert(row: number, fresh: readonly FreshCell[]): void {
    const spot = this.row(row);
    if (fresh.length === 0) return;
    if (spot) this.insertCells(spot, fresh);
    else this.insertRow(row, fresh.map((f) => f.text).join(''));
  }

  /** Everything that was put in. */
  result(): readonly Splice[] {
    this.newRows.sort((a, b) => a.row - b.row);
    const { sheetData, prefix } = this.map;
    if (sheetData.selfClosing && this.newRows.length > 0) {
      const rows = this.newRows.map((r) => r.text).join('');
      const open = opened(this.text.slice(sheetData.start, sheetData.openEnd));
      const text = `${open}${rows}</${prefix}sheetData>`;
      return [...this.splices, { start: sheetData.start, end: sheetData.openEnd, text }];
    }
    return [...this.splices, ...this.newRows.map(({ at, text }) => ({ start: at, end: at, text }))];
  }

  private insertCells(spot: RowSpot, fresh: readonly FreshCell[]): void {
    if (spot.selfClosing) {
      const open = opened(this.text.slice(spot.start, spot.openEnd));
      const name = /^<([^\s>]+)/.exec(open)![1]!;
      const text = `${widened(open, fresh)}${fresh.map((f) => f.text).join('')}</${name}>`;
      this.splices.push({ start: spot.start, end: spot.openEnd, text });
      return;
    }
    for (const { column, text } of fresh) {
      const next = spot.cells.find((c) => c.column > column);
      // The end tag of a row is all that follows its last cell.
      const at = next?.start ?? this.text.lastIndexOf('<', spot.end - 1);
      this.splices.push({ start: at, end: at, text });
    }
    if (!spot.spans) return;
    const { start, end } = spot.spans;
    const text = spansWith(this.text.slice(start, end), fresh);
    this.splices.push({ start, end, text });
  }

  private insertRow(row: number, cells: string): void {
    const { prefix, sheetData, rows } = this.map;
    const next = rows.find((r) => r.row > row);
    const at = next?.start ?? this.text.lastIndexOf('<', sheetData.end - 1);
    this.newRows.push({ row, at, text: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` });
  }
}

/** The start tag of an empty element that is to hold something, with all that it declares. */
function opened(tag: string): string {
  return tag.replace(/(?<!\s)\s*\/>$/, '>');
}

function widened(open: string, fresh: readonly FreshCell[]): string {
  return open.replace(
    /(\sspans\s*=\s*["'])([^"']*)/,
    (_, head: string, spans: string) => head + spansWith(spans, fresh),
  );
}

/** The `spans` hint of a row ("1:8"), widened to new columns. Several spans are left as they are: it is only a hint. */
function spansWith(spans: string, fresh: readonly FreshCell[]): string {
  const match = /^\s*(\d+):(\d+)\s*$/.exec(spans);
  if (!match) return spans;
  const columns = fresh.map((f) => f.column + 1);
  return `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
}
