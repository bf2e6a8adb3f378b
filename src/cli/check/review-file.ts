import { figuresBeside } from '../../app/batch/companion';
import { createHash } from 'node:crypto';
import type { FormSummary } from '../../app/batch/form-summary';
import type { FileResult } from '../../app/batch/file-result';
import { reportFile } from '../../app/batch/report-file';
import { isUnreadable, type Report } from '../../core/report/file-report';
import { EMPTY_TALLY, tallyOf, type Reporter } from '../../core/report/reporter';
import { engine } from '../engine';
import type { Target } from '../files';
import { readContent, readTarget } from '../read-file';
import { besideOf } from './beside';
import type { Outcome, RunSetup } from './reporting';

/** Reads, reviews and reports one file. What is wrong with a file is told in its report; nothing is thrown. */
export async function reviewFile(target: Target, setup: RunSetup, reporter: Reporter): Promise<Outcome> {
  const result = await resultOf(target, setup);
  if (result === null) return { piece: '', tally: EMPTY_TALLY };
  const { forms } = result;
  const report =
    setup.tellsForms && !isUnreadable(result.report) ? withForms(result.report, forms) : result.report;
  const { known } = result;
  const outcome = { piece: reporter.piece(report), tally: tallyOf(report), known };
  return setup.hasForms ? { ...outcome, forms } : outcome;
}

type Answer = Pick<FileResult, 'report' | 'forms'> & { readonly known: number };

/** Null: answered earlier, with the same content. */
async function resultOf(target: Target, setup: RunSetup): Promise<Answer | null> {
  const { path } = target;
  const { language, settings, hasClaims } = setup;
  const head = { file: path, engine, language, hasClaims };
  const read = await readTarget(target);
  const sha256 = read.ok ? createHash('sha256').update(read.bytes).digest('hex') : null;
  if (sha256 !== null && sha256 === target.known) return null;
  const content = () => (read.ok ? readContent(path, read.bytes) : Promise.resolve(read));
  const { report, forms } = await reportFile(head, settings, content, [], (paragraphs) =>
    figuresBeside(paragraphs, besideOf(target), settings),
  );
  const told = sha256 === null ? report : withDigest(report, sha256);
  const fresh = withoutKnown(told, target.baseline);
  const known = isUnreadable(told) || isUnreadable(fresh) ? 0 : told.findings.length - fresh.findings.length;
  return { report: fresh, forms, known };
}

/** The digest stands where the file is named. */
function withDigest<R extends Report>({ file, engine, ...rest }: R, sha256: string) {
  return { file, engine, sha256, ...rest } as unknown as R;
}

/** For `ziping summary`: what the table of files tells of a form and its report does not. */
function withForms<R extends Report>(report: R, forms: readonly FormSummary[]) {
  return { ...report, forms } as unknown as R;
}

function withoutKnown(report: Report, baseline: readonly string[] | undefined): Report {
  if (baseline === undefined || isUnreadable(report)) return report;
  const known = new Set(baseline);
  return { ...report, findings: report.findings.filter(({ fingerprint }) => !known.has(fingerprint)) };
}
