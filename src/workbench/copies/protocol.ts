import type { ComparisonReport } from '../../app/compare/comparison-report';
import type { Report } from '../../core/report/file-report';
import type { Opinion } from '../../core/report/letter/opinion';
import type { Language } from '../../core/text';
import type { CheckTask } from '../files/batch/protocol';

/**
 * What is made of every file: 核查意见书 · a copy with the cells of findings coloured · a copy with 复核得分 and 复核说明 · a
 * copy for handing in.
 */
export type CopyKind = 'letters' | 'marked' | 'scored' | 'clean';

/** The kinds in the order they are offered. */
export const COPY_KINDS: readonly CopyKind[] = ['letters', 'marked', 'scored', 'clean'];

/** One file of which something is made. */
export interface MakeTask {
  readonly job: 'make';
  readonly kind: CopyKind;
  readonly source: CheckTask;
  /** The time to be recorded (ISO 8601). */
  readonly at: string;
  /** What a reviewer decided about it. */
  readonly opinion: Opinion;
}

/** A file in the archive that is handed out. */
export interface MadeFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** What 退回清单 is made of. */
export interface ListTask {
  readonly reports: readonly Report[];
  /** Of each of them. */
  readonly opinions: readonly Opinion[];
  readonly folder: string;
}

/** All that was made, to be put into one archive. */
export interface PackTask {
  readonly job: 'pack';
  readonly files: readonly MadeFile[];
  /** Of letters: the files that they are about, for 退回清单. */
  readonly list: ListTask | null;
  readonly language: Language;
}

/** Two files that are one submission, to be compared. */
export interface CompareTask {
  readonly job: 'compare';
  readonly old: CheckTask;
  readonly now: CheckTask;
}

export type CopyTask = MakeTask | PackTask | CompareTask;

/** What came of a task. */
export interface CopyAnswer {
  /** Null: nothing was made, {@link why}. */
  readonly bytes: Uint8Array | null;
  readonly why: string | null;
  /** Of a letter: what it is about, as far as 退回清单 tells of it. */
  readonly report: Report | null;
  /** Of a comparison. */
  readonly comparison?: ComparisonReport;
}
