import type { CellRef } from '../model/address';
import type { Message, Severity, TextPlace } from '../model/finding';
import type { EveryLanguage, Sentence, TextData } from '../text';
import type { Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
import type { Scores } from '../model/score';
import type { FactBase } from '../facts/fact-base';
import type { Prose, ProseReader } from '../prose/types';
import type { Settings } from './settings';

/** A line of the record sheet that sets a finding aside. */
export interface IgnoredLine {
  readonly fingerprint: string;
  readonly code: string;
  /** Where it stood, as the line says it: "自评表!G8". */
  readonly place: string;
  readonly ref: CellRef;
}

/** Everything a check may look at. */
export interface CheckContext {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly scores: Scores;
  readonly facts: FactBase;
  readonly settings: Settings;
  /** Findings that a person set aside, each with the cell of its line on the record sheet. */
  readonly ignored?: readonly IgnoredLine[];
  /** The fingerprints of what the checks before this one found. */
  readonly found?: ReadonlySet<string>;
  /** The running text of a report, read; none for a workbook alone. */
  readonly prose?: Prose;
  /** Reads the long texts in cells; while there is none, they are said not to be checked. */
  readonly reader?: ProseReader;
}

/** What a check yields; the runner adds code, id, severity and fingerprint. */
export interface FindingDraft {
  /** Key into the check's `messages`. */
  readonly message: string;
  /** Fills the {placeholders} of the message. */
  readonly data: TextData;
  readonly ref: CellRef;
  readonly related?: readonly CellRef[];
  readonly stated?: string;
  readonly expected?: string;
  readonly gap?: string;
  /** The place in a text. */
  readonly place?: TextPlace;
  /** Where the ladder of agreement sets another severity than the check's own (within-rounding: info). */
  readonly severity?: Severity;
}

/** A check yields this when what it needs is not there; the reason is shown in the list of checks run. */
export interface NotChecked {
  /** Key into the check's `reasons`, or one that checks share (`shared/reasons.ts`). */
  readonly notChecked: string;
  readonly ref?: CellRef;
}

export interface CheckDocs {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** The regulation, form or rule it rests on. */
  readonly basis: string;
}

/** One check: data plus one function. File name = id. */
export interface Check {
  /** "JX301", permanent. */
  readonly code: string;
  /** The noun for the thing checked; the file's name. */
  readonly id: string;
  readonly severity: Severity;
  readonly docs: EveryLanguage<CheckDocs>;
  /**
   * False: it looks at no typed score and at nothing that follows from one, so that its findings stay where scores alone are typed.
   * What waits for a figure (`Scores.missing`) follows from none.
   */
  readonly looksAtScores?: false;
  /** False: it looks at no actual value and at nothing that follows from one: no figure of the workbook, no score, no missing input. */
  readonly looksAtActuals?: false;
  /** By key; each text may hold {placeholders}. Every key must be produced by a test. */
  readonly messages: Readonly<Record<string, EveryLanguage<Message>>>;
  /** Why it did not run, by key, where no other check says so; no full stop. */
  readonly reasons?: Readonly<Record<string, Sentence>>;
  run(context: CheckContext): Iterable<FindingDraft | NotChecked>;
}
