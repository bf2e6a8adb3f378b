import { basename, dirname, extname, join } from 'node:path';
import { isClean, type Cleaning } from '../../app/clean';
import { columnName } from '../../core/model/address';
import { plainLine, spoken, type Language } from '../../core/text';
import { openXlsx } from '../../hosts/xlsx';
import { engine } from '../engine';
import { isReport } from '../files';
import { isSameFile } from '../guard';
import { say } from '../messages';
import { guardOf, type CommonOptions } from '../options';
import { push } from '../output';
import { writeRefusal } from '../../hosts/xlsx/read-any';
import { readBytes } from '../read-bytes';
import { save } from '../save';
import { EXIT, UsageError } from '../usage';
import { cleanedFile, type CleanedFile } from './cleaned-file';

/**
 * `ziping clean`: a copy for handing in, without what this program put into the file beside scores and texts, and says
 * what was left out. The file itself stays as it is.
 * @returns the exit code: 3 when the file could not be read
 * @throws UsageError when the output is the input, or has another extension
 */
export async function clean(file: string, options: CommonOptions): Promise<number> {
  if (isReport(file)) throw new UsageError('usage.reportReadOnly', { file });
  const extension = extname(file);
  const output = options.output ?? join(dirname(file), `${basename(file, extension)}.clean${extension}`);
  if (isSameFile(file, output)) throw new UsageError('usage.sameFile', { file });
  if (extname(output).toLowerCase() !== extension.toLowerCase())
    throw new UsageError('usage.outputKind', { extension });
  const read = await readBytes(file);
  const opened = read.ok ? openXlsx(read.bytes) : read;
  if (!opened.ok) {
    const { code, message } = read.ok ? await writeRefusal(read.bytes, opened.error) : opened.error;
    await push(process.stderr, `${plainLine(`${file}: ${spoken(message, options.language)}`)}\n`);
    return code === 'unsupported' ? EXIT.usage : EXIT.unreadable;
  }
  const cleaned = await cleanedFile(opened.file, options.settings);
  await save(output, cleaned.bytes, guardOf(options, [file]));
  const told: Told = { file, output, ...cleaned };
  await push(
    process.stdout,
    options.format === 'json' ? asJson(told) : options.quiet ? '' : asText(told, options.language),
  );
  return EXIT.ok;
}

interface Told extends CleanedFile {
  readonly file: string;
  readonly output: string;
}

const marksOf = ({ marks }: Cleaning): number => marks.reduce((sum, group) => sum + group.marks.length, 0);

function asJson({ file, output, cleaning, isLocked, protectedCells }: Told): string {
  const { sheets, kept, columns } = cleaning;
  const locked = isLocked ? sheets.map((sheet) => ({ sheet, why: 'locked' })) : [];
  const told = {
    file,
    output,
    engine,
    sheets: isLocked ? [] : sheets,
    columns: columns.map(({ column, ...rest }) => ({ ...rest, column: columnName(column) })),
    marks: marksOf(cleaning),
    kept: [...kept, ...locked],
    protectedCells,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function asText({ output, cleaning, isLocked, protectedCells }: Told, language: Language): string {
  const { sheets, kept, columns } = cleaning;
  const marks = marksOf(cleaning);
  const lines = [say(language, isClean(cleaning) ? 'clean.none' : 'clean.done', { output })];
  for (const sheet of sheets)
    lines.push(`  ${say(language, isLocked ? 'clean.locked' : 'clean.sheet', { sheet })}`);
  for (const { sheet, column, head, cells } of columns)
    lines.push(
      `  ${say(language, 'clean.column', { sheet, column: columnName(column), head, count: cells })}`,
    );
  if (marks > 0) lines.push(`  ${say(language, 'clean.marks', { count: marks })}`);
  for (const { sheet, why } of kept) lines.push(`  ${say(language, `clean.kept.${why}`, { sheet })}`);
  if (protectedCells > 0) lines.push(`  ${say(language, 'clean.protected', { count: protectedCells })}`);
  return lines.map((line) => `${plainLine(line)}\n`).join('');
}
