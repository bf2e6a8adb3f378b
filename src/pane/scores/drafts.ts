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

/** Outlives the page it was typed on: looking at a finding in between loses nothing. */
class DraftStore {
  private draft = EMPTY;
  private readonly listeners = new Set<() => void>();

  readonly get = (): Draft => this.draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(draft: Draft): void {
    this.draft = draft;
    for (const listener of this.listeners) listener();
  }
}

const stores = new WeakMap<Session, DraftStore>();

function storeOf(session: Session): DraftStore {
  const store = stores.get(session) ?? new DraftStore();
  stores.set(session, store);
  return store;
}

/** Whether something was typed for a session that is not saved yet. */
export function hasDraft(session: Session): boolean {
  const { typed, source } = stores.get(session)?.get() ?? EMPTY;
  return source.trim() !== '' || Object.values(typed).some((text) => text.trim() !== '');
}

/** The draft of the session, one for all forms of the window, and how to change it. */
export function useDraft(): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const store = storeOf(useSession());
  const change = useCallback((next: (draft: Draft) => Draft) => store.set(next(store.get())), [store]);
  return [useSyncExternalStore(store.subscribe, store.get, store.get), change];
}

/** A draft without what is no longer asked for: its answers were saved. */
export function withoutSaved({ typed, source }: Draft, asked: readonly MissingInput[]): Draft {
  const names = new Set(asked.map(({ name }) => name));
  const left = Object.entries(typed).filter(([name]) => names.has(name));
  return { typed: Object.fromEntries(left), source: left.length > 0 ? source : '' };
}
