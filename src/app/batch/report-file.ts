import type { ManualMapping } from '../../core/layouts';
import { readingTexts } from '../messages/reading';
import { sentenceIn, type Sentence } from '../../core/text';
import type { Workbook } from '../../core/model/grid';
import type { Settings } from '../../core/checks/settings';
import { proseReader } from '../../core/prose/read';
import { buildReport, type ReportHead } from '../../core/report/build';
import type { Report } from '../../core/report/file-report';
import type { ConfirmedReading } from '../../core/facts/readings';
import { readingsFor, unprovenRows, type UnprovenRow } from '../readings';
import { review } from '../review';
import { formSummaries, type FormSummary } from './form-summary';

/** Why a file cannot be read, in the words of the command line's JSON. */
export interface ReadProblem {
  readonly code: string;
  readonly message: Sentence;
}

/** What became of reading a file. */
export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      /** Of a report: its text. */ readonly paragraphs?: readonly string[];
    }
  | { readonly ok: false; readonly error: ReadProblem };

/** What is kept of a file once it was reviewed; plain data, so that it can come from another thread. */
export interface FileResult {
  readonly report: Report;
  /** Empty when the file could not be read. */
  readonly forms: readonly FormSummary[];
  /** Its standards that a person has to settle. */
  readonly unproven: readonly UnprovenRow[];
  /** What it lays down for the other files, when it is a workbook of readings and nothing else. */
  readonly readings: readonly ConfirmedReading[];
}

/**
 * Reads and reviews one file. What is wrong with a file is told in its report, an unexpected failure on it too, so
 * that the other files of a run go on; nothing is thrown.
 * @param read gives the file's cells
 * @param mapping columns that a person pointed out
 */
export async function reportFile(
  head: ReportHead,
  settings: Settings,
  read: () => Promise<ReadWorkbook>,
  mapping: readonly ManualMapping[] = [],
): Promise<FileResult> {
  try {
    const opened = await read();
    if (!opened.ok) return unreadable(head, opened.error);
    const reviewed = review(opened.workbook, settings, mapping, proseReader, opened.paragraphs);
    return {
      report: buildReport(reviewed, head),
      forms: formSummaries(reviewed),
      unproven: unprovenRows(reviewed),
      readings: readingsFor(opened.workbook, head.file.split('/').pop()!),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unreadable(head, {
      code: 'internal',
      message: sentenceIn(readingTexts, 'read.internal', { why }),
    });
  }
}

/** The result of a file that cannot be read. */
export function unreadable(
  { file, engine, language }: ReportHead,
  { code, message }: ReadProblem,
): FileResult {
  return {
    report: { file, engine, error: { code, message: message[language] } },
    forms: [],
    unproven: [],
    readings: [],
  };
}
