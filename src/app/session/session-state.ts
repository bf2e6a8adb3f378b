import { Store } from '../store';
import type { JournalEntry } from '../../core/edits/journal';
import type { ManualMapping } from '../../core/layouts';
import type { CellRef } from '../../core/model/address';
import type { Workbook } from '../../core/model/grid';
import type { ProseReader, TableFigure } from '../../core/prose/types';
import type { MarkGroup, MergeCare, WorkbookHost } from '../../hosts/workbook-host';
import { readMarks, withRecordedMarks } from '../recorded-marks';
import { withRecordedMapping } from '../recorded-mapping';
import { readSettings } from '../recorded-settings';
import { type Given, reviewAfter, reviewWith, type Review } from '../review';
import { JournalKeeper } from './journal-keeper';
import type { ColumnCorrection, Marker, SessionState, SessionStore } from './session';
import { hiddenSheetOf, isOutdating, sayingOf } from './trouble';

/** The text of a report, and what it is held to beside its own tables. */
export interface SessionText {
  readonly paragraphs: readonly string[];
  /** Figures of the workbook beside it. */
  readonly figures: readonly TableFigure[];
}

/** What a session works with. */
export interface Tools {
  readonly host: WorkbookHost;
  readonly store: SessionStore;
  readonly marker: Marker | null;
  /** The time, ISO 8601. */
  readonly now: () => string;
  /** Milliseconds since some moment, to tell how long a check takes. */
  readonly clock: () => number;
  /** What reads texts; null until it was fetched. */
  readonly reader: () => ProseReader | null;
  /** The text of a report whose tables the host holds. */
  readonly text?: SessionText;
  /** Who decides and writes, for the record; empty when nobody is named. */
  readonly user: string;
}

/** The state of a session, its listeners, and the line in which its operations wait. */
export class SessionCore {
  readonly journal = new JournalKeeper();
  marks: readonly MarkGroup[] = [];
  /** All marks that were ever made or taken over: a step of the window may bring any of them back. */
  seenMarks: readonly MarkGroup[] = [];
  /** Changes of the workbook that were heard of, counted to tell whether one came during a check. */
  changes = 0;
  /** Lines were written to the record that the workbook of the review does not have. */
  isBehind = false;
  /** The cell that was to be shown last. */
  asked: CellRef | null = null;
  /** Where in the list the finding shown last stood. */
  place = 0;
  /** How long reading and checking took last, in milliseconds. */
  lastCheck = 0;
  isDisposed = false;
  private readonly store: Store<SessionState>;
  private last: Promise<void> = Promise.resolve();
  /** How many operations run or wait. */
  private busy = 0;
  /** The workbook that the review was made of. */
  private reviewed: Workbook | null = null;

  constructor(
    readonly tools: Tools,
    start: SessionState,
  ) {
    this.store = new Store(start);
  }

  get state(): SessionState {
    return this.store.getState();
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  set(changes: Partial<SessionState>): void {
    this.store.set(changes);
  }

  /** Does one thing after those before it have ended; what goes wrong becomes the trouble shown. */
  run(work: () => Promise<void>): Promise<void> {
    return this.queue(async () => {
      if (this.state.trouble) this.set({ trouble: null, hiddenSheet: null });
      try {
        await work();
      } catch (error) {
        this.tell(error);
      }
    });
  }

  /** Shows what is to be told of an error. */
  tell(error: unknown): void {
    const isOutdated = this.state.review !== null && isOutdating(error);
    this.set({
      trouble: sayingOf(error),
      hiddenSheet: hiddenSheetOf(error),
      ...(isOutdated && { isStale: true }),
    });
  }

  /** As {@link run}, for what nobody asked for: it neither takes a sentence away nor adds one. */
  runQuietly(work: () => Promise<void>, failed: () => void): Promise<void> {
    return this.queue(() => work().catch(failed));
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.busy += 1;
    const done = this.last
      .then(async () => {
        if (this.isDisposed) return;
        await work();
        if (this.state.phase !== 'idle') this.set({ phase: 'idle' });
      })
      .finally(() => (this.busy -= 1));
    // Whoever asked hears of it; the next thing works all the same.
    this.last = done.catch(() => {});
    return done;
  }

  /** Reads and checks the whole workbook. @param care `ask` when a person asked for it */
  async check(care: MergeCare = 'ask'): Promise<Review> {
    const seen = this.changes;
    const started = this.tools.clock();
    this.set({ phase: 'reading' });
    const workbook = await this.tools.host.read(care);
    this.set({ phase: 'checking' });
    const made = this.adopt(workbook, this.changes !== seen);
    this.lastCheck = this.tools.clock() - started;
    return made;
  }

  /**
   * Checks a workbook that the host holds, at once. One write may be told of sheet by sheet: its workbook is checked once.
   * @returns false where something else runs or waits, or the check fails: it is to be made in its turn
   */
  checkHeld(workbook: Workbook): boolean {
    if (this.busy > 0) return false;
    if (workbook === this.reviewed && !this.state.isStale) return true;
    const started = this.tools.clock();
    try {
      this.adopt(workbook, false);
    } catch {
      return false;
    }
    this.lastCheck = this.tools.clock() - started;
    return true;
  }

  /** The workbook as it is: that of the review where nothing has changed since, else read anew. */
  async workbook(): Promise<Workbook> {
    const { review, isStale } = this.state;
    return review && !isStale && !this.isBehind ? review.workbook : this.tools.host.read('remember');
  }

  /** Makes a workbook the one that is shown. Settings that it records outrank those of the window. */
  adopt(workbook: Workbook, isStale: boolean): Review {
    const corrections = withRecordedCorrections(this.state.settings.corrections, workbook);
    const settings = { ...this.state.settings, ...readSettings(workbook), corrections };
    const { reader, text } = this.tools;
    const given: Given = {
      settings,
      mapping: mappingOf(settings.corrections),
      reader: reader(),
      text: text?.paragraphs ?? null,
      beside: text?.figures ?? [],
    };
    const { review: before } = this.state;
    const made = before ? reviewAfter(before, workbook, [], given) : reviewWith(workbook, given);
    const journal = this.journal.entries(workbook);
    if (this.tools.marker?.isRecorded) this.marks = withRecordedMarks(this.marks, readMarks(workbook));
    const report = isTakenBack(this.state, journal) ? null : this.state.report;
    const marked = this.tools.marker?.isRecorded ? countOf(this.marks) : this.state.marked;
    this.isBehind = false;
    this.reviewed = workbook;
    this.set({ settings, review: made, journal, report, isStale, marked });
    return made;
  }

  /** When and by whom, for the record. */
  stamp(at = this.tools.now()): string {
    return `${at} ${this.tools.user}`.trim();
  }
}

const countOf = (groups: readonly MarkGroup[]) => groups.reduce((sum, { marks }) => sum + marks.length, 0);

/** Whether the window's own history has taken back what the last report told: a write, or the undoing of one. */
function isTakenBack({ report, journal }: SessionState, now: readonly JournalEntry[]): boolean {
  if (report?.entry === undefined) return false;
  const isIn = (entries: readonly JournalEntry[]) => entries.some(({ id }) => id === report.entry);
  return report.kind === 'undo' ? !isIn(journal) && isIn(now) : isIn(journal) && !isIn(now);
}

/** The window's corrections and those that the file records of other columns. */
function withRecordedCorrections(
  own: readonly ColumnCorrection[],
  workbook: Workbook,
): readonly ColumnCorrection[] {
  const merged = withRecordedMapping(mappingOf(own), workbook);
  return merged.flatMap(({ sheet, headerTop, columns }) =>
    (Object.entries(columns) as [ColumnCorrection['role'], number | null][]).map(([role, column]) => ({
      sheet,
      headerTop,
      role,
      column,
    })),
  );
}

/** Corrections of single columns as the mapping that recognition takes. */
export function mappingOf(corrections: readonly ColumnCorrection[]): readonly ManualMapping[] {
  const tables = new Map<string, ManualMapping>();
  for (const { sheet, headerTop, role, column } of corrections) {
    const key = `${headerTop}!${sheet}`;
    const columns = { ...tables.get(key)?.columns, [role]: column };
    tables.set(key, { sheet, headerTop, columns });
  }
  return [...tables.values()];
}
