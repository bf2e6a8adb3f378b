import { contains, type CellAddress } from '../../core/model/address';
import { beginContent, chooseAll, choosing, extending } from './commands';
import type { GridEditor } from './grid-editor';
import { createPointing } from './point';
import { pickColumns, pickRows } from './pick';
import { scrollBeyond } from './scroll-beyond';
import { chooseCell, extendTo } from './selection';
import type { Direction } from './steps';

/** What the pointer does to the selection. */
export interface PointerHandlers {
  /**
   * The main button went down on a cell: it is chosen, with Shift the area from the active cell to it. Where a formula
   * that is being typed waits for a reference, the cell is written into it instead.
   */
  onPointerDownCell(cell: CellAddress, isShift: boolean): void;
  /** The pointer came over a cell; while the button is down the area follows it. */
  onPointerEnterCell(cell: CellAddress): void;
  onDoubleClickCell(cell: CellAddress): void;
  /**
   * The other button went down on a cell: it is chosen, unless it belongs to what is.
   * @returns false where something is typed: the field has its own menu
   */
  onMenuCell(cell: CellAddress): boolean;
  onPickRow(row: number, isShift: boolean): void;
  onPickColumn(column: number, isShift: boolean): void;
  /** The pointer came over a row's header. */
  onEnterRow(row: number): void;
  onEnterColumn(column: number): void;
  onPickAll(): void;
}

/** The pointer's handlers of one grid. */
export function createPointerHandlers(editor: GridEditor): PointerHandlers {
  const { run } = editor;
  const drag = createDrag((direction) => run(extending({ to: 'step', direction, count: 1 })));
  const grid = () => editor.focus.field?.closest('[role="grid"]') ?? null;
  const pointing = createPointing(editor);
  const begin = (what: Dragged) => {
    editor.commit();
    drag.begin(what, grid());
    editor.takeFocus();
  };
  return {
    onPointerDownCell(cell, isShift) {
      if (pointing.begin(cell)) return drag.begin('reference', null);
      begin('cells');
      run(isShift ? reaching(cell) : choosing(({ sheetBounds }) => chooseCell(sheetBounds, cell)));
    },
    onPointerEnterCell(cell) {
      if (drag.what() === 'reference') pointing.goOn(cell);
      if (drag.what() === 'cells') run(reaching(cell));
    },
    onDoubleClickCell() {
      editor.takeFocus();
      if (!editor.editing.get()) run(beginContent);
    },
    onMenuCell(cell) {
      if (editor.editing.get()) return false;
      if (!contains(editor.state().stand.selection.area, cell)) {
        run(choosing(({ sheetBounds }) => chooseCell(sheetBounds, cell)));
      }
      editor.takeFocus();
      return true;
    },
    onPickRow(row, isShift) {
      begin('rows');
      run(isShift ? rowsTo(row) : choosing(({ sheetBounds }) => pickRows(sheetBounds, row, row)));
    },
    onPickColumn(column, isShift) {
      begin('columns');
      run(
        isShift ? columnsTo(column) : choosing(({ sheetBounds }) => pickColumns(sheetBounds, column, column)),
      );
    },
    onEnterRow(row) {
      if (drag.what() === 'rows') run(rowsTo(row));
    },
    onEnterColumn(column) {
      if (drag.what() === 'columns') run(columnsTo(column));
    },
    onPickAll() {
      editor.commit();
      run(chooseAll);
      editor.takeFocus();
    },
  };
}

const reaching = (cell: CellAddress) =>
  choosing(({ sheetBounds, stand }) => extendTo(sheetBounds, stand, cell));

/** The rows from that of the active cell to another. */
const rowsTo = (row: number) =>
  choosing(({ sheetBounds, stand }) => pickRows(sheetBounds, stand.selection.active.row, row));

const columnsTo = (column: number) =>
  choosing(({ sheetBounds, stand }) => pickColumns(sheetBounds, stand.selection.active.column, column));

type Dragged = 'cells' | 'rows' | 'columns' | 'reference';

/** What is being dragged over since the button went down, wherever it is let go. */
function createDrag(goBeyond: (direction: Direction) => void) {
  let what: Dragged | null = null;
  let stopScrolling = () => {};
  const end = () => {
    what = null;
    stopScrolling();
    for (const type of ENDS) window.removeEventListener(type, onEnd, true);
  };
  // The field of the cell that was active before loses the keyboard; only the window's own blur ends a drag.
  const onEnd = (event: Event) => {
    if (event.type !== 'blur' || event.target === window) end();
  };
  return {
    what: () => what,
    begin(next: Dragged, grid: Element | null) {
      end();
      what = next;
      if (next === 'cells' && grid) stopScrolling = scrollBeyond(grid, goBeyond);
      for (const type of ENDS) window.addEventListener(type, onEnd, true);
    },
  };
}

const ENDS = ['pointerup', 'pointercancel', 'blur'] as const;
