import type { Area } from '../../core/model/address';
import { areaOf, askArea, rangeOf, sizeOf } from './areas';
import { isRefusal, isWithoutCells } from './refusals';
import type { SheetHead } from './sheet-facts';

/** How far a sheet goes. */
export interface Extent {
  /** What holds values; null: nothing does. */
  readonly used: Area | null;
  /** What holds anything, blank merged areas and looks included; it may reach the last row of the sheet. */
  readonly outline: Area | null;
}

/** Asks how far sheets go, in the batch under way; the answer can be had after the next round trip. */
export function askExtents(worksheets: readonly Excel.Worksheet[]): () => Extent[] {
  const asked = worksheets.map((worksheet) => {
    const used = askArea(worksheet.getUsedRangeOrNullObject(true));
    const outline = askArea(worksheet.getUsedRangeOrNullObject(false));
    return { used, outline };
  });
  return () => asked.map(({ used, outline }) => ({ used: areaOf(used), outline: areaOf(outline) }));
}

/**
 * How far sheets go, in one round trip where all of them have cells.
 * @returns null for a sheet that has none
 */
export async function readExtents(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<(Extent | null)[]> {
  const asked = askExtents(worksheets);
  try {
    await context.sync();
    return asked();
  } catch (error) {
    if (!isWithoutCells(error)) throw error;
  }
  if (worksheets.length === 1) return [null];
  const middle = Math.ceil(worksheets.length / 2);
  const first = await readExtents(context, worksheets.slice(0, middle));
  return [...first, ...(await readExtents(context, worksheets.slice(middle)))];
}

/** An area with more cells than this is not read as it is: first it is asked where in it anything stands. */
export const LARGE = 200_000;

/** In how many bands of rows a large area is looked through at once. */
const BANDS = 64;
/** After this many looks the bands are a few rows high. */
const LOOKS = 3;

/**
 * Where in a large area values stand: one stray cell in the last row makes a small table and a single cell of it, in one
 * round trip.
 */
export async function placesIn(context: Excel.RequestContext, head: SheetHead, area: Area): Promise<Area[]> {
  return narrowed(context, head.worksheet, [area], LOOKS);
}

async function narrowed(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  areas: readonly Area[],
  looks: number,
): Promise<Area[]> {
  const large = areas.filter((area) => sizeOf(area) > LARGE);
  if (large.length === 0 || looks === 0) return [...areas];
  const asked = large
    .flatMap(bandsOf)
    .map((band) => askArea(rangeOf(worksheet, band).getUsedRangeOrNullObject(true)));
  try {
    await context.sync();
  } catch (error) {
    if (isRefusal(error)) throw error;
    // An Excel that does not answer this is read from the top.
    return [...areas];
  }
  const found = asked.flatMap((range) => areaOf(range) ?? []);
  const rest = areas.filter((area) => !large.includes(area));
  const isHelpful = total(found) < total(large) / 2;
  const next = isHelpful ? await narrowed(context, worksheet, found, looks - 1) : found;
  return [...rest, ...next].sort((one, other) => one.top - other.top || one.left - other.left);
}

const total = (areas: readonly Area[]): number => areas.reduce((sum, area) => sum + sizeOf(area), 0);

function bandsOf(area: Area): Area[] {
  const height = Math.ceil((area.bottom - area.top + 1) / BANDS);
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return bands;
}
