import type { Review } from '../../app/review';
import type { Severity } from '../../core/model/finding';
import type { RowScore } from '../../core/model/score';

export type Counts = Readonly<Record<Severity, number>>;

/** How many findings of each severity there are. */
export function countFindings({ findings }: Pick<Review, 'findings'>): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * Whether the workbook may go to the finance bureau. `count` is of what stands in the way, or of what deserves a look.
 * Errors weigh more than missing data: a person mends them first.
 */
export interface Verdict {
  readonly kind: 'none' | 'errors' | 'missing' | 'open' | 'readyLook' | 'ready';
  readonly count: number;
}

export function verdictOf(review: Pick<Review, 'findings' | 'recognition' | 'scores'>): Verdict {
  const { error, warning } = countFindings(review);
  const missing = review.scores.missing.length;
  if (review.recognition.forms.length === 0) return { kind: 'none', count: 0 };
  if (error > 0) return { kind: 'errors', count: error };
  if (missing > 0) return { kind: 'missing', count: missing };
  const open = review.scores.rows.filter((row) => isOpen(row, review)).length;
  if (open > 0) return { kind: 'open', count: open };
  return warning > 0 ? { kind: 'readyLook', count: warning } : { kind: 'ready', count: 0 };
}

/** A row with points and a cell for its score, and no score: unless the form says that it does not apply. */
function isOpen(row: RowScore, { recognition }: Pick<Review, 'recognition'>): boolean {
  if (row.score || !row.ref || !row.weight || row.weight.compare(0) <= 0 || row.method === 'bonus')
    return false;
  const form = recognition.forms[row.form];
  return row.indicator === null || !form?.indicators[row.indicator]?.isInapplicable;
}
