import type { ColumnRole, Recognition, Table } from '../model/form';
import type { Sheet, Workbook } from '../model/grid';
import { fold } from '../number/normalise';
import { type Line, readPage, type Spot } from './lines';
import type { ManualMapping } from './mapping';
import { isTitle } from './regions';
import { OWN_SHEETS, saysOtherPurpose } from './vocabulary/titles';

/** Where a column stands under a head: below one of its cells, counted from 0, or so many columns right of that. */
export interface HeadPlace {
  readonly head: number;
  readonly right: number;
}

/** How a table under certain heads is read wherever these words stand: what a person pointed out once. Plain data. */
export interface KnownLayout {
  /** The words of its head, as {@link headsKey} gives them. */
  readonly heads: string;
  /** The column of each role; null: no column has it. */
  readonly columns: Readonly<Partial<Record<ColumnRole, HeadPlace | null>>>;
}

/** Fewer words beside each other could head anything. */
const FEWEST_HEADS = 3;

const BETWEEN = '｜';

/**
 * The words of a head by which it is known in another file: typing variants folded, without spaces and years.
 * @example headsKey(['2024年 指标值', '得 分']) // "指标值｜得分"
 */
export function headsKey(texts: readonly string[]): string {
  return texts
    .map((text) =>
      fold(text)
        .replace(/\s+/gu, '')
        .replace(/20\d\d年?度?/gu, '')
        .replaceAll(BETWEEN, '|'),
    )
    .join(BETWEEN);
}

/** What a mapping of one file says of every table under the same heads; null where it names no column of a head. */
export function layoutOf(
  workbook: Workbook,
  { sheet: name, headerTop, columns }: ManualMapping,
  tables: readonly Table[],
): KnownLayout | null {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) return null;
  const table = tables.find((one) => one.sheet === name && hasHead(one, headerTop));
  const spots = headSpots(
    readPage(sheet).lines,
    table?.headerTop ?? headerTop,
    table?.headerBottom ?? headerTop,
  );
  if (spots.length < FEWEST_HEADS) return null;
  const places = (Object.entries(columns) as [ColumnRole, number | null][]).map(
    ([role, column]) => [role, column === null ? null : placeOf(spots, column)] as const,
  );
  if (!places.some(([, place]) => place)) return null;
  return { heads: keyOf(spots), columns: Object.fromEntries(places) };
}

const hasHead = ({ headerTop, headerBottom }: Table, row: number) => row >= headerTop && row <= headerBottom;

/** The cells of a head in reading order. */
const headSpots = (lines: readonly Line[], top: number, bottom: number): readonly Spot[] =>
  lines.filter(({ row }) => row >= top && row <= bottom).flatMap(({ spots }) => spots);

const keyOf = (spots: readonly Spot[]) => headsKey(spots.map(({ text }) => text));

/** The lowest cell over a column, or the one left of it. */
function placeOf(spots: readonly Spot[], column: number): HeadPlace | null {
  const left = spots.filter((spot) => spot.column <= column);
  if (left.length === 0) return null;
  const nearest = Math.max(...left.map((spot) => spot.column));
  const head = spots.map((spot) => spot.column).lastIndexOf(nearest);
  return { head, right: column - nearest };
}

/**
 * Which rows of a workbook head a table that is known by the same words: rows outside every table that was recognised,
 * and of a recognised table the columns in doubt, no others.
 * @param recognition what was recognised without them
 */
export function mappingsByLayouts(
  workbook: Workbook,
  recognition: Recognition,
  layouts: readonly KnownLayout[],
): ManualMapping[] {
  if (layouts.length === 0) return [];
  const known = new Map(layouts.map((layout) => [layout.heads, layout]));
  const tables = recognition.forms.flatMap((form) => form.tables);
  return workbook.sheets.flatMap((sheet) => {
    if (OWN_SHEETS.has(sheet.name.trim()) || saysOtherPurpose(sheet.name)) return [];
    const own = tables.filter((table) => table.sheet === sheet.name);
    const { lines } = readPage(sheet);
    return [...inDoubt(lines, own, known), ...unread(sheet, lines, own, known)];
  });
}

type Known = ReadonlyMap<string, KnownLayout>;

function inDoubt(lines: readonly Line[], tables: readonly Table[], known: Known): ManualMapping[] {
  return tables.flatMap(({ sheet, headerTop, headerBottom, doubts }) => {
    if (doubts.length === 0) return [];
    const spots = headSpots(lines, headerTop, headerBottom);
    const layout = known.get(keyOf(spots));
    if (!layout) return [];
    const columns = columnsUnder(spots, layout, new Set(doubts.map(({ role }) => role)));
    return Object.keys(columns).length > 0 ? [{ sheet, headerTop, columns }] : [];
  });
}

function unread(
  { name: sheet }: Sheet,
  lines: readonly Line[],
  tables: readonly Table[],
  known: Known,
): ManualMapping[] {
  let isOther = false;
  return lines.flatMap((line) => {
    const title = line.spots.find((spot) => isTitle(spot, line));
    if (title) isOther = saysOtherPurpose(title.label.bare);
    const { spots, row } = line;
    if (isOther || spots.length < FEWEST_HEADS) return [];
    if (tables.some(({ headerTop, range }) => row >= headerTop && row <= range.bottom)) return [];
    const layout = known.get(keyOf(spots));
    return layout ? [{ sheet, headerTop: row, columns: columnsUnder(spots, layout, null) }] : [];
  });
}

function columnsUnder(
  spots: readonly Spot[],
  { columns }: KnownLayout,
  wanted: ReadonlySet<ColumnRole> | null,
): ManualMapping['columns'] {
  const entries = Object.entries(columns) as [ColumnRole, HeadPlace | null][];
  return Object.fromEntries(
    entries
      .filter(([role]) => !wanted || wanted.has(role))
      .map(([role, place]) => [role, place && spots[place.head]!.column + place.right]),
  );
}

/** Whether all tables that were recognised are still read as they were, columns that were in doubt left aside. */
export function keepsTables(before: Recognition, after: Recognition, sheet: string): boolean {
  const now = after.forms.flatMap((form) => form.tables);
  return before.forms
    .flatMap((form) => form.tables)
    .filter((table) => table.sheet === sheet)
    .every((table) => now.some((other) => isSameTable(table, other)));
}

function isSameTable(one: Table, other: Table): boolean {
  const doubted = new Set(one.doubts.map(({ role }) => role));
  const said = ({ kind, sheet, range, columns }: Table) =>
    JSON.stringify([
      kind,
      sheet,
      range.top,
      range.bottom,
      Object.entries(columns)
        .filter(([role]) => !doubted.has(role as ColumnRole))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return said(one) === said(other);
}
