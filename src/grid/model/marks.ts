import type { CellMark } from './selection';

/** The key of a cell in a map of {@link CellMark}s. */
export const markKey = (row: number, column: number): string => `${row},${column}`;

const kept = new Map<string, CellMark>();
const MOST_KEPT = 5_000;

/** The same object for marks that say the same, so that only cells whose mark changed are drawn anew. */
export function sameMark(mark: CellMark): CellMark {
  const { severity, shown, isNotRecalculated, words } = mark;
  const key = JSON.stringify([severity, shown, isNotRecalculated, words]);
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, mark);
  return mark;
}
