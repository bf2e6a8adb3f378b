import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { letterFor } from '../../app/batch/letter';
import type { LedgerLine } from '../../app/desk/ledger';
import type { Report } from '../../core/report/file-report';
import { returnList } from '../../core/report/letter/return-list';
import { plainLine } from '../../core/text';
import { addTallies, EMPTY_TALLY } from '../../core/report/reporter';
import { createProgress } from '../check/progress';
import { runFiles } from '../check/run-files';
import type { RunSetup } from '../check/reporting';
import { expandPaths, folderOf, placeOf, type Target } from '../files';
import { outputPlace, type Guard } from '../guard';
import { say } from '../messages';
import { guardOf, type CommonOptions } from '../options';
import { push, systemCode } from '../output';
import { save } from '../save';
import { EXIT, UsageError } from '../usage';
import { fileNames, type NamedFile } from '../../app/batch/file-names';
import { opinionsOf, readLedgers } from './ledgers';

/** Files that one list is made of: those of a folder that was named, or those named one by one. */
interface Batch {
  readonly folder: string | null;
  readonly targets: readonly Target[];
}

interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * `ziping letter`: writes 核查意见书, one for each file, and a 退回清单 for each folder named, as .docx into a folder. Nothing
 * is written unless all of it can be.
 * @param ledgers files of ledgers, whose decisions and opinions the letters carry
 * @returns the exit code: 3 when a file could not be read; it stands in the list all the same
 * @throws UsageError without a folder to write into, or when a document stands there with other content and `force` is not given
 */
export async function letter(
  paths: readonly string[],
  options: CommonOptions,
  ledgers: readonly string[] = [],
): Promise<number> {
  const folder = options.output;
  if (folder === null) throw new UsageError('usage.noLetterFolder');
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError('usage.noFolder', { file: folder });
  const lines = await readLedgers(ledgers, options.language);
  const batches = batchesOf(paths);
  const files: NewFile[] = [];
  let unread = 0;
  let letters = 0;
  const own = (batch: Batch) =>
    batches.length > 1 && batch.folder !== null ? join(folder, basename(resolve(batch.folder))) : folder;
  for (const batch of batches) {
    const answers = await review(batch.targets, options);
    const made = await documentsOf(batch, answers, lines, own(batch), options);
    files.push(...made.letters, made.list);
    letters += made.letters.length;
    unread += answers.filter(({ report }) => 'error' in report).length;
  }
  const inputs = batches.flatMap(({ targets }) => targets.map(placeOf));
  await writeAll(files, guardOf(options, [...inputs, ...ledgers]));
  const data = { folder, letters, lists: batches.length, unread };
  if (options.format === 'json') {
    const written = files.map(({ path }) => path);
    await push(process.stdout, `${JSON.stringify({ ...data, written }, null, 2)}\n`);
  } else if (!options.quiet) {
    const lines = [say(options.language, 'letter.done', data)];
    if (unread > 0) lines.push(say(options.language, 'letter.unread', data));
    await push(process.stdout, lines.map((line) => `${plainLine(line)}\n`).join(''));
  }
  return unread > 0 ? EXIT.unreadable : EXIT.ok;
}

function batchesOf(paths: readonly string[]): Batch[] {
  const named = paths.map((path) => ({ path, folder: folderOf(path) }));
  const single = named.flatMap(({ path, folder }) => (folder === null ? [path] : []));
  const batches = named.flatMap(({ path, folder }): Batch[] =>
    folder === null ? [] : [{ folder, targets: expandPaths([path]) }],
  );
  return single.length > 0 ? [...batches, { folder: null, targets: expandPaths(single) }] : batches;
}

type Answer = Parameters<typeof letterFor>[0];

async function review(targets: readonly Target[], options: CommonOptions): Promise<Answer[]> {
  const { language, quiet, settings, jobs } = options;
  const setup: RunSetup = {
    format: 'ndjson',
    language,
    quiet: true,
    details: true,
    hasColour: false,
    settings,
    hasClaims: false,
    hasForms: true,
  };
  const progress = createProgress(targets.length, language, quiet);
  const answers: Answer[] = [];
  let tally = EMPTY_TALLY;
  for await (const outcome of runFiles(targets, setup, jobs)) {
    tally = addTallies(tally, outcome.tally);
    progress.advance(tally.files);
    answers.push({ report: JSON.parse(outcome.piece) as Report, forms: outcome.forms ?? [] });
  }
  progress.clear();
  return answers;
}

/**
 * The documents of a batch: its list, and the letters in the order of its files, under the folders they came from.
 * @param lines of the ledgers
 */
async function documentsOf(
  { folder, targets }: Batch,
  answers: readonly Answer[],
  lines: readonly LedgerLine[],
  own: string,
  { language }: CommonOptions,
): Promise<{ letters: NewFile[]; list: NewFile }> {
  const { writePaper } = await import('../../hosts/docx');
  const opinions = opinionsOf(lines, answers, language);
  const named = targets.map(({ path }): NamedFile => ({
    folder: folder === null ? '' : dirname(relative(folder, path)),
    name: basename(path),
  }));
  const names = fileNames(named, say(language, 'letter.fileName'));
  const letters = answers.flatMap((answer, at) => {
    const paper = letterFor(answer, language, opinions[at]);
    return paper === null ? [] : [{ path: join(own, names[at]!), bytes: writePaper(paper) }];
  });
  const told = answers.map(({ report }) => ({
    ...report,
    file: folder === null ? report.file : relative(folder, report.file) || basename(report.file),
  }));
  const title = folder === null ? say(language, 'letter.chosen') : basename(resolve(folder));
  const list = writePaper(returnList(told, title, language, opinions));
  return { letters, list: { path: join(own, say(language, 'letter.listName')), bytes: list } };
}

/** Refuses before the first document is written, so that a folder never holds half of a run. */
async function writeAll(files: readonly NewFile[], guard: Guard): Promise<void> {
  for (const { path, bytes } of files) {
    outputPlace(path, { ...guard, force: true });
    if (!guard.force) {
      if (existsSync(path) && Buffer.compare(await readFile(path), bytes) !== 0)
        throw new UsageError('usage.exists', { file: path });
    }
  }
  for (const { path, bytes } of files) {
    try {
      await mkdir(dirname(path), { recursive: true });
    } catch (error) {
      throw new UsageError('usage.badOutput', { file: path, why: systemCode(error) });
    }
    await save(path, bytes, guard);
  }
}
