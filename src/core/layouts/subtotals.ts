import { type Exact, ZERO } from '../number/exact';
import type { Figure } from '../model/figure';
import type { IndicatorRow } from '../model/form';

/** What a 小计 adds up: the level it closes, or every row from one on. */
export type Span = 'level' | { readonly from: number };

/**
 * What a 小计 adds up, by its points (its score where it tells none). A 小计 below several groups may close the last of them alone, all
 * those since the 小计 before it, or all rows of the table: the reading that adds up is the one, and null where none does.
 * `rows` are the rows above it, `since` the index of the first one after the 小计 before it, `isOwn` tells those of the level.
 */
export function spanOf(
  rows: readonly IndicatorRow[],
  since: number,
  isOwn: (row: IndicatorRow) => boolean,
  stated: { readonly weight: Figure | null; readonly score: Figure | null },
): Span | null {
  const covered = rows.slice(since);
  if (covered.length > 0 && covered.every(isOwn)) return 'level';
  const of = stated.weight?.value ? 'weight' : 'score';
  const sum = stated[of]?.value;
  if (!sum) return null;
  const isSum = (part: readonly IndicatorRow[]) => part.length > 0 && addUp(part, of).equals(sum);
  if (isSum(rows.filter(isOwn))) return 'level';
  const span = [covered, rows].find(isSum);
  return span ? { from: span[0]!.row } : null;
}

const addUp = (rows: readonly IndicatorRow[], of: 'weight' | 'score'): Exact =>
  rows.reduce((all, row) => all.add(row[of]?.value ?? ZERO), ZERO);
