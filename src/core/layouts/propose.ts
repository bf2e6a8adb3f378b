import type { ColumnRole } from '../model/form';
import type { Sheet } from '../model/grid';
import { assignColumns } from './columns';
import { readPage } from './lines';
import { withPointed } from './pointed-header';

/** Heads have no more words than this. */
const LONGEST_HEAD = 24;

/** A row that may head a table: its index, and the words of its cells. */
export interface HeadRow {
  readonly row: number;
  readonly words: string;
}

/** The first rows of a sheet that may be the heads of a table: three words or more beside each other, no number among them. */
export function rowsOfHeads(sheet: Sheet, most = 40): HeadRow[] {
  const rows = readPage(sheet).lines.filter(
    ({ spots }) =>
      spots.length >= 3 &&
      spots.every(({ isNumber, text }) => !isNumber && text.trim().length <= LONGEST_HEAD),
  );
  return rows
    .slice(0, most)
    .map(({ row, spots }) => ({ row, words: spots.map(({ text }) => text.replace(/\s+/g, '')).join(' | ') }));
}

/** What the words of a row tell of its columns, by role, once a person calls it the head of a table; empty where they tell nothing. */
export function proposeColumns(
  sheet: Sheet,
  row: number,
  isMoney: boolean,
): Readonly<Partial<Record<ColumnRole, number>>> {
  const { lines } = readPage(sheet);
  const columns = isMoney ? { source: null, spent: 0 } : {};
  const [header] = withPointed([], lines, [{ sheet: sheet.name, headerTop: row, columns }]);
  const told = header && assignColumns(header, () => false);
  return Object.fromEntries([...(told?.roles ?? [])].map(([role, head]) => [role, head.column]));
}
