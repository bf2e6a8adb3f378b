import type { CellWrite, SheetPatch } from './sheet-patch';
import { a1, areaA1, parseArea } from '../../../core/model/address';
import type { Edit } from '../../../core/model/edit';
import { cellXml } from './cell-xml';
import { columnSplices } from './columns';
import { keptContent, keptText, keptXml } from './kept-content';
import { heightFor, type WrittenNote } from './row-heights';
import { type FreshCell, RowSplicer } from './row-splicer';
import { type CellSpot, mapSheet, type SheetMap } from './sheet-map';
import { type Splice, splice } from './splice';

/** What a cell had beside its value before it was written. */
export interface OldCell {
  /** The style index, "" for none, where writing changed it. */
  readonly look?: string;
  /** Its content in the file's own words, where they say more than the value does. */
  readonly content?: string;
  /** The height of its row as the file words it, where a note made it higher. */
  readonly height?: string;
}

export interface PatchedSheet {
  readonly text: string;
  /** By A1 address. */
  readonly old: ReadonlyMap<string, OldCell>;
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
  private readonly old = new Map<string, OldCell>();
  private readonly rows: RowSplicer;

  constructor(
    private readonly patch: SheetPatch,
    private readonly map: SheetMap,
  ) {
    this.rows = new RowSplicer(patch.text, map);
  }

  patchRow(row: number, writes: readonly CellWrite[]): void {
    const ordered = [...writes].sort((a, b) => a.edit.ref.column - b.edit.ref.column);
    const fresh: FreshCell[] = [];
    const notes: WrittenNote[] = [];
    for (const write of ordered) {
      const { column } = write.edit.ref;
      const cell = this.rows.cell(row, column);
      const style = this.lookOf(write.edit, cell);
      if (write.edit.purpose === 'note') notes.push({ write, style });
      const text = this.element(write, cell, style);
      if (cell) this.replaceCell(cell, write, text);
      else if (text !== '') fresh.push({ column, text });
    }
    this.rows.insert(row, fresh);
    this.setHeight(row, ordered, notes);
  }

  /** Makes a row higher for the notes written into it, or gives it the height back that it had before them. */
  private setHeight(row: number, writes: readonly CellWrite[], notes: readonly WrittenNote[]): void {
    const spot = this.rows.row(row);
    if (!spot?.height) return;
    const { start, end } = spot.height;
    const restored = writes.flatMap(({ edit }) => edit.height ?? [])[0];
    const needed = restored ?? heightFor(this.patch, this.map, spot, notes, (at) => this.rows.row(at));
    const text = needed === null ? null : String(needed);
    const had = this.patch.text.slice(start, end);
    if (text === null || text === had) return;
    this.rows.splice({ start, end, text });
    for (const { write } of notes) {
      const address = a1(write.edit.ref);
      this.old.set(address, { ...this.old.get(address), height: had });
    }
  }

  result(): PatchedSheet {
    const splices = [
      ...this.rows.result(),
      ...grownDimension(this.patch, this.map),
      ...columnSplices(this.patch, this.map),
    ];
    return { text: splice(this.patch.text, splices), old: this.old };
  }

  private replaceCell(cell: CellSpot, { edit }: CellWrite, text: string): void {
    const kept = text === '' && this.isWanted(edit) ? `<${this.map.prefix}c r="${a1(edit.ref)}"/>` : text;
    this.rows.splice({ start: cell.start, end: cell.end, text: kept });
  }

  /**
   * Whether a cell is listed that has neither content nor style: where cells are known by their order only it holds its
   * place, and in a row or column of some style it stays as plain as it was.
   */
  private isWanted({ ref, look, styleFrom }: Edit): boolean {
    if (this.rows.row(ref.row)!.cells.some((c) => !c.isNumbered)) return true;
    return (
      look === undefined &&
      styleFrom === undefined &&
      /[1-9]/.test(this.rows.inheritedStyle(ref.row, ref.column))
    );
  }

  private lookOf(edit: Edit, cell: CellSpot | null): string {
    return edit.look ?? this.formatted(edit, this.styleFor(edit, cell));
  }

  private element({ edit, isRefresh }: CellWrite, cell: CellSpot | null, style: string): string {
    const address = a1(edit.ref);
    const old = cell?.style ?? '';
    const content = cell && keptContent(this.patch.text.slice(cell.start, cell.end), this.patch.part);
    this.old.set(address, { ...(style !== old && { look: old }), ...(content != null && { content }) });
    const keptFormula =
      isRefresh && cell?.formula ? this.patch.text.slice(cell.formula.start, cell.formula.end) : undefined;
    const { prefix } = this.map;
    const { strings, date1904 } = this.patch;
    const kept =
      (edit.content === undefined
        ? null
        : keptXml(edit.content, edit.after, { prefix, strings, date1904 })) ??
      (edit.restores ? keptText(edit.after, prefix, strings) : null);
    return cellXml({ prefix, address, style, input: edit.after, keptFormula, kept });
  }

  /**
   * A cell that has a look keeps it; a bare one takes that of `styleFrom`, else of its row or column as in Excel. A blank
   * one gives back what it took from `styleFrom`.
   */
  private styleFor(edit: Edit, cell: CellSpot | null): string {
    const own = cell?.style ?? '';
    const { styles } = this.patch;
    const from = edit.styleFrom;
    const model = from && from.sheet === edit.ref.sheet ? this.rows.cell(from.row, from.column)?.style : null;
    if (edit.after.kind === 'blank') {
      const isTaken = model && (own === model || own === styles?.wrapped(model));
      return isTaken ? '' : own;
    }
    if (own !== '' && own !== '0') return own;
    if (model) return edit.purpose === 'note' && styles ? styles.wrapped(model) : model;
    if (cell) return own;
    return this.rows.inheritedStyle(edit.ref.row, edit.ref.column) || (this.patch.plainStyle ?? '');
  }

  private formatted({ format, before }: Edit, style: string): string {
    const { styles } = this.patch;
    if (format === undefined || !styles) return style;
    return before.kind === 'blank' && !styles.isGeneral(style) ? style : styles.formatted(style, format);
  }
}

/** The `dimension` of the sheet, widened to cells beyond it. */
function grownDimension({ text, writes }: SheetPatch, { dimension }: SheetMap): Splice[] {
  const area = dimension && parseArea(text.slice(dimension.start, dimension.end));
  if (!dimension || !area) return [];
  let { top, left, bottom, right } = area;
  for (const { edit } of writes) {
    if (edit.after.kind === 'blank') continue;
    top = Math.min(top, edit.ref.row);
    bottom = Math.max(bottom, edit.ref.row);
    left = Math.min(left, edit.ref.column);
    right = Math.max(right, edit.ref.column);
  }
  const grown = areaA1({ top, left, bottom, right });
  return grown === areaA1(area) ? [] : [{ start: dimension.start, end: dimension.end, text: grown }];
}
