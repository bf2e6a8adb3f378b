import { planReview } from '../../core/edits/plan-review';
import type { ScorePlanOptions } from '../../core/edits/plan';
import { refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import { rescore } from '../rescore';
import type { Review } from '../review';
import { cellsStillOurs } from '../write-journal';
import type { Mode } from './session';

/**
 * What a mode writes: scores and notes, or review scores and review notes.
 * @param formulas whether to offer edits that overwrite a formula or raise a typed score, for a person to tick
 * @param choices what the person ticked and unticked: totals follow the scores that then stand
 */
export function planFor(mode: Mode, made: Review, formulas: boolean, choices: Choices = {}): EditPlan {
  if (mode === 'fill') return rescore(made, { formulas, ...choices });
  const { workbook, recognition, scores } = made;
  return planReview(workbook, recognition, scores, { ours: cellsStillOurs(workbook) });
}

/** The cells of scores that a person left as they stand, and of the offers that were taken. */
export type Choices = Pick<ScorePlanOptions, 'left' | 'taken'>;

/** Whether an edit is only offered: nothing of the kind is written unless it is ticked. */
export function isOffer({ overwriteFormula, raises }: Edit): boolean {
  return overwriteFormula === true || raises === true;
}

/** What a person chose of the scores that were offered. */
export function choicesOf(offered: readonly Edit[], chosen: readonly Edit[]): Choices {
  const kept = new Set(chosen);
  const scores = offered.filter(({ purpose }) => purpose === 'score');
  const keys = (edits: readonly Edit[]) => new Set(edits.map(({ ref }) => refKey(ref)));
  return {
    left: keys(scores.filter((edit) => !kept.has(edit) && !isOffer(edit))),
    taken: keys(scores.filter((edit) => kept.has(edit) && isOffer(edit))),
  };
}

const FOLLOWS: ReadonlySet<Edit['purpose']> = new Set(['total', 'grade']);

/**
 * The chosen edits, with the totals and grades that follow from the choice: those chosen as they now come out or not at
 * all, and those that were not on offer because only the choice brings them about. The note of a score that was left
 * goes with it.
 */
export function following(chosen: readonly Edit[], offered: readonly Edit[], fresh: EditPlan): Edit[] {
  const [picked, known] = [chosen, offered].map((edits) => new Set(edits.map(({ ref }) => refKey(ref))));
  const isChanged = offered.some(
    (edit) => edit.purpose === 'score' && chosen.includes(edit) === isOffer(edit),
  );
  const isMoot = ({ purpose, ref }: Edit) =>
    (purpose === 'note' || purpose === 'heading') &&
    !fresh.edits.some((one) => refKey(one.ref) === refKey(ref));
  const own = chosen.flatMap((edit) => {
    if (edit.purpose === 'score' && isOffer(edit)) {
      return fresh.edits.find(({ ref }) => refKey(ref) === refKey(edit.ref)) ?? edit;
    }
    return FOLLOWS.has(edit.purpose) || (isChanged && isMoot(edit)) ? [] : edit;
  });
  const totals = fresh.edits.filter(
    (edit) =>
      FOLLOWS.has(edit.purpose) &&
      !isOffer(edit) &&
      (picked!.has(refKey(edit.ref)) || !known!.has(refKey(edit.ref))),
  );
  const formulas = chosen.filter((edit) => FOLLOWS.has(edit.purpose) && isOffer(edit));
  const place = new Map(fresh.edits.map(({ ref }, at) => [refKey(ref), at]));
  const placeOf = ({ ref }: Edit) => place.get(refKey(ref)) ?? fresh.edits.length;
  return [...own, ...totals, ...formulas].sort((one, other) => placeOf(one) - placeOf(other));
}
