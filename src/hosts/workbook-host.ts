import type { Saying } from '../core/text';
import type { Area, CellRef } from '../core/model/address';
import type { Edit, EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';

/** A rule by which every host leaves cells alone, or adds no sheet. */
export type HostRule =
  | 'noSheet'
  | 'covered'
  | 'protected'
  | 'formula'
  | 'array'
  | 'tooLong'
  | 'notANumber'
  | 'outside'
  | 'sheetName'
  | 'structure'
  | 'notTaken'
  | 'noColour';

/** A cell that was left alone, and why. */
export interface SkippedCell {
  readonly ref: CellRef;
  /** Why, where a host's own rules say so; absent where the plan or the person's typing does. */
  readonly rule?: HostRule;
  readonly reason: Saying;
}

/** What a person should know, told once. */
export interface Notice {
  readonly key: 'signature' | 'noRecord' | 'otherwise';
  readonly words: Saying;
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
  readonly notices: readonly Notice[];
}

/** Cells that somebody else changed; a null area means the whole sheet may have. */
export interface WorkbookChange {
  readonly sheet: string;
  readonly area: Area | null;
  /** Another person did it, who has the same workbook open. */
  readonly isRemote?: boolean;
}

/**
 * What a reading may cost. Some versions of Excel empty the person's undo stack when they are asked for merged areas:
 * `ask`, when a person asked for the reading; `remember`, the areas found last will do where they are known; `never`,
 * for a reading that nobody asked for. Hosts of files read what they hold.
 */
export type MergeCare = 'ask' | 'remember' | 'never';

/** A cell's fill that a mark replaced, so that it can be given back exactly; null: the cell had none. */
export interface CellMark {
  readonly ref: CellRef;
  readonly before: { readonly fill: string | null };
  /** The host's own name for the sheet, which it keeps when it is renamed; absent where there is none. */
  readonly sheetId?: string;
}

/** Marks of one colour. */
export interface MarkGroup {
  readonly colour: string;
  readonly marks: readonly CellMark[];
}

/** What a marking came to. */
export interface Marked {
  /** Cells that could not be coloured, and why. */
  readonly skipped: readonly SkippedCell[];
}

/** Everything the product asks of whatever holds a workbook. The only port. */
export interface WorkbookHost {
  /** The cells as they are now. @param care `ask` unless told otherwise */
  read(care?: MergeCare): Promise<Workbook>;
  /**
   * Writes a plan: sheets to add first, then cell by cell. Every edit's `before` is compared with the cell as it is
   * now; stale, covered, protected and formula cells are left alone and reported, never overwritten.
   */
  apply(plan: EditPlan): Promise<ApplyReport>;
  /** Shows a cell to the person. An error with a `hiddenSheet` says that its sheet is hidden. */
  select(ref: CellRef): Promise<void>;
  /** Makes a hidden sheet visible, where sheets can be hidden from a person. */
  reveal?(sheet: string): Promise<void>;
  /** Tells of changes that did not come from {@link apply}; gives back how to stop. */
  watch(listener: (change: WorkbookChange) => void): () => void;
}
