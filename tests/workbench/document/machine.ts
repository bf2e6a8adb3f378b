import type { Saying } from '../../../src/core/text';
import { Documents, type OpenedFile, type OpenFile } from '../../../src/workbench/document';
import type { WindowRegistry } from '../../../src/workbench/document/storage/window-registry';
import { memoryStorage } from '../../helpers/memory-storage';
import { windowSettings } from './stage';

/** Windows of one machine, with one storage. */
export function machine(kept = new Map<string, unknown>()) {
  const living = new Set<string>();
  const files: OpenFile[] = [];
  const window = (me: string, settings = windowSettings()) => {
    living.add(me);
    const windows: WindowRegistry = {
      me,
      living: (names) => Promise.resolve(new Set(names.filter((name) => living.has(name)))),
      close: () => void living.delete(me),
    };
    const told: Saying[] = [];
    const documents = new Documents({
      settings,
      storage: memoryStorage(kept),
      windows,
      picker: () => Promise.resolve(new Copy()),
      now: () => Date.UTC(2026, 2, 1, 8),
      onAutosaveRefused: (words) => told.push(words),
    });
    const open = async (opened: Promise<OpenedFile>) => {
      const result = await opened;
      if (!result.ok) throw new Error(result.error.message.key);
      files.push(result.file);
      return result.file;
    };
    return { documents, open, settings, told, crash: () => windows.close() };
  };
  return { window, kept, close: () => files.forEach(({ session }) => session.dispose()) };
}

/** A file that takes whatever is written. */
export class Copy {
  readonly name = '副本.xlsx';
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  lastModified = 1;

  getFile = () => {
    const { bytes, lastModified } = this;
    const arrayBuffer = () => Promise.resolve(bytes);
    return Promise.resolve({ lastModified, size: bytes.length, arrayBuffer } as unknown as File);
  };

  createWritable = () =>
    Promise.resolve({
      write: (data: Uint8Array<ArrayBuffer>) => {
        this.bytes = data;
        return Promise.resolve();
      },
      close: () => {
        this.lastModified += 1;
        return Promise.resolve();
      },
    });
}
