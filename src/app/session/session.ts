import type { JournalEntry } from '../../core/edits/journal';
import type { GivenAnswer } from '../../core/edits/plan-evidence';
import type { LaidDown } from '../../core/edits/plan-readings';
import type { Settings } from '../../core/checks/settings';
import type { CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Finding } from '../../core/model/finding';
import type { Language, Saying } from '../../core/text';
import type { KnownLayout } from '../../core/layouts/known-layouts';
import type { ColumnRole } from '../../core/model/form';
import type { ApplyReport, CellMark, Marked, MarkGroup, SkippedCell } from '../../hosts/workbook-host';
import type { Review } from '../review';

/** What the session is busy with; anything over a second is shown. */
export type Phase = 'idle' | 'reading' | 'checking' | 'writing' | 'undoing';

/** `fill`: writes scores and notes. `review`: never touches a self-score; writes 复核得分 and 复核说明 only. */
export type Mode = 'fill' | 'review';

/** A column the person named because recognition could not tell it apart. */
export interface ColumnCorrection {
  readonly sheet: string;
  /** The head row of the table, zero-based. */
  readonly headerTop: number;
  readonly role: ColumnRole;
  /** Null: no column has this role. */
  readonly column: number | null;
}

/**
 * Settings of the window, kept with the document by the host's settings store. Those that change findings or scores
 * ({@link Settings}) stand on the sheet 核查记录 instead, so that they travel and the command line sees them.
 */
export interface SessionSettings extends Settings {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly isLive: boolean;
  readonly hasSeenGuide: boolean;
  readonly corrections: readonly ColumnCorrection[];
}

/** An answer to a missing figure or checklist item, as typed or ticked in the pane. */
export type EvidenceAnswer = GivenAnswer;

/** How a standard is to be read, as chosen or typed in the pane; the session dates it. */
export type ChosenReading = Omit<LaidDown, 'date'>;

/** Everything the pane shows. Immutable: a new object a change. */
export interface SessionState {
  readonly phase: Phase;
  /** The settings kept with the document have been loaded; until then the defaults are shown. */
  readonly isReady: boolean;
  readonly mode: Mode;
  readonly review: Review | null;
  /** Cells changed since the review was made, or a write broke off. */
  readonly isStale: boolean;
  /** The changes offered for writing; null when none were asked for. */
  readonly preview: EditPlan | null;
  /** What the last write or undo came to; null before the first. */
  readonly report: {
    readonly kind: 'write' | 'undo' | 'mark' | 'unmark';
    readonly result: ApplyReport;
    /** The number of the write that was made or taken back: once the window takes that back, the report is over. */
    readonly entry?: number;
  } | null;
  /** The writes that can be taken back, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Cells that carry a mark of ours. */
  readonly marked: number;
  readonly settings: SessionSettings;
  /** What went wrong last, in the person's language, with what to do; null when all is well. */
  readonly trouble: Saying | null;
  /** The hidden sheet whose cell was to be shown; null when none was. */
  readonly hiddenSheet: string | null;
  /** The finding that is shown in the grid, by fingerprint. */
  readonly current: string | null;
}

/**
 * The use cases behind the pane; every host and every window uses the same. One at a time: a call while another runs
 * waits for it. No promise is ever rejected: what went wrong is in `state.trouble`.
 */
export interface Session {
  getState(): SessionState;
  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void;
  /** Reads and checks the whole workbook anew. */
  check(): Promise<void>;
  /** Checks anew and offers the changes. */
  previewScores(): Promise<void>;
  /**
   * Reads and checks anew, then writes the offered changes, or those of them that are ticked (indexes into
   * `preview.edits`). What is no longer to be written as offered is listed as stale. Without `ticked`, an edit that
   * would overwrite a formula is not written.
   */
  write(ticked?: readonly number[]): Promise<void>;
  /** Checks anew, then writes everything at once. */
  rescore(): Promise<void>;
  dismissPreview(): void;
  /** Takes the last write back, also one of an earlier opening of the file. */
  undo(): Promise<void>;
  /** Shows a cell, or the cells of a finding. */
  select(ref: CellRef): Promise<void>;
  selectFinding(finding: Finding): Promise<void>;
  nextFinding(): Promise<void>;
  /** Shows a hidden sheet, and then the cell that was asked for. */
  reveal(sheet: string): Promise<void>;
  /**
   * Sets a finding aside, and the rows of its group that still stand.
   * @param onlyYear the year after which the decision lapses; null: it stands
   */
  ignore(finding: Finding, reason: string, onlyYear?: number | null): Promise<void>;
  restore(fingerprint: string): Promise<void>;
  answer(answers: readonly EvidenceAnswer[]): Promise<void>;
  /** Lays down on the sheet 评分口径 how a standard is to be read. */
  layDown(reading: ChosenReading): Promise<void>;
  setMode(mode: Mode): void;
  /** Reviewer mode: marks the cells of all findings; `unmark` takes every mark away exactly. */
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /**
   * Takes columns that a person pointed out, and records them in the file.
   * @param layouts what is known from now on of other files with the same heads; left out: as before
   */
  correct(corrections: readonly ColumnCorrection[], layouts?: readonly KnownLayout[]): Promise<void>;
  change(settings: Partial<SessionSettings>): Promise<void>;
  /** Shows that something failed that nobody caught, until the next thing is asked for. */
  tell(error: unknown): void;
  clearTrouble(): void;
  dispose(): void;
}

/** Where the session keeps what belongs to the window and the journal; the host supplies it. */
export interface SessionStore {
  load(): Promise<Readonly<Record<string, string>>>;
  save(key: string, value: string | null): Promise<void>;
}

/** What a host that can colour cells offers for reviewer mode; a host without it shows no marks. */
export interface Marker {
  /** @param note told what will have to be given back, before the first cell is coloured where that matters */
  mark(
    wanted: readonly { readonly cells: readonly CellRef[]; readonly colour: string }[],
    note: (groups: readonly MarkGroup[]) => Promise<void>,
  ): Promise<Marked>;
  /**
   * Gives marked cells the fill they had. A cell of another colour was coloured by a person since and is left alone.
   * @returns the cells that keep their mark, and why
   */
  unmark(groups: readonly MarkGroup[]): Promise<readonly SkippedCell[]>;
  /** Marks are recorded on the sheet 核查记录 as well: what a host's settings hold may be lost. */
  readonly isRecorded?: boolean;
  /** Of a window with a history of its own, whose steps colour cells and take colours away without the session. */
  readonly steps?: MarkSteps;
}

export interface MarkSteps {
  /** Those of the marks that still show. */
  standing(marks: readonly CellMark[], colour: string): readonly CellMark[];
  /** Tells of every step back or forth. @returns how to stop */
  watch(listener: () => void): () => void;
}
