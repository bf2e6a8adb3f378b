import { useEffect, useRef } from 'react';
import { isInputMethod } from '../../pane/shared/input-method';
import { keyName } from '../../pane/shared/key-name';
import { actionOf, type WindowAction } from './keys';

/**
 * Listens for keys anywhere in the window, before anything in it does. Behind a question or another dialog nothing is
 * done: it wants its answer first.
 * @param actions by what the keys ask for; the browser's own doing is held back for them
 * @param isMeant leaves a key to the element it was pressed in where it gives false
 * @param isOverDialogs the keys count while a dialog is open, too
 */
export function useKeys(
  actions: Readonly<Partial<Record<WindowAction, () => void>>>,
  isMeant: (target: EventTarget | null) => boolean = always,
  isOverDialogs = false,
): void {
  const latest = useRef({ actions, isMeant });
  useEffect(() => {
    latest.current = { actions, isMeant };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isInputMethod(event)) return;
      const asked = actionOf(keyName(event));
      const { actions: known, isMeant: mayAct } = latest.current;
      const action = asked && known[asked];
      if (!action || !mayAct(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      // A key held down is one press; what the browser would do with the rest is held back all the same.
      if (!event.repeat && (isOverDialogs || !isDialogOpen())) action();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isOverDialogs]);
}

/** Whether a dialog is open that wants an answer before anything else. */
export function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

const always = () => true;

const TYPED_INTO =
  'textarea, [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button])';

/**
 * Whether a key is meant for the file: it is pressed outside fields of text, which have an undo of their own as the
 * sheet's field has, and outside questions.
 */
export function isForFile(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  return !target.matches(TYPED_INTO) && target.closest('[role="dialog"], [role="alertdialog"]') === null;
}
