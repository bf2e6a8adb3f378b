import type { BatchState } from '../../../app/batch/batch-state';
import type { DeskBook } from '../../desk/desk-book';
import type { CheckTask } from './protocol';
import type { ManualMapping } from '../../../core/layouts';
import type { KnownLayout } from '../../../core/layouts/known-layouts';
import type { Language } from '../../../core/text';

/** A file with its path as a person knows it: folders with "/" between, or its name alone. */
export interface BatchFile {
  readonly path: string;
  readonly file: File;
}

/** Checks many files in the background and tells how far it is. */
export interface Batch {
  /** What was decided about the files. */
  readonly desk: DeskBook;
  /** Checks files; one that was checked before is checked again and its row replaced. What was stopped stays so. */
  add(files: readonly BatchFile[]): void;
  /** Stops; files that were not checked yet stay for {@link resume}. */
  cancel(): void;
  resume(): void;
  /** Tells of findings and reasons in another language: what was checked is checked again. */
  speak(language: Language): void;
  /** Reads what is not recognised as a person pointed it out elsewhere: what was checked is checked again. */
  know(layouts: readonly KnownLayout[]): void;
  /**
   * Checks the file of a row as it is now.
   * @param mapping columns that a person pointed out in it
   */
  replace(key: string, file: File, mapping?: readonly ManualMapping[]): void;
  /** Stops and forgets all files. */
  clear(): void;
  /** All files, in the order they were added, with the workbook of readings among them. */
  allFiles(): readonly BatchFile[];
  /** The file of a row; null when it was cleared. */
  fileOf(key: string): File | null;
  /** What the file of a row is checked with; null when it was cleared. */
  taskOf(key: string): CheckTask | null;
  getState(): BatchState;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}
