import type { SheetAppearance } from '../../core/model/appearance';
import type { Sheet } from '../../core/model/grid';
import type { KeyOf, TextData } from '../../core/text';
import type { gridTexts } from '../messages/grid';
import type { Selection, TypedCell } from '../model/selection';
import type { ZoomWish } from '../model/zoom';
import { isSameArea, isSameCell } from './area';
import type { Edited } from './editing';
import { standAt, type Stand } from './selection';
import { sheetBoundsOf, type Bounds, type SheetBounds } from './sheet-bounds';

/** What editing goes by at one moment. Nothing in it changes: a command says what shall come of it. */
export interface GridState {
  readonly sheetBounds: SheetBounds;
  readonly stand: Stand;
  readonly edited: Edited | null;
  readonly isReadOnly: boolean;
  /** Whether the workbook's dates count from 1904. */
  readonly isDate1904: boolean;
  /** Whether the sheet can be seen at another size. */
  readonly canZoom: boolean;
  /** How many rows a press of PageDown goes on. */
  readonly rowsPerPage: number;
  /** Escape was pressed last: Tab leaves the grid instead of going to the next cell. */
  readonly mayLeave: boolean;
}

/** What a command asks for; all of it is one step. */
export interface Transaction {
  /** What was being typed is to be kept in its cell. */
  readonly kept?: Edited;
  /** What is being typed from now on; null: nothing. */
  readonly edited?: Edited | null;
  /** The active cell begins to be typed into, with a text to go on from. */
  readonly begins?: Pick<Edited, 'text' | 'began'> & { readonly content: string };
  /** Texts for cells of the sheet. */
  readonly cells?: readonly TypedCell[];
  /** Where the selection goes. */
  readonly stand?: Stand;
  /** Why nothing was done. */
  readonly refusal?: { readonly key: KeyOf<typeof gridTexts>; readonly data?: TextData };
  readonly mayLeave?: boolean;
  /** At which size the sheet is to be seen. */
  readonly zoom?: ZoomWish;
  /** What others than the grid are to do. */
  readonly asks?: 'undo' | 'redo' | 'nextSheet' | 'lastSheet' | 'newLine' | 'menu';
}

/**
 * Does one thing, if it can.
 * @returns whether it was this command's to do, even if all it did was to say why not
 */
export type Command = (grid: {
  readonly state: GridState;
  readonly dispatch: (transaction: Transaction) => void;
}) => boolean;

/** What the grid's owner says of its sheet. */
export interface Surface {
  readonly sheet: Sheet;
  readonly appearance: SheetAppearance;
  readonly selection: Selection;
  readonly bounds?: Bounds;
  readonly frozen?: SheetBounds['frozen'];
}

/** What is remembered of a grid from one turn to the next. */
export interface Memory {
  readonly surface: Surface;
  readonly sheetBounds: SheetBounds;
  readonly stand: Stand;
  readonly mayLeave: boolean;
}

/** What is remembered once the owner says something new: where its selection came from elsewhere, it is stood at anew. */
export function follow(before: Memory | null, surface: Surface): Memory {
  const { sheet, appearance, selection, bounds, frozen } = surface;
  const old = before?.surface;
  const isSame =
    old?.sheet === sheet && old.appearance === appearance && old.bounds === bounds && old.frozen === frozen;
  const sheetBounds =
    before && isSame ? before.sheetBounds : sheetBoundsOf(sheet, appearance, bounds, frozen);
  const isHere = old?.sheet.name === sheet.name && isSameSelection(before!.stand.selection, selection);
  const stand = isHere ? before!.stand : standAt(sheetBounds, selection);
  return { surface, sheetBounds, stand, mayLeave: before?.mayLeave ?? false };
}

/** Whether two selections are the same. */
export function isSameSelection(one: Selection, other: Selection): boolean {
  return isSameCell(one.active, other.active) && isSameArea(one.area, other.area);
}
