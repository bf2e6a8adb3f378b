import type { EditPlan } from '../model/edit';
import type { Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
import type { Scores } from '../model/score';
import { heldBack } from './held-back';
import { planNotes } from './plan-notes';
import { planTotals } from './plan-totals';
import { PlanBuilder } from './plan-builder';
import { type ScorePlanOptions, settleScores } from './settle-scores';

export type { ScorePlanOptions };

/**
 * The one-click recalculation as a plan: computed and judged scores, subtotals, totals, grades and deduction notes.
 *
 * Blanks are filled, what is too much is taken off, a score over its points goes down to them; a higher score than the
 * typed one is offered. A formula, a word or a note that a person wrote is kept. Every total follows the scores that then
 * stand in its form. Where a column could not be told apart, or scores are out of a hundred each, nothing of the form is written.
 * Where one stands over its points, or the points found do not make the full mark, it is left alone.
 * What would have changed and is left alone is listed in `skipped`. A cell that already holds the value gets no edit,
 * so planning again after the write gives an empty plan.
 */
export function planScores(
  workbook: Workbook,
  recognition: Recognition,
  scores: Scores,
  options: ScorePlanOptions = {},
): EditPlan {
  const builder = new PlanBuilder(workbook, options.formulas ?? false);
  const held = heldBack(recognition, scores);
  for (const { form, ref } of scores.totals)
    if (held.has(form) && ref) builder.skip(ref, { key: 'skip.doubt' });
  const sure = {
    rows: scores.rows.filter(({ form }) => !held.has(form)),
    totals: scores.totals.filter(({ form }) => !held.has(form)),
  };
  const { standing, settled } = settleScores(builder, sure.rows, options);
  planTotals(builder, recognition, { ...scores, ...sure }, standing);
  if (options.notes ?? true) planNotes(builder, recognition, sure.rows, settled);
  return builder.build();
}
