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
import { advancing, beginContent, beginTyping, giveUp } from './commands';
import { createGridEditor, type EditingProps, type FocusKeeper, type GridEditor } from './grid-editor';
import type { Copied } from './clipboard';
import { createKeyHandler } from './key-handler';
import { createMenuCommands } from './menu-commands';
import { editsCell, useEditing, type Editing, type MenuCommands } from './editing';
import { createPointerHandlers, type PointerHandlers } from './pointer';

export type { EditingProps } from './grid-editor';

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
  const [editor] = useState(() =>
    createGridEditor({ read: () => latest.current, editing, focus: createFocus() }),
  );
  const [{ root, menu }] = useState(() => createRoot(editor));
  const [handlers] = useState(() => ({ ...createPointerHandlers(editor), root }));
  useEditingCommands(editor, editing, menu);
  const { sheet, selection, marks, isReadOnly } = props;
  const { row, column } = selection.active;
  const chosen = chosenText(sheet, selection);
  useKeepWhenLeft(editor, sheet.name, { row, column });
  const field = useMemo(
    () => ({
      editing,
      focus: editor.focus,
      isReadOnly,
      sheet,
      active: { row, column },
      chosen,
      marks,
      onBegin: (text: string) => void editor.run(beginTyping(text)),
      onGiveUp: () => void editor.run(giveUp),
    }),
    [editor, editing, isReadOnly, sheet, row, column, chosen, marks],
  );
  return useMemo(() => ({ ...handlers, editor: field }), [handlers, field]);
}

/** The address of the chosen area; null where it is the active cell, or the merged area it stands for. */
function chosenText(sheet: Sheet, { active, area }: Selection): string | null {
  const unit = indexSheet(sheet).merge(active.row, active.column) ?? cellArea(active);
  return isSameArea(area, unit) ? null : areaA1(area);
}

const createFocus = (): FocusKeeper => ({ isInGrid: false, field: null });

function createRoot(editor: GridEditor): { readonly root: RootHandlers; readonly menu: MenuCommands } {
  let copied: Copied | null = null;
  const root = {
    ...createClipboardHandlers(editor, (now) => (copied = now)),
    onKeyDown: createKeyHandler(editor),
    /** A press on a cell must not take the keyboard from the field that has it. */
    onMouseDown(event: MouseEvent) {
      if (event.target !== editor.focus.field) event.preventDefault();
    },
    onFocus() {
      editor.focus.isInGrid = true;
      editor.dispatch({ mayLeave: false });
    },
    onBlur(event: FocusEvent) {
      if (event.currentTarget.contains(event.relatedTarget) || isWindowLeft(event)) return;
      editor.focus.isInGrid = false;
      if (!editsCell(event.relatedTarget)) editor.commit();
    },
  };
  return { root, menu: createMenuCommands(editor, () => copied) };
}

/** Another window came to the front: the field has the keyboard again when this one comes back. */
const isWindowLeft = ({ target, relatedTarget }: FocusEvent): boolean =>
  relatedTarget === null && document.activeElement === target;

/** Lets the formula bar of the same page type through this grid. */
function useEditingCommands(editor: GridEditor, editing: Editing, menu: MenuCommands): void {
  useEffect(() => {
    const commands = {
      begin: () => editor.run(beginContent) && editor.editing.get() !== null,
      commit(then: 'enter' | 'tab' | 'stay', isBack = false) {
        editor.commit();
        if (then !== 'stay') editor.run(advancing(then, isBack));
      },
      cancel: () => void editor.run(giveUp),
      focus: editor.takeFocus,
      menu,
    };
    editing.commands = commands;
    return () => {
      if (editing.commands === commands) editing.commands = null;
    };
  }, [editor, editing, menu]);
}

/**
 * What was being typed is kept when another cell or sheet comes to the front without a key or press in the grid (a
 * finding is shown), and when the whole grid goes away.
 */
function useKeepWhenLeft(editor: GridEditor, sheet: string, { row, column }: CellAddress): void {
  useLayoutEffect(() => {
    const edited = editor.editing.get();
    if (!edited) return;
    const { cell } = edited;
    if (edited.sheet !== sheet || cell.row !== row || cell.column !== column) editor.commit();
  }, [editor, sheet, row, column]);
  useEffect(() => () => editor.commit(), [editor]);
}
