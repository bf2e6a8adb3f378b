import type { CellMark } from './selection';

/** The key of a cell in a map of {@link CellMark}s. */
export const markKey = (row: number, column: number): string => `${row},${column}`;

const keptMarks = new Map<string, CellMark>();
const keptRows = new Map<string, Marks>();
const MOST_KEPT = 5_000;

/** Marks by {@link markKey}. */
export type Marks = ReadonlyMap<string, CellMark>;

const NONE: Marks = new Map();

/** All marks of a sheet, and those of each row. */
export interface MarksByRow {
  readonly all: Marks;
  readonly ofRow: (row: number) => Marks;
}

/**
 * Marks taken apart by row: the same objects for rows, and for cells, whose marks say the same, so that only what
 * changed is drawn anew.
 */
export function marksByRow(marks: Marks): MarksByRow {
  if (marks.size === 0) return { all: NONE, ofRow: () => NONE };
  const all = new Map<string, CellMark>();
  const rows = new Map<number, [key: string, said: string][]>();
  for (const [key, mark] of marks) {
    const { severity, shown, isNotRecalculated, words } = mark;
    const said = JSON.stringify([severity, shown, isNotRecalculated, words]);
    all.set(
      key,
      keptAs(keptMarks, said, () => mark),
    );
    const row = parseInt(key, 10);
    const list = rows.get(row);
    if (list) list.push([key, said]);
    else rows.set(row, [[key, said]]);
  }
  const made = new Map<number, Marks>();
  for (const [row, list] of rows) {
    const said = JSON.stringify(list.sort(([one], [other]) => (one < other ? -1 : 1)));
    made.set(
      row,
      keptAs(keptRows, said, () => new Map(list.map(([key]) => [key, all.get(key)!]))),
    );
  }
  return { all, ofRow: (row) => made.get(row) ?? NONE };
}

function keptAs<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}
