import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Session, SessionState } from '../app/session/session';

const SessionContext = createContext<Session | null>(null);

/** Gives the components below it the session they talk to. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** @throws Error outside a {@link SessionProvider} */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession wants a SessionProvider above it');
  return session;
}

/** The state of the session; the component draws itself anew with every change. */
export function useSessionState(): SessionState {
  const session = useSession();
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const getState = useCallback(() => session.getState(), [session]);
  return useSyncExternalStore(subscribe, getState, getState);
}

/** What the session says of itself; the fallback where there is no session: a page that stands before any file is open. */
export function useSessionValue<Value>(of: (state: SessionState) => Value, fallback: Value): Value {
  const session = useContext(SessionContext);
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? NOTHING, [session]);
  const get = () => (session ? of(session.getState()) : fallback);
  return useSyncExternalStore(subscribe, get, get);
}

const NOTHING = () => {};

/** True while the session reads or writes: its buttons then wait. */
export function useIsBusy(): boolean {
  return useSessionState().phase !== 'idle';
}
