import { refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';

/** Whether writing an edit takes a formula away. */
export function replacesFormula(edit: Edit): boolean {
  return edit.overwriteFormula ?? false;
}

/** Whether an edit is only offered: it takes a formula away, or raises a score that a person typed. */
function isOffer(edit: Edit): boolean {
  return replacesFormula(edit) || edit.raises === true;
}

/**
 * What is ticked to begin with: everything, except what is only offered.
 * @param cell where one finding is to be mended, by `refKey`: then only its cell, the note of its row, and the totals
 * and grades of its sheet, which follow; everything where the plan does not change that cell
 */
export function startTicks({ edits }: EditPlan, cell: string | null = null): ReadonlySet<number> {
  const target = edits.find(({ ref }) => refKey(ref) === cell);
  const isWanted = (edit: Edit) => !isOffer(edit) && (!target || belongsTo(edit, target));
  return new Set(edits.flatMap((edit, index) => (isWanted(edit) ? [index] : [])));
}

function belongsTo({ ref, purpose }: Edit, target: Edit): boolean {
  if (ref.sheet !== target.ref.sheet) return false;
  if (purpose === 'note') return ref.row === target.ref.row;
  return purpose !== 'score' || refKey(ref) === refKey(target.ref);
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
