import type { Sentence } from '../core/text';
import type { Area, CellRef } from '../core/model/address';
import type { Edit, EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';

/** A cell that was left alone, and why. */
export interface SkippedCell {
  readonly ref: CellRef;
  readonly reason: Sentence;
}

/** What became of an edit plan. An edit whose cell already holds what it wanted is in none of the lists. */
export interface ApplyReport {
  readonly written: readonly Edit[];
  /** The cell no longer holds what the plan saw; nothing was written there. */
  readonly stale: readonly Edit[];
  readonly skipped: readonly SkippedCell[];
  /** Takes back what was written. Sheets that were added stay, blank. */
  readonly inverse: EditPlan;
  /** What a person should know about the file as a whole: a digital signature that no longer holds. */
  readonly notices: readonly Sentence[];
}

/** Cells that somebody else changed; a null area means the whole sheet may have. */
export interface WorkbookChange {
  readonly sheet: string;
  readonly area: Area | null;
}

/** A cell's fill that a mark replaced, so that it can be given back exactly; null: the cell had none. */
export interface CellMark {
  readonly ref: CellRef;
  readonly before: { readonly fill: string | null };
}

/** Everything the product asks of whatever holds a workbook. The only port. */
export interface WorkbookHost {
  /** The cells as they are now. */
  read(): Promise<Workbook>;
  /**
   * Writes a plan: sheets to add first, then cell by cell. Every edit's `before` is compared with the cell as it is
   * now; stale, covered, protected and formula cells are left alone and reported, never overwritten.
   */
  apply(plan: EditPlan): Promise<ApplyReport>;
  /** Shows a cell to the person. */
  select(ref: CellRef): Promise<void>;
  /** Tells of changes that did not come from {@link apply}; gives back how to stop. */
  watch(listener: (change: WorkbookChange) => void): () => void;
}
