import type { ReadProblem } from '../../app/batch/report-file';
import { plainLine, spoken } from '../../core/text';
import { compareWorkbooks, type FileDifferences } from '../../hosts/xlsx';
import { openPackage } from '../../hosts/xlsx/read-any';
import { engine } from '../engine';
import { say } from '../messages';
import { guardOf, type CommonOptions } from '../options';
import { openOutput, push } from '../output';
import { readBytes } from '../read-bytes';
import { EXIT } from '../usage';
import { receiptLines } from './receipt';

type Compared =
  | { readonly ok: true; readonly isSame: boolean; readonly differences: FileDifferences }
  | { readonly ok: false; readonly file: string; readonly error: ReadProblem };

const NOTHING: FileDifferences = { cells: [], parts: [], sameParts: 0 };

/**
 * `ziping verify`: says in what two workbooks differ, cell by cell and part by part, and that nothing else does.
 * @returns the exit code: 0 whether they differ or not; 3 when one of them cannot be read, 2 when it is of an old kind
 */
export async function verify(before: string, after: string, options: CommonOptions): Promise<number> {
  const compared = await compare(before, after);
  if (!compared.ok) return refuse(before, after, compared, options);
  const { isSame, differences } = compared;
  const output = await openOutput(options.output, guardOf(options, [before, after]));
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify({ before, after, engine, identical: isSame, ...differences }, null, 2)}\n`
      : asText(before, after, compared, options),
  );
  await output.close();
  return EXIT.ok;
}

async function compare(before: string, after: string): Promise<Compared> {
  const read = [];
  for (const file of [before, after]) {
    const one = await readBytes(file);
    if (!one.ok) return { ok: false, file, error: one.error };
    read.push(one.bytes);
  }
  const [one, other] = read;
  const isSame = Buffer.compare(one!, other!) === 0;
  const opened = [];
  for (const [at, file] of [before, after].entries()) {
    const result = await openPackage(read[at]!);
    if (result.ok) opened.push(result.file);
    // Files of any kind are the same when their bytes are.
    else if (isSame) return { ok: true, isSame, differences: NOTHING };
    else return { ok: false, file, error: result.error };
  }
  const compared = compareWorkbooks(opened[0]!, opened[1]!);
  if (!compared.ok) return { ok: false, file: after, error: compared.error };
  return { ok: true, isSame, differences: compared.differences };
}

function asText(
  before: string,
  after: string,
  { isSame, differences }: Compared & { ok: true },
  { language, quiet }: CommonOptions,
): string {
  const told = isSame ? [say(language, 'verify.same')] : receiptLines(differences, language);
  const lines = quiet ? told.slice(-1) : [say(language, 'verify.head', { before, after }), ...told];
  return lines.map((line) => `${plainLine(line)}\n`).join('');
}

async function refuse(
  before: string,
  after: string,
  { file, error: { code, message } }: Compared & { ok: false },
  { format, language }: CommonOptions,
): Promise<number> {
  const error = { file, code, message: spoken(message, language) };
  if (format === 'json') {
    await push(process.stdout, `${JSON.stringify({ before, after, engine, error }, null, 2)}\n`);
  } else {
    await push(process.stderr, `${plainLine(`${file}: ${error.message}`)}\n`);
  }
  return code === 'unsupported' ? EXIT.usage : EXIT.unreadable;
}
