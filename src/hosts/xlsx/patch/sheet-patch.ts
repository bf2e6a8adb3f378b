import type { Area, CellRef } from '../../../core/model/address';
import type { Edit } from '../../../core/model/edit';
import type { StyleEditor } from './style-editor';

/** A cell to be written: the last of the edits that go to it. */
export interface CellWrite {
  readonly edit: Edit;
  /** Only the stored result of its formula changes. */
  readonly isRefresh: boolean;
}

/** What is to become of one sheet part. */
export interface SheetPatch {
  readonly text: string;
  readonly part: string;
  readonly writes: readonly CellWrite[];
  /** Null when the file has no style sheet. */
  readonly styles: StyleEditor | null;
  /** Columns that hold nothing yet and get a width for the text they are given. */
  readonly freshColumns: ReadonlySet<number>;
  /** Style of cells that would have none. */
  readonly plainStyle?: string;
  /** The merged area that a cell begins; null for a cell alone. */
  readonly areaOf: (ref: CellRef) => Area | null;
  readonly strings: readonly string[] | null;
  readonly date1904: boolean;
}
