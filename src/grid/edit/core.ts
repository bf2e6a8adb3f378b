import { contentOf } from '../../app/typing/content-of';
import type { CellAddress } from '../../core/model/address';
import type { GridProps } from '../view/grid-props';
import type { Selection, TypedCell } from '../model/selection';
import type { Say } from '../../core/text';
import type { gridTexts } from '../messages/grid';
import { filledCells, isSameArea } from './area';
import type { Editing } from './editing';
import { sheetBoundsOf, type Bounds, type SheetBounds } from './sheet-bounds';
import { standAt, type Stand } from './selection';

/** The grid's props, and what the drawing of it tells its editing. */
export interface EditingProps extends GridProps {
  /** How many rows a press of PageDown goes on. */
  readonly rowsPerPage: () => number;
  /** How far the grid is drawn: the selection goes no further. */
  readonly bounds?: Bounds;
  /** Rows and columns that stay when the rest is scrolled, where they are not all that the file freezes. */
  readonly frozen?: SheetBounds['frozen'];
  /** Brings a cell into sight: the corner that moved. */
  readonly onReveal?: (cell: CellAddress) => void;
}

/** Gives the texts of the grid. */
export type GridSay = Say<keyof (typeof gridTexts)['en']>;

/** The grid's props as they are now, and what else editing needs. */
export interface Surroundings {
  readonly read: () => EditingProps & { readonly say: GridSay };
  readonly editing: Editing;
  readonly focus: FocusKeeper;
}

/** Who has the keyboard: the field in the active cell, wherever that is. */
export interface FocusKeeper {
  isInGrid: boolean;
  field: HTMLTextAreaElement | null;
  /** Escape was pressed: Tab leaves the grid instead of going to the next cell. */
  hasLeave: boolean;
}

/** The inner workings that the handlers of keys, pointer and clipboard share. */
export interface EditingCore extends Surroundings {
  readonly sheetBounds: () => SheetBounds;
  readonly stand: () => Stand;
  /** Tells the grid's owner the new selection, and brings the corner that moved into sight. */
  choose(next: Stand): void;
  /** Whether cells may be changed; if not, that is said. */
  mayType(): boolean;
  type(cells: readonly TypedCell[]): void;
  /** Says why nothing was done. */
  refuse(words: string): void;
  /** Keeps what is being typed, if anything is. */
  commit(): void;
  /** Gives up what is being typed. */
  cancel(): void;
  /** Gives the grid the keyboard. */
  takeFocus(): void;
  /** Begins to change what the active cell holds; false when nothing can be typed. */
  beginContent(): boolean;
  /** Begins to write something else into the active cell, with a text to go on from. */
  beginTyping(text: string): void;
  /** Empties what the chosen area holds, in one step. */
  empty(): void;
}

/** The core of a grid's editing; it reads the props anew at every turn, so that it lasts as long as the grid. */
export function createEditingCore(surroundings: Surroundings): EditingCore {
  const { read, editing, focus } = surroundings;
  const sheetBounds = keepSheetBounds(read);
  let last: { readonly sheetBounds: SheetBounds; readonly stand: Stand } | null = null;
  const stand = () => {
    const { selection } = read();
    const now = sheetBounds();
    if (
      last?.sheetBounds.index.sheet.name !== now.index.sheet.name ||
      !isSame(last.stand.selection, selection)
    ) {
      last = { sheetBounds: now, stand: standAt(now, selection) };
    }
    return last.stand;
  };
  const core: EditingCore = {
    ...surroundings,
    sheetBounds,
    stand,
    choose(next) {
      const before = stand();
      last = { sheetBounds: sheetBounds(), stand: next };
      if (!isSame(before.selection, next.selection)) read().onSelect(next.selection);
      const isCorner = isSameCell(next.selection.active, before.selection.active);
      read().onReveal?.(isCorner ? withinBounds(sheetBounds(), next.head) : next.selection.active);
    },
    mayType() {
      const { isReadOnly, say } = read();
      if (isReadOnly) core.refuse(say('readOnly'));
      return !isReadOnly;
    },
    type(cells) {
      if (cells.length > 0) read().onType(cells);
    },
    refuse(words) {
      read().onRefused?.(words);
    },
    commit() {
      const edited = editing.get();
      if (!edited) return;
      editing.set(null);
      edited.keep(edited.text);
    },
    cancel: () => editing.set(null),
    takeFocus() {
      focus.isInGrid = true;
      focus.hasLeave = false;
      focus.field?.focus({ preventScroll: true });
    },
    beginContent: () => begin(core, 'content'),
    beginTyping: (text) => void begin(core, 'typing', text),
    empty() {
      if (!core.mayType()) return;
      const cells = [...filledCells(sheetBounds().index, stand().selection.area)];
      core.type(cells.map(({ row, column }) => ({ row, column, text: '' })));
    },
  };
  return core;
}

function begin(core: EditingCore, began: 'typing' | 'content', text?: string): boolean {
  if (!core.mayType()) return false;
  const { sheet, selection, onType, isDate1904 } = core.read();
  const { row, column } = selection.active;
  const content = contentOf(core.sheetBounds().index.cell(row, column), isDate1904);
  core.editing.set({
    sheet: sheet.name,
    cell: selection.active,
    text: text ?? content,
    began,
    keep(kept) {
      if (kept !== content) onType([{ row, column, text: kept }]);
    },
  });
  return true;
}

/** Whether two selections are the same. */
export function isSame(one: Selection, other: Selection): boolean {
  return isSameCell(one.active, other.active) && isSameArea(one.area, other.area);
}

const isSameCell = (one: CellAddress, other: CellAddress): boolean =>
  one.row === other.row && one.column === other.column;

function withinBounds({ bounds }: SheetBounds, { row, column }: CellAddress): CellAddress {
  return { row: Math.min(row, bounds.lastRow), column: Math.min(column, bounds.lastColumn) };
}

/** The bounds of the sheet as it is now, made anew when the sheet changed. */
function keepSheetBounds(read: () => EditingProps): () => SheetBounds {
  let of: EditingProps | null = null;
  let sheetBounds: SheetBounds | null = null;
  return () => {
    const props = read();
    const isKept =
      of?.sheet === props.sheet &&
      of.appearance === props.appearance &&
      of.bounds === props.bounds &&
      of.frozen === props.frozen;
    if (!sheetBounds || !isKept)
      sheetBounds = sheetBoundsOf(props.sheet, props.appearance, props.bounds, props.frozen);
    of = props;
    return sheetBounds;
  };
}
