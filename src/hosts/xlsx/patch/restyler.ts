import { a1, type CellAddress } from '../../../core/model/address';
import { fault } from '../file-errors';
import type { XlsxFile } from '../open-xlsx';
import { readPart } from '../package/parts';
import { encodePart, type PartText } from '../xml/decode';
import { rewriteZip } from '../zip/zip-writer';
import type { ZipEntry } from '../zip/zip-reader';
import { RowSplicer } from './row-splicer';
import { type CellSpot, mapSheet, type RowSpot, type SheetMap } from './sheet-map';
import { splice, withAttribute } from './splice';
import { StyleEditor } from './style-editor';

/** What a cell is to have instead of a style; null leaves it alone. Both by index as written, "" for none. */
export type Restyle = (style: string, cell: CellAddress) => string | null;

/** Gives cells other styles; their content, and every byte beside them, stays. */
export class Restyler {
  readonly styles: StyleEditor;
  private readonly sheet: PartText;
  private readonly replaced = new Map<ZipEntry, Uint8Array>();

  /** @param part the style sheet's name */
  constructor(
    private readonly file: XlsxFile,
    private readonly part: string,
  ) {
    this.sheet = readPart(file.zip, part);
    this.styles = new StyleEditor(this.sheet.text, part);
  }

  /**
   * Restyles cells of one sheet. A cell without an element gets one for its style; one that is empty and looks like its
   * row or column anyway loses it, and an otherwise bare row with it.
   */
  restyle(sheetPart: string, cells: readonly CellAddress[], restyle: Restyle): void {
    const source = readPart(this.file.zip, sheetPart);
    const map = mapSheet(source.text, sheetPart, new Set(cells.map((cell) => cell.row)));
    const patch = new SheetRestyling(source.text, map);
    const byRow = new Map<number, CellAddress[]>();
    for (const cell of cells) {
      const inRow = byRow.get(cell.row);
      if (inRow) inRow.push(cell);
      else byRow.set(cell.row, [cell]);
    }
    for (const [row, inRow] of byRow) patch.restyleRow(row, inRow, restyle);
    const text = patch.result();
    if (text !== source.text) this.replace(sheetPart, source, text);
  }

  /** The file with everything that was restyled; its own bytes when nothing was. */
  finish(): Uint8Array {
    const styles = this.styles.result();
    if (styles !== null) this.replace(this.part, this.sheet, styles);
    const { zip } = this.file;
    return this.replaced.size === 0 ? zip.bytes : rewriteZip(zip, { replaced: this.replaced, added: [] });
  }

  private replace(name: string, part: PartText, text: string): void {
    const entry = this.file.zip.find(name);
    if (!entry) throw fault('missingPart', name);
    this.replaced.set(entry, encodePart(part, text));
  }
}

class SheetRestyling {
  private readonly rows: RowSplicer;

  constructor(
    private readonly text: string,
    private readonly map: SheetMap,
  ) {
    this.rows = new RowSplicer(text, map);
  }

  restyleRow(row: number, cells: readonly CellAddress[], restyle: Restyle): void {
    const fresh: { column: number; text: string }[] = [];
    const gone: CellSpot[] = [];
    for (const address of [...cells].sort((a, b) => a.column - b.column)) {
      const { column } = address;
      const cell = this.rows.cell(row, column);
      const inherited = this.rows.inheritedStyle(row, column);
      const style = cell ? (cell.style ?? '') : inherited;
      const wanted = restyle(style, address);
      if (wanted === null || wanted === style) continue;
      if (!cell) {
        fresh.push({ column, text: `<${this.map.prefix}c r="${a1(address)}" s="${wanted}"/>` });
      } else if (cell.openEnd === cell.end && isSame(wanted, inherited)) gone.push(cell);
      else this.setStyle(cell, wanted);
    }
    this.remove(this.rows.row(row), gone);
    this.rows.insert(row, fresh);
  }

  result(): string {
    return splice(this.text, this.rows.result());
  }

  private setStyle({ start, openEnd }: CellSpot, style: string): void {
    const tag = this.text.slice(start, openEnd);
    const text = isSame(style, '') ? tag.replace(STYLE, '') : withAttribute(tag, 's', style);
    this.rows.splice({ start, end: openEnd, text });
  }

  private remove(row: RowSpot | null, cells: readonly CellSpot[]): void {
    if (!row || cells.length === 0) return;
    const open = this.text.slice(row.start, row.openEnd);
    if (cells.length === row.cells.length && BARE_ROW.test(open)) {
      this.rows.splice({ start: row.start, end: row.end, text: '' });
      return;
    }
    // Where cells are known by their order only, an empty one still holds its place.
    const holdPlaces = row.cells.some((cell) => !cell.isNumbered);
    for (const { start, end } of cells) {
      const text = holdPlaces ? this.text.slice(start, end).replace(STYLE, '') : '';
      this.rows.splice({ start, end, text });
    }
  }
}

const STYLE = /\ss\s*=\s*(?:"[^"]*"|'[^']*')/;

/** A row that says nothing but where it is. */
const BARE_ROW = /^<[\w.-]*:?row(?:\s+(?:r|spans|[\w.-]+:dyDescent)\s*=\s*(?:"[^"]*"|'[^']*'))*\s*>$/;

const isSame = (one: string, other: string) => Number(one || '0') === Number(other || '0');
