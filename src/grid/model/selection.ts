import type { Area, CellAddress } from '../../core/model/address';
import type { Severity } from '../../core/model/finding';

/** What is chosen in the sheet: one cell that is typed into, and the rectangle around it. */
export interface Selection {
  /** The top-left cell where it is merged. */
  readonly active: CellAddress;
  /** Whole merged areas; holds `active`. */
  readonly area: Area;
}

/** Text typed into or pasted at a cell, as a person wrote it: "95%", "=SUM(D7:D9)", "" to empty it. */
export interface TypedCell extends CellAddress {
  readonly text: string;
}

/** What is to be seen at a cell beside what the file holds. */
export interface CellMark {
  /** Of the gravest finding about the cell. */
  readonly severity?: Severity;
  /** The cell belongs to the finding shown in the pane: its own cell, or one of the relation. */
  readonly shown?: 'cell' | 'related';
  /** Its formula could not be recalculated since a cell it depends on was changed. */
  readonly isNotRecalculated?: boolean;
  /** Sentences for a tooltip and for screen readers: what the findings say, or that the formula waits. */
  readonly words?: readonly string[];
}
