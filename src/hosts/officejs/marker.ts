import { a1, type CellRef } from '../../core/model/address';
import type { CellMark, MarkGroup, Marked, SkippedCell } from '../workbook-host';
import { skippedBy } from '../workbook-host-rules';
import { troubleOf } from './excel-errors';
import { isRefusal } from './refusals';
import { askHeads, readHeads, type SheetHead } from './sheet-facts';
import { read } from './support';
import { readExtents } from './used-areas';

/** What Excel answers for a cell without a fill, and for a white one. */
const NO_FILL = '#FFFFFF';

/** Cells that are to get a colour. */
interface Wanted {
  readonly cells: readonly CellRef[];
  readonly colour: string;
}

/**
 * Colours cells, fills only: a person's fonts, notes and borders are left alone. Cells of a sheet whose looks are
 * protected are left out, for a batch that breaks off there would leave others coloured.
 * @param note told what will have to be given back, before the first cell is coloured
 */
export function mark(
  wanted: readonly Wanted[],
  note: (groups: readonly MarkGroup[]) => Promise<void>,
): Promise<Marked> {
  return guard(() =>
    read(async (context) => {
      const cells = wanted.flatMap((group) => group.cells.map((ref) => ({ ref, colour: group.colour })));
      const found = await lookedAt(context, cells);
      const skipped = cells.flatMap(({ ref }): SkippedCell[] => {
        const at = found.find((one) => one.ref === ref);
        return at?.head.isOpen ? [] : [skippedBy(at ? 'noColour' : 'noSheet', ref)];
      });
      const open = found.filter(({ head }) => head.isOpen);
      const groups = wanted.map(({ colour }): MarkGroup => ({
        colour,
        marks: open
          .filter((one) => one.colour === colour)
          .map(({ ref, range, head }) => ({ ref, before: { fill: fillOf(range) }, sheetId: head.id })),
      }));
      await note(groups.filter(({ marks }) => marks.length > 0));
      for (const { range, colour } of open) range.format.fill.color = colour;
      await context.sync();
      return { skipped };
    }),
  );
}

/**
 * Gives every marked cell back the fill it had. A cell that a person coloured since is left as it is; sheets that are
 * gone are passed over, one that was renamed is found by Excel's own name for it or by its marks.
 * @returns the cells that keep their mark because their sheet is protected
 */
export function unmark(groups: readonly MarkGroup[]): Promise<readonly SkippedCell[]> {
  return guard(() =>
    read(async (context) => {
      const marks = groups.flatMap((group) => group.marks.map((one) => ({ ...one, colour: group.colour })));
      const standing = (await lookedAt(context, marks, true)).filter(
        ({ range, colour }) => fillOf(range)?.toUpperCase() === colour.toUpperCase(),
      );
      const open = standing.filter(({ head }) => head.isOpen);
      for (const one of open) giveBack(one.range, one);
      if (open.length > 0) await context.sync();
      return standing.filter(({ head }) => !head.isOpen).map(({ ref }) => skippedBy('noColour', ref));
    }),
  );
}

/** A cell whose fill is to be looked at. */
interface Place {
  readonly ref: CellRef;
  readonly sheetId?: string;
}

type LookedAt<T> = T & { readonly head: OpenHead; readonly range: Excel.Range };

/**
 * Cells with their fills, and whether they may be coloured: in one round trip where all their sheets are there under
 * their names, else in four. Cells of sheets that are gone are left out.
 * @param mayRoam the cells of a sheet that is not there under its name are looked for on those that have none of the
 *   places: Excel's own name for a sheet is not promised to outlive the closing of the file
 */
async function lookedAt<T extends Place>(
  context: Excel.RequestContext,
  places: readonly T[],
  mayRoam = false,
): Promise<LookedAt<T>[]> {
  const { worksheets } = context.workbook;
  const heads = askOpenHeads(context);
  const asked = places.map((place) => ({
    ...place,
    range: askFill(worksheets.getItem(place.ref.sheet), place.ref),
  }));
  try {
    await context.sync();
    const found = heads();
    const isWhole = asked.every(({ ref, sheetId }) =>
      found.some(({ id, name }) => name === ref.sheet && (sheetId === undefined || sheetId === id)),
    );
    if (isWhole) {
      return asked.map((one) => ({ ...one, head: found.find(({ name }) => name === one.ref.sheet)! }));
    }
  } catch (error) {
    if (isRefusal(error)) throw error;
  }
  const found = await withCells(context, await openHeads(context));
  const known = new Set(places.map(({ ref }) => ref.sheet));
  const others = mayRoam ? found.filter(({ name }) => !known.has(name)) : [];
  const wider = (isPatternTold: boolean) =>
    places.flatMap((place) => {
      const isThere = found.some(({ name }) => name === place.ref.sheet);
      const heads = isThere || !mayRoam ? sheetsOf(place, found) : others;
      return heads.map((head) => ({
        ...place,
        head,
        range: askFill(head.worksheet, place.ref, isPatternTold),
      }));
    });
  try {
    const whole = wider(true);
    await context.sync();
    return whole;
  } catch (error) {
    if (isRefusal(error)) throw error;
  }
  // An Excel that does not tell of patterns.
  const plain = wider(false);
  await context.sync();
  return plain;
}

/** Without sheets that are all chart: asking for a cell of one fails. */
async function withCells(
  context: Excel.RequestContext,
  heads: readonly OpenHead[],
): Promise<readonly OpenHead[]> {
  const extents = await readExtents(
    context,
    heads.map(({ worksheet }) => worksheet),
  );
  return heads.filter((_, i) => extents[i]);
}

function giveBack(range: Excel.Range, { before: { fill } }: CellMark): void {
  if (fill === null) range.format.fill.clear();
  else range.format.fill.color = fill;
}

type OpenHead = SheetHead & { readonly isOpen: boolean };

/** Asks for the sheets and whether their cells may be coloured, in the batch under way. */
function askOpenHeads(context: Excel.RequestContext): () => OpenHead[] {
  const heads = askHeads(context, 'items/protection/options');
  return () =>
    heads().map((head) => {
      const { options } = head.worksheet.protection;
      return { ...head, isOpen: !head.isProtected || options?.allowFormatCells === true };
    });
}

async function openHeads(context: Excel.RequestContext): Promise<OpenHead[]> {
  const heads = askOpenHeads(context);
  try {
    await context.sync();
    return heads();
  } catch (error) {
    if (isRefusal(error)) throw error;
    // An Excel that does not tell what its protection leaves open: nothing, then.
    return (await readHeads(context)).map((head) => ({ ...head, isOpen: !head.isProtected }));
  }
}

/** The sheets a mark may be on: that of its name, and the one that has Excel's own name for it, which it keeps. */
function sheetsOf({ ref, sheetId }: Place, heads: readonly OpenHead[]): OpenHead[] {
  return heads.filter(({ id, name }) => name === ref.sheet || (sheetId !== undefined && id === sheetId));
}

function askFill(worksheet: Excel.Worksheet, ref: CellRef, isPatternTold = true): Excel.Range {
  const range = worksheet.getRange(a1(ref));
  range.load('format/fill/color');
  if (isPatternTold) range.load('format/fill/pattern');
  return range;
}

/** A white fill is a fill: it hides the lines of the grid. Only its pattern tells it from none. */
function fillOf(range: Excel.Range): string | null {
  const { color = '', pattern } = range.format.fill.toJSON();
  if (color === '' || color === null || pattern === 'None') return null;
  return color === NO_FILL && !pattern ? null : color;
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw troubleOf(error, true);
  }
}
