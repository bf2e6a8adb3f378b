import { planEvidence } from '../core/edits/plan-evidence';
import type { EditPlan } from '../core/model/edit';
import type { Scored } from './review';

/** What the sheet 评分依据 would ask for; nothing is written yet. */
export function askForEvidence(scored: Scored): EditPlan {
  return planEvidence(scored.workbook, scored.scores.missing);
}
