import type { ScoreState } from './kinds';
import type { Exact } from '../number/exact';
import type { CellRef } from './address';
import type { Figure } from './figure';

export type { ScoreState };

/** A figure, tick or grade that a score was worked out from. */
export interface InputUsed {
  readonly name: string;
  /** As a person reads it: "90%", "503,975.70元", "是". */
  readonly value: string;
  /** Where it stands; null for a value given on the command line. */
  readonly ref: CellRef | null;
}

/** A figure or judgement that a rule wants and nobody has given. */
export interface MissingInput {
  readonly name: string;
  readonly kind: 'figure' | 'count' | 'check' | 'choice';
  /** The wording of the condition, for a checklist item or graded choice. */
  readonly text: string;
  readonly unit: string | null;
  readonly options: readonly string[];
  /** True when two candidates disagree, so that a person must choose (JX503). */
  readonly isConflict: boolean;
  readonly candidates: readonly InputUsed[];
  /** The score cells that wait for it. */
  readonly for: readonly CellRef[];
}

/** A person's plainer wording of a row's standard, from the sheet 评分口径. */
export interface ReadingUsed {
  /** 按此理解 */
  readonly text: string;
  /** “评分口径 第3行”, “口径.xlsx 第3行”. */
  readonly place: string;
  /** The cell of the wording; null when it stands in another file. */
  readonly ref: CellRef | null;
  /** False: the wording itself could not be proven, so the standard stands as printed. */
  readonly isUsed: boolean;
}

/** The score of one row, stated and worked out. */
export interface RowScore {
  /** Indexes into `Recognition.forms` and that form's `indicators`, or `funds` for a funds row with a score. */
  readonly form: number;
  readonly table: number;
  readonly indicator: number | null;
  readonly fund: number | null;
  /** The score cell, empty or not; null in a form without a score column. */
  readonly ref: CellRef | null;
  readonly name: string;
  readonly weight: Exact | null;
  readonly stated: Figure | null;
  /** The score that counts, rounded and limited to 0…weight; null when nothing is stated and nothing computed. */
  readonly score: Exact | null;
  readonly state: ScoreState;
  /** Where the score comes from. */
  readonly method: 'standard' | 'indicator' | 'execution' | 'bonus' | 'none';
  /** The convention used: a convention id, e.g. "national". */
  readonly convention: string | null;
  /** The deduction note, empty where nothing was lost or nothing is computed. */
  readonly note: string;
  /** The clauses or the default rule that applied, as printed. */
  readonly applied: readonly string[];
  /** The formula with its numbers: "18/20×5 = 4.5". */
  readonly formula: string;
  readonly inputs: readonly InputUsed[];
  /** For a qualitative target: the band in which a typed score is kept. */
  readonly band: { readonly low: Exact; readonly high: Exact } | null;
  /** Whether the target is reached: true, false or null (not measurable). */
  readonly met: boolean | null;
  readonly missing: readonly MissingInput[];
  /** What of the standard was left to a person. */
  readonly judgement: readonly string[];
  /** The wording of the sheet 评分口径 that stands for the standard; null when there is none for it. */
  readonly reading: ReadingUsed | null;
}

/** How many points of a total came about in which way; together they are the total. */
export interface Coverage {
  readonly computed: Exact;
  readonly judged: Exact;
  /** Carried over as typed. */
  readonly stated: Exact;
  /** Typed over the points of the row, counted with its points. */
  readonly limited: Exact;
}

/** The total of a form. */
export interface TotalScore {
  readonly form: number;
  readonly ref: CellRef | null;
  readonly stated: Figure | null;
  /** Sum of the row scores that count, bonus after its cap, never over 100; null when no row has a score. */
  readonly score: Exact | null;
  /** What the total may be at most by a rule about the execution rate; `score` keeps to it. */
  readonly cap: Exact | null;
  /** Null when there is no score. */
  readonly coverage: Coverage | null;
  /** Sum as stated by the rows themselves (for JX303). */
  readonly statedSum: Exact | null;
  readonly gradeStated: string | null;
  readonly grade: string | null;
  readonly gradeRef: CellRef | null;
  /** The least totals of the grades, best first: "90". */
  readonly grades: readonly string[];
}

export interface Scores {
  readonly rows: readonly RowScore[];
  readonly totals: readonly TotalScore[];
  readonly missing: readonly MissingInput[];
}
