import { answeredRow } from '../../app/batch/answered-row';
import { csvOf } from '../../app/batch/export-csv';
import { exportWorkbook } from '../../app/batch/export-workbook';
import type { FileRow } from '../../app/batch/file-row';
import { plainLine } from '../../core/text';
import { writeWorkbook } from '../../hosts/xlsx/write-workbook';
import { say } from '../messages';
import { guardOf, type CommonOptions } from '../options';
import { push } from '../output';
import { save } from '../save';
import { EXIT, UsageError } from '../usage';
import { readAnswers } from './answers';

const USUAL_OUTPUT = '汇总.xlsx';

/** Rows by their paths: the order of the results, and of the files they come in, changes nothing. */
const byPath = ({ path: one }: FileRow, { path: other }: FileRow) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * `ziping summary`: the table of files and all their findings, from the results of any number of runs, as the workbook
 * that the workbench exports; as .csv the table of files alone. Of several answers for one file the last counts.
 * @returns the exit code: 3 when something in the results was no answer; the others are summed up all the same
 * @throws UsageError when a file of results cannot be read, or the output is neither .xlsx nor .csv
 */
export async function summary(files: readonly string[], options: CommonOptions): Promise<number> {
  const { language } = options;
  const output = options.output ?? USUAL_OUTPUT;
  const kind = /\.(xlsx|csv)$/i.exec(output)?.[1]?.toLowerCase();
  if (kind === undefined) throw new UsageError('usage.summaryKind', { file: output });
  const rows = new Map<string, FileRow>();
  let answers = 0;
  let unread = 0;
  for (const file of files) {
    for await (const { line, value } of readAnswers(file)) {
      const row = answeredRow(value, language);
      if (row) {
        answers++;
        rows.set(row.key, row);
        continue;
      }
      unread++;
      await push(process.stderr, `${plainLine(say(language, 'summary.noAnswer', { file, line }))}\n`);
    }
  }
  const sorted = [...rows.values()].sort(byPath);
  const { workbook, looks } = exportWorkbook(sorted, language);
  const bytes = kind === 'csv' ? new TextEncoder().encode(csvOf(workbook)) : writeWorkbook(workbook, looks);
  await save(
    output,
    bytes,
    guardOf(
      options,
      files.filter((file) => file !== '-'),
    ),
  );
  await tell({ output, rows: sorted, replaced: answers - sorted.length, unread }, options);
  return unread > 0 ? EXIT.unreadable : EXIT.ok;
}

interface Told {
  readonly output: string;
  readonly rows: readonly FileRow[];
  /** Answers that a later one for the same file took the place of. */
  readonly replaced: number;
  readonly unread: number;
}

async function tell(
  { output, rows, replaced, unread }: Told,
  { format, language, quiet }: CommonOptions,
): Promise<void> {
  const findings = rows.reduce((sum, row) => sum + row.findings.length, 0);
  const unreadable = rows.filter(({ status }) => status === 'unreadable').length;
  const data = { output, files: rows.length, findings, unreadable, replaced, unread };
  if (format === 'json') return push(process.stdout, `${JSON.stringify(data, null, 2)}\n`);
  if (quiet) return;
  const lines = [say(language, 'summary.done', data)];
  if (replaced > 0) lines.push(say(language, 'summary.replaced', { count: replaced }));
  await push(process.stdout, lines.map((line) => `${plainLine(line)}\n`).join(''));
}
