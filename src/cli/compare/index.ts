import { basename, relative, sep } from 'node:path';
import { formSummaries, type FormSummary } from '../../app/batch/form-summary';
import { compareSubmissions } from '../../app/compare/compare';
import { comparisonReport, type ComparisonReport } from '../../app/compare/comparison-report';
import { pairSubmissions } from '../../app/compare/pair-submissions';
import { review, type Review } from '../../app/review';
import { readingTexts } from '../../app/messages/reading';
import { proseReader } from '../../core/prose/read';
import { spoken, textIn } from '../../core/text';
import { expandPaths, folderOf, placeOf, type Target } from '../files';
import { guardOf, type CommonOptions, type FailLevel } from '../options';
import { openOutput } from '../output';
import { readContent, readTarget } from '../read-file';
import { EXIT, UsageError } from '../usage';
import type { Compared } from './compared';
import { comparedText } from './listing';

/** A file of one side that was read, or why it was not. */
interface Sent {
  readonly target: Target;
  /** Below the folder it was found in. */
  readonly path: string;
  readonly forms: readonly FormSummary[];
  readonly problem: string | null;
}

/**
 * `ziping compare`: two submissions by field, or two folders of them, paired by department, year and form.
 * @returns the exit code: 1 when findings are open or new, or values changed though nobody asked; 3 when a file could not
 * be read
 * @throws UsageError when one is a folder and the other is not
 */
export async function compare(old: string, now: string, options: CommonOptions): Promise<number> {
  const [oldFolder, newFolder] = [folderOf(old), folderOf(now)];
  if ((oldFolder === null) !== (newFolder === null)) throw new UsageError('usage.compareKinds');
  const [before, after] = [expandPaths([old]), expandPaths([now])];
  const output = await openOutput(options.output, guardOf(options, [...before, ...after].map(placeOf)));
  try {
    const told =
      oldFolder !== null && newFolder !== null
        ? await compareFolders(
            await sentIn(oldFolder, before, options),
            await sentIn(newFolder, after, options),
            options,
          )
        : await compareFiles(before[0]!, after[0]!, options);
    const text =
      options.format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : comparedText(told, options);
    await output.write(text);
    await output.close();
    return exitCode(told, options.failOn);
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

async function compareFiles(old: Target, now: Target, options: CommonOptions): Promise<Compared> {
  const [one, other] = [await reviewed(old, options), await reviewed(now, options)];
  const unread = [[old, one] as const, [now, other] as const].flatMap(([{ path }, read]) =>
    typeof read === 'string' ? [{ file: path, message: read }] : [],
  );
  if (typeof one === 'string' || typeof other === 'string')
    return { pairs: [], onlyOld: [], onlyNew: [], unread };
  const names = { old: old.path, new: now.path };
  const pair = comparisonReport(compareSubmissions(one, other), names, options.language);
  return { pairs: [pair], onlyOld: [], onlyNew: [], unread };
}

async function compareFolders(
  old: readonly Sent[],
  now: readonly Sent[],
  options: CommonOptions,
): Promise<Compared> {
  const isRead = ({ problem }: Sent) => problem === null;
  const { pairs, onlyOld, onlyNew } = pairSubmissions(old.filter(isRead), now.filter(isRead));
  const unread = [...old, ...now].flatMap(({ target, problem }) =>
    problem === null ? [] : [{ file: target.path, message: problem }],
  );
  const told: ComparisonReport[] = [];
  for (const [one, other] of pairs)
    told.push(...(await compareFiles(one.target, other.target, options)).pairs);
  const paths = (files: readonly Sent[]) => files.map(({ target }) => target.path);
  return { pairs: told, onlyOld: paths(onlyOld), onlyNew: paths(onlyNew), unread };
}

/** What files are known by; their cells are read again when their turn comes, for a folder may hold thousands. */
async function sentIn(folder: string, targets: readonly Target[], options: CommonOptions): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const target of targets) {
    const read = await reviewed(target, options);
    const path = (relative(folder, target.path) || basename(target.path)).split(sep).join('/');
    const isText = typeof read === 'string';
    sent.push({ target, path, forms: isText ? [] : formSummaries(read), problem: isText ? read : null });
  }
  return sent;
}

/** A review of a file, or the sentence that says why there is none. */
async function reviewed(target: Target, { settings, language }: CommonOptions): Promise<Review | string> {
  const bytes = await readTarget(target);
  const read = bytes.ok ? await readContent(target.path, bytes.bytes) : bytes;
  if (!read.ok) return spoken(read.error.message, language);
  try {
    return review(read.workbook, settings, [], proseReader, read.paragraphs);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return textIn(readingTexts, language, 'read.internal', { why: reason });
  }
}

function exitCode({ pairs, unread }: Compared, failOn: FailLevel): number {
  if (unread.length > 0) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.ok;
  const counts = (severity: string) =>
    severity === 'error' || (failOn === 'warning' && severity === 'warning');
  const isBad = pairs.some(
    ({ findings, changes }) =>
      findings.some(({ fate, severity }) => (fate === 'open' || fate === 'new') && counts(severity)) ||
      changes.some(({ attribution }) => attribution === 'unasked'),
  );
  return isBad ? EXIT.findings : EXIT.ok;
}
