import type { ConfirmedReading } from '../../core/facts/readings';
import type { UnprovenRow } from '../readings';
import type { FileRow } from './file-row';

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
  /** Whole seconds; null until they can be guessed. */
  readonly secondsLeft: number | null;
  /** The standards that a person has to settle, one list a file that has any. */
  readonly unproven: readonly (readonly UnprovenRow[])[];
  /** The workbook of readings among the files that counts for all of them; null without one. */
  readonly readings: { readonly file: string; readonly rows: readonly ConfirmedReading[] } | null;
  /** How many heads of tables are known from other files. */
  readonly layouts: number;
}
