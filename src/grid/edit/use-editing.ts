import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { areaA1, type CellAddress } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';
import type { Selection } from '../model/selection';
import { cellArea, isSameArea } from './area';
import type { CellEditorProps } from './cell-editor';
import { createClipboardHandlers } from './clip-events';
import { createEditingCore, type FocusKeeper, type EditingCore, type EditingProps } from './core';
import { editsCell, useEditing, type Editing } from './editing';
import { createPointerHandlers, type PointerHandlers } from './pointer';
import { advance } from './selection';
import { createKeyDown } from './run-keys';

export type { EditingProps } from './core';

/** Handlers for the element around the whole grid; they never change. */
export interface RootHandlers extends ReturnType<typeof createClipboardHandlers> {
  onKeyDown(event: KeyboardEvent): void;
  onMouseDown(event: MouseEvent): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
}

/** What the grid hands its elements: handlers, and the props of the field in the active cell. */
export interface GridEditing extends PointerHandlers {
  readonly root: RootHandlers;
  /** For the field in the active cell; changes with the selection and the cell only. */
  readonly editor: Pick<
    CellEditorProps,
    'editing' | 'focus' | 'isReadOnly' | 'sheet' | 'active' | 'chosen' | 'marks' | 'onBegin' | 'onGiveUp'
  >;
}

/** The editing of the grid: what keys, pointer and clipboard do to selection and cells. */
export function useGridEditing(props: EditingProps): GridEditing {
  const editing = useEditing();
  const say = useText(gridTexts);
  const latest = useRef({ ...props, say });
  useLayoutEffect(() => {
    latest.current = { ...props, say };
  });
  const [core] = useState(() =>
    createEditingCore({ read: () => latest.current, editing, focus: createFocus() }),
  );
  const [handlers] = useState(() => ({ ...createPointerHandlers(core), root: createRoot(core) }));
  useEditingCommands(core, editing);
  const { sheet, selection, marks, isReadOnly } = props;
  const { row, column } = selection.active;
  const chosen = chosenText(sheet, selection);
  useKeepWhenLeft(core, sheet.name, { row, column });
  const editor = useMemo(
    () => ({
      editing,
      focus: core.focus,
      isReadOnly,
      sheet,
      active: { row, column },
      chosen,
      marks,
      onBegin: core.beginTyping,
      onGiveUp: core.cancel,
    }),
    [core, editing, isReadOnly, sheet, row, column, chosen, marks],
  );
  return useMemo(() => ({ ...handlers, editor }), [handlers, editor]);
}

/** The address of the chosen area; null where it is the active cell, or the merged area it stands for. */
function chosenText(sheet: Sheet, { active, area }: Selection): string | null {
  const unit = indexSheet(sheet).merge(active.row, active.column) ?? cellArea(active);
  return isSameArea(area, unit) ? null : areaA1(area);
}

const createFocus = (): FocusKeeper => ({ isInGrid: false, field: null, hasLeave: false });

function createRoot(core: EditingCore): RootHandlers {
  return {
    ...createClipboardHandlers(core),
    onKeyDown: createKeyDown(core),
    /** A press on a cell must not take the keyboard from the field that has it. */
    onMouseDown(event) {
      if (event.target !== core.focus.field) event.preventDefault();
    },
    onFocus() {
      core.focus.isInGrid = true;
      core.focus.hasLeave = false;
    },
    onBlur(event) {
      if (event.currentTarget.contains(event.relatedTarget) || isWindowLeft(event)) return;
      core.focus.isInGrid = false;
      if (!editsCell(event.relatedTarget)) core.commit();
    },
  };
}

/** Another window came to the front: the field has the keyboard again when this one comes back. */
const isWindowLeft = ({ target, relatedTarget }: FocusEvent): boolean =>
  relatedTarget === null && document.activeElement === target;

/** Lets the formula bar of the same page type through this grid. */
function useEditingCommands(core: EditingCore, editing: Editing): void {
  useEffect(() => {
    const commands = {
      begin: core.beginContent,
      commit(then: 'enter' | 'tab' | 'stay', isBack = false) {
        core.commit();
        if (then !== 'stay') core.choose(advance(core.sheetBounds(), core.stand(), then, isBack));
      },
      cancel: core.cancel,
      focus: core.takeFocus,
    };
    editing.commands = commands;
    return () => {
      if (editing.commands === commands) editing.commands = null;
    };
  }, [core, editing]);
}

/**
 * What was being typed is kept when another cell or sheet comes to the front without a key or press in the grid (a
 * finding is shown), and when the whole grid goes away.
 */
function useKeepWhenLeft(core: EditingCore, sheet: string, { row, column }: CellAddress): void {
  useLayoutEffect(() => {
    const edited = core.editing.get();
    if (!edited) return;
    const { cell } = edited;
    if (edited.sheet !== sheet || cell.row !== row || cell.column !== column) core.commit();
  }, [core, sheet, row, column]);
  useEffect(() => () => core.commit(), [core]);
}
