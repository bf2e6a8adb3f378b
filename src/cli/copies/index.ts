import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileNames, type NamedFile } from '../../app/batch/file-names';
import type { ReadProblem } from '../../app/batch/report-file';
import { plainLine, saying, spoken } from '../../core/text';
import { FileFault, openXlsx } from '../../hosts/xlsx';
import { writeRefusal } from '../../hosts/xlsx/read-any';
import { createProgress } from '../check/progress';
import type { WriteOptions } from '../edit/write-into';
import { engine } from '../engine';
import { expandPaths, folderOf, isReport, placeOf, type Target } from '../files';
import { isPattern } from '../glob';
import { copiesTexts } from '../messages/copies';
import { say } from '../messages';
import { guardOf, type CommonOptions } from '../options';
import { push } from '../output';
import { readTarget } from '../read-file';
import { EXIT, UsageError } from '../usage';
import { makeCopy, type MadeCopy } from './make-copy';
import { Staging } from './staging';
import { COPY_SUFFIX, type CopyCommand } from './suffix';

/** Whether paths stand for a batch of files, whose copies go into a folder, and not for one file. */
export function isBatch(paths: readonly string[]): boolean {
  const [first] = paths;
  if (paths.length !== 1 || first === undefined) return true;
  return folderOf(first) !== null || (!existsSync(first) && isPattern(first));
}

interface Source {
  readonly target: Target;
  /** The name of its copy below the folder. */
  readonly name: string;
}

/** What became of one file. */
type Fate =
  | { readonly file: string; readonly output: string | null; readonly cells: number }
  | { readonly file: string; readonly error: ReadProblem };

/**
 * `ziping score`, `evidence`, `review`, `mark` and `clean` of many files: a copy of each goes into a folder, under the
 * folders it came from; `mark` of one file too. A file that no copy can be made of is told and the others are made; nothing is written unless all
 * that is made can be. A dry run writes nothing.
 * @returns the exit code: 3 when there is no copy of some file
 * @throws UsageError without a folder to write into, or when a file stands there with other content and `force` is not given
 */
export async function copyAll(
  command: CopyCommand,
  paths: readonly string[],
  options: CommonOptions,
  how: WriteOptions,
): Promise<number> {
  const { folder, sources } = isBatch(paths)
    ? batchOf(command, paths, options, how)
    : oneOf(command, paths[0]!, options);
  const guard = guardOf(
    options,
    sources.map(({ target }) => placeOf(target)),
  );
  const staging = new Staging(folder ?? '.', guard);
  const progress = createProgress(sources.length, options.language, options.quiet);
  const fates: Fate[] = [];
  try {
    for (const { target, name } of sources) {
      const made = await copyOf(command, target, options, how);
      if ('error' in made) fates.push({ file: target.path, error: made.error });
      else {
        const output = how.isDry ? null : await staging.put(name, made.bytes);
        fates.push({ file: target.path, output, cells: made.cells });
      }
      progress.advance(fates.length);
    }
    progress.clear();
    await staging.commit();
  } finally {
    await staging.end();
  }
  await tell(command, folder, fates, options);
  return fates.some((fate) => 'error' in fate) ? EXIT.unreadable : EXIT.ok;
}

interface Work {
  /** Null only of a dry run. */
  readonly folder: string | null;
  readonly sources: readonly Source[];
}

function batchOf(
  command: CopyCommand,
  paths: readonly string[],
  { output: folder }: CommonOptions,
  { isDry }: WriteOptions,
): Work {
  if (folder === null && !isDry) throw new UsageError('usage.noCopyFolder', { command });
  if (folder !== null && existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError('usage.noFolder', { file: folder });
  return { folder, sources: sourcesOf(command, paths) };
}

/** One file: the output is the copy itself. */
function oneOf(command: CopyCommand, path: string, { output }: CommonOptions): Work {
  const extension = extname(path);
  const own = `${basename(path, extension)}.${COPY_SUFFIX[command]}${extension}`;
  const place = output ?? join(dirname(path), own);
  if (extname(place).toLowerCase() !== extension.toLowerCase())
    throw new UsageError('usage.outputKind', { extension });
  return { folder: dirname(place), sources: [{ target: expandPaths([path])[0]!, name: basename(place) }] };
}

/** The files that paths stand for; those of several folders stay apart. */
function sourcesOf(command: CopyCommand, paths: readonly string[]): Source[] {
  const named = paths.map((path) => ({ path, folder: folderOf(path) }));
  const folders = named.filter(({ folder }) => folder !== null).length;
  const found = named.flatMap(({ path, folder }) =>
    expandPaths([path]).map((target) => ({ target, file: placeBelow(target, folder, folders > 1) })),
  );
  const names = fileNames(
    found.map(({ file }) => file),
    (name) => `.${COPY_SUFFIX[command]}${extname(name)}`,
  );
  return found.map(({ target }, at) => ({ target, name: names[at]! }));
}

function placeBelow({ path }: Target, folder: string | null, isOneOfSeveral: boolean): NamedFile {
  const below = folder === null ? '' : dirname(relative(folder, path)).replace(/^\.$/, '');
  const parts = isOneOfSeveral && folder !== null ? [basename(folder), below] : [below];
  return { folder: parts.filter(Boolean).join('/'), name: basename(path) };
}

async function copyOf(
  command: CopyCommand,
  target: Target,
  { settings }: CommonOptions,
  how: WriteOptions,
): Promise<MadeCopy | { readonly error: ReadProblem }> {
  const { path } = target;
  if (isReport(path))
    return { error: { code: 'unsupported', message: saying(copiesTexts, 'copies.report') } };
  const read = await readTarget(target);
  if (!read.ok) return read;
  const opened = openXlsx(read.bytes);
  if (!opened.ok) return { error: await writeRefusal(read.bytes, opened.error) };
  try {
    const made = await makeCopy(command, opened.file, settings, how);
    return made ?? { error: { code: 'no-form', message: saying(copiesTexts, 'copies.noForm') } };
  } catch (error) {
    if (error instanceof FileFault) return { error: error.error };
    const why = error instanceof Error ? error.message : String(error);
    return { error: { code: 'internal', message: saying(copiesTexts, 'copies.internal', { why }) } };
  }
}

async function tell(
  command: CopyCommand,
  folder: string | null,
  fates: readonly Fate[],
  { format, language, quiet }: CommonOptions,
): Promise<void> {
  const left = fates.filter((fate) => 'error' in fate).length;
  const data = { folder: folder ?? '', made: fates.length - left, left };
  if (format === 'json') {
    const files = fates.map((fate) =>
      'error' in fate
        ? { file: fate.file, error: { code: fate.error.code, message: spoken(fate.error.message, language) } }
        : fate,
    );
    return push(process.stdout, `${JSON.stringify({ command, engine, folder, files }, null, 2)}\n`);
  }
  const lines = fates.flatMap((fate) => {
    if ('error' in fate)
      return [say(language, 'copies.left', { file: fate.file, why: spoken(fate.error.message, language) })];
    if (quiet) return [];
    const { file, output, cells } = fate;
    return [
      output === null
        ? say(language, 'copies.dry', { file, cells })
        : say(language, 'copies.made', { file, output, cells }),
    ];
  });
  if (!quiet) lines.push(say(language, folder === null ? 'copies.dryDone' : 'copies.done', data));
  await push(process.stdout, lines.map((line) => `${plainLine(line)}\n`).join(''));
}
