import type { FileRow } from '../../app/batch/file-row';

/** What the page shows of a batch. */
export interface FilesState {
  /** Files that were checked. */
  readonly rows: readonly FileRow[];
  readonly total: number;
  readonly done: number;
  /** Files of folders that are no workbooks. */
  readonly skipped: number;
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
  /** Null until it can be guessed. */
  readonly secondsLeft: number | null;
}
