import type { Saying } from '../text';
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
  /** `stored`, in an inverse plan or of what a person typed: the text is that of a boolean or an error, and goes in as one. */
  | { readonly kind: 'text'; readonly value: string; readonly stored?: 'boolean' | 'error' }
  /**
   * In an inverse plan: gives a formula back. Over the same formula: refreshes the result that the file keeps of it.
   * `stored` is the kind of the result, "none" of a formula that nobody has worked out; without it a decimal is a
   * number and anything else text.
   */
  | {
      readonly kind: 'formula';
      readonly value: string;
      readonly shown: string;
      readonly stored?: 'text' | 'number' | 'boolean' | 'error' | 'none';
    };

/** `typed`: by a person, into the grid. `recalculated`: the stored result of a formula, after a cell it counts changed. */
export type EditPurpose =
  'score' | 'total' | 'grade' | 'note' | 'heading' | 'evidence' | 'typed' | 'recalculated';

export interface Edit {
  readonly ref: CellRef;
  readonly before: CellState;
  readonly after: CellInput;
  readonly purpose: EditPurpose;
  /** Why, for the preview. */
  readonly reason: Saying;
  /**
   * A cell whose look (borders, font, wrap) a new cell should take: the score cell beside a new note column. Of a blank: the
   * look goes with the content where it is the one that was taken from there.
   */
  readonly styleFrom?: CellRef;
  /**
   * The number format code the cell is to have ("0.00%" of a percentage typed into a General cell); "General" takes one
   * away. Nothing else of its look changes. A cell that was blank may have a format that no reader told of: that is kept.
   */
  readonly format?: string;
  /** The cell's formula (that of `before`) is to give way. Without it a cell with a formula is left alone and listed. */
  readonly overwriteFormula?: boolean;
  /** Raises a score that a person typed: listed, and written only when it is asked for. */
  readonly raises?: boolean;
  /**
   * Gives a cell back what it held before a write, as a record tells it in plain words: where the file still has the text
   * with formatted parts, the cell gets those too.
   */
  readonly restores?: boolean;
  /** Only in an inverse plan: the host's own word for the look the cell had, to be given back with its content. */
  readonly look?: string;
  /** Only in an inverse plan: the host's own word for the content the cell had (a text formatted in parts, a date). */
  readonly content?: string;
  /** Only in an inverse plan: the host's own word for the height of the row before a note made it higher. */
  readonly height?: string;
}

/** A list of edits, and sheets to add first. Data: a host applies it. */
export interface EditPlan {
  readonly newSheets: readonly string[];
  readonly edits: readonly Edit[];
  /** Cells that would change but are left alone, with the reason (a formula, a person's own note, a protected sheet). */
  readonly skipped: readonly {
    readonly ref: CellRef;
    readonly reason: Saying;
  }[];
}
