import type { KeyboardEvent } from 'react';
import { isInputMethod } from '../../pane/shared/input-method';
import type { HandsCore } from './core';
import { cellsToFill, MOST_CELLS } from './paste';
import { editingCommand, idleCommand, isTyping, type Command } from './keys';
import { pickRegion, wholeLines } from './pick';
import { advance, extend, move } from './selection';

/** What the keys do. */
export function createKeyDown(core: HandsCore) {
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

function run(core: HandsCore, command: Command): void {
  const [ground, stand] = [core.ground(), core.stand()];
  switch (command.do) {
    case 'move':
      return core.choose(move(ground, stand, command.how));
    case 'extend':
      return core.choose(extend(ground, stand, command.how));
    case 'advance':
      return core.choose(advance(ground, stand, command.key, command.isBack));
    case 'lines':
      return core.choose(wholeLines(stand, command.lines));
    case 'region':
      return core.choose(pickRegion(ground, stand));
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

function runEditing(core: HandsCore, command: Command): void {
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
function fill(core: HandsCore, text: string): void {
  const cells = cellsToFill(core.ground(), core.stand().selection.area, text);
  if (!cells) return core.refuse(core.read().say('tooMuchFilled', { most: MOST_CELLS }));
  core.cancel();
  core.type(cells);
}

function breakLine({ editing, focus }: HandsCore): void {
  const { field } = focus;
  const edited = editing.get();
  if (!field || !edited) return;
  // The browser's own command can be taken back with Ctrl+Z; it tells of itself by an input event.
  if (document.execCommand?.('insertText', false, '\n')) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  editing.set({ ...edited, text: field.value });
}
