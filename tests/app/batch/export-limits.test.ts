import { exportWorkbook } from '../../../src/app/batch/export-workbook';
import type { FileRow } from '../../../src/app/batch/file-row';
import { openXlsx } from '../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { scoringBook } from '../../helpers/score-books';
import { rowOf, unreadableRow } from './rows';

/** Texts of a sheet after writing and opening, row by row. */
function texts(rows: readonly FileRow[], sheet: number, language: 'zh-CN' | 'en' = 'zh-CN'): string[][] {
  const { workbook, looks } = exportWorkbook(rows, language);
  const opened = openXlsx(writeWorkbook(workbook, looks));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook.sheets[sheet]!.rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe('the exported workbook keeps to what a spreadsheet holds', () => {
  it('names the first of a thousand copies and their number', async () => {
    const row = await rowOf('0', scoringBook(), { digest: 'd' });
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      ...row,
      key: `${i}`,
      path: `${'很长的文件夹名'.repeat(8)}/${i}.xlsx`,
    }));
    const list = texts(rows, 0);
    expect(list).toHaveLength(1001);
    expect(list[1]!.at(-1)).toMatch(/完全相同.*\/1\.xlsx、.*\/10\.xlsx 等 999 个$/);
    const english = texts(rows, 0, 'en')[1]!.at(-1);
    expect(english).toMatch(/same content.*\/10\.xlsx… \(999 in all\)$/);
  });

  it('cuts a text that is too long for a cell', async () => {
    const row = await rowOf('a.xlsx', scoringBook({ H11: 99 }));
    const [finding] = row.findings;
    const findings = [{ ...finding!, message: '长'.repeat(40_000), stated: '9'.repeat(32_767) }];
    const [, line] = texts([{ ...row, findings }], 1);
    expect(line!.find((text) => text.startsWith('长'))).toBe(`${'长'.repeat(32_766)}…`);
    expect(line).toContain('9'.repeat(32_767));
  });

  it('carries control characters, broken pairs and emoji', async () => {
    const row = await rowOf('a\u0000b\u001f\ufffe\ud800 😀 <&>"_x0041_\t\n.xlsx', scoringBook());
    expect(texts([row], 0)[1]![0]).toBe('a\u0000b\u001f\ufffe\ufffd 😀 <&>"_x0041_\t\n.xlsx');
  });

  it('is there for files without a finding, and for none that could be read', async () => {
    expect(texts([await rowOf('a.xlsx', scoringBook())], 1)).toHaveLength(1);
    expect(texts([unreadableRow('b.xlsx')], 0)[1]).toEqual([
      'b.xlsx',
      '无法读取',
      expect.stringContaining('0 字节'),
    ]);
  });
});
