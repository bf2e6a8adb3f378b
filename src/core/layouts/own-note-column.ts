import type { Table } from '../model/form';

/** The head of the column this program adds where a form has none for deduction notes. */
export const OWN_NOTE_HEADING = '扣分说明（自评助手）';

/** The mark by which our own column is known again, whatever the width of its brackets. */
export const OWN_NOTE_MARK = /扣分说明\s*[（(]自评助手[）)]/;

/** Whether a table's recognised note column is the one this program added: the form itself asks for no notes. */
export function hasOwnNoteColumn(table: Table): boolean {
  return OWN_NOTE_MARK.test(table.heads.deductionNote?.text ?? '');
}

/** Begins what this program puts into a form's own column of reasons: a person is to complete it, and it counts as no reason. */
export const DRAFT_MARK = '草稿：';
