import type { CellAddress } from '../../core/model/address';
import type { Say } from '../../core/text';
import type { gridTexts } from '../messages/grid';
import { placeOnPage } from '../model/viewport';
import type { ZoomWish } from '../model/zoom';
import type { GridProps } from '../view/grid-props';
import { isSameCell } from './area';
import type { Editing } from './editing';
import { keepTyped } from './commands';
import type { Bounds, SheetBounds } from './sheet-bounds';
import type { Stand } from './selection';
import {
  follow,
  isSameSelection,
  type Command,
  type GridState,
  type Memory,
  type Transaction,
} from './state';

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
  /** The sheet is to be seen at another size; without it it cannot be. */
  readonly onAskZoom?: (wish: ZoomWish) => void;
}

/** Gives the texts of the grid. */
export type GridSay = Say<keyof (typeof gridTexts)['en']>;

/** Who has the keyboard: the field in the active cell, wherever that is. */
export interface FocusKeeper {
  isInGrid: boolean;
  field: HTMLTextAreaElement | null;
}

/** The grid's props as they are now, and what else editing needs. */
interface Surroundings {
  readonly read: () => EditingProps & { readonly say: GridSay };
  readonly editing: Editing;
  readonly focus: FocusKeeper;
}

/** What the handlers of keys, pointer and clipboard share: the state as it is now, and how commands are carried out. */
export interface GridEditor {
  readonly editing: Editing;
  readonly focus: FocusKeeper;
  readonly state: () => GridState;
  readonly dispatch: (transaction: Transaction) => void;
  /** @returns whether it was the command's to do */
  readonly run: (command: Command) => boolean;
  /** Keeps what is being typed, if anything is. */
  readonly commit: () => void;
  /** Gives the grid the keyboard. */
  readonly takeFocus: () => void;
}

/** The editing of one grid; it reads the props anew at every turn, so that it lasts as long as the grid. */
export function createGridEditor({ read, editing, focus }: Surroundings): GridEditor {
  let memory: Memory | null = null;
  const remember = (): Memory => (memory = follow(memory, read()));
  const state = (): GridState => {
    const { isReadOnly, isDate1904 = false, rowsPerPage, onAskZoom } = read();
    const { sheetBounds, stand, mayLeave } = remember();
    return {
      sheetBounds,
      stand,
      mayLeave,
      isReadOnly,
      isDate1904,
      canZoom: onAskZoom !== undefined,
      edited: editing.get(),
      // Asked of the page only where a command wants to know.
      get rowsPerPage() {
        return rowsPerPage();
      },
    };
  };
  const choose = (next: Stand) => {
    const before = remember();
    memory = { ...before, stand: next };
    const { onSelect, onReveal } = read();
    if (!isSameSelection(before.stand.selection, next.selection)) onSelect(next.selection);
    onReveal?.(cornerThatMoved(before, next));
  };
  const dispatch = (asked: Transaction) => {
    if (asked.edited !== undefined) editing.set(asked.edited);
    asked.kept?.keep(asked.kept.text);
    if (asked.begins) begin(asked.begins);
    if (asked.cells && asked.cells.length > 0) read().onType(asked.cells);
    if (asked.stand) choose(asked.stand);
    if (asked.refusal) read().onRefused?.(read().say(asked.refusal.key, asked.refusal.data));
    // Nothing is followed here: the field of the next cell takes the keyboard before its selection is told.
    if (asked.mayLeave !== undefined && memory) memory = { ...memory, mayLeave: asked.mayLeave };
    if (asked.asks) pass(asked.asks);
    if (asked.zoom) read().onAskZoom?.(asked.zoom);
  };
  const begin = ({ content, ...begun }: NonNullable<Transaction['begins']>) => {
    const { sheet, onType } = read();
    const cell = remember().stand.selection.active;
    const keep = (text: string) => {
      if (text !== content) onType([{ row: cell.row, column: cell.column, text }]);
    };
    editing.set({ sheet: sheet.name, cell, ...begun, keep });
  };
  const pass = (what: NonNullable<Transaction['asks']>) => {
    if (what === 'newLine') return breakLine(editing, focus);
    if (what === 'menu') return openMenuBeside(focus.field);
    if (what === 'undo') return read().onUndo();
    if (what === 'redo') return read().onRedo();
    read().onStepSheet?.(what === 'nextSheet' ? 1 : -1);
  };
  const openMenuBeside = (field: HTMLTextAreaElement | null) => {
    if (!field) return;
    const { left, bottom } = placeOnPage(field);
    read().onMenu?.({ left, top: bottom });
  };
  const run = (command: Command) => command({ state: state(), dispatch });
  return {
    editing,
    focus,
    state,
    dispatch,
    run,
    commit: () => void run(keepTyped),
    takeFocus() {
      focus.isInGrid = true;
      dispatch({ mayLeave: false });
      focus.field?.focus({ preventScroll: true });
    },
  };
}

/** What of a selection is to be seen: the active cell where it moved, else the corner that did. */
function cornerThatMoved({ stand, sheetBounds }: Memory, { selection, head }: Stand): CellAddress {
  if (!isSameCell(selection.active, stand.selection.active)) return selection.active;
  const { lastRow, lastColumn } = sheetBounds.bounds;
  return { row: Math.min(head.row, lastRow), column: Math.min(head.column, lastColumn) };
}

function breakLine(editing: Editing, { field }: FocusKeeper): void {
  const edited = editing.get();
  if (!field || !edited) return;
  // The browser's own command can be taken back with Ctrl+Z; it tells of itself by an input event.
  if (document.execCommand?.('insertText', false, '\n')) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  editing.set({ ...edited, text: field.value });
}
