import type { Review } from '../../app/review';
import { refKey, type CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';

/**
 * The cells that the recalculation would change: a finding about one of them can be mended by it.
 * Scores that only a person can give are never among them.
 */
export function mendableCells({ scores }: Pick<Review, 'scores'>): ReadonlySet<string> {
  const cells = new Set<string>();
  const add = (ref: CellRef | null) => ref && cells.add(refKey(ref));
  for (const { ref, score, stated, state } of scores.rows) {
    if (state !== 'stated' && score && !stated?.value?.equals(score)) add(ref);
  }
  for (const { ref, score, stated, grade, gradeStated, gradeRef } of scores.totals) {
    if (score && !stated?.value?.equals(score)) add(ref);
    if (grade !== null && grade !== gradeStated) add(gradeRef);
  }
  return cells;
}

/** Whether the recalculation mends a finding. */
export function isMendable(finding: Finding, cells: ReadonlySet<string>): boolean {
  return cells.has(refKey(finding.ref));
}
