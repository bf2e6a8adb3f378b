import { a1, areaA1, parseArea } from '../../../core/model/address';
import type { CellInput, Edit } from '../../../core/model/edit';
import { cellXml } from './cell-xml';
import { columnSplices } from './columns';
import { type CellSpot, mapSheet, type RowSpot, type SheetMap } from './sheet-map';
import { type Splice, splice } from './splice';
import type { StyleEditor } from './style-editor';

/** A cell to be written: the last of the edits that go to it. */
export interface CellWrite {
  readonly edit: Edit;
  /** Only the stored result of its formula changes. */
  readonly isRefresh: boolean;
}

export interface PatchedSheet {
  readonly text: string;
  /** By A1 address: the style index a cell had, "" for none, where writing changed it. */
  readonly looks: ReadonlyMap<string, string>;
}

export interface SheetPatch {
  readonly text: string;
  readonly part: string;
  readonly writes: readonly CellWrite[];
  /** Null when the file has no style sheet. */
  readonly styles: StyleEditor | null;
  /** Columns that hold nothing yet and get a width for the text they are given. */
  readonly freshColumns: ReadonlySet<number>;
  /** Style of cells that would have none. */
  readonly plainStyle?: string;
}

/** Splices cells into a sheet part; every byte beside them stays. */
export function patchSheet(patch: SheetPatch): PatchedSheet {
  const rows = new Map<number, CellWrite[]>();
  for (const write of patch.writes) {
    const list = rows.get(write.edit.ref.row);
    if (list) list.push(write);
    else rows.set(write.edit.ref.row, [write]);
  }
  const wanted = new Set(rows.keys());
  for (const { edit } of patch.writes) if (edit.styleFrom) wanted.add(edit.styleFrom.row);
  const map = mapSheet(patch.text, patch.part, wanted);
  const patcher = new SheetPatcher(patch, map);
  for (const [row, writes] of rows) patcher.patchRow(row, writes);
  return patcher.result();
}

class SheetPatcher {
  private readonly splices: Splice[] = [];
  private readonly looks = new Map<string, string>();
  private readonly newRows: { row: number; at: number; text: string }[] = [];
  private readonly byRow = new Map<number, RowSpot[]>();

  constructor(
    private readonly patch: SheetPatch,
    private readonly map: SheetMap,
  ) {
    for (const spot of map.rows) {
      const known = this.byRow.get(spot.row);
      if (known) known.push(spot);
      else this.byRow.set(spot.row, [spot]);
    }
  }

  patchRow(row: number, writes: readonly CellWrite[]): void {
    const ordered = [...writes].sort((a, b) => a.edit.ref.column - b.edit.ref.column);
    const spot = this.byRow.get(row)?.at(-1);
    const fresh: { column: number; text: string }[] = [];
    for (const write of ordered) {
      const cell = this.cellAt(row, write.edit.ref.column);
      const text = this.element(write, cell, spot ?? null);
      if (cell) this.replaceCell(cell, spot!, write, text);
      else if (text !== '') fresh.push({ column: write.edit.ref.column, text });
    }
    if (fresh.length === 0) return;
    if (spot) this.insertCells(spot, fresh);
    else this.insertRow(row, fresh.map((f) => f.text).join(''));
  }

  result(): PatchedSheet {
    this.newRows.sort((a, b) => a.row - b.row);
    const { sheetData, prefix } = this.map;
    if (sheetData.selfClosing && this.newRows.length > 0) {
      const rows = this.newRows.map((r) => r.text).join('');
      const text = `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
      this.splices.push({ start: sheetData.start, end: sheetData.openEnd, text });
    } else {
      for (const { at, text } of this.newRows) this.splices.push({ start: at, end: at, text });
    }
    this.growDimension();
    this.splices.push(...columnSplices(this.patch, this.map));
    return { text: splice(this.patch.text, this.splices), looks: this.looks };
  }

  private replaceCell(cell: CellSpot, row: RowSpot, { edit }: CellWrite, text: string): void {
    // Where cells are known by their order only, an empty one still holds its place.
    const holdsPlace = text === '' && row.cells.some((c) => !c.isNumbered);
    const kept = holdsPlace ? `<${this.map.prefix}c r="${a1(edit.ref)}"/>` : text;
    this.splices.push({ start: cell.start, end: cell.end, text: kept });
  }

  /** The last element of an address: the reader lets it win where a careless tool wrote several. */
  private cellAt(row: number, column: number): CellSpot | null {
    for (const spot of [...(this.byRow.get(row) ?? [])].reverse()) {
      const cell = [...spot.cells].reverse().find((c) => c.column === column);
      if (cell) return cell;
    }
    return null;
  }

  private element({ edit, isRefresh }: CellWrite, cell: CellSpot | null, row: RowSpot | null): string {
    const address = a1(edit.ref);
    const old = cell?.style ?? '';
    const style = edit.look ?? this.styleFor(edit, cell, row);
    if (style !== old) this.looks.set(address, old);
    const keptFormula =
      isRefresh && cell?.formula ? this.patch.text.slice(cell.formula.start, cell.formula.end) : undefined;
    return cellXml({ prefix: this.map.prefix, address, style, input: edit.after, keptFormula });
  }

  /** A cell that has a look keeps it; a bare one takes that of `styleFrom`, else of its row or column as in Excel. */
  private styleFor(edit: Edit, cell: CellSpot | null, row: RowSpot | null): string {
    const own = cell?.style ?? '';
    if ((own !== '' && own !== '0') || edit.after.kind === 'blank') return own;
    const { styles } = this.patch;
    const from = edit.styleFrom;
    const model = from && from.sheet === edit.ref.sheet ? this.cellAt(from.row, from.column)?.style : null;
    if (model) return edit.purpose === 'note' && styles ? styles.wrapped(model) : model;
    if (cell) return own;
    const column = this.map.columns.find((c) => c.first <= edit.ref.column && edit.ref.column <= c.last);
    return row?.style ?? column?.style ?? this.patch.plainStyle ?? '';
  }

  private insertCells(spot: RowSpot, fresh: readonly { column: number; text: string }[]): void {
    const { prefix } = this.map;
    if (spot.selfClosing) {
      const open = this.patch.text.slice(spot.start, spot.openEnd).replace(/\s*\/>$/, '>');
      const text = `${this.widened(open, fresh)}${fresh.map((f) => f.text).join('')}</${prefix}row>`;
      this.splices.push({ start: spot.start, end: spot.openEnd, text });
      return;
    }
    for (const { column, text } of fresh) {
      const next = spot.cells.find((c) => c.column > column);
      // The end tag of a row is all that follows its last cell.
      const at = next?.start ?? this.patch.text.lastIndexOf('<', spot.end - 1);
      this.splices.push({ start: at, end: at, text });
    }
    if (!spot.spans) return;
    const { start, end } = spot.spans;
    const text = spansWith(this.patch.text.slice(start, end), fresh);
    this.splices.push({ start, end, text });
  }

  private widened(open: string, fresh: readonly { column: number }[]): string {
    return open.replace(
      /(\sspans\s*=\s*["'])([^"']*)/,
      (_, head: string, spans: string) => head + spansWith(spans, fresh),
    );
  }

  private insertRow(row: number, cells: string): void {
    const { prefix, sheetData, rows } = this.map;
    const next = rows.find((r) => r.row > row);
    const at = next?.start ?? this.patch.text.lastIndexOf('<', sheetData.end - 1);
    this.newRows.push({ row, at, text: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` });
  }

  private growDimension(): void {
    const { dimension } = this.map;
    const area = dimension && parseArea(this.patch.text.slice(dimension.start, dimension.end));
    if (!dimension || !area) return;
    let { top, left, bottom, right } = area;
    for (const { edit } of this.patch.writes) {
      if (isBlank(edit.after)) continue;
      top = Math.min(top, edit.ref.row);
      bottom = Math.max(bottom, edit.ref.row);
      left = Math.min(left, edit.ref.column);
      right = Math.max(right, edit.ref.column);
    }
    const text = areaA1({ top, left, bottom, right });
    if (text !== areaA1(area)) this.splices.push({ start: dimension.start, end: dimension.end, text });
  }
}

function isBlank(input: CellInput): boolean {
  return input.kind === 'blank';
}

/** The `spans` hint of a row ("1:8"), widened to new columns. Several spans are left as they are: it is only a hint. */
function spansWith(spans: string, fresh: readonly { column: number }[]): string {
  const match = /^\s*(\d+):(\d+)\s*$/.exec(spans);
  if (!match) return spans;
  const columns = fresh.map((f) => f.column + 1);
  return `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
}
