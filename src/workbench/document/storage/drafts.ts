import { type Presence, randomName } from './window-registry';
import type { Shelf } from './storage';

/** Unsaved work as it is kept on this machine. */
export interface KeptWork {
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
export interface KeptItem {
  readonly id: string;
  readonly name: string;
  readonly time: number;
  /** Of the file, in bytes. */
  readonly size: number;
}

/** All but the bytes, so that a list is made without reading files. */
interface KeptRecord extends KeptItem {
  /** The window that keeps it. */
  readonly owner: string;
  readonly notRecalculated: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

const RECORD = 'work:';
const BYTES = 'bytes:';

/**
 * Unsaved work on a shelf that all windows share. Each window writes and removes its own entries only, and is offered
 * those of windows that are no longer open.
 */
export class KeptWorks {
  constructor(
    private readonly shelf: Shelf,
    private readonly presence: Presence,
  ) {}

  /** An id for a document that is opened. */
  newId(): string {
    return randomName();
  }

  /** Keeps work, in the place of what was kept under its id before. Rejects where the browser keeps nothing. */
  async keep({ id, name, time, bytes, notRecalculated, values }: KeptWork): Promise<void> {
    const owner = this.presence.me;
    const record: KeptRecord = { id, owner, name, time, size: bytes.length, notRecalculated, values };
    await this.shelf.put([
      [RECORD + id, record],
      [BYTES + id, bytes],
    ]);
  }

  /**
   * The work of windows that are gone, latest first; none where the browser keeps nothing.
   * @param isOpen whether a document of this window has the work; what it keeps of no document is offered too
   */
  async list(isOpen: (id: string) => boolean = () => true): Promise<readonly KeptItem[]> {
    try {
      const records = await this.records();
      const { me } = this.presence;
      const living = await this.presence.living([...new Set(records.map(({ owner }) => owner))]);
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
  async take(id: string): Promise<KeptWork | null> {
    const record = await this.shelf.get(RECORD + id);
    const bytes = await this.shelf.get(BYTES + id);
    if (!isRecord(record) || !(bytes instanceof Uint8Array)) return null;
    const { name, time, notRecalculated, values } = record;
    const work = { id: this.newId(), name, time, bytes, notRecalculated, values };
    await this.keep(work);
    await this.remove([id]);
    return work;
  }

  /** Throws work away. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.shelf.remove(ids.flatMap((id) => [RECORD + id, BYTES + id]));
  }

  private async records(): Promise<readonly KeptRecord[]> {
    const keys = (await this.shelf.keys()).filter((key) => key.startsWith(RECORD));
    const found = await Promise.all(keys.map((key) => this.shelf.get(key)));
    return found.filter(isRecord);
  }
}

/** Whether it is an entry of this version of the program. */
function isRecord(value: unknown): value is KeptRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, owner, name, time, size, notRecalculated, values } = value as Partial<
    Record<keyof KeptRecord, unknown>
  >;
  const hasTexts = [id, owner, name].every((one) => typeof one === 'string');
  const hasNumbers = typeof time === 'number' && typeof size === 'number';
  return (
    hasTexts && hasNumbers && Array.isArray(notRecalculated) && typeof values === 'object' && values !== null
  );
}
