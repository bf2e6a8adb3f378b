import { a1 } from '../model/address';
import type { CellInput, CellState, EditPlan, EditPurpose } from '../model/edit';
import { spoken, type Language } from '../text';

/** One line of the preview: what a cell holds and what it is to hold. */
export interface PreviewRow {
  readonly sheet: string;
  readonly cell: string;
  readonly purpose: EditPurpose;
  /** Empty text for a blank cell. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** A cell that is left alone, and why. */
export interface SkippedRow {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
}

/** A plan as lines to show before it is written, in the order of the plan. */
export function previewRows(plan: EditPlan, language: Language): readonly PreviewRow[] {
  return plan.edits.map((edit) => ({
    sheet: edit.ref.sheet,
    cell: a1(edit.ref),
    purpose: edit.purpose,
    before: stateText(edit.before),
    after: inputText(edit.after),
    reason: spoken(edit.reason, language),
  }));
}

/** The cells a plan leaves alone, as lines to show. */
export function skippedRows(plan: EditPlan, language: Language): readonly SkippedRow[] {
  return plan.skipped.map(({ ref, reason }) => ({
    sheet: ref.sheet,
    cell: a1(ref),
    reason: spoken(reason, language),
  }));
}

function stateText(state: CellState): string {
  return state.formula === null ? (state.value ?? '') : `=${state.formula}`;
}

function inputText(input: CellInput): string {
  if (input.kind === 'blank') return '';
  return input.kind === 'formula' ? `=${input.value}` : input.value;
}
