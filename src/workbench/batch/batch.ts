import type { FileRow } from '../../app/batch/file-row';
import type { ManualMapping } from '../../core/layouts';
import type { Language } from '../../core/model/finding';

/** A file with its path as a person knows it: folders with "/" between, or its name alone. */
export interface BatchFile {
  readonly path: string;
  readonly file: File;
}

/** What is known of a batch at one moment; a new object with every change. */
export interface BatchState {
  /** Files that were checked, in the order they were added; while one is checked again, its row as it was. */
  readonly rows: readonly FileRow[];
  /** Files that were added, those passed over not counted. */
  readonly total: number;
  /** Files whose row is of the latest check asked for. */
  readonly done: number;
  /** Files of folders that are no workbooks. */
  readonly skipped: number;
  readonly isRunning: boolean;
  /** Whether files are left that nobody checks: a person stopped it. */
  readonly isCancelled: boolean;
  /** Null until it can be guessed. */
  readonly secondsLeft: number | null;
}

/** Checks many files in the background and tells how far it is. */
export interface Batch {
  /** Checks files; one that was checked before is checked again and its row replaced. What was stopped stays so. */
  add(files: readonly BatchFile[]): void;
  /** Stops; files that were not checked yet stay for {@link resume}. */
  cancel(): void;
  resume(): void;
  /** Tells of findings and reasons in another language: what was checked is checked again. */
  speak(language: Language): void;
  /**
   * Checks the file of a row as it is now.
   * @param mapping columns that a person pointed out in it
   */
  replace(key: string, file: File, mapping?: readonly ManualMapping[]): void;
  /** Stops and forgets all files. */
  clear(): void;
  /** The file of a row; null when it was cleared. */
  fileOf(key: string): File | null;
  getState(): BatchState;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}
