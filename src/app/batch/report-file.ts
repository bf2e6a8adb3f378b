import type { ManualMapping } from '../../core/layouts';
import { readingTexts } from '../messages/reading';
import { saying } from '../../core/text';
import type { Workbook } from '../../core/model/grid';
import type { Settings } from '../../core/checks/settings';
import { proseReader } from '../../core/prose/read';
import type { TableFigure } from '../../core/prose/types';
import { buildReport, type ReportHead } from '../../core/report/build';
import { readingsFor, unprovenRows } from '../readings';
import { review } from '../review';
import { unreadable, type FileResult, type ReadProblem } from './file-result';
import { formSummaries } from './form-summary';
import { ownTexts } from './own-texts';

export type { FileResult, ReadProblem };

/** What became of reading a file. */
export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      /** Of a report: its text. */ readonly paragraphs?: readonly string[];
    }
  | { readonly ok: false; readonly error: ReadProblem };

/**
 * Reads and reviews one file. What is wrong with a file is told in its report, an unexpected failure on it too, so
 * that the other files of a run go on; nothing is thrown.
 * @param read gives the file's cells
 * @param mapping columns that a person pointed out
 * @param beside gives the figures of the workbook that belongs to a report
 */
export async function reportFile(
  head: ReportHead,
  settings: Settings,
  read: () => Promise<ReadWorkbook>,
  mapping: readonly ManualMapping[] = [],
  beside: (paragraphs: readonly string[]) => Promise<readonly TableFigure[]> = () => Promise.resolve([]),
): Promise<FileResult> {
  try {
    const opened = await read();
    if (!opened.ok) return unreadable(head, opened.error);
    const { workbook, paragraphs = null } = opened;
    const figures = paragraphs === null ? [] : await beside(paragraphs);
    const reviewed = review(workbook, settings, mapping, proseReader, paragraphs, figures);
    return {
      report: buildReport(reviewed, head),
      forms: formSummaries(reviewed),
      texts: ownTexts(reviewed.recognition),
      unproven: unprovenRows(reviewed),
      readings: readingsFor(workbook, head.file.split('/').pop()!),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unreadable(head, {
      code: 'internal',
      message: saying(readingTexts, 'read.internal', { why }),
    });
  }
}
