import type { SaveResult } from '..';
import type { MessageList } from '../../window/messages/message-list';
import { told } from '../../window/messages/told';
import { savedFile } from './saved-file';
import type { OpenDocument, WindowState } from '../../window/window-state';
import type { Store } from '../../../app/store';

/** Saves the open file, and lets the person and the table of files know what came of it. */
export class Saving {
  constructor(
    private readonly store: Store<WindowState>,
    private readonly messages: MessageList,
  ) {}

  /**
   * Saves the open file.
   * @param as asks for a name and place
   * @returns whether it is saved now
   */
  async save(as: boolean): Promise<boolean> {
    const { document } = this.store.getState();
    if (!document) return false;
    const { name } = document.host;
    try {
      return await this.settle(document, name, await document.save(as), as);
    } catch {
      this.messages.tell({ intent: 'error', name, ...told('notSaved') });
      return false;
    }
  }

  /** @param name by which the file went before it was saved */
  private async settle(
    document: OpenDocument,
    name: string,
    result: SaveResult,
    as: boolean,
  ): Promise<boolean> {
    if (result.outcome === 'cancelled') return false;
    if (result.outcome === 'refused') {
      // Another name helps where the place was refused; a file that is read-only has been told so.
      const helpsAs = !as && document.host.getState().isReadOnly === null;
      const action = helpsAs ? ('saveAs' as const) : undefined;
      this.messages.tell({ intent: 'error', name, key: 'notSaved', words: result.reason, action });
      return false;
    }
    const isInFile = result.outcome === 'saved';
    // What was saved elsewhere on purpose leaves the file of the row as it is.
    if (isInFile && as) this.becomeOwn(document);
    else await this.renewRow(document, result.bytes, isInFile);
    this.messages.dropErrorsOf(name);
    if (!isInFile) this.messages.tell({ intent: 'success', name, ...told('downloaded') });
    return true;
  }

  /** A sample that was saved as a file of the person's is no sample any more; its name may be another too. */
  private becomeOwn(document: OpenDocument): void {
    if (this.store.getState().document === document)
      this.store.set({ document: { ...document, sample: null } });
  }

  /** The table tells of a file as it was saved. */
  private async renewRow(
    { row, mapping }: OpenDocument,
    bytes: Uint8Array | undefined,
    isWrittenBack: boolean,
  ): Promise<void> {
    const { batch } = this.store.getState();
    const before = row === null ? null : batch?.fileOf(row);
    if (!batch || row === null || !before || !bytes) return;
    try {
      batch.replace(row, await savedFile(before, bytes, isWrittenBack), mapping());
    } catch {
      // It is saved all the same; the row stays as it was.
    }
  }
}
