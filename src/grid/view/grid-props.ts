import type { CellAppearance, SheetAppearance } from '../../core/model/appearance';
import type { Sheet } from '../../core/model/grid';
import type { HeldTable } from '../model/held';
import type { CellMark, Selection, TypedCell } from '../model/selection';

/** A place of the page, in CSS pixels from its upper left corner. */
export interface PagePlace {
  readonly left: number;
  readonly top: number;
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
  /** A menu for what is chosen is wanted, at a place of the page in CSS pixels. */
  readonly onMenu?: (at: PagePlace) => void;
  /** The tables whose heads and names stay in sight while the rest of them is scrolled. */
  readonly tables?: readonly HeldTable[];
  /** The size the sheet is seen at, 1 for its own; undefined: the one that fits the window, which is then told. */
  readonly zoom?: number;
  /** Another size is wanted; without it the sheet has its own, and the browser the keys for it. */
  readonly onZoom?: (zoom: number) => void;
  /** A sentence to be announced: why a key did nothing, why a paste was cut short. */
  readonly onRefused?: (words: string) => void;
  /** Ctrl+PageUp and Ctrl+PageDown: to the sheet before or after. */
  readonly onStepSheet?: (by: 1 | -1) => void;
}
