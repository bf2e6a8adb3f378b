import type { EditPlan } from '../model/edit';
import type { Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
import type { Scores } from '../model/score';
import { FormReview, type Place } from './form-review';
import { PlanBuilder } from './plan-builder';

/** How far a reviewer's plan may go. */
export interface ReviewPlanOptions {
  /** Cells (by `refKey`) that still hold what this program wrote: only these are ever replaced. */
  readonly ours?: ReadonlySet<string>;
}

/**
 * The reviewer's plan: scores that were worked out go into 复核得分, where they differ from the self-score 复核说明 says
 * why; the self-score is never touched. A row that nothing could be worked out for is left to the reviewer, and the
 * total waits until every row has a review score. What a reviewer typed is kept and counts in the total.
 */
export function planReview(
  workbook: Workbook,
  recognition: Recognition,
  scores: Scores,
  options: ReviewPlanOptions = {},
): EditPlan {
  const builder = new PlanBuilder(workbook);
  recognition.forms.forEach((form, at) => {
    const places = scores.rows.flatMap((row): Place[] => {
      const table = row.form === at && row.ref ? form.tables[row.table] : undefined;
      return table ? [{ row, table, ref: builder.master(row.ref!) }] : [];
    });
    const cap = scores.totals.find((total) => total.form === at)?.cap ?? null;
    if (places.length > 0) new FormReview(builder, form, cap, places, options.ours ?? new Set()).plan();
  });
  return builder.build();
}
