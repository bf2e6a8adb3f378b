import { Listeners, Store } from '../../app/store';
import type { Marker } from '../../app/session/session';
import type { CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import type {
  ApplyReport,
  Notice,
  SkippedCell,
  WorkbookChange,
  WorkbookHost,
} from '../../hosts/workbook-host';
import type { Saying } from '../../core/text';
import { type FileError, openXlsx } from '../../hosts/xlsx';
import type { Selection, TypedCell } from '../../grid/model/selection';
import { changesOf, placeOf, skippedOf } from './content/changes';
import type { Content } from './content/content';
import type { DocumentState } from './document-state';
import { FileContent } from './content/file-content';
import { type Action, History, HISTORY_LIMITS, type HistoryLimits, type Step, type Version } from './history';
import { labelOfPlan, LABELS } from './labels';
import { markerOf } from './marker';
import { ReadOnlyContent } from './content/read-only-content';
import { selectionAt } from './selecting';
import { type View, Views } from './views';

/** What a document is opened with beside its bytes: only for work that was kept. */
export interface OpenOptions {
  readonly limits?: HistoryLimits;
  /** Restored work: there is something to save from the start. */
  readonly isDirty?: boolean;
  readonly notRecalculated?: ReadonlySet<string>;
}

/** What became of reading a file: the document, or why it cannot be used. */
export type OpenedDocument =
  { readonly ok: true; readonly host: WorkbenchHost } | { readonly ok: false; readonly error: FileError };

/**
 * A workbook open in the browser: the port of the session, what the grid shows and does, and its history. Whatever is
 * changed stands at once in {@link bytes}, the file as it would be saved.
 */
export class WorkbenchHost implements WorkbookHost {
  private readonly history: History;
  /** Hear of changes that the session did not make itself. */
  private readonly watchers = new Listeners<[WorkbookChange]>();
  /** Hear of steps of the history. */
  private readonly stepWatchers = new Listeners();
  private readonly views = new Views();
  /** Null while nothing of what was opened is saved. */
  private savedBytes: Uint8Array | null;
  private itsName: string;
  /** Number of the group that is open: its writes are one step. Null while none is. */
  private group: number | null = null;
  private groups = 0;
  private readonly store: Store<DocumentState>;
  /** Colours cells for reviewer mode. */
  readonly marker: Marker;

  private constructor(
    name: string,
    private readonly content: Content,
    { limits = HISTORY_LIMITS, isDirty = false }: OpenOptions = {},
  ) {
    this.itsName = name;
    this.history = new History(limits);
    this.savedBytes = isDirty ? null : content.version.bytes;
    this.marker = markerOf(content, {
      note: (before, label) => this.note(before, { changes: [], place: null, label, group: this.group }),
      watchSteps: this.stepWatchers.add,
    });
    const { workbook, appearance } = content.version;
    const sheet = workbook.sheets[appearance.activeSheet] ? appearance.activeSheet : 0;
    this.store = new Store<DocumentState>({
      ...this.contentState(),
      sheet,
      selection: selectionAt(workbook.sheets[sheet], { row: 0, column: 0 }),
      reveal: 0,
      isReadOnly: content.isReadOnly,
      notices: [],
      version: 0,
    });
  }

  /** Opens an .xlsx or .xlsm; a file that cannot be used gives its error. */
  static open(name: string, bytes: Uint8Array, options: OpenOptions = {}): OpenedDocument {
    const result = openXlsx(bytes);
    if (!result.ok) return result;
    const content = new FileContent(result.file, options);
    return { ok: true, host: new WorkbenchHost(name, content, options) };
  }

  /** Shows a workbook that cannot be written to, and says why wherever a write is tried. */
  static openReadOnly(name: string, workbook: Workbook, reason: Saying): WorkbenchHost {
    return new WorkbenchHost(name, new ReadOnlyContent(workbook, reason));
  }

  /** The name of the file. */
  get name(): string {
    return this.itsName;
  }

  /** The file goes by another name: it was saved under it. */
  rename(name: string): void {
    this.itsName = name;
    this.store.replace({ ...this.state });
  }

  /**
   * The file as it would be saved; empty for a document that is read-only. The same object as long as nothing changes.
   */
  get bytes(): Uint8Array {
    return this.content.bytes;
  }

  /** The same content, at once: large parts may be unpacked, which any program reads. */
  get draft(): Uint8Array {
    return this.content.version.bytes;
  }

  readonly getState = (): DocumentState => this.store.getState();

  /** @returns how to stop listening */
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  read(): Promise<Workbook> {
    return Promise.resolve(this.content.version.workbook);
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    const { report } = this.write(plan, (written) => labelOfPlan(plan, written));
    return Promise.resolve(report);
  }

  /** Shows a cell: its sheet comes to the front, a hidden one too. */
  select(ref: CellRef): Promise<void> {
    const at = this.indexOf(ref.sheet);
    if (at < 0) return Promise.resolve();
    const selection = selectionAt(this.state.workbook.sheets[at], ref);
    this.look({ sheet: at, selection, reveal: this.state.reveal + 1 });
    return Promise.resolve();
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    return this.watchers.add(listener);
  }

  /**
   * Writes what a person typed, pasted or emptied at one go: one step of the history.
   * @returns the cells that were left alone, with the reason
   */
  type(sheet: string, cells: readonly TypedCell[]): Promise<readonly SkippedCell[]> {
    const { plan, refused } = this.content.read(sheet, cells);
    this.group = null;
    const isEmptied = cells.every(({ text }) => text === '');
    const { report, changes } = this.write(plan, (written) => {
      const place = placeOf(written)!;
      return isEmptied ? LABELS.emptied(place) : LABELS.typed(place);
    });
    this.tell(changes);
    return Promise.resolve([...refused, ...skippedOf(report)]);
  }

  /** The grid chose cells of a sheet. */
  choose(sheet: string, selection: Selection): void {
    const at = this.indexOf(sheet);
    if (at >= 0) this.look({ sheet: at, selection, reveal: this.state.reveal });
  }

  /** Brings a sheet to the front, as it was left. */
  showSheet(name: string): void {
    const at = this.indexOf(name);
    if (at < 0 || at === this.state.sheet) return;
    this.look({ ...this.views.leftAt(this.state.workbook, at), reveal: this.state.reveal });
  }

  undo(): Promise<void> {
    this.step(this.history.undo(this.content.version));
    return Promise.resolve();
  }

  redo(): Promise<void> {
    this.step(this.history.redo(this.content.version));
    return Promise.resolve();
  }

  /** What the file holds now is what was saved. @param bytes those that were written, when others came since */
  markSaved(bytes: Uint8Array = this.bytes): void {
    this.savedBytes = bytes;
    this.set({ ...this.contentState() });
  }

  /** The session's writes from here to {@link endGroup} are one step; typing in between begins another. */
  beginGroup(): void {
    this.group = ++this.groups;
  }

  endGroup(): void {
    this.group = null;
  }

  dismissNotices(): void {
    this.set({ notices: [] });
  }

  private write(
    plan: EditPlan,
    labelOf: (written: readonly CellRef[]) => Saying,
  ): { report: ApplyReport; changes: readonly WorkbookChange[] } {
    const before = this.content.version;
    const { report, refreshed } = this.content.write(plan);
    const written = report.written.map(({ ref }) => ref);
    const changes = changesOf(written, refreshed, plan.newSheets);
    if (this.content.version.bytes !== before.bytes) {
      const action = { changes, place: placeOf(written), label: labelOf(written), group: this.group };
      this.note(before, action, report.notices);
    }
    return { report, changes };
  }

  /** Puts a change that was made into the history and the state. */
  private note(before: Version, action: Action, notices: readonly Notice[] = []): void {
    if (this.content.version.bytes === before.bytes) return;
    this.history.add(before, action);
    const known = new Set(this.state.notices.map(({ key }) => key));
    const fresh = notices.filter(({ key }) => !known.has(key));
    this.set({
      ...this.contentState(),
      version: this.state.version + 1,
      notices: fresh.length > 0 ? [...this.state.notices, ...fresh] : this.state.notices,
    });
  }

  private step(step: Step | null): void {
    if (!step) return;
    const { version, action } = step;
    const front = this.state.workbook.sheets[this.state.sheet]?.name;
    this.content.take(version);
    this.group = null;
    // In one go: the sheet in front may be gone, and listeners draw what they are told.
    const content = this.contentState();
    const view = this.views.after(action.place, { ...this.state, ...content }, front);
    this.views.note(view, content.workbook);
    this.set({ ...content, ...view, version: this.state.version + 1 });
    // Marks first: whoever hears of changes may check at once.
    this.stepWatchers.tell();
    this.tell(action.changes);
  }

  private look(view: View): void {
    this.views.note(view, this.state.workbook);
    this.set(view);
  }

  private contentState() {
    const { version } = this.content;
    const { workbook, appearance } = version;
    const { last, next } = this.history;
    return {
      workbook,
      appearance,
      isDirty: this.savedBytes === null || !this.content.isNow(this.savedBytes),
      canUndo: last !== null,
      canRedo: next !== null,
      undoLabel: last?.label ?? null,
      redoLabel: next?.label ?? null,
      notRecalculated: version.notRecalculated,
    };
  }

  private indexOf(sheet: string): number {
    return this.state.workbook.sheets.findIndex(({ name }) => name === sheet);
  }

  private get state(): DocumentState {
    return this.store.getState();
  }

  private set(changes: Partial<DocumentState>): void {
    this.store.set(changes);
  }

  private tell(changes: readonly WorkbookChange[]): void {
    for (const change of changes) this.watchers.tell(change);
  }
}
