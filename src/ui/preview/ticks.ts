import type { Edit, EditPlan } from '../../core/model/edit';

/** Whether writing an edit takes a formula away. */
export function replacesFormula(edit: Edit): boolean {
  return edit.overwriteFormula ?? false;
}

/** Every change is ticked to begin with, except those that would take a formula away. */
export function startTicks({ edits }: EditPlan): ReadonlySet<number> {
  return new Set(edits.flatMap((edit, index) => (replacesFormula(edit) ? [] : [index])));
}
