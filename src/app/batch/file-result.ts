import type { ConfirmedReading } from '../../core/facts/readings';
import type { ReportHead } from '../../core/report/build';
import type { Report } from '../../core/report/file-report';
import { spoken, type Saying } from '../../core/text';
import type { UnprovenRow } from '../readings';
import type { FormSummary } from './form-summary';
import type { OwnText } from './own-texts';

/** Why a file cannot be read, in the words of the command line's JSON. */
export interface ReadProblem {
  readonly code: string;
  readonly message: Saying;
}

/** What is kept of a file once it was reviewed; plain data, so that it can come from another thread. */
export interface FileResult {
  readonly report: Report;
  /** Empty when the file could not be read. */
  readonly forms: readonly FormSummary[];
  /** What the office wrote at length. */
  readonly texts: readonly OwnText[];
  /** Its standards that a person has to settle. */
  readonly unproven: readonly UnprovenRow[];
  /** What it lays down for the other files, when it is a workbook of readings and nothing else. */
  readonly readings: readonly ConfirmedReading[];
}

/** The result of a file that cannot be read. */
export function unreadable(
  { file, engine, language }: ReportHead,
  { code, message }: ReadProblem,
): FileResult {
  return {
    report: { file, engine, error: { code, message: spoken(message, language) } },
    forms: [],
    texts: [],
    unproven: [],
    readings: [],
  };
}
