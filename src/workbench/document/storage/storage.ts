import { createStore, delMany, get, keys, setMany } from 'idb-keyval';
import { within } from './within';

/** Where things are kept on this machine, by key. Every call may be refused: a private window, no room left. */
export interface DocumentStorage {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  /** All of them or none. */
  put(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  /** Keys that are not there do no harm. */
  remove(keys: readonly string[]): Promise<void>;
}

/** The storage of the workbench in this browser: an IndexedDB database of its own. */
export function browserDocumentStorage(): DocumentStorage {
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

/** How long a storage may take to answer, in milliseconds; a large workbook on a slow disk takes some. */
const PATIENCE = 20_000;

/** A storage whose silence counts as a refusal. */
export function answering(storage: DocumentStorage, patience = PATIENCE): DocumentStorage {
  return {
    keys: () => within(storage.keys(), patience),
    get: (key) => within(storage.get(key), patience),
    put: (entries) => within(storage.put(entries), patience),
    remove: (keys) => within(storage.remove(keys), patience),
  };
}
