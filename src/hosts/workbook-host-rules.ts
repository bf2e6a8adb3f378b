import type { CellRef } from '../core/model/address';
import { LAST_COLUMN, LAST_ROW } from '../core/model/address';
import { inputOf, isNothing, isUnchanged, sameState, stateAfter } from '../core/model/cell-state';
import type { CellInput, CellState, Edit, EditPlan } from '../core/model/edit';
import type { SheetIndex } from '../core/model/grid';
import { parseExact } from '../core/number/exact';
import type { ApplyReport, HostRule, Notice, SkippedCell } from './workbook-host';
import { saying } from '../core/text';
import { hostTexts } from './workbook-host-texts';

/** The most characters a cell holds. */
const MAX_TEXT = 32_767;

/** A cell that a rule of all hosts leaves alone, or a sheet that it does not add. */
export function skippedBy(rule: HostRule, ref: CellRef): SkippedCell {
  return { ref, rule, reason: saying(hostTexts, rule) };
}

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

const UNDO = saying(hostTexts, 'undo');

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
    {
      look,
      content,
      height,
      format,
    }: { look?: string; content?: string; height?: string; format?: string } = {},
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
      ...(height !== undefined && { height }),
      ...(edit.format !== undefined && (format ?? !isNothing(now)) && { format: format ?? GENERAL }),
    });
  }

  refuse(edit: Edit): void {
    this.stale.push(edit);
  }

  skip(ref: CellRef, rule: HostRule): void {
    this.skipped.push(skippedBy(rule, ref));
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
