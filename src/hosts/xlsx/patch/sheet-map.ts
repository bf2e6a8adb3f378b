import { LAST_COLUMN, parseA1 } from '../../../core/model/address';
import { fault } from '../file-errors';
import { isTrue } from '../package/workbook-part';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';

/** Offsets in a sheet part's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CellSpot extends Span {
  readonly column: number;
  /** One past the start tag; the end of the element too when it is empty. */
  readonly openEnd: number;
  /** Style index as written; null when none is. */
  readonly style: string | null;
  /** Where its formula element stands. */
  readonly formula: Span | null;
  /** It states its address; otherwise its place among its neighbours is its address. */
  readonly isNumbered: boolean;
}

export interface RowSpot extends Span {
  readonly row: number;
  /** One past the start tag. */
  readonly openEnd: number;
  readonly selfClosing: boolean;
  /** The value of its `spans` attribute. */
  readonly spans: Span | null;
  /** Style of new cells in this row, when the row has one of its own. */
  readonly style: string | null;
  /** Its height in points and the value of its `ht` attribute; null of a row that fits itself. */
  readonly height: (Span & { readonly points: number }) | null;
  readonly cells: readonly CellSpot[];
}

export interface ColumnSpot extends Span {
  readonly first: number;
  readonly last: number;
  readonly style: string | null;
  readonly width: number | null;
}

/** Where the things that a patch touches stand in a sheet part. */
export interface SheetMap {
  /** Prefix of rows and cells, with its colon. */
  readonly prefix: string;
  /** Prefix of what stands beside the rows: another where these declare one of their own. */
  readonly outerPrefix: string;
  readonly sheetData: Span & { readonly openEnd: number; readonly selfClosing: boolean };
  /** The value of the `ref` attribute of `dimension`. */
  readonly dimension: Span | null;
  readonly columns: readonly ColumnSpot[];
  readonly rows: readonly RowSpot[];
}

/** Which rows are looked into. */
export type RowChoice = Pick<ReadonlySet<number>, 'has'>;

/**
 * Finds rows, and the cells of the wanted rows, by the same counting as the reader.
 * @param wanted zero-based rows whose cells are needed
 */
export function mapSheet(text: string, part: string, wanted: RowChoice): SheetMap {
  const scanner = new XmlScanner(text, part);
  let dimension: Span | null = null;
  let sheetData: SheetMap['sheetData'] | null = null;
  let rows: RowSpot[] = [];
  const columns: ColumnSpot[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('dimension')) dimension = scanner.attributeSpan('ref');
    else if (scanner.is('col')) columns.push(columnSpot(scanner));
    else if (scanner.is('sheetData')) {
      const { start, end: openEnd, selfClosing } = scanner;
      rows = mapRows(scanner, wanted);
      sheetData = { start, openEnd, selfClosing, end: scanner.end };
    } else if (sheetData) scanner.skip();
  }
  if (!sheetData) throw fault('xml', part);
  const open = text.slice(sheetData.start + 1, sheetData.openEnd);
  const prefix = open.slice(0, open.indexOf('sheetData'));
  return { prefix, outerPrefix: scanner.rootPrefix, sheetData, dimension, columns, rows };
}

function columnSpot(scanner: XmlScanner): ColumnSpot {
  const { start, end } = scanner;
  const width = scanner.attribute('width');
  const spot = {
    start,
    end,
    first: Number(scanner.attribute('min')) - 1,
    last: Math.min(Number(scanner.attribute('max')) - 1, LAST_COLUMN),
    style: scanner.attribute('style') ?? null,
    width: width === undefined ? null : Number(width),
  };
  if (scanner.selfClosing) return spot;
  scanner.skip();
  return { ...spot, end: scanner.end };
}

function mapRows(scanner: XmlScanner, wanted: RowChoice): RowSpot[] {
  const rows: RowSpot[] = [];
  if (scanner.selfClosing) return rows;
  const outer = scanner.depth - 1;
  let lastRow = -1;
  for (;;) {
    const event = scanner.next();
    if (event === CLOSE && scanner.depth === outer) return rows;
    if (event !== OPEN || !scanner.is('row')) continue;
    const { start, end: openEnd, selfClosing } = scanner;
    const stated = scanner.attribute('r');
    const spans = scanner.attributeSpan('spans');
    const height = heightOf(scanner);
    const style = isTrue(scanner.attribute('customFormat')) ? (scanner.attribute('s') ?? null) : null;
    let row = stated === undefined ? lastRow + 1 : Number(stated) - 1;
    let cells: readonly CellSpot[] = [];
    if (!selfClosing && (stated === undefined || wanted.has(row))) {
      const mapped = mapCells(scanner);
      cells = mapped.cells;
      if (stated === undefined && mapped.row !== null) row = mapped.row;
    } else if (!selfClosing) scanner.skip();
    rows.push({ row, start, openEnd, end: scanner.end, selfClosing, spans, style, height, cells });
    lastRow = row;
  }
}

function heightOf(scanner: XmlScanner): RowSpot['height'] {
  const span = scanner.attributeSpan('ht');
  const points = Number(scanner.attribute('ht'));
  return span && points > 0 ? { ...span, points } : null;
}

/** The cells of a row, and the row that the first of them with content names. */
function mapCells(scanner: XmlScanner): { cells: CellSpot[]; row: number | null } {
  const cells: CellSpot[] = [];
  const outer = scanner.depth - 1;
  let row: number | null = null;
  let column = -1;
  for (;;) {
    const event = scanner.next();
    if (event === CLOSE && scanner.depth === outer) return { cells, row };
    if (event !== OPEN || !scanner.is('c')) continue;
    const { start, end: openEnd } = scanner;
    const address = parseA1(scanner.attribute('r') ?? '');
    column = address ? address.column : column + 1;
    if (address && row === null) row = address.row;
    const style = scanner.attribute('s') ?? null;
    const formula = findFormula(scanner);
    cells.push({ column, start, openEnd, end: scanner.end, style, formula, isNumbered: address !== null });
  }
}

function findFormula(scanner: XmlScanner): Span | null {
  if (scanner.selfClosing) return null;
  const outer = scanner.depth - 1;
  let formula: Span | null = null;
  while (scanner.depth > outer) {
    if (scanner.next() !== OPEN || !scanner.is('f')) continue;
    const { start } = scanner;
    scanner.skip();
    formula = { start, end: scanner.end };
  }
  return formula;
}
