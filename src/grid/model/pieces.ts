import type { Area } from '../../core/model/address';
import type { Cell } from '../../core/model/grid';
import { formatColour, leadOf, shownCell } from './format-sections';
import { boxOf, type Box } from './geometry';
import type { Look } from './look';
import type { SheetView } from './sheet-view';
import { fitText, type Fit } from './text-fit';
import { rulerOfRuns, runsOf } from './text-runs';

/** The rows or columns of one side of the frozen edge: `first`…`last`, both included. */
export interface Band {
  readonly first: number;
  readonly last: number;
}

/** What is drawn of one cell, or of one merged area, in one row of one band. */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly cell: Cell | undefined;
  readonly look: Look;
  /** From the row's top and the band's left. */
  readonly box: Box;
  readonly fit: Fit | null;
  /** How far text may reach out of its box, and where a box is cut at the frozen edge (negative). */
  readonly room: { readonly left: number; readonly right: number; readonly bottom: number };
  /** A part of a cell that stands in another band: seen, but not told twice. */
  readonly isCopy: boolean;
}

/** Which columns of a band are drawn: `from`…`to` in a row, and others kept though out of sight. */
export interface Drawn {
  readonly band: Band;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly number[];
}

/** What the columns of a band take; nothing where there is none. */
export const widthOf = ({ columns }: Pick<SheetView, 'columns'>, drawn: Drawn | null): number =>
  drawn ? columns.end(drawn.band.last) - columns.start(drawn.band.first) : 0;

/**
 * What is drawn of a row in a band. Cells that a merged area covers are left out, as hidden ones are.
 * @param isHeld the row or the band is seen once more at the edge: all of it are copies
 */
export function piecesOf(view: SheetView, row: number, rowBand: Band, drawn: Drawn, isHeld = false): Piece[] {
  const pieces: Piece[] = [];
  for (const column of drawn.columns) {
    const piece = pieceAt(view, row, column, rowBand, drawn.band);
    if (piece) pieces.push(piece);
  }
  for (const column of [runningIn(view, row, drawn, -1), runningIn(view, row, drawn, 1)]) {
    if (column !== null && !drawn.columns.includes(column)) {
      const piece = pieceAt(view, row, column, rowBand, drawn.band);
      if (piece) pieces.push(piece);
    }
  }
  return isHeld ? pieces.map((piece) => ({ ...piece, isCopy: true })) : pieces;
}

function pieceAt(view: SheetView, row: number, column: number, rowBand: Band, band: Band): Piece | null {
  const merge = view.index.merge(row, column);
  const area = merge ?? { top: row, left: column, bottom: row, right: column };
  if (row !== Math.max(area.top, rowBand.first)) return null;
  const isInBand = column >= band.first && column <= band.last;
  if (isInBand && column !== Math.max(area.left, band.first)) return null;
  const whole = boxOf(view.rows, view.columns, area);
  if (whole.width <= 0 || whole.height <= 0) return null;
  const look = view.lookOf(area.top, area.left);
  const stored = view.index.cell(area.top, area.left);
  const cell = stored && shownCell(stored);
  const fit = cell && cell.text !== '' ? fitOf(view, cell, look, area, whole.width) : null;
  return {
    row: area.top,
    column: area.left,
    area,
    cell,
    look,
    box: {
      ...whole,
      left: whole.left - view.columns.start(band.first),
      top: whole.top - view.rows.start(row),
    },
    fit,
    room: roomOf(view, row, area, merge === undefined ? fit : null, rowBand, band),
    isCopy: area.top < rowBand.first || area.left < band.first || area.left > band.last,
  };
}

function fitOf(view: SheetView, cell: Cell, look: Look, area: Area, width: number): Fit {
  const fit = fitAt(view, cell, look, area, width);
  if (look.appearance.horizontal !== 'centerContinuous' || area.right > area.left) return fit;
  const more = widthCentredOver(view, area.top, area.left);
  const gap = fit.over.left + fit.over.right - more;
  const beside = Math.max(0, gap / 2);
  return { ...fit, over: { left: beside, right: more + beside } };
}

/** How a cell's text lies on it, with what is to be seen of it beside the look of the cell. */
function fitAt(view: SheetView, cell: Cell, look: Look, at: Pick<Area, 'top' | 'left'>, width: number): Fit {
  const runs = runsOf(view.appearance, cell, look, at);
  if (runs) return { ...fitText(cell, look, width, rulerOfRuns(runs, look)), runs };
  const fit = fitText(cell, look, width);
  const colour = formatColour(cell);
  const lead = look.appearance.rotation === 0 && fit.text === cell.text ? leadOf(cell) : null;
  if (colour === null && lead === null) return fit;
  return {
    ...fit,
    ...(colour !== null && { colour }),
    ...(lead !== null && { lead, text: fit.text.slice(lead.length) }),
  };
}

/** The width of the blank cells to the right over which a cell's text is centred along with its own. */
function widthCentredOver(view: SheetView, row: number, column: number): number {
  let width = 0;
  for (let next = column + 1; next < view.columns.count; next++) {
    if (isFilled(view.index.cell(row, next)) || view.index.merge(row, next)) break;
    if (view.lookOf(row, next).appearance.horizontal !== 'centerContinuous') break;
    width += view.columns.size(next);
  }
  return width;
}

function roomOf(view: SheetView, row: number, area: Area, fit: Fit | null, rowBand: Band, band: Band) {
  const { rows, columns } = view;
  const edge = columns.end(band.last);
  const right = columns.end(area.right);
  const beyond = fit ? roomBeside(view, row, area.right, 1, fit.over.right) : 0;
  const before = fit ? roomBeside(view, row, area.left, -1, fit.over.left) : 0;
  return {
    left: Math.min(before, columns.start(area.left) - columns.start(band.first)),
    right: Math.min(beyond, edge - right),
    bottom: Math.min(0, rows.end(rowBand.last) - rows.end(area.bottom)),
  };
}

/**
 * How far text may run over the blank cells beside its own: as far as it wants, or to the next cell that holds
 * something.
 */
function roomBeside(view: SheetView, row: number, column: number, by: 1 | -1, wanted: number): number {
  let room = 0;
  for (let next = column + by; room < wanted; next += by) {
    if (next < 0 || next >= view.columns.count) break;
    if (view.index.merge(row, next) || isFilled(view.index.cell(row, next))) break;
    room += view.columns.size(next);
  }
  return Math.min(room, wanted);
}

/** Whether text must not run over a cell: one whose formula gives nothing is in its way too. */
const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.text !== '' || cell.formula !== undefined || cell.kind !== 'text');

/** The column outside those drawn whose text runs into them from one side; null where there is none. */
function runningIn(view: SheetView, row: number, { from, to }: Drawn, by: 1 | -1): number | null {
  const cells = view.rowOf(row)?.cells;
  if (!cells || to < from) return null;
  const edge = by < 0 ? from : to;
  if (isFilled(view.index.cell(row, edge)) || view.index.merge(row, edge)) return null;
  const cell = by < 0 ? lastBefore(cells, edge) : cells.find((one) => one.column > edge && one.text !== '');
  if (!cell || cell.kind !== 'text' || view.index.merge(row, cell.column)) return null;
  const width = view.columns.size(cell.column);
  if (width <= 0) return null;
  const at = { top: row, left: cell.column };
  const { over } = fitAt(view, cell, view.lookOf(row, cell.column), at, width);
  const gap =
    by < 0
      ? view.columns.start(edge) - view.columns.end(cell.column)
      : view.columns.start(cell.column) - view.columns.end(edge);
  return (by < 0 ? over.right : over.left) > gap ? cell.column : null;
}

function lastBefore(cells: readonly Cell[], column: number): Cell | undefined {
  let found: Cell | undefined;
  for (const cell of cells) {
    if (cell.column >= column) break;
    if (cell.text !== '') found = cell;
  }
  return found;
}

/** The columns over whose right edges text runs. */
export function columnsRunOver(view: SheetView, pieces: readonly Piece[], band: Band): ReadonlySet<number> {
  const columns = new Set<number>();
  const origin = view.columns.start(band.first);
  for (const { box, room, area } of pieces) {
    if (room.left <= 0 && room.right <= 0) continue;
    const to = box.left + box.width + room.right + origin;
    for (let at = area.right; at < view.columns.count && view.columns.end(at) < to; at++) columns.add(at);
    const from = box.left - room.left + origin;
    for (let at = area.left - 1; at >= 0 && view.columns.end(at) > from; at--) columns.add(at);
  }
  return columns;
}
