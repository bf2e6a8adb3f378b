import { useEffect, useRef } from 'react';
import { keyName } from './keys';

/**
 * Listens for keys anywhere in the window, before anything in it does.
 * @param actions by the name of the key; the browser's own doing is held back for them
 */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return;
      const name = keyName(event);
      const action = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
