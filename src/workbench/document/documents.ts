import { mappingOf, type SessionText } from '../../app/session/session-state';
import type { Session } from '../../app/session/session';
import type { ManualMapping } from '../../core/layouts';
import type { Workbook } from '../../core/model/grid';
import type { KnownLayout } from '../../core/layouts/known-layouts';
import type { TableFigure } from '../../core/prose/types';
import { saying, type Saying } from '../../core/text';
import { documentTexts } from './messages/document';
import type { ReportDocument } from '../../hosts/docx';
import type { FileError } from '../../hosts/xlsx';
import { DocumentMemory } from './storage/document-memory';
import { DocumentStore, type DocumentValues } from './storage/document-store';
import { Autosave } from './storage/autosave';
import { type DraftItem, Drafts } from './storage/drafts';
import { openSession } from './open-session';
import type { WindowRegistry } from './storage/window-registry';
import { downloadTarget } from './saving/download-target';
import { fileTarget, type Seen } from './saving/file-target';
import { type Picker, saveAs, saveTo } from './saving/save';
import type { FileHandle, SaveResult, SaveTarget } from './saving/save-target';
import type { DocumentStorage } from './storage/storage';
import type { WindowSettingsStore } from './window-settings';
import { WorkbenchHost } from './workbench-host';

/** A document with all that belongs to it. */
export interface OpenFile {
  readonly host: WorkbenchHost;
  readonly session: Session;
  readonly autosave: Autosave;
  /** Saves where it came from, else as a download. @param as asks for a name and place */
  save(as?: boolean): Promise<SaveResult>;
  /** The report that is shown in place of sheets; null: a workbook. */
  readonly report: OpenReport | null;
  /** The columns that a person pointed out in it. */
  mapping(): readonly ManualMapping[];
}

/** A report that is open: its text and tables, and the workbook that was opened with it. */
export interface OpenReport {
  readonly document: ReportDocument;
  /** Whether the text is held to it: it is of the same department and year. */
  readonly beside: { readonly file: string; readonly isHeldTo: boolean } | null;
}

/** What became of an opening: the file, or why it cannot be used. */
export type OpenedFile =
  { readonly ok: true; readonly file: OpenFile } | { readonly ok: false; readonly error: FileError };

/** Where a file on disk can be written back to, and the file as it was read. */
export interface Origin {
  readonly handle: FileHandle;
  readonly file: { readonly lastModified: number; readonly size: number };
}

/** What documents are opened with: the means of the browser, replaced in tests. */
export interface DocumentsOptions {
  readonly settings: WindowSettingsStore;
  readonly storage: DocumentStorage;
  readonly windows: WindowRegistry;
  /** Null where the browser cannot ask for a place to save. */
  readonly picker: Picker | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once a document when unsaved work cannot be kept. */
  readonly onAutosaveRefused: (words: Saying) => void;
}

function seenOf({ file: { lastModified, size } }: Origin, bytes: Uint8Array): Seen {
  return { lastModified, size, bytes };
}

const GONE: FileError = {
  code: 'not-found',
  message: saying(documentTexts, 'draftGone'),
};

/** Opens documents, and knows what earlier windows left unsaved. */
export class Documents {
  private readonly works: Drafts;
  private readonly memory: DocumentMemory;
  private readonly autosaves = new Set<Autosave>();

  constructor(private readonly options: DocumentsOptions) {
    this.works = new Drafts(options.storage, options.windows);
    this.memory = new DocumentMemory(options.storage, options.now);
    options.settings.subscribe(() => void this.forgetWhenTold());
    void this.forgetWhenTold();
  }

  /** Opens an .xlsx or .xlsm. @param origin where it can be written back to */
  async open(name: string, bytes: Uint8Array, origin: Origin | null = null): Promise<OpenedFile> {
    const opened = WorkbenchHost.open(name, bytes);
    if (!opened.ok) return opened;
    const target = origin ? fileTarget(origin.handle, seenOf(origin, bytes)) : downloadTarget(name);
    return { ok: true, file: this.start(opened.host, await this.memory.recall(bytes), target) };
  }

  /** Shows a workbook of a format that cannot be written. */
  openReadOnly(name: string, workbook: Workbook, reason: Saying): OpenFile {
    return this.start(WorkbenchHost.openReadOnly(name, workbook, reason), {}, downloadTarget(name));
  }

  /** What a person pointed out in other files with the same heads. */
  get knownLayouts(): readonly KnownLayout[] {
    return this.options.settings.getState().layouts;
  }

  /**
   * Shows a report, which is never written to.
   * @param figures those of the workbook beside it
   */
  openReport(name: string, report: OpenReport, reason: Saying, figures: readonly TableFigure[]): OpenFile {
    const { workbook, paragraphs } = report.document;
    const host = WorkbenchHost.openReadOnly(name, workbook, reason);
    const text = { paragraphs, figures };
    return { ...this.start(host, {}, downloadTarget(name), { text }), report };
  }

  /** What earlier windows left unsaved, latest first; nothing where the person wants nothing kept. */
  listDrafts(): Promise<readonly DraftItem[]> {
    if (!this.options.settings.getState().keepsUnsaved) return Promise.resolve([]);
    return this.works.list((id) => [...this.autosaves].some((autosave) => autosave.id === id));
  }

  /** Opens unsaved work; it stays unsaved. */
  async restore(id: string): Promise<OpenedFile> {
    const work = await this.works.take(id);
    if (!work) return { ok: false, error: GONE };
    const { name, bytes, values } = work;
    const notRecalculated = new Set(work.notRecalculated);
    const opened = WorkbenchHost.open(name, bytes, { isDirty: true, notRecalculated });
    if (!opened.ok) return opened;
    const file = this.start(opened.host, values, downloadTarget(name), { id: work.id });
    return { ok: true, file };
  }

  /** Throws unsaved work away. */
  async discard(id: string): Promise<void> {
    await this.works.remove([id]);
  }

  /** Throws away all that {@link listKept} tells of. */
  async discardAll(): Promise<void> {
    await this.works.remove((await this.listDrafts()).map(({ id }) => id));
  }

  /** Keeps at once what is unsaved: before the window is hidden or left, and when it comes back from a long sleep. */
  async flush(): Promise<void> {
    await Promise.all([...this.autosaves].map((autosave) => autosave.flush()));
  }

  private start(
    host: WorkbenchHost,
    values: DocumentValues,
    target: SaveTarget,
    { id, text }: { readonly id?: string; readonly text?: SessionText } = {},
  ): OpenFile {
    const { settings, now, onAutosaveRefused, picker } = this.options;
    const store = new DocumentStore(settings, values);
    const { works } = this;
    const autosave: Autosave = new Autosave(host, {
      works,
      settings,
      store,
      now,
      onRefused: onAutosaveRefused,
      onStop: () => void this.autosaves.delete(autosave),
      ...(id !== undefined && { id }),
    });
    const session = openSession(host, {
      store,
      now: () => new Date(now()).toISOString(),
      ...(text && { text }),
    });
    let place = target;
    const saveNow = async (as: boolean) => {
      const result = as ? await saveAs(host, picker) : await saveTo(host, place);
      if (result.outcome === 'saved') place = result.target;
      const isSaved = result.outcome === 'saved' || result.outcome === 'downloaded';
      if (isSaved && !host.getState().isDirty && settings.getState().keepsUnsaved) {
        await this.memory.remember(host.bytes, store.getValues());
      }
      return result;
    };
    let last: Promise<unknown> = Promise.resolve();
    // In its place it is written once at a time: the second write has to know what the first left there.
    const save = (as = false) => {
      if (as) return saveNow(true);
      const saving = last.then(() => saveNow(false));
      // Whoever asked for it hears of its failure; the next one only waits.
      last = saving.catch(() => {});
      return saving;
    };
    this.autosaves.add(autosave);
    const mapping = () => mappingOf(session.getState().settings.corrections);
    return { host, session, autosave, save, mapping, report: null };
  }

  /** Where a person wants nothing kept, nothing stays on this machine. */
  private async forgetWhenTold(): Promise<void> {
    const { settings, storage } = this.options;
    if (settings.getState().keepsUnsaved) return;
    try {
      await storage.remove(await storage.keys());
    } catch {
      // A browser that keeps nothing has nothing to be removed.
    }
  }
}
