import type { Batch } from '../files/batch';
import type { DraftItem, OpenedFile, Origin } from '../document';
import type { Beside } from '../report/report-name';
import type { Sample } from '../start/samples';

/** What the window needs done by other rooms, most of which is fetched only when it is first wanted. */
export interface ShellTools {
  readonly samples: readonly Sample[];
  /**
   * Opens a file of any kind that can be read.
   * @param origin where it can be written back to
   * @param beside the workbook that was opened with a report
   */
  open(name: string, bytes: Uint8Array, origin: Origin | null, beside?: Beside | null): Promise<OpenedFile>;
  /** Unsaved work of earlier windows, latest first; none where the browser keeps nothing. */
  listDrafts(): Promise<readonly DraftItem[]>;
  restore(id: string): Promise<OpenedFile>;
  discardDraft(id: string): Promise<void>;
  createBatch(): Promise<Batch>;
}
