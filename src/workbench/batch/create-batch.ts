import { fileRow, type FileRow } from '../../app/batch/file-row';
import { unreadable, type ReadProblem } from '../../app/batch/report-file';
import { both } from '../../core/messages';
import { fileError } from '../../hosts/xlsx';
import type { Batch, BatchFile, BatchState } from './batch';
import { engine } from './engine';
import { isTried } from './is-tried';
import { Pace } from './pace';
import type { BatchOptions, CheckAnswer, CheckTask, WorkerLike } from './protocol';
import { WorkerPool, type TaskFailure } from './worker-pool';

/** What a batch runs on; entry points give the browser's, tests their own. */
export interface BatchEnvironment {
  readonly start: () => WorkerLike | Promise<WorkerLike>;
  readonly workers: number;
  /** Milliseconds of some clock. */
  readonly now: () => number;
  readonly milliseconds?: number;
}

/** What one file may take. */
const TIME_LIMIT = 30_000;

/** Milliseconds between two states while rows come in by the hundred. */
const REPAINT = 100;

/** Files that are taken in at a time. */
const AT_ONCE = 100;

const OLD_NAME = /\.(?:xls|xlsb|ods|et)$/i;

interface Entry extends BatchFile {
  readonly key: string;
  row: FileRow | null;
  isWaiting: boolean;
}

/** A batch without files. */
export function createBatchOn(options: BatchOptions, environment: BatchEnvironment): Batch {
  return new FileBatch(options, environment);
}

class FileBatch implements Batch {
  private readonly entries = new Map<string, Entry>();
  /** Files that were added and are not entries yet. */
  private readonly incoming: BatchFile[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly pool: WorkerPool<CheckTask, CheckAnswer>;
  private readonly pace: Pace;
  private readonly limit: number;
  private skipped = 0;
  private isCancelled = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: BatchState;

  constructor(
    private options: BatchOptions,
    { start, workers, now, milliseconds = TIME_LIMIT }: BatchEnvironment,
  ) {
    this.limit = milliseconds;
    this.pace = new Pace(now);
    this.pool = new WorkerPool({
      start,
      size: workers,
      milliseconds,
      onAnswer: (task, answer) => this.settle(task, answer),
      onFailure: (task, why) => this.settle(task, this.failed(task, why)),
    });
    this.state = this.snapshot();
  }

  add(files: readonly BatchFile[]): void {
    const tried = files.filter(({ path }) => isTried(path));
    this.skipped += files.length - tried.length;
    for (const file of tried) this.incoming.push(file);
    this.admitSome();
  }

  cancel(): void {
    this.pool.stop();
    this.admit();
    this.isCancelled = [...this.entries.values()].some(({ row }) => row === null);
    for (const entry of this.entries.values()) entry.isWaiting = false;
    this.tell();
  }

  resume(): void {
    this.check([...this.entries.values()].filter(({ row, isWaiting }) => row === null && !isWaiting));
  }

  recheck(options = this.options): void {
    this.options = options;
    this.pool.stop();
    this.admit();
    this.check([...this.entries.values()]);
  }

  clear(): void {
    this.pool.stop();
    this.incoming.length = 0;
    this.entries.clear();
    this.skipped = 0;
    this.isCancelled = false;
    this.tell();
  }

  fileOf(key: string): File | null {
    return this.entries.get(key)?.file ?? null;
  }

  getState = (): BatchState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Asking thousands of files for size and time takes the browser a while; the page breathes in between. */
  private admitSome(): void {
    this.check(this.admit(AT_ONCE).filter(({ isWaiting }) => !isWaiting));
    if (this.incoming.length > 0) setTimeout(() => this.admitSome(), 0);
  }

  private admit(most = this.incoming.length): Entry[] {
    return this.incoming.splice(0, most).map((file) => this.entryOf(file));
  }

  /** The same file is known by its path, size and time; another one of that name gets a row of its own. */
  private entryOf({ path, file }: BatchFile): Entry {
    const key = `${path}|${file.size}|${file.lastModified}`;
    const entry = this.entries.get(key) ?? { key, path, file, row: null, isWaiting: false };
    this.entries.set(key, entry);
    return entry;
  }

  private check(entries: readonly Entry[]): void {
    const { options } = this;
    const unique = [...new Set(entries)];
    if (unique.length > 0) {
      this.isCancelled = false;
      if (this.pool.isIdle) this.pace.start();
    }
    for (const entry of unique) {
      entry.row = null;
      entry.isWaiting = true;
    }
    this.pool.add(unique.map(({ key, path, file }) => ({ key, path, file, options })));
    this.tell();
  }

  private settle({ key, options }: CheckTask, { result, digest }: CheckAnswer): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.row = fileRow(result, options.language, { key, digest });
    entry.isWaiting = false;
    this.pace.step();
    this.tellSoon();
  }

  private failed({ path, options }: CheckTask, why: TaskFailure): CheckAnswer {
    const head = { file: path, engine, language: options.language };
    return { result: unreadable(head, problemOf(why, path, this.limit)), digest: null };
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => this.tell(), REPAINT);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.state = this.snapshot();
    for (const listener of [...this.listeners]) listener();
  }

  private snapshot(): BatchState {
    const entries = [...this.entries.values()];
    const rows = entries.flatMap(({ row }) => (row ? [row] : []));
    const isRunning = this.incoming.length > 0 || entries.some(({ isWaiting }) => isWaiting);
    const total = entries.length + this.incoming.length;
    return {
      rows,
      total,
      done: rows.length,
      skipped: this.skipped,
      isRunning,
      isCancelled: this.isCancelled,
      secondsLeft: isRunning ? this.pace.secondsFor(total - rows.length) : null,
    };
  }
}

function problemOf(why: TaskFailure, path: string, limit: number): ReadProblem {
  if (why === 'unavailable') return { code: 'internal', message: both('read.noWorkers') };
  if (why === 'crashed') return { code: 'internal', message: both('read.crashed') };
  if (OLD_NAME.test(path)) return fileError('legacyTimeout');
  return { code: 'too-large', message: both('read.timeout', { seconds: Math.round(limit / 1000) }) };
}
