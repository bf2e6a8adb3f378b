import type { Area } from '../../core/model/address';
import type { Row, Sheet } from '../../core/model/grid';
import type { MergeCare } from '../workbook-host';
import { around, isWithin, overlap, sizeOf, widened } from './areas';
import { askMerges, readMerges, type Merges, type MergeTask } from './merged-areas';
import { askCells, fitsAtOnce, readCells, type Piece } from './read-cells';
import { isGone, isRefusal, isTooLarge } from './refusals';
import { askHeads, factsOf, isSame, readHeads, type SheetFacts, type SheetHead } from './sheet-facts';
import { UnknownMerges } from './unknown-merges';
import { askExtents, LARGE, placesIn, readExtents, type Extent } from './used-areas';

/** What a reading is to bring. */
export interface Wanted {
  /** How merged areas may be asked for. */
  readonly merges: MergeCare;
  /** The sheets whose cells are wanted; all of them when absent. */
  readonly sheets?: ReadonlySet<string>;
  /** Adds loads of the caller's own to the last batch; it may be called again when an earlier one did not do. */
  readonly more?: (heads: readonly SheetHead[]) => void;
}

/** Sheets as they were read. */
export interface Reading {
  readonly heads: readonly SheetHead[];
  /** Those that were wanted, in the order of the workbook. */
  readonly sheets: readonly Sheet[];
  /** For the next reading. */
  readonly facts: readonly SheetFacts[];
}

/** A sheet that is being read. */
interface Draft {
  readonly head: SheetHead;
  readonly extent: Extent;
  readonly isWithoutCells: boolean;
  /** What is remembered of it. */
  readonly known: SheetFacts | undefined;
  /** Its cells, where they came with the first answer. */
  rows: Row[] | null;
  merged: SheetFacts['merged'];
  unread: readonly Area[];
}

/** The extent of a sheet without cells. */
const NOTHING: Extent = { used: null, outline: null };

/** How far round what is filled in merged areas are looked for. */
const MARGIN = 30;
/** Places that are no further apart, in rows, are looked through for merged areas as one. */
const NEAR = 500;
/** The most cells in which merged areas are looked for at once. */
const MOST_CELLS = 4_000_000;

/**
 * Reads cells. One round trip where the workbook still has the sheets it had and their values lie where they lay;
 * two where values have been added, or nothing is known but the names; three where not even these are.
 * @param memory the sheets as they were read last; null when they never were
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  memory: readonly SheetFacts[] | null,
  wanted: Wanted,
): Promise<Reading> {
  const quick = memory && (await draftAsKnown(context, memory, wanted));
  const drafts = quick ?? (await draft(context, memory));
  const chosen = drafts.filter((one) => isWanted(wanted, one.head.name) && !one.isWithoutCells);
  await fill(context, chosen, wanted, quick === null);
  return {
    heads: drafts.map(({ head }) => head),
    sheets: chosen.map(sheetOf),
    facts: drafts.map((one) => rememberedOf(one, isWanted(wanted, one.head.name))),
  };
}

const isWanted = ({ sheets }: Wanted, name: string): boolean => sheets === undefined || sheets.has(name);

/** Sheets, how far they go, and all that is likely to be wanted, in one round trip; null where that did not do. */
async function draftAsKnown(
  context: Excel.RequestContext,
  memory: readonly SheetFacts[],
  wanted: Wanted,
): Promise<Draft[] | null> {
  const guessed = memory.map((facts) => ({
    ...facts,
    worksheet: context.workbook.worksheets.getItem(facts.name),
  }));
  const withCells = guessed.filter((one) => !one.isWithoutCells);
  const chosen = withCells.filter(({ name }) => isWanted(wanted, name));
  const pieces = chosen.flatMap(({ name: sheet, worksheet, used }): Piece[] =>
    used && isAskedFor({ used }) ? [{ sheet, worksheet, area: used }] : [],
  );
  const tasks = chosen.flatMap(({ name: sheet, worksheet, merged }): MergeTask[] =>
    wanted.merges === 'ask' && merged ? merged.pieces.map((piece) => ({ sheet, worksheet, piece })) : [],
  );
  const heads = askHeads(context);
  const extents = askExtents(withCells.map(({ worksheet }) => worksheet));
  const isAll = fitsAtOnce(pieces);
  const cells = askCells(isAll ? pieces : []);
  const merges = askMerges(tasks);
  wanted.more?.(withCells);
  try {
    await context.sync();
  } catch (error) {
    if (isRefusal(error) && !isGone(error) && !isTooLarge(error)) throw error;
    return null;
  }
  if (!isSame(heads(), memory)) return null;
  const [rows, merged, reach] = [cells(), merges(), extents()];
  return heads().map((head, i): Draft => {
    const known = memory[i]!;
    const extent = reach[withCells.indexOf(guessed[i]!)] ?? NOTHING;
    const isCovered =
      extent.used === null || (isAll && known.used && isAskedFor(known) && isWithin(extent.used, known.used));
    const found = merged.get(head.name);
    const isAsked = found !== undefined && isFor(found.pieces, extent);
    return {
      // The sheets of the list are the caller's own from here on: they are in the batch under way as well.
      head: { ...head, worksheet: guessed[i]!.worksheet },
      extent,
      isWithoutCells: known.isWithoutCells === true,
      known,
      rows: isCovered ? (rows.get(head.name) ?? []) : null,
      merged: isAsked ? found : undefined,
      unread: [],
    };
  });
}

/** Whether the cells of a sheet are asked for before it is known how far it goes now. */
const isAskedFor = ({ used }: Pick<SheetFacts, 'used'>): boolean => used != null && sizeOf(used) <= LARGE;

/** Whether merged areas were asked for wherever they matter now; the pieces of a sheet do not overlap. */
function isFor(pieces: readonly Area[], { used, outline }: Extent): boolean {
  if (!used) return true;
  const wanted = mergePiece(used, outline);
  const shared = pieces.flatMap((piece) => overlap(wanted, piece) ?? []);
  return shared.reduce((sum, area) => sum + sizeOf(area), 0) === sizeOf(wanted);
}

/** Sheets and how far they go, with nothing known before. */
async function draft(context: Excel.RequestContext, memory: readonly SheetFacts[] | null): Promise<Draft[]> {
  const heads = await readHeads(context);
  const knownOf = ({ id }: SheetHead) => memory?.find((one) => id !== '' && one.id === id);
  const asked = heads.filter((head) => !knownOf(head)?.isWithoutCells);
  const extents = await readExtents(
    context,
    asked.map(({ worksheet }) => worksheet),
  );
  return heads.map((head) => ({
    head,
    extent: extents[asked.indexOf(head)] ?? NOTHING,
    isWithoutCells: !extents[asked.indexOf(head)],
    known: knownOf(head),
    rows: null,
    merged: undefined,
    unread: [],
  }));
}

/** Brings what the drafts still lack. */
async function fill(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  wanted: Wanted,
  isMoreLacking: boolean,
): Promise<void> {
  for (const one of drafts) one.merged ??= rememberedMerges(one, wanted);
  const lacking = drafts.filter(({ rows, merged }) => !rows || !merged);
  if (lacking.length > 0 || (isMoreLacking && wanted.more)) {
    const places = await placesOf(context, lacking);
    const pieces = lacking.flatMap((one): Piece[] =>
      one.rows ? [] : places.get(one)!.map((area) => ({ ...taskOf(one), area })),
    );
    const tasks = lacking.flatMap((one): MergeTask[] =>
      one.merged ? [] : mergePieces(one.extent, places.get(one)!).map((piece) => ({ ...taskOf(one), piece })),
    );
    const { more } = wanted;
    const heads = drafts.map(({ head }) => head);
    await fetch(context, lacking, { pieces, tasks, more: more && (() => more(heads)) });
  }
  for (const one of drafts) {
    one.rows ??= [];
    one.merged ??= { pieces: [], areas: [] };
  }
}

const taskOf = ({ head }: Draft) => ({ sheet: head.name, worksheet: head.worksheet });

/** What is remembered of merged areas, where that will do; undefined where they have to be asked for. */
function rememberedMerges({ extent, known }: Draft, { merges }: Wanted): SheetFacts['merged'] {
  if (extent.used === null) return { pieces: [], areas: [] };
  if (merges === 'ask') return undefined;
  if (!known?.merged && merges === 'never') throw new UnknownMerges();
  return known?.merged;
}

/** Where values stand on the sheets that are to be read. */
async function placesOf(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<Draft, readonly Area[]>> {
  const places = new Map<Draft, readonly Area[]>();
  const next = async ([one, ...rest]: readonly Draft[]): Promise<void> => {
    if (!one) return;
    const { used } = one.extent;
    places.set(one, !used ? [] : sizeOf(used) > LARGE ? await placesIn(context, one.head, used) : [used]);
    await next(rest);
  };
  await next(drafts);
  return places;
}

/** Where merged areas matter: in what is filled in and round it, there notes are put. */
function mergePieces({ outline }: Extent, places: readonly Area[]): Area[] {
  return clusters(places).map((area) => mergePiece(area, outline));
}

function mergePiece(area: Area, outline: Area | null): Area {
  const wide = widened(area, MARGIN);
  const piece = (outline && overlap(wide, outline)) ?? wide;
  const mostRows = Math.floor(MOST_CELLS / (piece.right - piece.left + 1));
  return { ...piece, bottom: Math.min(piece.bottom, piece.top + mostRows - 1) };
}

/** Areas that lie near each other as one. */
function clusters(places: readonly Area[]): Area[] {
  return places.reduce<Area[]>((found, place) => {
    const last = found.at(-1);
    if (last && place.top <= last.bottom + NEAR) return [...found.slice(0, -1), around(last, place)];
    return [...found, place];
  }, []);
}

interface Order {
  readonly pieces: readonly Piece[];
  readonly tasks: readonly MergeTask[];
  readonly more: (() => void) | undefined;
}

/** Cells and merged areas in one round trip where Excel can do that, else each by itself. */
async function fetch(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  { pieces, tasks, more }: Order,
): Promise<void> {
  let isTooMuch = false;
  if (fitsAtOnce(pieces)) {
    const cells = askCells(pieces);
    const merges = askMerges(tasks);
    more?.();
    try {
      await context.sync();
      return hand(drafts, cells(), merges());
    } catch (error) {
      if (isRefusal(error) && !isTooLarge(error)) throw error;
      isTooMuch = !isTooLarge(error);
    }
  }
  const { rows, unread } = await readCells(context, pieces);
  hand(drafts, rows, await readMerges(context, tasks, isTooMuch));
  for (const one of drafts) one.unread = unread.get(one.head.name) ?? [];
  if (!more) return;
  more();
  await context.sync();
}

function hand(drafts: readonly Draft[], rows: ReadonlyMap<string, Row[]>, merges: Merges): void {
  for (const one of drafts) {
    one.rows ??= rows.get(one.head.name) ?? [];
    one.merged ??= merges.get(one.head.name);
  }
}

function sheetOf({ head: { name, hidden, isProtected }, rows, merged, unread }: Draft): Sheet {
  return {
    name,
    hidden,
    rows: rows!,
    merges: merged!.areas,
    ...(isProtected && { isProtected }),
    ...(unread.length > 0 && { unread }),
  };
}

/** What is kept of a sheet; of one that was not wanted what was known before. */
function rememberedOf({ head, extent, isWithoutCells, known, merged }: Draft, isRead: boolean): SheetFacts {
  if (isWithoutCells) return { ...factsOf(head), isWithoutCells };
  if (!isRead) return { ...factsOf(head), ...(known && { used: known.used, merged: known.merged }) };
  return { ...factsOf(head), used: extent.used, merged };
}
