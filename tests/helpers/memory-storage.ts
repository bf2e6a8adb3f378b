import type { DocumentStorage } from '../../src/workbench/document/storage/storage';

/** A storage that is gone with the window. */
export function memoryStorage(kept: Map<string, unknown> = new Map()): DocumentStorage {
  return {
    keys: () => Promise.resolve([...kept.keys()]),
    get: (key) => Promise.resolve(kept.get(key)),
    put: (entries) => Promise.resolve(entries.forEach(([key, value]) => void kept.set(key, value))),
    remove: (names) => Promise.resolve(names.forEach((name) => void kept.delete(name))),
  };
}
