import type { FileResult } from '../../../app/batch/report-file';
import type { ManualMapping } from '../../../core/layouts';
import type { Settings } from '../../../core/checks/settings';
import type { Language } from '../../../core/text';

/** What files are checked with. */
export interface BatchOptions {
  /** The language of findings and reasons. */
  readonly language: Language;
  readonly settings: Settings;
}

/** One file, as a worker gets it: its bytes are read over there. */
export interface CheckTask {
  /** Tells the files of a batch apart. */
  readonly key: string;
  readonly path: string;
  readonly file: File;
  /** Of a report: workbooks of its folder, one of which may be its own. */
  readonly beside?: readonly File[];
  /** Columns that a person pointed out. */
  readonly mapping: readonly ManualMapping[];
  readonly options: BatchOptions;
}

/** What a worker found out about a file. */
export interface CheckAnswer {
  readonly result: FileResult;
  /** Null when the bytes could not be read. */
  readonly digest: string | null;
}

/** What workers say: that they can take a task, and what came of it. */
export type WorkerMessage<Answer> = { readonly ready: true } | { readonly answer: Answer };

/** As much of a Web Worker as the pool uses. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  onerror: ((event: { preventDefault?(): void }) => void) | null;
}

/** As much of a worker's own scope as is used in there. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}
