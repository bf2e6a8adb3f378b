import type { Area } from '../../core/model/address';
import type { Row } from '../../core/model/grid';
import { rangeOf, sizeOf } from './areas';
import { CELL_PROPERTIES, joinRows, rowsOf } from './cell-values';
import { isTooLarge } from './refusals';

/** A piece of a sheet that is to be read. */
export interface Piece {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
}

/** What was read of each sheet, and what was left out. */
export interface ReadCells {
  readonly rows: ReadonlyMap<string, Row[]>;
  readonly unread: ReadonlyMap<string, readonly Area[]>;
}

/** The most cells of one answer; Excel on the web refuses answers over 5 MB. */
const CELLS_AT_ONCE = 160_000;
/** The most requests that a reading may cost, whatever the workbook looks like. */
const MOST_REQUESTS = 14;
/** The most cells of a sheet that are worked on: a form has some thousands. */
const MOST_CELLS = 600_000;

/** Asks for the cells of pieces in the batch under way; the answer can be had after the next round trip. */
export function askCells(pieces: readonly Piece[]): () => Map<string, Row[]> {
  const asked = pieces.map((piece) => {
    const range = rangeOf(piece.worksheet, piece.area);
    range.load(CELL_PROPERTIES);
    return { sheet: piece.sheet, range };
  });
  return () => {
    const found = new Map<string, Row[][]>();
    for (const { sheet, range } of asked) found.set(sheet, [...(found.get(sheet) ?? []), rowsOf(range)]);
    return new Map([...found].map(([sheet, rows]) => [sheet, joinRows(rows)]));
  };
}

/** Whether so many cells may be asked for in one go. */
export const fitsAtOnce = (pieces: readonly Piece[]): boolean =>
  pieces.reduce((sum, { area }) => sum + sizeOf(area), 0) <= CELLS_AT_ONCE;

/**
 * The cells of pieces, in as many requests as it takes and no more than are reasonable: smaller sheets first, a large one
 * from its top. What does not fit any more is left out and named.
 * @param most how many cells to ask for at once to begin with
 */
export async function readCells(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  most = CELLS_AT_ONCE,
): Promise<ReadCells> {
  const bySheet = new Map<string, number>();
  for (const { sheet, area } of pieces) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + sizeOf(area));
  const waiting = [...pieces].sort((one, other) => bySheet.get(one.sheet)! - bySheet.get(other.sheet)!);
  return readOn(context, { waiting, most, requests: MOST_REQUESTS, read: [], cells: new Map(), unread: [] });
}

interface Progress {
  waiting: Piece[];
  most: number;
  requests: number;
  readonly read: ReadonlyMap<string, Row[]>[];
  /** Cells read of each sheet. */
  readonly cells: Map<string, number>;
  unread: Piece[];
}

async function readOn(context: Excel.RequestContext, state: Progress): Promise<ReadCells> {
  leaveOutTooMany(state);
  if (state.waiting.length === 0 || state.requests === 0) return finished(state);
  const batch = take(state);
  const asked = askCells(batch);
  state.requests -= 1;
  try {
    await context.sync();
    state.read.push(asked());
    for (const { sheet, area } of batch) state.cells.set(sheet, (state.cells.get(sheet) ?? 0) + sizeOf(area));
  } catch (error) {
    const size = batch.reduce((sum, { area }) => sum + sizeOf(area), 0);
    if (!isTooLarge(error) || size <= 1) throw error;
    state.most = Math.max(1, Math.floor(Math.min(size, state.most) / 4));
    state.waiting = [...batch, ...state.waiting];
  }
  return readOn(context, state);
}

function leaveOutTooMany(state: Progress): void {
  const isOver = ({ sheet }: Piece) => (state.cells.get(sheet) ?? 0) >= MOST_CELLS;
  state.unread = [...state.unread, ...state.waiting.filter(isOver)];
  state.waiting = state.waiting.filter((piece) => !isOver(piece));
}

/** Takes pieces off the front, as many as fit; the last one in part. */
function take(state: Progress): Piece[] {
  const batch: Piece[] = [];
  let room = state.most;
  while (state.waiting.length > 0 && room > 0) {
    const [piece, ...rest] = state.waiting as [Piece, ...Piece[]];
    const [first, second] = cut(piece, room, batch.length === 0);
    if (!first) break;
    batch.push(first);
    room -= sizeOf(first.area);
    state.waiting = second ? [second, ...rest] : rest;
  }
  return batch;
}

/** The rows at the top of a piece that fit, and the rest; where not even a row does, part of it if it has to be. */
function cut(piece: Piece, room: number, isForced: boolean): [Piece | null, Piece | null] {
  const { area } = piece;
  if (sizeOf(area) <= room) return [piece, null];
  const width = area.right - area.left + 1;
  const rows = Math.floor(room / width);
  if (rows > 0) {
    const bottom = area.top + rows - 1;
    return [
      { ...piece, area: { ...area, bottom } },
      { ...piece, area: { ...area, top: bottom + 1 } },
    ];
  }
  if (!isForced) return [null, piece];
  return [
    { ...piece, area: { ...area, bottom: area.top } },
    area.top < area.bottom ? { ...piece, area: { ...area, top: area.top + 1 } } : null,
  ];
}

function finished({ read, waiting, unread }: Progress): ReadCells {
  const rows = new Map<string, Row[][]>();
  for (const part of read)
    for (const [sheet, found] of part) rows.set(sheet, [...(rows.get(sheet) ?? []), found]);
  const left = new Map<string, Area[]>();
  for (const { sheet, area } of [...unread, ...waiting]) left.set(sheet, [...(left.get(sheet) ?? []), area]);
  return {
    rows: new Map([...rows].map(([sheet, found]) => [sheet, joinRows(found)])),
    unread: left,
  };
}
