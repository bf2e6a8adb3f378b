import type { Review } from '../../app/review';
import type { Severity } from '../../core/model/finding';
import type { Form } from '../../core/model/form';
import type { RowScore, Scores, TotalScore } from '../../core/model/score';
import { compareScore } from '../../core/scoring/score-agreement';

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
  readonly kind:
    'none' | 'blank' | 'errors' | 'missing' | 'open' | 'totals' | 'unproven' | 'readyLook' | 'ready';
  readonly count: number;
}

export function verdictOf(review: Pick<Review, 'findings' | 'recognition' | 'scores'>): Verdict {
  const { error, warning } = countFindings(review);
  const missing = review.scores.missing.length;
  if (review.recognition.forms.length === 0) return { kind: 'none', count: 0 };
  if (error > 0) return { kind: 'errors', count: error };
  if (!review.recognition.forms.some(isFilled)) return { kind: 'blank', count: 0 };
  if (missing > 0) return { kind: 'missing', count: missing };
  const open = review.scores.rows.filter((row) => isOpen(row, review)).length;
  if (open > 0) return { kind: 'open', count: open };
  const apart = review.scores.totals.filter(isApart).length;
  if (apart > 0) return { kind: 'totals', count: apart };
  if (isUnproven(review.scores)) return { kind: 'unproven', count: 0 };
  return warning > 0 ? { kind: 'readyLook', count: warning } : { kind: 'ready', count: 0 };
}

/** Whether anything that can be checked was filled in. */
function isFilled({ indicators, funds, tasks, baseData, projects, total }: Form): boolean {
  const isDone = indicators.some(({ actual, score }) => Boolean(actual?.text.trim()) || score?.value);
  const hasMoney =
    funds.some(({ spent }) => spent?.value) ||
    tasks.some(({ amounts }) => amounts.some(({ figure }) => figure?.value));
  return (
    isDone || hasMoney || baseData.length > 0 || Boolean(projects?.length) || Boolean(total?.score?.value)
  );
}

function isApart({ stated, score }: TotalScore): boolean {
  return Boolean(stated?.value && score && compareScore(stated, score) === 'differs');
}

/** Scores were typed, and not one of them could be worked out. */
function isUnproven({ rows }: Scores): boolean {
  const scored = rows.filter(({ weight, score }) => weight && score);
  return scored.length > 0 && scored.every(({ state }) => state === 'stated');
}

/** A row with points and a cell for its score, and no score: unless the form says that it does not apply. */
function isOpen(row: RowScore, { recognition }: Pick<Review, 'recognition'>): boolean {
  if (row.score || !row.ref || !row.weight || row.weight.compare(0) <= 0 || row.method === 'bonus')
    return false;
  const form = recognition.forms[row.form];
  return row.indicator === null || !form?.indicators[row.indicator]?.isInapplicable;
}
