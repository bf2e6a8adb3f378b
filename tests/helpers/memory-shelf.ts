import type { Shelf } from '../../src/workbench/document/storage/storage';

/** A shelf that is gone with the window. */
export function memoryShelf(kept: Map<string, unknown> = new Map()): Shelf {
  return {
    keys: () => Promise.resolve([...kept.keys()]),
    get: (key) => Promise.resolve(kept.get(key)),
    put: (entries) => Promise.resolve(entries.forEach(([key, value]) => void kept.set(key, value))),
    remove: (names) => Promise.resolve(names.forEach((name) => void kept.delete(name))),
  };
}
