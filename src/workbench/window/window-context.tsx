import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Preferences } from './preferences';
import type { WindowState } from './window-state';
import type { Store } from '../../app/store';
import type { Workbench } from './workbench';

interface Shell {
  readonly workbench: Workbench;
  readonly preferences: Store<Preferences>;
}

const ShellContext = createContext<Shell | null>(null);

/** Gives the components below it the window they belong to. */
export function ShellProvider({ children, ...shell }: Shell & { children: ReactNode }) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('the shell wants a ShellProvider above it');
  return shell;
}

/** What the window as a whole does. */
export function useWorkbench(): Workbench {
  return useShell().workbench;
}

/** What the window shows; the component draws itself anew with every change. */
export function useWindowState(): WindowState {
  const { subscribe, getState } = useWorkbench();
  return useSyncExternalStore(subscribe, getState, getState);
}

/** What the person set for the window, and a function that changes some of it. */
export function usePreferences(): readonly [Preferences, (changes: Partial<Preferences>) => void] {
  const { preferences } = useShell();
  const { subscribe, getState } = preferences;
  const change = useCallback((changes: Partial<Preferences>) => preferences.set(changes), [preferences]);
  return [useSyncExternalStore(subscribe, getState, getState), change];
}
