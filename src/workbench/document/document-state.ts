import type { Notice } from '../../hosts/workbook-host';
import type { Area } from '../../core/model/address';
import type { WorkbookAppearance } from '../../core/model/appearance';
import type { Workbook } from '../../core/model/grid';
import type { Saying } from '../../core/text';
import type { Selection } from '../../grid/model/selection';

/** A rectangle of a named sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** Everything a window shows of an open document. Immutable: a new object a change. */
export interface DocumentState {
  readonly workbook: Workbook;
  readonly appearance: WorkbookAppearance;
  /** Index of the sheet in front. */
  readonly sheet: number;
  /** In the sheet in front. */
  readonly selection: Selection;
  /** Counts up when the selection is to be brought into sight. */
  readonly reveal: number;
  /** Holds changes that were not saved. */
  readonly isDirty: boolean;
  /** Why nothing can be written; null when it can. */
  readonly isReadOnly: Saying | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What undo would take back and redo do again; null when there is nothing. */
  readonly undoLabel: Saying | null;
  readonly redoLabel: Saying | null;
  /** Keys (`refKey`) of formulas that depend on changed cells and could not be worked out here. */
  readonly notRecalculated: ReadonlySet<string>;
  /** What a person should know about the file as a whole; each once. */
  readonly notices: readonly Notice[];
  /** Counts up with every change of the cells or their looks. */
  readonly version: number;
}
