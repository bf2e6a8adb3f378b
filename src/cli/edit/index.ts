import { basename, dirname, extname, join } from 'node:path';
import { applyPlan } from '../../app/apply';
import { askForEvidence } from '../../app/evidence';
import { rescore } from '../../app/rescore';
import { scoreWorkbook, type Scored } from '../../app/review';
import type { EditPlan } from '../../core/model/edit';
import { openXlsx, XlsxHost } from '../../hosts/xlsx';
import { engine } from '../engine';
import type { CommonOptions } from '../options';
import { push } from '../output';
import type { ReadProblem } from '../../app/batch/report-file';
import { isReport } from '../files';
import { readBytes } from '../read-file';
import { isSameFile, save } from '../save';
import { EXIT, UsageError } from '../usage';
import { listing, type Listing } from './listing';

/** What a command writes into the copy. */
const PLANS = {
  score: (scored: Scored): EditPlan => rescore(scored),
  evidence: (scored: Scored): EditPlan => askForEvidence(scored),
};

const SUFFIX = { score: 'scored', evidence: 'evidence' } as const;

export type Writer = keyof typeof PLANS;

/**
 * `ziping score` and `ziping evidence`: write what the command plans into a copy of a file, and list it. The copy is
 * made even where nothing had to be written; then it is the same file byte for byte.
 * @throws UsageError when the output is the input, or stands already with other content and `force` is not given
 */
export async function writeCopy(
  command: Writer,
  file: string,
  options: CommonOptions,
  force: boolean,
): Promise<number> {
  if (isReport(file)) throw new UsageError('usage.reportReadOnly', { file });
  const output = outputPath(command, file, options.output);
  const read = await readBytes(file);
  if (!read.ok) return refuse(file, read.error, options);
  const opened = openXlsx(read.bytes);
  if (!opened.ok) return refuse(file, opened.error, options);
  const host = new XlsxHost(opened.file);
  const scored = scoreWorkbook(await host.read(), options.settings);
  const plan = PLANS[command](scored);
  const { report } = await applyPlan(host, plan, '');
  await save(output, host.bytes, force);
  const result: Listing = { command, file, output, engine, plan, report };
  await push(process.stdout, listing(result, options));
  return EXIT.ok;
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
  const error = { code, message: message[options.language] };
  if (options.format === 'json') {
    await push(process.stdout, `${JSON.stringify({ file, engine, error }, null, 2)}\n`);
  } else {
    await push(process.stderr, `${file}: ${error.message}\n`);
  }
  return code === 'unsupported' ? EXIT.usage : EXIT.unreadable;
}
