import { useEffect, useSyncExternalStore } from 'react';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { useWindowState } from './window-context';

const NOTHING = () => {};

/** The title of the window: the open file or the table of files, with a dot while a file holds unsaved changes. */
export function useTitle(): void {
  const say = useText(workbenchTexts);
  const { document: open, page } = useWindowState();
  const subscribe = (listener: () => void) => open?.host.subscribe(listener) ?? NOTHING;
  const isDirty = useSyncExternalStore(subscribe, () => open?.host.getState().isDirty ?? false);
  const name = page === 'document' ? open?.host.name : page === 'files' ? say('tableTitle') : undefined;
  const product = say('product');
  const dot = isDirty ? '● ' : '';
  useEffect(() => {
    document.title = name === undefined ? `${dot}${product}` : `${dot}${name} – ${product}`;
  }, [dot, name, product]);
}
