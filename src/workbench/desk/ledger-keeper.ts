import { Store } from '../../app/store';
import { mayWrite, writeLedger, type FolderHandle, type KeptLedger } from './ledger-folder';

/** Where a ledger is kept. */
export interface Keeping {
  /** The folder it is written into whenever it has changed; null: it was never, or is downloaded. */
  readonly folder: FolderHandle | null;
  /**
   * The folder of before the page was loaded again, where the browser wants the person asked anew for leave to write: that
   * is done when the ledger is saved next.
   */
  readonly earlier: FolderHandle | null;
  /** Whether there is something in it that no file holds. */
  readonly isDirty: boolean;
  /** The last attempt to write by itself came to nothing. */
  readonly hasFailed: boolean;
}

/** A ledger that tells when it has changed. */
export interface WatchedLedger extends KeptLedger {
  subscribe(listener: () => void): () => void;
}

const NOWHERE: Keeping = { folder: null, earlier: null, isDirty: false, hasFailed: false };

/** Milliseconds of rest before a changed ledger is written. */
const REST = 1500;

/** Writes a ledger into its folder whenever it has changed, once a person has chosen the folder; nothing before. */
export class LedgerKeeper {
  private readonly store = new Store<Keeping>(NOWHERE);
  /** What its file held when it was last read or written. */
  private kept = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Writing goes on; one at a time. */
  private work: Promise<unknown> = Promise.resolve();

  constructor(private readonly ledger: WatchedLedger) {
    ledger.subscribe(() => this.changed());
  }

  readonly getState = (): Keeping => this.store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Writes into a folder, which is asked for leave, and from now on whenever something changes. */
  async keepIn(folder: FolderHandle): Promise<Awaited<ReturnType<typeof writeLedger>>> {
    const outcome = await this.write(folder, true);
    if (outcome === 'saved') this.store.set({ folder, earlier: null });
    return outcome;
  }

  /** Goes on in the folder of before the page was loaded again: by itself where the browser still allows it. */
  async goOnIn(folder: FolderHandle): Promise<void> {
    if (!(await mayWrite(folder))) return this.store.set({ earlier: folder });
    this.store.set({ folder });
    await this.write(folder, false);
  }

  /** What the ledger holds now is in a file: it was downloaded, or came from one. */
  noteKept(): void {
    this.kept = this.ledger.getText();
    this.store.set({ isDirty: false });
  }

  /** The table was emptied. */
  forget(): void {
    clearTimeout(this.timer);
    this.kept = '';
    this.store.set(NOWHERE);
  }

  private changed(): void {
    const isDirty = this.ledger.getText() !== this.kept;
    if (isDirty !== this.getState().isDirty) this.store.set({ isDirty });
    const { folder } = this.getState();
    clearTimeout(this.timer);
    if (folder && isDirty) this.timer = setTimeout(() => void this.writeChanges(), REST);
  }

  private async writeChanges(): Promise<void> {
    const { folder, isDirty } = this.getState();
    if (folder && isDirty) await this.write(folder, false);
  }

  private write(folder: FolderHandle, mayAsk: boolean): ReturnType<typeof writeLedger> {
    const work = this.work.then(async () => {
      let written = '';
      const ledger = {
        getText: () => (written = this.ledger.getText()),
        merge: (other: Parameters<KeptLedger['merge']>[0]) => this.ledger.merge(other),
      };
      const outcome = await writeLedger(folder, ledger, mayAsk);
      if (outcome === 'saved') this.kept = written;
      this.store.set({ hasFailed: outcome !== 'saved', isDirty: this.ledger.getText() !== this.kept });
      return outcome;
    });
    this.work = work;
    return work;
  }
}
