import type { ColumnRole } from '../model/form';
import type { Head, Header, HeaderFamily } from './header';
import type { Line } from './lines';
import type { ManualMapping } from './mapping';

/** Roles that only a table of money has. */
const OF_MONEY: ReadonlySet<ColumnRole> = new Set([
  'source',
  'initialBudget',
  'adjustment',
  'annualBudget',
  'spent',
  'adjustmentRate',
  'carryover',
]);

/** Whether a mapping speaks of a header: it names its first row, or another of its rows. */
export function speaksOf({ headerTop }: Pick<ManualMapping, 'headerTop'>, { top, bottom }: Header): boolean {
  return headerTop >= top && headerTop <= bottom;
}

/**
 * The headers of a run of lines with those that a person pointed at where none was found: the row as it stands, every cell of it a
 * head, whatever it says. A row inside a header that was found adds none.
 */
export function withPointed(
  found: readonly Header[],
  lines: readonly Line[],
  mappings: readonly ManualMapping[],
): Header[] {
  const pointed = mappings.flatMap((mapping) => {
    if (found.some((header) => speaksOf(mapping, header))) return [];
    const line = lines.find(({ row }) => row === mapping.headerTop);
    return line ? [headerOf(line, mapping)] : [];
  });
  return [...found, ...pointed].sort((one, other) => one.top - other.top || one.left - other.left);
}

function headerOf({ row, spots }: Line, { columns }: ManualMapping): Header {
  const heads = spots.map((spot, at): Head => {
    const right = Math.min(spot.right, (spots[at + 1]?.column ?? Infinity) - 1);
    return { column: spot.column, right, path: [spot], word: spot.word, under: null };
  });
  const taken = Object.values(columns).flatMap((column) => column ?? []);
  return {
    family: familyOf(columns),
    top: row,
    bottom: row,
    left: Math.min(spots[0]!.column, ...taken),
    right: Math.max(spots[spots.length - 1]!.right, ...taken),
    heads,
  };
}

function familyOf(columns: ManualMapping['columns']): HeaderFamily {
  const told = (Object.keys(columns) as ColumnRole[]).filter((role) => columns[role] !== null);
  return told.some((role) => OF_MONEY.has(role)) ? 'funds' : 'indicators';
}
