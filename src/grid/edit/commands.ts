import { contentOf } from '../../app/typing/content-of';
import { filledCells } from './area';
import { planPaste, cellsToFill, MOST_CELLS, type Clip } from './paste';
import { pickAll, pickRegion, wholeLines } from './pick';
import { advance, extend, move, standAt, type Move, type Stand } from './selection';
import type { Command, GridState, Transaction } from './state';
import type { ZoomWish } from '../model/zoom';
import type { Direction } from './steps';

const asks = (what: (state: GridState) => Transaction): Command => {
  return ({ state, dispatch }) => {
    dispatch(what(state));
    return true;
  };
};

/** Only where cells may be changed; elsewhere that is said. */
const ifWritable = (command: Command): Command => {
  return (grid) => {
    if (!grid.state.isReadOnly) return command(grid);
    grid.dispatch({ refusal: { key: 'readOnly' } });
    return true;
  };
};

/** Puts the selection somewhere. */
export const choosing = (next: (state: GridState) => Stand): Command =>
  asks((state) => ({ stand: next(state) }));

/** Another cell is chosen. */
export const moving = (how: Move): Command =>
  choosing(({ sheetBounds, stand }) => move(sheetBounds, stand, how));

/** The chosen area grows or shrinks. */
export const extending = (how: Move): Command =>
  choosing(({ sheetBounds, stand }) => extend(sheetBounds, stand, how));

const page = (direction: Direction, { rowsPerPage }: GridState): Move => {
  return { to: 'step', direction, count: Math.max(1, rowsPerPage) };
};

/** As many rows on as are in sight. */
export const paging = (direction: 'up' | 'down'): Command =>
  choosing((state) => move(state.sheetBounds, state.stand, page(direction, state)));

export const extendingByPage = (direction: 'up' | 'down'): Command =>
  choosing((state) => extend(state.sheetBounds, state.stand, page(direction, state)));

/** The next cell after Tab or Enter. @param isBack with Shift */
export const advancing = (key: 'tab' | 'enter', isBack: boolean): Command =>
  choosing(({ sheetBounds, stand }) => advance(sheetBounds, stand, key, isBack));

/** The rows or columns of the chosen area, whole. */
export const choosingLines = (lines: 'rows' | 'columns'): Command =>
  choosing(({ stand }) => wholeLines(stand, lines));

/** The filled cells around the active one, then the whole sheet. */
export const chooseRegion: Command = choosing(({ sheetBounds, stand }) => pickRegion(sheetBounds, stand));

export const chooseAll: Command = choosing(({ sheetBounds, stand }) =>
  pickAll(sheetBounds, stand.selection.active),
);

export const undo: Command = asks(() => ({ asks: 'undo' }));
export const redo: Command = asks(() => ({ asks: 'redo' }));
export const showNextSheet: Command = asks(() => ({ asks: 'nextSheet' }));
export const showLastSheet: Command = asks(() => ({ asks: 'lastSheet' }));

export const openMenu: Command = asks(() => ({ asks: 'menu' }));

/** Another size of the sheet; the browser has the key where the sheet has one size only. */
export const zooming = (zoom: ZoomWish): Command => {
  return ({ state, dispatch }) => {
    if (state.canZoom) dispatch({ zoom });
    return state.canZoom;
  };
};

/** Empties what the chosen area holds, in one step. */
export const empty: Command = ifWritable(
  asks(({ sheetBounds, stand }) => {
    const cells = [...filledCells(sheetBounds.index, stand.selection.area)];
    return { cells: cells.map(({ row, column }) => ({ row, column, text: '' })) };
  }),
);

/** Says that nothing can be typed, where that is so. */
export const refuseTyping: Command = (grid) => grid.state.isReadOnly && ifWritable(() => true)(grid);

/** Begins to change what the active cell holds. */
export const beginContent: Command = ifWritable(
  asks((state) => {
    const content = activeContent(state);
    return { begins: { text: content, began: 'content', content } };
  }),
);

/** Begins to write something else into the active cell, with a text to go on from. */
export const beginTyping = (text: string): Command =>
  ifWritable(asks((state) => ({ begins: { text, began: 'typing', content: activeContent(state) } })));

function activeContent({ sheetBounds, stand, isDate1904 }: GridState): string {
  const { row, column } = stand.selection.active;
  return contentOf(sheetBounds.index.cell(row, column), isDate1904);
}

/** Keeps what is being typed, if anything is. */
export const keepTyped: Command = ({ state: { edited }, dispatch }) => {
  if (!edited) return false;
  dispatch({ kept: edited, edited: null });
  return true;
};

/** A command that is carried out once what is being typed was kept. */
export const afterKeeping = (command: Command): Command => {
  return ({ state, dispatch }) => {
    const { edited } = state;
    if (!edited) return command({ state, dispatch });
    const keep = { kept: edited, edited: null };
    return command({
      state: { ...state, edited: null },
      dispatch: (asked) => dispatch({ ...keep, ...asked }),
    });
  };
};

/** Gives up what is being typed. */
export const giveUp: Command = asks(() => ({ edited: null }));

/** Escape while nothing is being typed: Tab then leaves the grid. */
export const prepareToLeave: Command = asks(() => ({ mayLeave: true }));

/** F2 while typing: arrow keys go through the text, or end it. */
export const switchArrows: Command = asks(({ edited }) =>
  edited ? { edited: { ...edited, began: edited.began === 'typing' ? 'content' : 'typing' } } : {},
);

export const breakLine: Command = asks(() => ({ asks: 'newLine' }));

/** What is being typed goes into every cell of the chosen area. */
export const fill: Command = asks(({ sheetBounds, stand, edited }) => {
  if (!edited) return {};
  const cells = cellsToFill(sheetBounds, stand.selection.area, edited.text);
  return cells ? { edited: null, cells } : { refusal: { key: 'tooMuchFilled', data: { most: MOST_CELLS } } };
});

/** Puts down what the clipboard holds; null: nothing that fits into cells. */
export const pasting = (clip: Clip | 'tooMuch' | null): Command =>
  ifWritable(
    asks(({ sheetBounds, stand }) => {
      if (clip === null) return { refusal: { key: 'nothingToPaste' } };
      const pasted = clip === 'tooMuch' ? clip : planPaste(sheetBounds, stand.selection, clip);
      if (pasted === 'tooMuch') return { refusal: { key: 'tooMuchPasted', data: { most: MOST_CELLS } } };
      if (pasted === 'beyondSheet') return { refusal: { key: 'beyondSheet' } };
      return { cells: pasted.cells, stand: standAt(sheetBounds, pasted.selection) };
    }),
  );
