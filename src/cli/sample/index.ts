import { randomInt } from 'node:crypto';
import { sep } from 'node:path';
import { answeredRow } from '../../app/batch/answered-row';
import type { FileRow } from '../../app/batch/file-row';
import { sampleOf } from '../../app/batch/sample';
import { plainLine } from '../../core/text';
import { createProgress } from '../check/progress';
import { runFiles } from '../check/run-files';
import { expandPaths } from '../files';
import { say } from '../messages';
import type { CommonOptions, SampleOptions } from '../options';
import { push } from '../output';
import { EXIT } from '../usage';

/** Seeds that a person can read aloud; one of them is drawn where none is given. */
const SEEDS = 1_000_000;

/**
 * `ziping sample`: draws files for a spot check (抽查), the same ones again from the same seed, and the same as the
 * workbench draws of these files. Their paths are written one a line, so that another command can take them; how many of
 * how many, and the seed, are told beside them.
 * @returns the exit code: 3 when a file could not be read, for then it could not be drawn
 */
export async function sample(
  paths: readonly string[],
  options: CommonOptions,
  { count, seed }: SampleOptions,
): Promise<number> {
  const { language, quiet, settings, jobs, format } = options;
  const targets = expandPaths(paths);
  const setup = { format: 'ndjson', language, quiet: true, details: false, hasColour: false } as const;
  const progress = createProgress(targets.length, language, quiet);
  const rows: FileRow[] = [];
  for await (const { piece } of runFiles(targets, { ...setup, settings, hasClaims: false }, jobs)) {
    const row = answeredRow(JSON.parse(piece), language);
    // Two files of a run never have the same path.
    if (row) rows.push({ ...row, path: row.path.split(sep).join('/') });
    progress.advance(rows.length);
  }
  progress.clear();
  const drawnWith = seed ?? randomInt(SEEDS);
  const drawn = sampleOf(rows, { count, seed: drawnWith });
  const files = rows.flatMap(({ key }) => (drawn.has(key) ? [key] : []));
  const unread = rows.filter(({ status }) => status === 'unreadable').length;
  const data = { count: files.length, total: rows.length, seed: drawnWith, unread };
  if (format === 'json') await push(process.stdout, `${JSON.stringify({ ...data, files }, null, 2)}\n`);
  else {
    await push(process.stdout, files.map((file) => `${plainLine(file)}\n`).join(''));
    const told = [
      say(language, 'sample.drawn', data),
      ...(unread > 0 ? [say(language, 'sample.unread', data)] : []),
    ];
    if (!quiet) await push(process.stderr, told.map((line) => `${plainLine(line)}\n`).join(''));
  }
  return unread > 0 ? EXIT.unreadable : EXIT.ok;
}
