import { type WindowRegistry, randomName } from './window-registry';
import type { DocumentStorage } from './storage';

/** Unsaved work as it is kept on this machine. */
export interface Draft {
  readonly id: string;
  /** The name of the original file. */
  readonly name: string;
  /** When it was kept, milliseconds since 1970. */
  readonly time: number;
  /** The file as it would have been saved. */
  readonly bytes: Uint8Array;
  readonly notRecalculated: readonly string[];
  /** What the session knows of the document: its journal, marks and corrections. */
  readonly values: Readonly<Record<string, string>>;
}

/** Unsaved work that can be restored, for a list. */
export interface DraftItem {
  readonly id: string;
  readonly name: string;
  readonly time: number;
  /** Of the file, in bytes. */
  readonly size: number;
}

/** All but the bytes, so that a list is made without reading files. */
interface DraftRecord extends DraftItem {
  /** The window that keeps it. */
  readonly owner: string;
  readonly notRecalculated: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

const RECORD = 'work:';
const BYTES = 'bytes:';

/**
 * Unsaved work on a storage that all windows share. Each window writes and removes its own entries only, and is offered
 * those of windows that are no longer open.
 */
export class Drafts {
  constructor(
    private readonly storage: DocumentStorage,
    private readonly windows: WindowRegistry,
  ) {}

  /** An id for a document that is opened. */
  newId(): string {
    return randomName();
  }

  /** Keeps work, in the place of what was kept under its id before. Rejects where the browser keeps nothing. */
  async keep({ id, name, time, bytes, notRecalculated, values }: Draft): Promise<void> {
    const owner = this.windows.me;
    const record: DraftRecord = { id, owner, name, time, size: bytes.length, notRecalculated, values };
    await this.storage.put([
      [RECORD + id, record],
      [BYTES + id, bytes],
    ]);
  }

  /**
   * The work of windows that are gone, latest first; none where the browser keeps nothing.
   * @param isOpen whether a document of this window has the work; what it keeps of no document is offered too
   */
  async list(isOpen: (id: string) => boolean = () => true): Promise<readonly DraftItem[]> {
    try {
      const records = await this.records();
      const { me } = this.windows;
      const living = await this.windows.living([...new Set(records.map(({ owner }) => owner))]);
      return records
        .filter(({ id, owner }) => !living.has(owner) || (owner === me && !isOpen(id)))
        .map(({ id, name, time, size }) => ({ id, name, time, size }))
        .sort((one, other) => other.time - one.time);
    } catch {
      // A browser that keeps nothing has nothing to offer.
      return [];
    }
  }

  /**
   * Takes work of another window over: under a new id, so that a window that was only asleep goes on keeping its own.
   * Null when it is gone.
   */
  async take(id: string): Promise<Draft | null> {
    const record = await this.storage.get(RECORD + id);
    const bytes = await this.storage.get(BYTES + id);
    if (!isRecord(record) || !(bytes instanceof Uint8Array)) return null;
    const { name, time, notRecalculated, values } = record;
    const work = { id: this.newId(), name, time, bytes, notRecalculated, values };
    await this.keep(work);
    await this.remove([id]);
    return work;
  }

  /** Throws work away. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.storage.remove(ids.flatMap((id) => [RECORD + id, BYTES + id]));
  }

  private async records(): Promise<readonly DraftRecord[]> {
    const keys = (await this.storage.keys()).filter((key) => key.startsWith(RECORD));
    const found = await Promise.all(keys.map((key) => this.storage.get(key)));
    return found.filter(isRecord);
  }
}

/** Whether it is an entry of this version of the program. */
function isRecord(value: unknown): value is DraftRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, owner, name, time, size, notRecalculated, values } = value as Partial<
    Record<keyof DraftRecord, unknown>
  >;
  const hasTexts = [id, owner, name].every((one) => typeof one === 'string');
  const hasNumbers = typeof time === 'number' && typeof size === 'number';
  return (
    hasTexts && hasNumbers && Array.isArray(notRecalculated) && typeof values === 'object' && values !== null
  );
}
