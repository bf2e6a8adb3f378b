import { readFile } from 'node:fs/promises';
import { fileRow } from '../../app/batch/file-row';
import type { FileResult } from '../../app/batch/file-result';
import { mergeLedgers, parseLedger, type LedgerLine } from '../../app/desk/ledger';
import { deskOf, opinionOf } from '../../app/desk/row-desk';
import { NO_OPINION, type Opinion } from '../../core/report/letter/opinion';
import { plainLine, type Language } from '../../core/text';
import { say } from '../messages';
import { push, systemCode } from '../output';
import { UsageError } from '../usage';

/**
 * The ledgers (复核台账.jsonl) of one or more reviewers, as one; lines that cannot be read are told.
 * @throws UsageError for a file that cannot be read, or that holds no line of a ledger
 */
export async function readLedgers(
  files: readonly string[],
  language: Language,
): Promise<readonly LedgerLine[]> {
  const ledgers: (readonly LedgerLine[])[] = [];
  for (const file of files) {
    const { lines, unread } = parseLedger(await textOf(file));
    if (lines.length === 0 && unread.length > 0) throw new UsageError('usage.noLedger', { file });
    if (unread.length > 0)
      await push(
        process.stderr,
        `${plainLine(say(language, 'letter.ledgerPart', { file, count: unread.length }))}\n`,
      );
    ledgers.push(lines);
  }
  return mergeLedgers(...ledgers);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError('usage.badList', { file, why: systemCode(error) });
  }
}

/** What a ledger says of each of the files of a folder, in their order. */
export function opinionsOf(
  lines: readonly LedgerLine[],
  answers: readonly Pick<FileResult, 'report' | 'forms'>[],
  language: Language,
): readonly Opinion[] {
  const rows = answers.map(({ report, forms }, at) =>
    fileRow({ report: { ...report, file: report.file.replace(/\\/g, '/') }, forms, texts: [] }, language, {
      key: String(at),
      digest: report.sha256 ?? null,
    }),
  );
  const { rows: desks } = deskOf(lines, rows);
  return rows.map(({ key }) => {
    const desk = desks.get(key);
    return desk ? opinionOf(desk) : NO_OPINION;
  });
}
