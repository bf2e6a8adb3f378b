import type { FormSummary } from '../../app/batch/form-summary';
import { unreadable } from '../../app/batch/file-result';
import { readingTexts } from '../../app/messages/reading';
import type { Settings } from '../../core/checks/settings';
import { createReporter, isDocumented, type ReportFormat } from '../../core/report';
import { tallyOf, type Reporter, type Tally } from '../../core/report/reporter';
import { saying, type Language } from '../../core/text';
import { engine } from '../engine';
import type { Target } from '../files';
import { painter } from './paint';

/** What a run over many files is set to; plain data, so that it can be handed to another process. */
export interface RunSetup {
  readonly format: ReportFormat;
  readonly language: Language;
  readonly quiet: boolean;
  readonly details: boolean;
  /** Findings of a baseline are left out. */
  readonly isOnlyNew?: boolean;
  readonly hasColour: boolean;
  readonly settings: Settings;
  /** Whether every statement of a report's text is wanted. */
  readonly hasClaims: boolean;
  /** Whether the forms of each file are wanted beside its report. */
  readonly hasForms?: boolean;
  /** Whether the report tells the forms itself. */
  readonly tellsForms?: boolean;
}

/** What is left of a file once its piece of the report is written. */
export interface Outcome {
  readonly piece: string;
  readonly tally: Tally;
  /** Findings that stand in the baseline and are left out. */
  readonly known?: number;
  /** Where asked for. */
  readonly forms?: readonly FormSummary[];
}

/**
 * The reporter of a run. Only a format that carries their documentation has the checks loaded, for with them comes all
 * that reviews a file, which the process that writes the report does not need.
 */
export async function reporterOf(setup: RunSetup): Promise<Reporter> {
  const { format, language, quiet, details } = setup;
  const checks = isDocumented(format) ? (await import('../../core/checks')).allChecks : [];
  const paint = setup.hasColour ? painter() : undefined;
  return createReporter(format, {
    language,
    quiet,
    details,
    isOnlyNew: setup.isOnlyNew ?? false,
    engine,
    checks,
    paint,
  });
}

/**
 * What is said of a file over which its process died, or that took too long.
 * @param seconds how long it took, when that was the reason
 */
export async function lostFile({ path }: Target, setup: RunSetup, seconds: number | null): Promise<Outcome> {
  const head = { file: path, engine, language: setup.language };
  const message =
    seconds === null
      ? saying(readingTexts, 'read.crashed')
      : saying(readingTexts, 'read.timeout', { seconds });
  const { report } = unreadable(head, { code: 'too-large', message });
  return { piece: (await reporterOf(setup)).piece(report), tally: tallyOf(report) };
}
