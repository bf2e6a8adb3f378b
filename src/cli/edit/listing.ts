import { previewRows, skippedRows, type PreviewRow, type SkippedRow } from '../../core/edits/diff';
import { say } from '../messages';
import type { EditPlan } from '../../core/model/edit';
import { plainLine, type Language } from '../../core/text';
import type { ApplyReport } from '../../hosts/workbook-host';
import type { CommonOptions } from '../options';

/** What a command wrote, for the person who called it. */
export interface Listing {
  readonly command: 'score' | 'evidence' | 'undo';
  readonly file: string;
  /** Null of a dry run. */
  readonly output: string | null;
  readonly engine: string;
  readonly plan: EditPlan;
  readonly report: ApplyReport;
}

/** The cells written and those left alone, as text or as one JSON object. */
export function listing(result: Listing, { format, language, quiet }: CommonOptions): string {
  const { plan, report } = result;
  const written = previewRows({ ...plan, edits: report.written }, language);
  const skipped = skippedRows({ ...plan, skipped: [...plan.skipped, ...report.skipped] }, language);
  const notices = report.notices.map(({ sentence }) => sentence[language]);
  if (format === 'json') {
    const { file, output, engine } = result;
    return `${JSON.stringify({ file, output, engine, written, skipped, notices }, null, 2)}\n`;
  }
  if (quiet) return '';
  const lines = [
    headLine(result.output, written.length, language),
    ...written.map((row) => `  ${writtenLine(row, language)}`),
    ...skippedLines(skipped, language),
    ...notices,
  ];
  if (result.command === 'evidence' && written.length) lines.push(say(language, 'write.open'));
  return lines.map((line) => `${plainLine(line)}\n`).join('');
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
