import { reportFile, unreadable } from '../../app/batch/report-file';
import { readingTexts } from '../../app/messages/reading';
import { sentenceIn } from '../../core/text';
import type { Report } from '../../core/report/file-report';
import { createReporter } from '../../core/report';
import { allChecks } from '../../core/checks';
import { tallyOf, type Reporter, type ReportFormat, type Tally } from '../../core/report/reporter';
import type { Settings } from '../../core/checks/settings';
import type { Language } from '../../core/text';
import { fileError } from '../../hosts/xlsx';
import { engine } from '../engine';
import { isReport, placeOf, type Target } from '../files';
import { readReport, readWorkbook, specialFile } from '../read-file';
import { painter } from './paint';

/** What a run over many files is set to; plain data, so that it can be handed to another process. */
export interface RunSetup {
  readonly format: ReportFormat;
  readonly language: Language;
  readonly quiet: boolean;
  readonly details: boolean;
  readonly hasColour: boolean;
  readonly settings: Settings;
  /** Whether every statement of a report's text is wanted. */
  readonly hasClaims: boolean;
}

/** What is left of a file once its piece of the report is written. */
export interface Outcome {
  readonly piece: string;
  readonly tally: Tally;
}

/** The reporter of a run. */
export function reporterOf(setup: RunSetup): Reporter {
  const { format, language, quiet, details } = setup;
  const paint = setup.hasColour ? painter() : undefined;
  return createReporter(format, { language, quiet, details, engine, checks: allChecks, paint });
}

/** Reads, reviews and reports one file. What is wrong with a file is told in its report; nothing is thrown. */
export async function reviewFile(target: Target, setup: RunSetup, reporter: Reporter): Promise<Outcome> {
  const report = await reportOf(target, setup);
  return { piece: reporter.piece(report), tally: tallyOf(report) };
}

/**
 * What is said of a file over which its process died, or that took too long.
 * @param seconds how long it took, when that was the reason
 */
export function lostFile({ path }: Target, setup: RunSetup, seconds: number | null): Outcome {
  const head = { file: path, engine, language: setup.language };
  const message =
    seconds === null
      ? sentenceIn(readingTexts, 'read.crashed')
      : sentenceIn(readingTexts, 'read.timeout', { seconds });
  const { report } = unreadable(head, { code: 'too-large', message });
  return { piece: reporterOf(setup).piece(report), tally: tallyOf(report) };
}

async function reportOf(target: Target, setup: RunSetup): Promise<Report> {
  const { path, problem, why = '' } = target;
  const { language, settings, hasClaims } = setup;
  const head = { file: path, engine, language, hasClaims };
  if (problem === 'missing') return unreadable(head, fileError('notFound')).report;
  if (problem === 'empty')
    return unreadable(head, { code: 'not-found', message: sentenceIn(readingTexts, 'read.empty') }).report;
  if (problem === 'special') return unreadable(head, specialFile()).report;
  if (problem === 'no-access')
    return unreadable(head, {
      code: 'no-access',
      message: sentenceIn(readingTexts, 'read.noAccess', { why }),
    }).report;
  const place = placeOf(target);
  return (
    await reportFile(head, settings, () =>
      isReport(path) ? readReport(path, place) : readWorkbook(path, place),
    )
  ).report;
}
