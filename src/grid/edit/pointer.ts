import type { CellAddress } from '../../core/model/address';
import type { EditingCore } from './core';
import { createPointing } from './point';
import { pickAll, pickColumns, pickRows } from './pick';
import { scrollBeyond } from './scroll-beyond';
import { chooseCell, extend, extendTo } from './selection';
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
  onPickRow(row: number, isShift: boolean): void;
  onPickColumn(column: number, isShift: boolean): void;
  /** The pointer came over a row's header. */
  onEnterRow(row: number): void;
  onEnterColumn(column: number): void;
  onPickAll(): void;
}

/** The pointer's handlers of one grid. */
export function createPointerHandlers(core: EditingCore): PointerHandlers {
  const drag = createDrag((direction) =>
    core.choose(extend(core.sheetBounds(), core.stand(), { to: 'step', direction, count: 1 })),
  );
  const grid = () => core.focus.field?.closest('[role="grid"]') ?? null;
  const pointing = createPointing(core);
  const begin = (what: Dragged) => {
    core.commit();
    drag.begin(what, grid());
    core.takeFocus();
  };
  const active = () => core.stand().selection.active;
  return {
    onPointerDownCell(cell, isShift) {
      if (pointing.begin(cell)) return drag.begin('reference', null);
      begin('cells');
      const [sheetBounds, stand] = [core.sheetBounds(), core.stand()];
      core.choose(isShift ? extendTo(sheetBounds, stand, cell) : chooseCell(sheetBounds, cell));
    },
    onPointerEnterCell(cell) {
      if (drag.what() === 'reference') pointing.goOn(cell);
      if (drag.what() === 'cells') core.choose(extendTo(core.sheetBounds(), core.stand(), cell));
    },
    onDoubleClickCell() {
      core.takeFocus();
      if (!core.editing.get()) core.beginContent();
    },
    onPickRow(row, isShift) {
      begin('rows');
      core.choose(pickRows(core.sheetBounds(), isShift ? active().row : row, row));
    },
    onPickColumn(column, isShift) {
      begin('columns');
      core.choose(pickColumns(core.sheetBounds(), isShift ? active().column : column, column));
    },
    onEnterRow(row) {
      if (drag.what() === 'rows') core.choose(pickRows(core.sheetBounds(), active().row, row));
    },
    onEnterColumn(column) {
      if (drag.what() === 'columns') core.choose(pickColumns(core.sheetBounds(), active().column, column));
    },
    onPickAll() {
      core.commit();
      core.choose(pickAll(core.sheetBounds(), active()));
      core.takeFocus();
    },
  };
}

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
