import { Store } from '../../app/store';
import { useCallback, useSyncExternalStore } from 'react';
import type { MissingInput } from '../../core/model/score';
import type { Session } from '../../app/session/session';
import { useSession } from '../session-context';
import type { Typed } from './answers';

/** What was typed into the forms for missing data and is not saved yet. */
export interface Draft {
  readonly typed: Typed;
  /** Where the figures come from. */
  readonly source: string;
}

const EMPTY: Draft = { typed: {}, source: '' };

/** A draft outlives the page it was typed on: looking at a finding in between loses nothing. */
const stores = new WeakMap<Session, Store<Draft>>();

function storeOf(session: Session): Store<Draft> {
  const store = stores.get(session) ?? new Store(EMPTY);
  stores.set(session, store);
  return store;
}

/** Whether something was typed for a session that is not saved yet. */
export function hasDraft(session: Session): boolean {
  const { typed, source } = stores.get(session)?.getState() ?? EMPTY;
  return source.trim() !== '' || Object.values(typed).some((text) => text.trim() !== '');
}

/** The draft of the session, one for all forms of the window, and how to change it. */
export function useDraft(): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const store = storeOf(useSession());
  const change = useCallback((next: (draft: Draft) => Draft) => store.set(next(store.getState())), [store]);
  return [useSyncExternalStore(store.subscribe, store.getState, store.getState), change];
}

/** A draft without what is no longer asked for: its answers were saved. */
export function withoutSaved({ typed, source }: Draft, asked: readonly MissingInput[]): Draft {
  const names = new Set(asked.map(({ name }) => name));
  const left = Object.entries(typed).filter(([name]) => names.has(name));
  return { typed: Object.fromEntries(left), source: left.length > 0 ? source : '' };
}
