import type { FileRow } from '../../app/batch/file-row';
import type { BatchOptions } from './protocol';

/** A file with its path as a person knows it: folders with "/" between, or its name alone. */
export interface BatchFile {
  readonly path: string;
  readonly file: File;
}

/** What is known of a batch at one moment; a new object with every change. */
export interface BatchState {
  /** Files that were checked, in the order they were added. */
  readonly rows: readonly FileRow[];
  /** Files that were added, those passed over not counted. */
  readonly total: number;
  readonly done: number;
  /** Files of folders that are no workbooks. */
  readonly skipped: number;
  readonly isRunning: boolean;
  /** Whether a person stopped it before all files were checked. */
  readonly isCancelled: boolean;
  /** Null until it can be guessed. */
  readonly secondsLeft: number | null;
}

/** Checks many files in the background and tells how far it is. */
export interface Batch {
  /** Checks files; one that was checked before is checked again and its row replaced. */
  add(files: readonly BatchFile[]): void;
  /** Stops; files that were not checked yet stay for {@link resume}. */
  cancel(): void;
  resume(): void;
  /** Checks all files again, under other settings if given. */
  recheck(options?: BatchOptions): void;
  /** Stops and forgets all files. */
  clear(): void;
  /** The file of a row; null when it was cleared. */
  fileOf(key: string): File | null;
  getState(): BatchState;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}
