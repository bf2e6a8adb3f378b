import { planReview } from '../../core/edits/plan-review';
import type { EditPlan } from '../../core/model/edit';
import { rescore } from '../rescore';
import type { Review } from '../review';
import { cellsStillOurs } from '../write-journal';
import type { Mode } from './session';

/**
 * What a mode writes: scores and notes, or review scores and review notes.
 * @param formulas whether to offer edits that overwrite a formula, for a person to tick
 */
export function planFor(mode: Mode, made: Review, formulas: boolean): EditPlan {
  if (mode === 'fill') return rescore(made, { formulas });
  const { workbook, recognition, scores } = made;
  return planReview(workbook, recognition, scores, { ours: cellsStillOurs(workbook) });
}
