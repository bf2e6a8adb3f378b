import { useCallback, useSyncExternalStore } from 'react';
import type { DocumentState, WorkbenchHost } from '..';

/** What is to be seen of an open file; the component draws itself anew with every change. */
export function useDocumentState(host: WorkbenchHost): DocumentState {
  const subscribe = useCallback((listener: () => void) => host.subscribe(listener), [host]);
  const getState = useCallback(() => host.getState(), [host]);
  return useSyncExternalStore(subscribe, getState, getState);
}
