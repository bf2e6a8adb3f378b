import type { Review } from '../../app/review';
import type { Severity } from '../../core/model/finding';

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
  readonly kind: 'none' | 'errors' | 'missing' | 'readyLook' | 'ready';
  readonly count: number;
}

export function verdictOf(review: Pick<Review, 'findings' | 'recognition' | 'scores'>): Verdict {
  const { error, warning } = countFindings(review);
  const missing = review.scores.missing.length;
  if (review.recognition.forms.length === 0) return { kind: 'none', count: 0 };
  if (error > 0) return { kind: 'errors', count: error };
  if (missing > 0) return { kind: 'missing', count: missing };
  return warning > 0 ? { kind: 'readyLook', count: warning } : { kind: 'ready', count: 0 };
}
