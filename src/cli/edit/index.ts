import { basename, dirname, extname, join } from 'node:path';
import type { ReadProblem } from '../../app/batch/report-file';
import { plainLine, spoken } from '../../core/text';
import { compareWorkbooks, FileFault, openXlsx, type XlsxFile } from '../../hosts/xlsx';
import { writeRefusal } from '../../hosts/xlsx/read-any';
import { COPY_SUFFIX } from '../copies/suffix';
import { engine } from '../engine';
import { isReport } from '../files';
import { isSameFile } from '../guard';
import { guardOf, type CommonOptions } from '../options';
import { push } from '../output';
import { readBytes } from '../read-bytes';
import { save } from '../save';
import { EXIT, UsageError } from '../usage';
import { listing, type Listing, type Receipt } from './listing';
import { writeInto, type WriteOptions, type Writer } from './write-into';

/** What stands before the extension of the copy. */
const SUFFIX = { ...COPY_SUFFIX, undo: 'undone' } as const;

/**
 * `ziping score`, `evidence`, `review` and `undo`: write what the command plans into a copy of a file, and list it. The
 * copy is made even where nothing had to be written; then it is the same file byte for byte. A dry run makes none.
 * @throws UsageError when the output is the input, or stands already with other content and `force` is not given
 */
export async function writeCopy(
  command: Writer,
  file: string,
  options: CommonOptions,
  how: WriteOptions,
): Promise<number> {
  if (isReport(file)) throw new UsageError('usage.reportReadOnly', { file });
  const output = outputPath(command, file, options.output);
  const read = await readBytes(file);
  if (!read.ok) return refuse(file, read.error, options);
  const opened = openXlsx(read.bytes);
  if (!opened.ok) return refuse(file, await writeRefusal(read.bytes, opened.error), options);
  try {
    return await writeOpened(command, file, opened.file, options, { ...how, output });
  } catch (error) {
    if (error instanceof FileFault) return refuse(file, error.error, options);
    throw error;
  }
}

async function writeOpened(
  command: Writer,
  file: string,
  opened: XlsxFile,
  options: CommonOptions,
  { output, ...how }: WriteOptions & { readonly output: string },
): Promise<number> {
  const { bytes, ...written } = await writeInto(command, opened, options.settings, how);
  if (!how.isDry) await save(output, bytes, guardOf(options, [file]));
  const receipt = how.isDry ? null : receiptOf(opened, bytes);
  const result: Listing = {
    command,
    file,
    output: how.isDry ? null : output,
    engine,
    receipt,
    ...written,
  };
  await push(process.stdout, listing(result, options));
  return EXIT.ok;
}

/** What the bytes that were written say of themselves, read anew beside the file they came from. */
function receiptOf(before: XlsxFile, bytes: Uint8Array): Receipt {
  const after = openXlsx(bytes);
  return after.ok ? compareWorkbooks(before, after.file) : after;
}

function outputPath(command: Writer, file: string, wanted: string | null): string {
  const extension = extname(file);
  const output = wanted ?? join(dirname(file), `${basename(file, extension)}.${SUFFIX[command]}${extension}`);
  if (isSameFile(file, output)) throw new UsageError('usage.sameFile', { file });
  if (extname(output).toLowerCase() !== extension.toLowerCase()) {
    throw new UsageError('usage.outputKind', { extension });
  }
  return output;
}

/** A file that cannot be written to: an old kind of workbook is wrong usage, anything else an unreadable file. */
async function refuse(file: string, { code, message }: ReadProblem, options: CommonOptions): Promise<number> {
  const error = { code, message: spoken(message, options.language) };
  if (options.format === 'json') {
    await push(process.stdout, `${JSON.stringify({ file, engine, error }, null, 2)}\n`);
  } else {
    await push(process.stderr, `${plainLine(`${file}: ${error.message}`)}\n`);
  }
  return code === 'unsupported' ? EXIT.usage : EXIT.unreadable;
}
