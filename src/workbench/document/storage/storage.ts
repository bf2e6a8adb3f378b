import { createStore, delMany, get, keys, setMany } from 'idb-keyval';
import { within } from './within';

/** Where things are kept on this machine, by key. Every call may be refused: a private window, no room left. */
export interface Shelf {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  /** All of them or none. */
  put(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  /** Keys that are not there do no harm. */
  remove(keys: readonly string[]): Promise<void>;
}

/** The shelf of the workbench in this browser: an IndexedDB database of its own. */
export function browserShelf(): Shelf {
  let store: ReturnType<typeof createStore> | null = null;
  // The mere opening throws in some private windows: it is left to the first use, whose promise tells.
  const open = () => (store ??= createStore('ziping-workbench', 'kept'));
  return answering({
    keys: async () => (await keys(open())).map(String),
    get: async (key) => get(key, open()),
    put: async (entries) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        open(),
      ),
    remove: async (names) => delMany([...names], open()),
  });
}

/** How long a shelf may take to answer, in milliseconds; a large workbook on a slow disk takes some. */
const PATIENCE = 20_000;

/** A shelf whose silence counts as a refusal. */
export function answering(shelf: Shelf, patience = PATIENCE): Shelf {
  return {
    keys: () => within(shelf.keys(), patience),
    get: (key) => within(shelf.get(key), patience),
    put: (entries) => within(shelf.put(entries), patience),
    remove: (keys) => within(shelf.remove(keys), patience),
  };
}
