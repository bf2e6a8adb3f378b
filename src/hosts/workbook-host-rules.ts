import type { CellRef } from '../core/model/address';
import { LAST_COLUMN, LAST_ROW } from '../core/model/address';
import { inputOf, isNothing, isUnchanged, sameState, stateAfter } from '../core/model/cell-state';
import type { CellInput, CellState, Edit, EditPlan } from '../core/model/edit';
import type { SheetIndex } from '../core/model/grid';
import { parseExact } from '../core/number/exact';
import type { ApplyReport, HostRule, Notice, SkippedCell } from './workbook-host';
import type { Sentence } from '../core/text';

/** The most characters a cell holds. */
const MAX_TEXT = 32_767;

/** Why a cell is left alone, or a sheet not added. */
export const REASONS = {
  noSheet: {
    'zh-CN': '工作簿里没有这个工作表，没有写入。',
    en: 'The workbook has no such sheet; nothing was written.',
  },
  covered: {
    'zh-CN': '这个单元格被合并单元格覆盖，没有写入。',
    en: 'The cell is covered by a merged area; nothing was written.',
  },
  protected: {
    'zh-CN': '工作表受保护，单元格不能修改。请先用 Excel 或 WPS 在“审阅”中撤销工作表保护。',
    en: 'The sheet is protected and the cell locked. Unprotect the sheet in Excel or WPS first (Review).',
  },
  formula: {
    'zh-CN': '单元格是公式，保留公式，没有写入。',
    en: 'The cell holds a formula, which was kept; nothing was written.',
  },
  array: {
    'zh-CN': '单元格属于数组公式或共享公式的起点，不能单独修改，没有写入。',
    en: 'The cell belongs to an array formula or begins a shared one and cannot be changed alone.',
  },
  notTaken: {
    'zh-CN': '写入后单元格没有变化，多半被合并单元格盖住，没有写入。',
    en: 'The cell did not change when it was written to, most likely because a merged area covers it.',
  },
  noColour: {
    'zh-CN': '工作表受保护，不能给单元格着色，没有标记。',
    en: 'The sheet is protected and its cells cannot be coloured; not marked.',
  },
  tooLong: {
    'zh-CN': '文字超过单元格的上限（32767 个字符），没有写入。',
    en: 'The text is longer than a cell holds (32,767 characters); nothing was written.',
  },
  notANumber: {
    'zh-CN': '要写入的不是一个数，没有写入。',
    en: 'What was to be written is not a number; nothing was written.',
  },
  outside: {
    'zh-CN': '单元格超出工作表的行列范围，没有写入。',
    en: 'The cell lies beyond the last row or column of a sheet.',
  },
  sheetName: {
    'zh-CN': '工作表名称不合规或与已有的重复，没有新建。',
    en: 'The name of the new sheet is not allowed or already taken; it was not added.',
  },
  structure: {
    'zh-CN': '工作簿结构受保护，不能新建工作表。请先用 Excel 或 WPS 在“审阅”中撤销工作簿保护。',
    en: 'The structure of the workbook is protected, so no sheet can be added. Unprotect it in Excel or WPS first (Review).',
  },
} as const satisfies Record<HostRule, Sentence>;

/** What a host may do with an edit. `done`: the cell already holds what the edit wants. */
export type Verdict = 'write' | 'stale' | 'done' | { readonly skip: HostRule };

/** What a host knows of the place an edit is to go to. */
export interface Place {
  readonly index: SheetIndex;
  /** What the cell holds now, earlier edits of the plan included. */
  readonly now: CellState;
  /** The sheet is protected and the cell locked. */
  readonly isLocked: boolean;
  /** The cell is one of several that one formula fills. */
  readonly isArray?: boolean;
}

const GENERAL = 'General';

/** The edit changes the number format of a cell that keeps its content. */
function isReformat({ ref, format }: Edit, { index, now }: Place): boolean {
  if (format === undefined || isNothing(now)) return false;
  return (index.cell(ref.row, ref.column)?.format ?? GENERAL) !== format;
}

/** Decides on one edit; the same for every host. */
export function judge(edit: Edit, place: Place): Verdict {
  const { row, column } = edit.ref;
  if (!(row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN)) return { skip: 'outside' };
  const invalid = invalidInput(edit.after);
  if (invalid) return { skip: invalid };
  if (sameState(place.now, stateAfter(edit.after)) && !isReformat(edit, place)) return 'done';
  const merge = place.index.merge(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return { skip: 'covered' };
  const isRefresh = edit.after.kind === 'formula' && edit.after.value === place.now.formula;
  // Protection keeps people from a formula, not its result from being worked out anew.
  if (place.isLocked && !(isRefresh && edit.format === undefined)) return { skip: 'protected' };
  const isFresh = isUnchanged(place.now, edit.before);
  if (place.now.formula !== null && edit.after.kind !== 'formula' && !(isFresh && edit.overwriteFormula)) {
    return { skip: 'formula' };
  }
  if (place.isArray && !isRefresh) return { skip: 'array' };
  return isFresh ? 'write' : 'stale';
}

function invalidInput(input: CellInput): HostRule | null {
  if (input.kind === 'number') return parseExact(input.value) ? null : 'notANumber';
  return input.kind === 'text' && input.value.length > MAX_TEXT ? 'tooLong' : null;
}

/** Whether a new sheet may have this name beside the others. */
export function isSheetName(name: string, others: readonly string[]): boolean {
  const plain = name.trim() !== '' && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
  return plain && !others.some((other) => other.toLowerCase() === name.toLowerCase());
}

const UNDO = { 'zh-CN': '撤销上次写入，恢复原内容。', en: 'Takes the last write back.' };

/** Collects what became of a plan's edits. */
export class ReportBuilder {
  private readonly written: Edit[] = [];
  private readonly stale: Edit[] = [];
  private readonly skipped: SkippedCell[] = [];
  private readonly undo: Edit[] = [];
  private readonly notices: Notice[] = [];

  /**
   * @param had what else the cell had: the host's word for its look, when writing changes it, and for its content, where
   * that says more than its value; the number format, absent where a blank cell may have one that no reader told of
   */
  write(
    edit: Edit,
    now: CellState,
    { look, content, format }: { look?: string; content?: string; format?: string } = {},
  ): void {
    this.written.push(edit);
    const before = stateAfter(edit.after);
    this.undo.push({
      ref: edit.ref,
      before,
      after: inputOf(now),
      purpose: edit.purpose,
      reason: UNDO,
      ...(before.formula !== null && { overwriteFormula: true }),
      ...(look !== undefined && { look }),
      ...(content !== undefined && { content }),
      ...(edit.format !== undefined && (format ?? !isNothing(now)) && { format: format ?? GENERAL }),
    });
  }

  refuse(edit: Edit): void {
    this.stale.push(edit);
  }

  skip(ref: CellRef, rule: HostRule): void {
    this.skipped.push({ ref, rule, reason: REASONS[rule] });
  }

  notice(notice: Notice): void {
    this.notices.push(notice);
  }

  build(): ApplyReport {
    const { written, stale, skipped, notices } = this;
    const inverse: EditPlan = { newSheets: [], edits: [...this.undo].reverse(), skipped: [] };
    return { written, stale, skipped, inverse, notices };
  }
}
