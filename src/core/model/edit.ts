import type { CellRef } from './address';

/** What a cell held when the plan was made; the host refuses the edit when it holds something else now. */
export interface CellState {
  /** Null: blank. A number as its raw decimal. */
  readonly value: string | null;
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  readonly formula: string | null;
}

/** What to write. Text that begins with = + - @ is written as text, never as a formula. */
export type CellInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  /** Only in an inverse plan: gives a formula back. */
  | { readonly kind: 'formula'; readonly value: string; readonly shown: string };

export type EditPurpose = 'score' | 'total' | 'grade' | 'note' | 'heading' | 'evidence';

export interface Edit {
  readonly ref: CellRef;
  readonly before: CellState;
  readonly after: CellInput;
  readonly purpose: EditPurpose;
  /** A sentence for the preview, in Chinese and English. */
  readonly reason: { readonly 'zh-CN': string; readonly en: string };
  /** A cell whose look (borders, font, wrap) a new cell should take: the score cell beside a new note column. */
  readonly styleFrom?: CellRef;
}

/** A list of edits, and sheets to add first. Data: a host applies it. */
export interface EditPlan {
  readonly newSheets: readonly string[];
  readonly edits: readonly Edit[];
  /** Cells that would change but are left alone, with the reason (a formula, a person's own note, a protected sheet). */
  readonly skipped: readonly {
    readonly ref: CellRef;
    readonly reason: { readonly 'zh-CN': string; readonly en: string };
  }[];
}
