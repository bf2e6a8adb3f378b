import { type Exact, ZERO } from '../number/exact';
import type { Heading } from './outline';
import { fieldAt, type Page } from './lines';

/** A row of a table with several columns of names that may head those below it. */
interface Row {
  readonly row: number;
  /** The depth of its only name; null where deeper names stand beside it. */
  readonly depth: 1 | 2 | null;
  /** Its own words in the column of each level that may head others. */
  readonly names: readonly (string | null)[];
  readonly points: Exact | null;
}

/** What a row tells: its points, and whether it holds anything that only what is measured has. */
export interface RowPoints {
  readonly points: (row: number) => Exact | null;
  readonly isMeasured: (row: number) => boolean;
}

/**
 * Rows that head those below them in a table with a column a level: 一、预算编制 | | | 20 over rows of 12 and 8 points. A row is one where
 * nothing deeper is named and its points are those of the rows down to the next of its kind; one that is not makes all doubtful.
 */
export function findLevelRows(
  page: Page,
  names: readonly number[],
  items: readonly number[],
  { points, isMeasured }: RowPoints,
): ReadonlyMap<number, Heading> {
  const ownName = (row: number, column: number) => {
    const field = fieldAt(page, row, column);
    return field?.ref.row === row && field.ref.column === column ? field.text.trim() : null;
  };
  const rows = items.map((row): Row => ({
    row,
    depth: isMeasured(row) ? null : depthOf(page, row, names),
    names: names.slice(0, 2).map((column) => ownName(row, column)),
    points: points(row),
  }));
  const found = new Map<number, Heading>();
  for (const depth of [1, 2] as const) {
    const candidates = rows.flatMap((one, at) => (one.depth === depth && one.points ? [at] : []));
    const right = candidates.filter((at) => rows[at]!.points!.equals(sumBelow(rows, at, depth)));
    if (right.length && right.length === candidates.length)
      for (const at of right) found.set(rows[at]!.row, { depth, opens: true });
  }
  return found;
}

/** The level of the only name of a row, where columns for deeper ones are blank or merged with it. */
function depthOf(page: Page, row: number, names: readonly number[]): 1 | 2 | null {
  const told = names.map((column) => fieldAt(page, row, column));
  const own = told.findIndex((field, at) => field?.ref.row === row && field.ref.column === names[at]);
  if (own < 0 || own >= names.length - 1 || own > 1) return null;
  const isCovered = (column: number) => {
    const area = page.index.merge(row, column);
    return area !== undefined && area.top === row && area.left <= names[own]!;
  };
  const deeper = names.slice(own + 1);
  if (!deeper.every((column, at) => told[own + 1 + at] === null || isCovered(column))) return null;
  return own === 0 ? 1 : 2;
}

/**
 * The points of the rows below, down to the next that heads as much or more or stands under another name; those that head less are
 * counted by their rows.
 */
function sumBelow(rows: readonly Row[], at: number, depth: 1 | 2): Exact {
  let sum = ZERO;
  const { names: outer } = rows[at]!;
  const isOther = (name: string | null, level: number) =>
    level < depth && name !== null && name !== outer[level] && (level === depth - 1 || outer[level] !== null);
  for (const { depth: own, names, points } of rows.slice(at + 1)) {
    if ((own !== null && own <= depth) || names.some(isOther)) break;
    if (own === null && points) sum = sum.add(points);
  }
  return sum;
}
