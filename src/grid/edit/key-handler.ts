import type { KeyboardEvent } from 'react';
import { isInputMethod } from '../../pane/shared/input-method';
import { isTyping } from '../../pane/shared/key-name';
import { refuseTyping } from './commands';
import type { GridEditor } from './grid-editor';
import { commandFor } from './keymap';

/** What the keys of a grid do: what {@link commandFor} finds for them. */
export function createKeyHandler({ state, dispatch, run }: GridEditor) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || isInputMethod(event.nativeEvent)) return;
    const now = state();
    if (!now.edited && now.mayLeave && event.key === 'Tab') return;
    const command = commandFor(event, now);
    if (event.key !== 'Shift' && now.mayLeave) dispatch({ mayLeave: false });
    if (command) {
      // What was not the command's to do is left to the browser.
      if (run(command)) event.preventDefault();
    } else if (!now.edited && isTyping(event)) run(refuseTyping);
  };
}
