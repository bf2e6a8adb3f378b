import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { worksheet, xlsxWith } from '../helpers/xlsx-package';
import { agileXlsx } from '../helpers/locked-xlsx';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 120_000);
beforeEach(() => {
  folder = workingFolder();
  writeFileSync(join(folder, 'a.xlsx'), xlsxWith());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(args, { cwd: folder });
const SHEET = 'xl/worksheets/sheet1.xml';
const changed = () =>
  xlsxWith({
    [SHEET]: worksheet(
      '<row r="1" ht="30"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>8</v></c><c r="C1" t="str"><v>a&#27;[2J</v></c></row>',
    ),
  });

interface Differences {
  readonly cells: { sheet: string; cell: string; in: string[] }[];
  readonly parts: { part: string; fate: string; beside: string[] }[];
  readonly sameParts: number;
}

describe('ziping verify', () => {
  it('lists every cell and part, and says that nothing else differs', () => {
    writeFileSync(join(folder, 'b.xlsx'), changed());
    const { code, stdout, stderr } = run('verify', 'a.xlsx', 'b.xlsx');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'a.xlsx → b.xlsx',
        '单元格：2 个不同',
        '  表!B1  9.5 → 8（内容）',
        '  表!C1  （空） → a␛[2J（内容、格式）',
        '文件内部的部件：1 个不同',
        '  xl/worksheets/sheet1.xml 表  另有：row 1',
        '核对：2 个单元格不同，1 个部件有改动（单元格以外：xl/worksheets/sheet1.xml row 1），新增 0 个，删去 0 个，其余 5 个逐字节相同；此外没有差别。',
        '',
      ].join('\n'),
    );
  });

  it('in JSON, with what stood and stands in each cell', () => {
    writeFileSync(join(folder, 'b.xlsx'), changed());
    const told = JSON.parse(run('verify', 'a.xlsx', 'b.xlsx', '--format', 'json').stdout) as Differences;
    expect(told).toMatchObject({ before: 'a.xlsx', after: 'b.xlsx', identical: false, sameParts: 5 });
    expect(told.cells[0]).toEqual({
      sheet: '表',
      cell: 'B1',
      in: ['value'],
      before: { value: '9.5', kind: 'number', formula: null },
      after: { value: '8', kind: 'number', formula: null },
    });
    expect(told.parts).toEqual([{ part: SHEET, fate: 'changed', sheet: '表', beside: ['row 1'] }]);
  });

  it('says of two equal files that they are', () => {
    copyFileSync(join(folder, 'a.xlsx'), join(folder, 'b.xlsx'));
    expect(run('verify', 'a.xlsx', 'b.xlsx', '--lang', 'en').stdout).toBe(
      'a.xlsx → b.xlsx\nThe two files are the same byte for byte.\n',
    );
    writeFileSync(join(folder, 'c.xls'), 'no workbook');
    expect(run('verify', 'c.xls', 'c.xls', '--format', 'json').stdout).toContain('"identical": true');
  });

  it('reads a workbook that is encrypted with the password of Excel itself', () => {
    const bytes = readFileSync(join(folder, 'a.xlsx'));
    writeFileSync(join(folder, 'locked.xlsx'), agileXlsx(bytes, { password: 'VelvetSweatshop' }));
    const { code, stdout } = run('verify', 'a.xlsx', 'locked.xlsx', '--lang', 'en', '--quiet');
    expect([code, stdout]).toEqual([0, 'Compared: all 6 parts are the same, only packed otherwise.\n']);
  });

  it.each([
    ['no-such.xlsx', '找不到', 3],
    ['bad.xlsx', '文本', 3],
  ])('says why %s cannot be compared', (name, sentence, expected) => {
    writeFileSync(join(folder, 'bad.xlsx'), '指标,得分\n');
    for (const args of [
      ['a.xlsx', name],
      [name, 'a.xlsx'],
    ]) {
      const { code, stdout, stderr } = run('verify', ...args);
      expect([code, stdout]).toEqual([expected, '']);
      expect(stderr).toMatch(new RegExp(`^${name}: .*${sentence}`));
      const told = JSON.parse(run('verify', ...args, '--format', 'json').stdout) as {
        error: { file: string };
      };
      expect(told.error.file).toBe(name);
    }
  });
});

describe('the receipt of a write', () => {
  it.each(['yantian-2023', 'yueyang-2023'])('%s', (name) => {
    const scored = JSON.parse(run('score', `${name}.xlsx`, '--format', 'json').stdout) as {
      written: { sheet: string; cell: string }[];
      receipt: Differences;
    };
    const verified = JSON.parse(
      run('verify', `${name}.xlsx`, `${name}.scored.xlsx`, '--format', 'json').stdout,
    ) as Differences;
    const { cells, parts, sameParts } = verified;
    expect(scored.receipt).toEqual({ cells, parts, sameParts });
    const places = (list: readonly { sheet: string; cell: string }[]) =>
      list.map(({ sheet, cell }) => `${sheet}!${cell}`).sort();
    // The record of the write stands on a sheet of its own.
    const own = cells.filter(({ sheet }) => sheet !== '核查记录');
    expect(places(own)).toEqual(places(scored.written));
    expect(own.length).toBeLessThan(cells.length);
    expect(scored.written.length).toBeGreaterThan(0);
  });

  it('is one line under the list, and none where nothing was written', () => {
    const { stdout } = run('score', 'yantian-2023.xlsx');
    expect(stdout.trimEnd().split('\n').pop()).toBe(
      // Five cells of the form, and the record of the write: thirteen heads, nine cells a line and three old contents.
      '核对：66 个单元格不同，5 个部件有改动（单元格以外：[Content_Types].xml Override、xl/_rels/workbook.xml.rels Relationship、xl/worksheets/sheet2.xml cols、xl/workbook.xml sheets），新增 1 个，删去 0 个，其余 6 个逐字节相同；此外没有差别。',
    );
    const again = run('score', 'yantian-2023.scored.xlsx', '-o', 'again.xlsx').stdout;
    expect(again).not.toContain('核对');
    expect(readFileSync(join(folder, 'again.xlsx')).length).toBeGreaterThan(0);
    expect(run('score', 'yantian-2023.xlsx', '--dry-run', '--format', 'json').stdout).toContain(
      '"receipt": null',
    );
  });
});
