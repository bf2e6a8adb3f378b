import type { CellAppearance, SheetAppearance } from '../../core/model/appearance';
import type { Area, CellAddress } from '../../core/model/address';
import type { Severity } from '../../core/model/finding';
import type { Sheet } from '../../core/model/grid';

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

/** A sheet to be drawn, and whom the grid tells what a person does in it. */
export interface GridProps {
  readonly sheet: Sheet;
  readonly appearance: SheetAppearance;
  readonly styles: readonly CellAppearance[];
  readonly selection: Selection;
  /** Over the column and before the row of the active cell, for screen readers. */
  readonly headWords?: readonly string[];
  /** By {@link CellAddress} of the top-left cell: `"${row},${column}"`. */
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Nothing can be typed: an old format, a file open for reading. */
  readonly isReadOnly: boolean;
  /** Whether the workbook's dates count from 1904. */
  readonly isDate1904?: boolean;
  readonly onSelect: (selection: Selection) => void;
  /** What was typed, pasted or emptied at one go; one step of undo. */
  readonly onType: (cells: readonly TypedCell[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Changes when the chosen cell is to be brought into sight though it did not change: a finding pressed twice. */
  readonly reveal: number;
  /** A sentence to be announced: why a key did nothing, why a paste was cut short. */
  readonly onRefused?: (words: string) => void;
  /** Ctrl+PageUp and Ctrl+PageDown: to the sheet before or after. */
  readonly onStepSheet?: (by: 1 | -1) => void;
}
