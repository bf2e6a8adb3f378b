import { basename, dirname, extname, join } from 'node:path';
import { askForEvidence } from '../../app/evidence';
import { writeRecorded, type RecordedWrite } from '../../app/recorded-write';
import { rescore } from '../../app/rescore';
import { scoreWorkbook, type Scored } from '../../app/review';
import { planFates } from '../../app/plan-writes';
import { readWrites } from '../../app/write-journal';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import { compareWorkbooks, FileFault, openXlsx, XlsxHost, type XlsxFile } from '../../hosts/xlsx';
import { engine } from '../engine';
import { guardOf, type CommonOptions } from '../options';
import { push } from '../output';
import type { ReadProblem } from '../../app/batch/report-file';
import { plainLine, spoken } from '../../core/text';
import { isReport } from '../files';
import { writeRefusal } from '../../hosts/xlsx/read-any';
import { readBytes } from '../read-bytes';
import { isSameFile } from '../guard';
import { save } from '../save';
import { EXIT, UsageError } from '../usage';
import { listing, type Listing, type Receipt } from './listing';

/** What only some of the commands know. */
export interface WriteOptions {
  /** `score`: scores that the standard would raise are written too. */
  readonly raise: boolean;
  /** `score`: nothing is written, what would be is listed. */
  readonly isDry: boolean;
}

/** What a command writes into the copy; `undo` writes what takes the last write of the file back. */
const PLANS = {
  score: (scored: Scored, { raise }: WriteOptions): EditPlan => rescore(scored, { raise }),
  evidence: (scored: Scored): EditPlan => askForEvidence(scored),
  undo: ({ workbook }: Scored): EditPlan => takeBack(workbook),
};

const SUFFIX = { score: 'scored', evidence: 'evidence', undo: 'undone' } as const;

export type Writer = keyof typeof PLANS;

/**
 * `ziping score`, `ziping evidence` and `ziping undo`: write what the command plans into a copy of a file, and list it. The
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
  const host = new XlsxHost(opened);
  const scored = scoreWorkbook(await host.read(), options.settings);
  const plan = PLANS[command](scored, how);
  const { report, isRecorded } = await write(command, host, scored.workbook, plan);
  if (!how.isDry) await save(output, host.bytes, guardOf(options, [file]));
  const receipt = how.isDry ? null : receiptOf(opened, host.bytes);
  const result: Listing = {
    command,
    file,
    output: how.isDry ? null : output,
    engine,
    plan,
    report,
    isRecorded,
    receipt,
    scored,
  };
  await push(process.stdout, listing(result, options));
  return EXIT.ok;
}

/**
 * Writes a plan. What `score` writes is recorded in the copy, so that it can be taken back. By what it was written stands
 * there and no time: the same file gives the same copy.
 */
async function write(
  command: Writer,
  host: XlsxHost,
  workbook: Workbook,
  plan: EditPlan,
): Promise<RecordedWrite> {
  if (command === 'score' && plan.edits.length > 0)
    return writeRecorded(host, workbook, plan, `ziping ${engine}`);
  return { report: await host.apply(plan), isRecorded: true };
}

/** What takes the last write back by the journal in the workbook, and notes there that it was. */
function takeBack(workbook: Workbook): EditPlan {
  const last = readWrites(workbook).entries.at(-1);
  if (!last) throw new UsageError('usage.noJournal');
  const fates = planFates(workbook, last.id, () => 'undone');
  return { ...last.undo, edits: [...last.undo.edits, ...fates.edits] };
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
