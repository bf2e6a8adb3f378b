import { a1, areaA1, type CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Sentence } from '../../core/text';
import type { Place } from './document-state';

/** Names an action for the undo and redo buttons: what stands there is put behind "撤销" or "Undo". */
export const LABELS = {
  typed: ({ area }: Place): Sentence => ({
    'zh-CN': `输入 ${areaA1(area)}`,
    en: `typing in ${areaA1(area)}`,
  }),
  emptied: ({ area }: Place): Sentence => ({
    'zh-CN': `清除 ${areaA1(area)}`,
    en: `clearing ${areaA1(area)}`,
  }),
  marked: (count: number): Sentence => ({
    'zh-CN': `标记 ${count} 个单元格`,
    en: `marking ${cells(count)}`,
  }),
  unmarked: (count: number): Sentence => ({
    'zh-CN': `清除 ${count} 个单元格的标记`,
    en: `taking marks off ${cells(count)}`,
  }),
};

/** Names a write of the session: by its cell when it is one, else by how many. */
export function labelOfPlan({ edits, newSheets }: EditPlan, written: readonly CellRef[]): Sentence {
  const own = written.filter(({ sheet }) => !newSheets.includes(sheet));
  const [only] = own;
  if (own.length === 1 && only) return { 'zh-CN': `写入 ${a1(only)}`, en: `writing ${a1(only)}` };
  const count = own.length || edits.length;
  return { 'zh-CN': `写入 ${count} 个单元格`, en: `writing ${cells(count)}` };
}

const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);
