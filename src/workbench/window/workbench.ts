import { Navigator } from '../../pane/navigator';
import type { FilesView } from '../files/view';
import { PlaceKeeper } from '../files/table-place';
import type { BatchFile } from '../files/batch';
import { isLedger } from '../../app/desk/ledger-name';
import { isArchive } from '../../app/batch/is-tried';
import { openingOf } from './opening-of';
import type { OpenFile, Origin } from '../document';
import { originOf } from './file-handles';
import { draftOffer, withoutOldOffers } from '../start/draft-offer';
import { Leaving } from '../document/page/leaving';
import { MessageList } from './messages/message-list';
import { showFinding, type FoundThere } from './show-finding';
import { told } from './messages/told';
import { Saving } from '../document/page/saving';
import {
  START_STATE,
  type OpenDocument,
  type PageName,
  type ShownPaper,
  type WindowMessage,
  type WindowState,
} from './window-state';
import type { ShellTools } from './window-tools';
import { Store } from '../../app/store';
import { unpacked } from './unpacked';
import { bytesOf, troubleOf } from './trouble';

/** Where the bytes of a file come from, and what it is to the window. */
interface Source {
  readonly name: string;
  readonly load: () => Promise<Uint8Array>;
  readonly origin?: Origin | null;
  readonly sample?: string;
  /** Its key in the table of files. */
  readonly row?: string;
  /** Of a report: the workbook that was chosen with it. */
  readonly beside?: File;
}

/** What the window as a whole does: opens, saves, leaves and closes files, and goes from page to page. */
export class Workbench {
  /** Where the person is in the table of files. */
  readonly tablePlace = new PlaceKeeper();
  private readonly store = new Store<WindowState>(START_STATE);
  private readonly messages = new MessageList(this.store);
  private readonly saving = new Saving(this.store, this.messages);
  private readonly leaving = new Leaving(this.store, () => this.save());
  /** Of the documents that were opened. */
  private lastId = 0;
  /** Of the opening under way: one begun later takes its place. */
  private ticket = 0;
  /** Writes what is being typed into its cell. */
  private readonly typing = new Set<() => void>();

  constructor(private readonly tools: ShellTools) {}

  readonly getState = this.store.getState;
  readonly subscribe = this.store.subscribe;

  /** Goes to a page without closing anything: what is open stays open behind it. */
  show(page: PageName): void {
    const { document, batch } = this.getState();
    const isThere = page === 'document' ? document !== null : page === 'files' ? batch !== null : true;
    this.store.set({ page: isThere ? page : 'start' });
  }

  /** Out of the document: to the table it was opened from, else to the start page. */
  back(): void {
    const { page, batch } = this.getState();
    this.show(page === 'document' && batch ? 'files' : 'start');
  }

  /**
   * One workbook is opened; several come into the table of files, as does whatever is added while it is shown. An archive
   * is a folder.
   */
  async openFiles(given: readonly BatchFile[]): Promise<void> {
    const files = given.some(({ path }) => isArchive(path)) ? await unpacked(given, this) : given;
    if (given.length > 0 && files.length === 0) return;
    const opening = openingOf(files, this.getState().page === 'files');
    if (opening === 'nothing') return this.tell({ intent: 'warning', ...told('noFiles') });
    if (opening === 'table') return this.openTable(files);
    const { file, beside } = opening;
    await this.open({ ...sourceOf(file), ...(beside && { beside }) });
  }

  /**
   * Opens a file of the table.
   * @param row its key
   * @param finding one to be shown, where it is still there
   */
  async openRow(row: string, finding?: FoundThere): Promise<void> {
    const { document, batch } = this.getState();
    if (document?.row === row) {
      this.show('document');
      return finding === undefined ? undefined : showFinding(document, finding);
    }
    const file = batch?.fileOf(row);
    if (!file) return this.tell({ intent: 'error', ...told('unreadable') });
    const [workbook, ...others] = batch?.taskOf(row)?.beside ?? [];
    const beside = workbook && others.length === 0 ? { beside: workbook } : {};
    await this.open({ ...sourceOf(file), row, ...beside });
    const { document: opened } = this.getState();
    const readings = batch?.getState().readings?.rows;
    // A file of the table is read as the table reads it.
    if (opened?.row === row && readings) await opened.session.change({ readings });
    if (opened?.row === row && finding !== undefined) await showFinding(opened, finding);
  }

  /** Opens a sample; one that is unknown is told. */
  async openSample(id: string): Promise<void> {
    const sample = this.tools.samples.find((one) => one.id === id);
    if (!sample) return this.tell({ intent: 'warning', ...told('noSample') });
    if (this.getState().document?.sample === id) return this.show('document');
    await this.open({ name: sample.fileName, load: sample.load, sample: id });
    await this.refreshDrafts();
    const { document, drafts } = this.getState();
    const offer = document?.sample === id ? draftOffer(drafts, document.host.name) : null;
    if (offer) this.tell(offer);
  }

  /** Opens unsaved work of an earlier window. */
  async restore(id: string): Promise<void> {
    const drafts = this.getState().drafts.find((one) => one.id === id);
    if (!drafts || !(await this.mayLeave())) return;
    await this.opening(drafts.name, () => this.tools.restore(id), {});
    await this.refreshDrafts();
  }

  /** Throws unsaved work of an earlier window away. */
  async forget(id: string): Promise<void> {
    await this.tools.discardDraft(id);
    await this.refreshDrafts();
  }

  /** Looks for unsaved work of earlier windows. */
  async refreshDrafts(): Promise<void> {
    const drafts = await this.tools.listDrafts();
    this.store.set({ drafts, messages: withoutOldOffers(this.getState().messages, drafts) });
  }

  /** The next (1) or previous (-1) file of the table, by its key, as it is sorted and filtered; null at its ends. */
  neighbour(step: 1 | -1): string | null {
    const { document, order } = this.getState();
    const at = document?.row ? order.indexOf(document.row) : -1;
    return at < 0 ? null : (order[at + step] ?? null);
  }

  /** How the rows of the table stand. */
  setOrder(order: readonly string[]): void {
    this.store.set({ order });
  }

  /**
   * Whoever lets a person type tells here how to finish: before anything is saved, left or shut, what is being typed
   * counts as typed.
   * @returns how to stop
   */
  whileTyping(finish: () => void): () => void {
    this.typing.add(finish);
    return () => void this.typing.delete(finish);
  }

  /** Writes what is being typed into its cell. */
  finishTyping(): void {
    for (const finish of [...this.typing]) finish();
  }

  /** Saves the open file. @returns whether it is saved now */
  async save(as = false): Promise<boolean> {
    this.finishTyping();
    return this.saving.save(as);
  }

  /** Forgets the table of files; a file that was opened from it stays open. */
  clearTable(): void {
    this.getState().batch?.clear();
    this.tablePlace.forget();
    this.store.set({ batch: null, order: [] });
    this.show('start');
  }

  /** Closes the open file, once it may be. */
  async close(): Promise<void> {
    if (await this.mayLeave()) this.drop();
  }

  /** Whether the open file may be left: nothing is unsaved, or the person has decided about all of it. */
  mayLeave(): Promise<boolean> {
    return this.leaving.ask(() => this.finishTyping());
  }

  /** How the table is filtered and sorted. */
  setView(view: FilesView): void {
    this.store.set({ view });
  }

  /** Shows or hides the list of keys. */
  showKeys(isShown: boolean): void {
    this.store.set({ isShowingKeys: isShown });
  }

  /** Shows a letter or a comparison over the page; null takes it away. */
  showPaper(paper: ShownPaper | null): void {
    this.store.set({ paper });
  }

  /** Shows a message over the page. */
  tell(message: Omit<WindowMessage, 'id'>): void {
    this.messages.tell(message);
  }

  dismiss(id: number): void {
    this.messages.dismiss(id);
  }

  private async open({ name, load, origin = null, beside, ...place }: Source): Promise<void> {
    if (!(await this.mayLeave())) return;
    const open = async () => {
      const other = beside ? { name: beside.name, bytes: await bytesOf(beside) } : null;
      return this.tools.open(name, await load(), origin, other);
    };
    await this.opening(name, open, place);
  }

  private async opening(
    name: string,
    open: () => ReturnType<ShellTools['open']>,
    { sample = null, row = null }: { sample?: string | null; row?: string | null },
  ): Promise<void> {
    const ticket = ++this.ticket;
    this.store.set({ opening: name, messages: this.messages.thatStay() });
    try {
      const result = await open();
      if (!result.ok) {
        if (ticket === this.ticket)
          this.tell({ intent: 'error', name, key: 'notOpened', words: result.error.message });
        return;
      }
      // Work may have gone on in the open file while this one was being read.
      if (ticket === this.ticket && (await this.mayLeave()) && ticket === this.ticket) {
        this.adopt({ ...result.file, navigator: new Navigator(), id: ++this.lastId, sample, row });
      } else shut(result.file);
    } catch (error) {
      if (ticket === this.ticket) this.tell({ intent: 'error', name, ...troubleOf(error) });
    } finally {
      this.leaving.end();
      if (ticket === this.ticket) this.store.set({ opening: null });
    }
  }

  private adopt(document: OpenDocument): void {
    this.letGo();
    this.store.set({ document, page: 'document' });
    void document.session.check();
  }

  private drop(): void {
    this.letGo();
    this.store.set({ document: null });
    this.back();
  }

  private letGo(): void {
    const { document } = this.getState();
    if (!document) return;
    shut(document, this.leaving.isForgotten(document));
  }

  /** Brings files into the table of files, which is shown. */
  async openTable(files: readonly BatchFile[]): Promise<void> {
    try {
      const batch = this.getState().batch ?? (await this.tools.createBatch());
      this.store.set({ batch, page: 'files', messages: this.messages.thatStay() });
      const ledgers = files.filter(({ path }) => isLedger(path));
      batch.add(files.filter((file) => !ledgers.includes(file)));
      if (ledgers.length === 0) return;
      const { readLedgers } = await import('../desk/read-ledgers');
      this.tell(await readLedgers(batch.desk, ledgers));
    } catch (error) {
      this.tell({ intent: 'error', ...troubleOf(error) });
    }
  }
}

function sourceOf(file: File): Source {
  return { name: file.name, load: () => bytesOf(file), origin: originOf(file) };
}

/** @param forget what was kept of its unsaved work goes too */
function shut({ session, autosave }: OpenFile, forget = false): void {
  session.dispose();
  void autosave.stop(forget);
}
