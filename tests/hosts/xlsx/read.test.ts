import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as sheetjs from '@e965/xlsx';

import { a1 } from '../../../src/core/model/address';
import type { Workbook } from '../../../src/core/model/grid';
import { openXlsx } from '../../../src/hosts/xlsx';

const FOLDER = join(__dirname, '../../../assets/samples');

function read(bytes: Uint8Array): Workbook {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file.workbook;
}

/** Cells as "address: kind value =formula", the same for both readers. */
function ours(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map((cell) => {
        const value = cell.kind === 'number' ? Number(cell.raw) : cell.text;
        return `${sheet.name}!${a1({ row, column: cell.column })} ${cell.kind} ${value} ${cell.text} =${cell.formula ?? ''}`;
      }),
    ),
  );
}

const KINDS: Record<string, string> = { s: 'text', n: 'number', b: 'boolean', e: 'error' };

function theirs(bytes: Uint8Array): string[] {
  const book = sheetjs.read(bytes, { type: 'array', cellFormula: true, cellText: true });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name]!;
    const range = sheetjs.utils.decode_range(sheet['!ref']!);
    const lines: string[] = [];
    for (let row = range.s.r; row <= range.e.r; row++) {
      for (let column = range.s.c; column <= range.e.c; column++) {
        const cell = sheet[a1({ row, column })] as sheetjs.CellObject | undefined;
        if (!cell || cell.t === 'z' || (cell.v === '' && !cell.f)) continue;
        lines.push(
          `${name}!${a1({ row, column })} ${KINDS[cell.t]} ${cell.v as string} ${(cell.w ?? String(cell.v)).trim()} =${cell.f ?? ''}`,
        );
      }
    }
    return lines;
  });
}

describe('reading the published workbooks', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

  it('has workbooks to read', () => expect(files.length).toBeGreaterThanOrEqual(5));

  it.each(files)('%s: every cell as an independent reader sees it', (name) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    expect(ours(read(bytes)).map((line) => line.replace(/\r/g, ''))).toEqual(theirs(bytes));
  });

  it.each(files)('%s: the same merged areas', (name) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    const book = sheetjs.read(bytes, { type: 'array' });
    const merges = read(bytes).sheets.map((s) =>
      s.merges.map((m) => `${m.top},${m.left},${m.bottom},${m.right}`),
    );
    expect(merges).toEqual(
      book.SheetNames.map((sheet) =>
        (book.Sheets[sheet]!['!merges'] ?? []).map((m) => `${m.s.r},${m.s.c},${m.e.r},${m.e.c}`),
      ),
    );
  });
});
