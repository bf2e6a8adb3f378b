import { timer, type Timer } from '../../../app/session/live';
import { saying, type Saying } from '../../../core/text';
import { documentTexts } from '../messages/document';
import type { DocumentStore } from './document-store';
import type { Drafts } from './drafts';
import type { WindowSettingsStore } from '../window-settings';
import type { WorkbenchHost } from '../workbench-host';

/** How long after a change it is kept, in milliseconds; changes in between wait with it. */
export const KEEP_AFTER = 800;

const REFUSED = saying(documentTexts, 'notKept');

/** What a document's work is kept with. */
export interface KeepOptions {
  readonly works: Drafts;
  readonly settings: WindowSettingsStore;
  readonly store: DocumentStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once when nothing can be kept; work goes on. */
  readonly onRefused: (words: Saying) => void;
  readonly onStop?: () => void;
  /** Under which the work is kept already, when it was restored. */
  readonly id?: string;
  readonly timer?: Timer;
}

/** Keeps the unsaved changes of a document against a crash, and removes them once they are saved or taken back. */
export class Autosave {
  /** Under which the work is kept. */
  readonly id: string;
  private readonly stops: (() => void)[];
  private callOff: (() => void) | null = null;
  private isKept: boolean;
  private isRefused = false;
  private isStopped = false;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: WorkbenchHost,
    private readonly options: KeepOptions,
  ) {
    this.id = options.id ?? options.works.newId();
    this.isKept = options.id !== undefined;
    let { draft } = host;
    let { isDirty } = host.getState();
    const onHost = () => {
      if (host.draft === draft && host.getState().isDirty === isDirty) return;
      ({ draft } = host);
      ({ isDirty } = host.getState());
      this.look();
    };
    this.stops = [
      host.subscribe(onHost),
      options.store.subscribe(() => this.look()),
      options.settings.subscribe(() => this.look()),
    ];
  }

  /** Keeps at once what is still to be kept: the window is being hidden or left. */
  flush(): Promise<void> {
    if (this.isWanted && !this.isStopped) this.write();
    return this.last;
  }

  /** Keeps no more. @param forget what was kept goes too */
  stop(forget: boolean): Promise<void> {
    this.isStopped = true;
    this.rest();
    this.stops.forEach((stop) => stop());
    this.options.onStop?.();
    if (forget) this.remove();
    return this.last;
  }

  private get isWanted(): boolean {
    return this.host.getState().isDirty && this.options.settings.getState().keepsUnsaved;
  }

  private look(): void {
    if (!this.isWanted) {
      this.rest();
      this.remove();
    } else {
      this.callOff ??= (this.options.timer ?? timer)(() => {
        this.callOff = null;
        this.write();
      }, KEEP_AFTER);
    }
  }

  private rest(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private write(): void {
    this.rest();
    this.isKept = true;
    const { draft: bytes, name } = this.host;
    const { works, store, now } = this.options;
    const notRecalculated = [...this.host.getState().notRecalculated];
    const work = { id: this.id, name, time: now(), bytes, notRecalculated, values: store.getValues() };
    this.inLine(() => works.keep(work));
  }

  private remove(): void {
    if (!this.isKept) return;
    this.isKept = false;
    this.inLine(() => this.options.works.remove([this.id]));
  }

  private inLine(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch(() => {
      if (!this.isRefused) this.options.onRefused(REFUSED);
      this.isRefused = true;
    });
  }
}
