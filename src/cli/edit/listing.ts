import { coveragePoints, coverageText } from '../../core/report/coverage-text';
import type { Scored } from '../../app/review';
import { decimalText, roundHalfUp } from '../../core/number/exact';
import { previewRows, skippedRows, type PreviewRow, type SkippedRow } from '../../core/edits/diff';
import { say } from '../messages';
import type { EditPlan } from '../../core/model/edit';
import { plainLine, spoken, type Language } from '../../core/text';
import type { ApplyReport } from '../../hosts/workbook-host';
import type { compareWorkbooks } from '../../hosts/xlsx';
import type { CommonOptions } from '../options';
import type { Writer } from './write-into';
import { receiptLine } from '../verify/receipt';

/** What a command wrote, for the person who called it. */
export interface Listing {
  readonly command: Writer;
  readonly file: string;
  /** Null of a dry run. */
  readonly output: string | null;
  readonly engine: string;
  readonly plan: EditPlan;
  readonly report: ApplyReport;
  /** Whether the write stands on the sheet 核查记录, by which it can be taken back. */
  readonly isRecorded: boolean;
  /** How the copy differs from the file, read from both; null of a dry run. */
  readonly receipt: Receipt | null;
  /** The forms as they were scored before the write. */
  readonly scored: Scored;
}

export type Receipt = ReturnType<typeof compareWorkbooks>;

/** The cells written and those left alone, as text or as one JSON object. */
export function listing(result: Listing, { format, language, quiet }: CommonOptions): string {
  const { plan, report } = result;
  const written = previewRows({ ...plan, edits: report.written }, language);
  const skipped = skippedRows({ ...plan, skipped: [...plan.skipped, ...report.skipped] }, language);
  const notices = report.notices.map(({ words }) => spoken(words, language));
  if (format === 'json') {
    const { file, output, engine } = result;
    const { receipt } = result;
    const told = receipt?.ok
      ? receipt.differences
      : receipt && { error: spoken(receipt.error.message, language) };
    const data = { file, output, engine, written, skipped, notices, receipt: told };
    return `${JSON.stringify(data, null, 2)}\n`;
  }
  if (quiet) return '';
  const lines = [
    headLine(result.output, written.length, language),
    ...written.map((row) => `  ${writtenLine(row, language)}`),
    ...skippedLines(skipped, language),
    ...notices,
    ...recordLines(result, language),
    ...totalLines(result, language),
    ...receiptOf(result.receipt, language),
  ];
  if (result.command === 'evidence' && written.length) lines.push(say(language, 'write.open'));
  return lines.map((line) => `${plainLine(line)}\n`).join('');
}

/** By what the scores can be taken back; where none were written nothing is said. */
function recordLines({ command, output, report, isRecorded }: Listing, language: Language): string[] {
  if (command === 'undo' || command === 'evidence' || output === null || report.written.length === 0)
    return [];
  return [say(language, isRecorded ? 'write.recorded' : 'write.unrecorded')];
}

/** What was looked at: each total with where its points come from; a file without a form says that it has none. */
function totalLines({ command, scored }: Listing, language: Language): string[] {
  if (command === 'undo') return [];
  if (scored.recognition.forms.length === 0) return [say(language, 'write.noForm')];
  if (command === 'evidence') return [];
  return scored.scores.totals.flatMap(({ score, coverage }) => {
    if (!score || !coverage) return [];
    const ways = coverageText(coveragePoints(coverage), language);
    return [say(language, 'write.total', { score: decimalText(roundHalfUp(score, 2)), ways })];
  });
}

function headLine(output: string | null, count: number, language: Language): string {
  if (output === null) return say(language, 'write.dry', { count });
  return count ? say(language, 'write.done', { output, count }) : say(language, 'write.none', { output });
}

function writtenLine({ sheet, cell, before, after, reason }: PreviewRow, language: Language): string {
  const blank = say(language, 'write.blank');
  const data = { cell: `${sheet}!${cell}`, before: before || blank, after: after || blank, reason };
  return say(language, 'write.edit', data);
}

function skippedLines(skipped: readonly SkippedRow[], language: Language): string[] {
  if (skipped.length === 0) return [];
  return [
    say(language, 'write.skipped', { count: skipped.length }),
    ...skipped.map(({ sheet, cell, reason }) => {
      return `  ${say(language, 'write.skippedLine', { cell: `${sheet}!${cell}`, reason })}`;
    }),
  ];
}

function receiptOf(receipt: Receipt | null, language: Language): string[] {
  if (receipt === null) return [];
  if (!receipt.ok) return [say(language, 'verify.wrong', { why: spoken(receipt.error.message, language) })];
  // A copy to which nothing was written is told as the same already.
  return receipt.differences.parts.length === 0 ? [] : [receiptLine(receipt.differences, language)];
}
