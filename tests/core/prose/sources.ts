import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';

const ROOT = join(__dirname, '../../..');

/** The paragraphs of a source report; for one that is all table, the texts of its cells. */
export function sourceText(name: string): string[] {
  const text = readFileSync(join(ROOT, `tests/fixtures/reports/${name}.txt`), 'utf8');
  const own = text.split('\n').filter((line) => line !== '' && !line.startsWith('[['));
  return name.startsWith('liwan') ? [...own, ...cellTexts(name)] : own;
}

/** Long texts of the cells of a source's workbook, row by row. */
export function cellTexts(name: string): string[] {
  const opened = openXlsx(new Uint8Array(readFileSync(join(ROOT, `assets/samples/${name}.xlsx`))));
  if (!opened.ok) throw new Error(opened.error.message.key);
  const cells = opened.file.workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.map(({ text }) => text.replace(/\n/g, '')).filter((text) => text !== '');
}
