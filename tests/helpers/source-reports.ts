import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from '../../src/core/model/grid';
import { openXlsx } from '../../src/hosts/xlsx';
import { deleted, docx, inserted, paragraph, run, splitRuns, tableOf, textBox } from './docx-builder';

const ROOT = join(__dirname, '../..');

export const SOURCE_REPORTS = [
  'guangzhou-2023',
  'lechang-2023',
  'liwan-2021',
  'yantian-2023',
  'yueyang-2023',
] as const;

export type SourceReport = (typeof SOURCE_REPORTS)[number];

/** The sheets of a source's workbook. */
export function sourceSheets(name: SourceReport): readonly Sheet[] {
  const opened = openXlsx(new Uint8Array(readFileSync(join(ROOT, `assets/samples/${name}.xlsx`))));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook.sheets;
}

/**
 * A source report as the Word file it was: its text in split runs, its tables with merged cells where they stood. Some
 * editing is left in it, as in files that bureaus send: a figure replaced under tracked changes, and a text box.
 */
export function sourceDocx(name: SourceReport): Uint8Array {
  const lines = readFileSync(join(ROOT, `tests/fixtures/reports/${name}.txt`), 'utf8').split('\n');
  const sheets = sourceSheets(name);
  const tables = (wanted: string) =>
    sheets.filter((sheet) => wanted === '*' || sheet.name.startsWith(wanted));
  const body = lines.filter(Boolean).map((line) => {
    const marker = /^\[\[(.+)\]\]$/.exec(line);
    return marker ? tables(marker[1]!).map(tableOf).join('') : edited(line);
  });
  return docx([...body, BOXED].join(''));
}

const BOXED = paragraph(run('联系方式见封面。') + textBox('内部资料，注意保存'));

/** A line as Word keeps it; an amount of it was another one before somebody corrected it. */
function edited(line: string): string {
  const at = line.search(/\d[\d,.]*\s*万元/);
  if (at < 0) return paragraph(splitRuns(line));
  const rest = line.slice(at);
  const figure = /^\d[\d,.]*/.exec(rest)![0];
  return paragraph(
    splitRuns(line.slice(0, at)) +
      deleted('9999.99') +
      inserted(figure) +
      splitRuns(rest.slice(figure.length)),
  );
}
