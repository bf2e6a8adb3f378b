import { crc32 } from '../../../hosts/xlsx/zip/crc32';
import type { DocumentValues } from './document-store';
import type { DocumentStorage } from './storage';
import { within } from './within';

/** How many saved files are remembered. */
const MOST = 40;
const PREFIX = 'document:';
/** How long a file that is opened or saved waits for what is remembered, in milliseconds. */
const PATIENCE = 1500;

interface Remembered {
  readonly time: number;
  readonly values: DocumentValues;
}

/**
 * What a session knew of a file when it was saved, found again when a file of the same bytes is opened: its marks can
 * then be taken away, its writes be taken back. Nothing is lost without it but these, so that refusals are passed over.
 */
export class DocumentMemory {
  constructor(
    private readonly storage: DocumentStorage,
    private readonly now: () => number,
    private readonly patience = PATIENCE,
  ) {}

  /** What is known of a file; nothing where it is a stranger. */
  async recall(bytes: Uint8Array): Promise<DocumentValues> {
    try {
      const found = await within(this.storage.get(keyOf(bytes)), this.patience);
      return isRemembered(found) ? found.values : {};
    } catch {
      // A browser that keeps nothing: the file is a stranger.
      return {};
    }
  }

  /** Remembers what is known of a file, and forgets the oldest of many. */
  async remember(bytes: Uint8Array, values: DocumentValues): Promise<void> {
    try {
      await within(this.note(keyOf(bytes), values), this.patience);
    } catch {
      // A browser that keeps nothing: the file itself is saved.
    }
  }

  private async note(key: string, values: DocumentValues): Promise<void> {
    if (Object.keys(values).length === 0) return this.storage.remove([key]);
    await this.storage.put([[key, { time: this.now(), values } satisfies Remembered]]);
    await this.trim();
  }

  private async trim(): Promise<void> {
    const keys = (await this.storage.keys()).filter((key) => key.startsWith(PREFIX));
    if (keys.length <= MOST) return;
    const found = await Promise.all(
      keys.map(async (key) => {
        const value = await this.storage.get(key);
        return { key, time: isRemembered(value) ? value.time : 0 };
      }),
    );
    found.sort((one, other) => other.time - one.time);
    await this.storage.remove(found.slice(MOST).map(({ key }) => key));
  }
}

/** Told apart by size and checksum; no cryptography on a page of plain http. */
function keyOf(bytes: Uint8Array): string {
  return `${PREFIX}${bytes.length}-${crc32(bytes).toString(16)}`;
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { time, values } = value as Partial<Record<keyof Remembered, unknown>>;
  return typeof time === 'number' && typeof values === 'object' && values !== null;
}
