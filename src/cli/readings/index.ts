import {
  mergeUnproven,
  READINGS_LOOK,
  readingsWorkbook,
  unprovenRows,
  type UnprovenRow,
} from '../../app/readings';
import { scoreWorkbook } from '../../app/review';
import { spoken } from '../../core/text';
import { say } from '../messages';
import { decimalText, ZERO } from '../../core/number/exact';
import { writeWorkbook } from '../../hosts/xlsx/write-workbook';
import { READINGS_SHEET } from '../../core/facts/readings';
import { expandPaths, placeOf, type Target } from '../files';
import { guardOf, type CommonOptions } from '../options';
import { push } from '../output';
import { readWorkbook } from '../read-file';
import { isSameFile } from '../guard';
import { save } from '../save';
import { EXIT, UsageError } from '../usage';

const USUAL_OUTPUT = '口径.xlsx';

/**
 * `ziping readings`: collects the standards of many files that are not proven and that no given row settles, once each,
 * into a workbook with the sheet 评分口径 for a person to fill.
 * @returns the exit code: 3 when a file could not be read; the others are collected all the same
 */
export async function readings(paths: readonly string[], options: CommonOptions): Promise<number> {
  const output = options.output ?? USUAL_OUTPUT;
  const targets = await withoutOutput(expandPaths(paths), output);
  const guard = guardOf(options, targets.map(placeOf));
  const found: (readonly UnprovenRow[])[] = [];
  let unread = 0;
  for (const target of targets) {
    const rows = await rowsOf(target, options);
    if (typeof rows === 'string') {
      unread++;
      await push(
        process.stderr,
        `${say(options.language, 'readings.unread', { file: target.path, why: rows })}\n`,
      );
    } else found.push(rows);
  }
  const list = mergeUnproven(found);
  if (list.length > 0) {
    const book = readingsWorkbook(list, options.language);
    await save(output, writeWorkbook(book, { [READINGS_SHEET]: READINGS_LOOK }), guard);
  }
  const files = found.filter((rows) => rows.length > 0).length;
  const points = decimalText(list.reduce((sum, one) => sum.add(one.points), ZERO));
  const data = { output, count: list.length, files, points };
  if (options.format === 'json') {
    await push(process.stdout, `${JSON.stringify({ ...data, points: Number(points) }, null, 2)}\n`);
  } else if (!options.quiet) {
    await push(
      process.stdout,
      `${say(options.language, list.length > 0 ? 'readings.done' : 'readings.none', data)}\n`,
    );
  }
  return unread > 0 ? EXIT.unreadable : EXIT.ok;
}

/**
 * The files but for an earlier output, which may lie among them.
 * @throws UsageError when the output is one of the files and holds more than the sheet itself
 */
async function withoutOutput(targets: readonly Target[], output: string): Promise<readonly Target[]> {
  const taken = targets.find(({ path, problem }) => problem === null && isSameFile(path, output));
  if (!taken) return targets;
  const read = await readWorkbook(taken);
  const isOwn = read.ok && read.workbook.sheets.every(({ name }) => name.trim() === READINGS_SHEET);
  if (!isOwn) throw new UsageError('usage.sameFile', { file: taken.path });
  return targets.filter((target) => target !== taken);
}

/** The rows of one file, or why it could not be read. */
async function rowsOf(
  target: Target,
  { settings, language }: CommonOptions,
): Promise<readonly UnprovenRow[] | string> {
  const read = await readWorkbook(target);
  return read.ok
    ? unprovenRows(scoreWorkbook(read.workbook, settings))
    : spoken(read.error.message, language);
}
