import type { ScoreState, Severity, TableKind } from '../model/kinds';
import type { ClaimKind, ClaimVerdict } from '../prose/kinds';

/**
 * What `check` says of one file: the command line's JSON, key for key. Cells are A1 addresses of the top-left cell
 * of a merged area; a cell of another sheet than the one named beside it is written `sheet!A1`.
 */
export interface FileReport {
  readonly file: string;
  readonly engine: string;
  /** Of the file's bytes; absent where nobody asked. */
  readonly sha256?: string;
  readonly department: string | null;
  readonly year: number | null;
  /** The forms' money unit. */
  readonly unit: string | null;
  readonly tables: readonly TableReport[];
  readonly scores: readonly ScoreReport[];
  /** One a scored form. */
  readonly totals: readonly TotalReport[];
  readonly missing: readonly MissingReport[];
  readonly findings: readonly FindingReport[];
  readonly checked: readonly CheckReport[];
  /** Of a report: how many paragraphs of text were read. */
  readonly paragraphs?: number;
  /** Of a report, where asked for: every statement that was read, with its verdict. */
  readonly claims?: readonly ClaimReport[];
  /** Findings that a person set aside on the sheet 核查记录; absent when there are none. */
  readonly ignored?: readonly IgnoredReport[];
}

/** What `check` says of a file that could not be read. */
export interface UnreadableReport {
  readonly file: string;
  readonly engine: string;
  readonly sha256?: string;
  readonly error: { readonly code: string; readonly message: string };
}

export type Report = FileReport | UnreadableReport;

export interface TableReport {
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly template: string | null;
  readonly confidence: number;
  /** Column letters by role. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface ScoreReport {
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
  readonly weight: number | null;
  readonly stated: number | null;
  readonly score: number | null;
  readonly state: ScoreState;
  readonly note: string;
  readonly inputs: readonly InputReport[];
  /** The row of the sheet 评分口径 for this standard; absent when there is none. */
  readonly reading?: ReadingReport;
}

export interface ReadingReport {
  /** 按此理解 */
  readonly text: string;
  readonly place: string;
  /** False: the wording could not be proven, so it does not count. */
  readonly used: boolean;
}

export interface InputReport {
  readonly name: string;
  readonly value: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface TotalReport {
  readonly sheet: string;
  /** Null in a form that prints no total. */
  readonly cell: string | null;
  readonly stated: number | null;
  readonly score: number | null;
  readonly gradeStated: string | null;
  readonly grade: string | null;
  /** Points by how they came about; together they are `score`. Null without a score. */
  readonly coverage: CoverageReport | null;
}

export interface CoverageReport {
  readonly computed: number;
  readonly judged: number;
  readonly stated: number;
  readonly limited: number;
}

export interface MissingReport {
  readonly name: string;
  readonly for: readonly string[];
}

export interface FindingReport {
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly related: readonly string[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly gap: string | null;
  /** What is wrong. */
  readonly message: string;
  /** Why it matters and how it is mended: written where details are asked for. */
  readonly why?: string;
  readonly fix?: string;
  readonly fingerprint: string;
  /** Codes of findings of the same row that this one speaks for. */
  readonly also?: readonly string[];
  /** The same for all rows with the same remark; `groupMessage` says it once for all of them. */
  readonly group?: string;
  readonly groupMessage?: string;
  /** Of a text: its words, the paragraph (from 1), and the place in it in characters. */
  readonly quote?: string;
  readonly paragraph?: number;
  readonly offset?: number;
  readonly length?: number;
}

/** A statement of a text. */
export interface ClaimReport {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly quote: string;
  readonly paragraph: number;
  readonly offset: number;
  readonly length: number;
  readonly operands: readonly OperandReport[];
  readonly stated: string;
  readonly expected: string | null;
  readonly gap: string | null;
  /** Why it was read and not checked. */
  readonly why?: string;
}

export interface OperandReport {
  readonly role: string;
  readonly text: string;
  readonly paragraph: number;
  readonly offset: number;
  readonly length: number;
  /** Of a figure of a table: its cell. The place is then that of the figure of the text. */
  readonly cell?: string;
}

export interface IgnoredReport extends FindingReport {
  readonly reason: string;
}

export interface CheckReport {
  readonly code: string;
  readonly status: 'passed' | 'found' | 'not-checked';
  readonly why?: string;
}

const ON_DEMAND: ReadonlySet<string> = new Set(['why', 'fix', 'also', 'groupMessage']);

/** A report as JSON gives it: what a finding says on demand is left out unless it is asked for. */
export function outline(report: Report, hasDetails: boolean): Report {
  if (hasDetails || isUnreadable(report)) return report;
  const { findings, ignored } = report;
  const short = <T extends FindingReport>(finding: T) =>
    Object.fromEntries(Object.entries(finding).filter(([key]) => !ON_DEMAND.has(key))) as unknown as T;
  return { ...report, findings: findings.map(short), ...(ignored ? { ignored: ignored.map(short) } : {}) };
}

/** Whether a file could not be read. */
export function isUnreadable(report: Report): report is UnreadableReport {
  return 'error' in report;
}
