import type { CheckDocs } from '../checks/check';
import type { Severity } from '../model/finding';
import type { EveryLanguage, Language } from '../text';
import type { Report } from './file-report';

/** What is counted over all files. */
export interface Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unreadable: number;
}

/** The documentation of a check, as a report quotes it. */
export interface DocumentedCheck {
  readonly code: string;
  readonly id: string;
  readonly severity: Severity;
  readonly docs: EveryLanguage<CheckDocs>;
}

export interface ReportOptions {
  readonly language: Language;
  /** Only files with findings, findings only, no last line. */
  readonly quiet: boolean;
  /** Why each finding matters and how it is mended are told too. */
  readonly details?: boolean;
  /** Findings that stand in an earlier report were left out: what is told is new. */
  readonly isOnlyNew?: boolean;
  /** Colours a label by severity; plain text without it. */
  readonly paint?: (text: string, style: Severity | 'strong' | 'faint') => string;
}

/**
 * A report of many files, made piece by piece so that it can be written while files are still being read:
 * `head`, then the pieces with `between` in between, then `tail`. A piece depends on its own file alone.
 */
export interface Reporter {
  head(): string;
  /** The piece of one file; empty text when the report has nothing to say of it. */
  piece(report: Report): string;
  readonly between: string;
  tail(tally: Tally): string;
}

export const EMPTY_TALLY: Tally = { files: 0, errors: 0, warnings: 0, infos: 0, unreadable: 0 };

/** The counts of one file. */
export function tallyOf(report: Report): Tally {
  if ('error' in report) return { ...EMPTY_TALLY, files: 1, unreadable: 1 };
  const count = (severity: Severity) =>
    report.findings.filter((finding) => finding.severity === severity).length;
  return {
    files: 1,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    unreadable: 0,
  };
}

/** The counts of two tallies together. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    files: one.files + other.files,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
    unreadable: one.unreadable + other.unreadable,
  };
}
