import type { EditPlan } from '../../core/model/edit';
import { rescore } from '../rescore';
import type { Review } from '../review';
import type { Mode } from './session';

/** What a mode writes: scores and notes, or review scores and review notes. */
export function planFor(mode: Mode, made: Review): EditPlan {
  return rescore(made);
}
