import type { Edit, EditPlan } from '../../core/model/edit';

/** Whether writing an edit takes a formula away. */
export function replacesFormula(edit: Edit): boolean {
  return edit.overwriteFormula ?? false;
}

/** Every change is ticked to begin with, except those that would take a formula away. */
export function startTicks({ edits }: EditPlan): ReadonlySet<number> {
  return new Set(edits.flatMap((edit, index) => (replacesFormula(edit) ? [] : [index])));
}

/** The edits of a plan sheet by sheet, in the plan's order, as indexes into it. */
export function editsBySheet({ edits }: EditPlan): readonly { sheet: string; indexes: readonly number[] }[] {
  const sheets = new Map<string, number[]>();
  edits.forEach(({ ref }, index) => {
    const indexes = sheets.get(ref.sheet);
    if (indexes) indexes.push(index);
    else sheets.set(ref.sheet, [index]);
  });
  return [...sheets].map(([sheet, indexes]) => ({ sheet, indexes }));
}
