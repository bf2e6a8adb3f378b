import { Store } from '../../../app/store';
import type { BatchState } from '../../../app/batch/batch-state';
import type { UnprovenRow } from '../../../app/readings';
import type { ConfirmedReading } from '../../../core/facts/readings';
import { fileRow, type FileRow } from '../../../app/batch/file-row';
import { unreadable } from '../../../app/batch/file-result';
import type { ManualMapping } from '../../../core/layouts';
import type { KnownLayout } from '../../../core/layouts/known-layouts';
import { isSame } from '../../../core/model/same';
import type { Language } from '../../../core/text';
import { DeskBook } from '../../desk/desk-book';
import type { Batch, BatchFile } from './batch';
import { engine } from './engine';
import { isTaken } from '../../../app/batch/is-tried';
import { ThroughputEstimate } from './throughput';
import { isReadable } from './is-readable';
import type { BatchOptions, CheckAnswer, CheckTask, WorkerLike } from './protocol';
import { workbooksBeside } from './workbooks-beside';
import { problemOf } from './task-problem';
import { WorkerPool, type TaskFailure } from './worker-pool';

/** What a batch runs on: the browser's means, replaced in tests. */
export interface BatchEnvironment {
  readonly start: () => WorkerLike | Promise<WorkerLike>;
  /** The most workers at a time. */
  readonly workers: number;
  /** Milliseconds of some clock. */
  readonly now: () => number;
  /** Milliseconds since 1970, for decisions. */
  readonly today?: () => number;
  /** What one file may take. */
  readonly milliseconds?: number;
}

/** What one file may take, in milliseconds. */
const TIME_LIMIT = 30_000;

/** Milliseconds between two states while rows come in by the hundred, and so many a row where there are thousands. */
const REPAINT = 100;
const REPAINT_ROW = 0.1;

/** Files that are taken in at a time. */
const AT_ONCE = 100;

interface Entry {
  readonly key: string;
  readonly path: string;
  file: File;
  mapping: readonly ManualMapping[];
  /** Changed and saved since it was added. */
  isEdited: boolean;
  /** What is known of it; stays until something newer is. */
  row: FileRow | null;
  unproven: readonly UnprovenRow[];
  /** Whether its row is yet to come, or of an earlier check. */
  isDue: boolean;
  /** Its check under way; answers of any other are of the past. */
  task: CheckTask | null;
}

const NEW = { mapping: [], isEdited: false, row: null, unproven: [], isDue: true, task: null };

/** A batch without files. */
export const createBatchOn = (options: BatchOptions, environment: BatchEnvironment): Batch =>
  new FileBatch(options, environment);

class FileBatch implements Batch {
  readonly desk: DeskBook;
  private readonly entries = new Map<string, Entry>();
  /** The same by what tells files apart: the one they were added with, and those that took its place. */
  private readonly known = new Map<string, Entry>();
  /** Files that were added and are not entries yet. */
  private readonly incoming: BatchFile[] = [];
  /** The file that came last under a path. */
  private readonly latest = new Map<string, Entry>();
  private readonly pool: WorkerPool<CheckTask, CheckAnswer>;
  private readonly throughput: ThroughputEstimate;
  private readonly limit: number;
  private skipped = 0;
  private readings: BatchState['readings'] = null;
  private laidDown: readonly Entry[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly store: Store<BatchState>;

  constructor(
    private options: BatchOptions,
    { start, workers, now, today = () => Date.now(), milliseconds = TIME_LIMIT }: BatchEnvironment,
  ) {
    this.desk = new DeskBook(today);
    this.limit = milliseconds;
    this.throughput = new ThroughputEstimate(now);
    this.pool = new WorkerPool({
      start,
      size: workers,
      milliseconds,
      onAnswer: (task, answer) => this.settle(task, answer),
      onFailure: (task, why) => this.settle(task, this.failed(task, why)),
    });
    this.store = new Store(this.snapshot());
  }

  add(files: readonly BatchFile[]): void {
    const tried = files.filter(({ path }) => isTaken(path));
    this.skipped += files.length - tried.length;
    for (const file of tried) this.incoming.push(file);
    this.admitSome();
  }

  cancel(): void {
    this.pool.stop();
    this.admit();
    for (const entry of this.entries.values()) entry.task = null;
    this.tell();
  }

  resume(): void {
    this.check(this.stopped());
  }

  speak(language: Language): void {
    if (language === this.options.language) return;
    this.options = { ...this.options, language };
    this.checkAnew();
  }

  know(layouts: readonly KnownLayout[]): void {
    const { settings } = this.options;
    if (isSame(layouts, settings.layouts)) return;
    this.options = { ...this.options, settings: { ...settings, layouts } };
    this.checkAnew();
  }

  replace(key: string, file: File, mapping: readonly ManualMapping[] = []): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.file = file;
    entry.mapping = mapping;
    entry.isEdited = true;
    this.known.set(identityOf({ path: entry.path, file }), entry);
    this.check([entry]);
  }

  clear(): void {
    this.pool.stop();
    this.incoming.length = 0;
    this.entries.clear();
    this.known.clear();
    this.latest.clear();
    this.skipped = 0;
    this.readings = null;
    this.laidDown = [];
    this.desk.clear();
    this.options = { ...this.options, settings: { ...this.options.settings, readings: [] } };
    this.tell();
  }

  allFiles(): readonly BatchFile[] {
    const entries = [...this.laidDown, ...this.entries.values()];
    return [...entries.map(({ path, file }) => ({ path, file })), ...this.incoming];
  }

  fileOf(key: string): File | null {
    return this.entries.get(key)?.file ?? null;
  }

  taskOf(key: string): CheckTask | null {
    const entry = this.entries.get(key);
    return entry ? this.taskFor(entry, this.options) : null;
  }

  readonly getState = (): BatchState => this.store.getState();

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Asking thousands of files for size and time takes the browser a while; the page breathes in between. */
  private admitSome(): void {
    this.check(this.admit(AT_ONCE).filter(({ task }) => task === null));
    if (this.incoming.length > 0) setTimeout(() => this.admitSome(), 0);
  }

  private stopped(): Entry[] {
    return [...this.entries.values()].filter(({ isDue, task }) => isDue && task === null);
  }

  private admit(most = this.incoming.length): Entry[] {
    return this.incoming.splice(0, most).map((file) => this.entryOf(file));
  }

  /** The same file is known by its path, size and time; another one of that name gets a row of its own. */
  private entryOf({ path, file }: BatchFile): Entry {
    const key = identityOf({ path, file });
    const known = this.known.get(key);
    if (known) {
      if (identityOf(known) !== key) known.mapping = [];
      known.file = file;
      return known;
    }
    const entry: Entry = { key, path, file, ...NEW };
    const older = this.latest.get(path);
    this.entries.set(key, entry);
    this.known.set(key, entry);
    this.latest.set(path, entry);
    if (older) void this.dropIfGone(older);
    return entry;
  }

  /** A file that was changed or replaced where it lies gives way to what came for it; one that lies elsewhere stays. */
  private async dropIfGone(entry: Entry): Promise<void> {
    if (await isReadable(entry.file)) return;
    if (this.entries.get(entry.key) !== entry) return;
    this.forget(entry);
    this.tell();
  }

  private check(entries: readonly Entry[]): void {
    const { options } = this;
    const unique = [...new Set(entries)];
    if (unique.length > 0 && this.pool.isIdle) this.throughput.start();
    const tasks = unique.map((entry) => {
      entry.isDue = true;
      return (entry.task = this.taskFor(entry, options));
    });
    this.pool.add(tasks);
    this.tell();
  }

  private taskFor({ key, path, file, mapping }: Entry, options: BatchOptions): CheckTask {
    const beside = workbooksBeside(path, [...this.entries.values(), ...this.incoming]);
    return { key, path, file, ...(beside.length > 0 && { beside }), mapping, options };
  }

  private settle(task: CheckTask, { result, digest }: CheckAnswer): void {
    const { key, options } = task;
    this.throughput.step();
    const entry = this.entries.get(key);
    if (entry?.task !== task) return;
    if (result.readings.length > 0) {
      this.layDown(entry, result.readings);
      return;
    }
    entry.unproven = result.unproven;
    entry.row = fileRow(result, options.language, { key, digest, isEdited: entry.isEdited });
    entry.isDue = false;
    entry.task = null;
    this.tellSoon();
  }

  /** A workbook of readings is no file of the table: it counts for all that are, which are checked by it anew. */
  private layDown(entry: Entry, readings: readonly ConfirmedReading[]): void {
    this.forget(entry);
    this.laidDown = [entry];
    this.readings = { file: entry.path, rows: readings };
    this.options = { ...this.options, settings: { ...this.options.settings, readings } };
    this.checkAnew();
  }

  /** Checks all files by other options but those that a person stopped. */
  private checkAnew(): void {
    this.pool.stop();
    const stopped = new Set(this.stopped());
    this.admit();
    this.check([...this.entries.values()].filter((one) => !stopped.has(one)));
  }

  private forget(entry: Entry): void {
    this.entries.delete(entry.key);
    for (const [key, one] of [...this.known]) if (one === entry) this.known.delete(key);
  }

  private failed({ path, options }: CheckTask, why: TaskFailure): CheckAnswer {
    const head = { file: path, engine, language: options.language };
    return { result: unreadable(head, problemOf(why, path, this.limit)), digest: null };
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => this.tell(), Math.max(REPAINT, this.entries.size * REPAINT_ROW));
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.store.replace(this.snapshot());
  }

  private snapshot(): BatchState {
    const entries = [...this.entries.values()];
    const due = entries.filter(({ isDue }) => isDue).length;
    const waiting = entries.filter(({ task }) => task !== null).length + this.incoming.length;
    return {
      rows: entries.flatMap(({ row }) => (row ? [row] : [])),
      total: entries.length + this.incoming.length,
      done: entries.length - due,
      skipped: this.skipped,
      isRunning: waiting > 0,
      isCancelled: waiting === 0 && due > 0,
      secondsLeft: waiting > 0 ? this.throughput.secondsFor(waiting) : null,
      unproven: entries.flatMap(({ unproven }) => (unproven.length > 0 ? [unproven] : [])),
      readings: this.readings,
      layouts: this.options.settings.layouts.length,
    };
  }
}

function identityOf({ path, file }: BatchFile): string {
  return `${path}|${file.size}|${file.lastModified}`;
}
