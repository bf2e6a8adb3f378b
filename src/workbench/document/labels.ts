import { a1, areaA1, type CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import { saying, type Saying } from '../../core/text';
import type { Place } from './document-state';
import { documentTexts } from './messages/document';

/** Names an action for the undo and redo buttons: what stands there is put behind "撤销" or "Undo". */
export const LABELS = {
  typed: ({ area }: Place): Saying => saying(documentTexts, 'typed', { area: areaA1(area) }),
  emptied: ({ area }: Place): Saying => saying(documentTexts, 'emptied', { area: areaA1(area) }),
  marked: (count: number): Saying => saying(documentTexts, count === 1 ? 'markedOne' : 'marked', { count }),
  unmarked: (count: number): Saying =>
    saying(documentTexts, count === 1 ? 'unmarkedOne' : 'unmarked', { count }),
};

/** Names a write of the session: by its cell when it is one, else by how many. */
export function labelOfPlan({ edits, newSheets }: EditPlan, written: readonly CellRef[]): Saying {
  const own = written.filter(({ sheet }) => !newSheets.includes(sheet));
  const [only] = own;
  if (own.length === 1 && only) return saying(documentTexts, 'wroteOne', { cell: a1(only) });
  return saying(documentTexts, 'wrote', { count: own.length || edits.length });
}
