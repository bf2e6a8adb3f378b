import { planScores, type ScorePlanOptions } from '../core/edits/plan';
import type { EditPlan } from '../core/model/edit';
import type { Scored } from './review';

/** What the one-click recalculation would write; nothing is written yet. */
export function rescore(scored: Scored, options: ScorePlanOptions = {}): EditPlan {
  return planScores(scored.workbook, scored.recognition, scored.scores, options);
}
