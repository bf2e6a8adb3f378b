import { useEffect, useRef, type RefObject } from 'react';
import { usePlace } from '../navigator';
import { useSessionState } from '../session-context';

/**
 * Where a page goes away with the button that had the focus, the focus is not left on nothing: it goes to the page that
 * took its place, from which Tab leads on.
 */
export function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { view } = usePlace();
  const isPreview = useSessionState().preview !== null;
  const isFirst = useRef(true);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isFirst.current && isLost) main.current?.focus();
    isFirst.current = false;
  }, [view, isPreview]);
  return main;
}
