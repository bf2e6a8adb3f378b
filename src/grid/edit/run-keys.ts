import type { KeyboardEvent } from 'react';
import { isInputMethod } from '../../pane/shared/input-method';
import type { EditingCore } from './core';
import { cellsToFill, MOST_CELLS } from './paste';
import { editingCommand, idleCommand, isTyping, type Command } from './keys';
import { pickRegion, wholeLines } from './pick';
import { advance, extend, move } from './selection';

/** What the keys do. */
export function createKeyDown(core: EditingCore) {
  const { focus } = core;
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || isInputMethod(event.nativeEvent)) return;
    const edited = core.editing.get();
    if (!edited && focus.hasLeave && event.key === 'Tab') return;
    const command = edited
      ? editingCommand(event, edited.began)
      : idleCommand(event, core.read().rowsPerPage());
    if (event.key !== 'Shift') focus.hasLeave = !edited && command?.do === 'cancel';
    if (!command) {
      if (!edited && isTyping(event)) core.mayType();
      return;
    }
    event.preventDefault();
    if (edited) runEditing(core, command);
    else run(core, command);
  };
}

function run(core: EditingCore, command: Command): void {
  const [sheetBounds, stand] = [core.sheetBounds(), core.stand()];
  switch (command.do) {
    case 'move':
      return core.choose(move(sheetBounds, stand, command.how));
    case 'extend':
      return core.choose(extend(sheetBounds, stand, command.how));
    case 'advance':
      return core.choose(advance(sheetBounds, stand, command.key, command.isBack));
    case 'lines':
      return core.choose(wholeLines(stand, command.lines));
    case 'region':
      return core.choose(pickRegion(sheetBounds, stand));
    case 'sheet':
      return core.read().onStepSheet?.(command.by);
    case 'edit':
      return void core.beginContent();
    case 'empty':
      return core.empty();
    case 'undo':
      return core.read().onUndo();
    case 'redo':
      return core.read().onRedo();
    case 'fill':
    case 'newline':
    case 'cancel':
      return;
  }
}

function runEditing(core: EditingCore, command: Command): void {
  const edited = core.editing.get()!;
  switch (command.do) {
    case 'newline':
      return breakLine(core);
    case 'cancel':
      return core.cancel();
    case 'edit':
      return core.editing.set({ ...edited, began: edited.began === 'typing' ? 'content' : 'typing' });
    case 'fill':
      return fill(core, edited.text);
    default:
      core.commit();
      run(core, command);
  }
}

/** Ctrl+Enter: the text goes into every cell of the chosen area. */
function fill(core: EditingCore, text: string): void {
  const cells = cellsToFill(core.sheetBounds(), core.stand().selection.area, text);
  if (!cells) return core.refuse(core.read().say('tooMuchFilled', { most: MOST_CELLS }));
  core.cancel();
  core.type(cells);
}

function breakLine({ editing, focus }: EditingCore): void {
  const { field } = focus;
  const edited = editing.get();
  if (!field || !edited) return;
  // The browser's own command can be taken back with Ctrl+Z; it tells of itself by an input event.
  if (document.execCommand?.('insertText', false, '\n')) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  editing.set({ ...edited, text: field.value });
}
