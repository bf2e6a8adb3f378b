import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 120_000);
beforeEach(() => {
  folder = workingFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(args, { cwd: folder });
const bytes = (name: string) => readFileSync(join(folder, name));
const at = (name: string, sheet: string, row: number, column: number) => {
  const opened = openXlsx(bytes(name));
  const cells = opened.ok ? opened.file.workbook.sheets.find((item) => item.name === sheet)?.rows : [];
  return cells?.find((item) => item.row === row)?.cells.find((cell) => cell.column === column)?.text;
};

describe('ziping score', () => {
  it('writes scores, total and notes into a copy and leaves the file', () => {
    const before = bytes('yantian-2023.xlsx');
    const { code, stdout } = run('score', 'yantian-2023.xlsx');
    expect(code).toBe(0);
    expect(bytes('yantian-2023.xlsx').equals(before)).toBe(true);
    const cell = (row: number, column: number) => at('yantian-2023.scored.xlsx', '评分表', row - 1, column);
    expect([cell(25, 8), cell(26, 8), cell(7, 8)]).toEqual(['4', '91.7', '5']);
    expect(cell(25, 9)).toContain('扣2分');
    expect(stdout).toContain('评分表!I25  6 → 4');
    expect(stdout).toMatch(/未改动，请人工确认：\d+ 处\n {2}评分表!I7 {2}填报得分5/);
  });

  it.each(['yantian-2023', 'yueyang-2023', 'guangzhou-2023', 'liwan-2021', 'lechang-2023'])(
    'changes nothing a second time in %s',
    (name) => {
      run('score', `${name}.xlsx`);
      const { code, stdout } = run('score', `${name}.scored.xlsx`, '-o', 'again.xlsx');
      expect([code, stdout.split('，')[0]]).toEqual([0, '没有需要写入的内容']);
      expect(bytes('again.xlsx').equals(bytes(`${name}.scored.xlsx`))).toBe(true);
    },
  );

  it('lists what it did as JSON', () => {
    const listing = JSON.parse(run('score', 'yantian-2023.xlsx', '--format', 'json').stdout) as {
      output: string;
      written: { cell: string; before: string; after: string }[];
      skipped: { cell: string }[];
    };
    expect(listing.output).toBe('yantian-2023.scored.xlsx');
    expect(listing.written.find((row) => row.cell === 'I26')).toMatchObject({
      before: '95.7',
      after: '91.7',
    });
    expect(listing.skipped.map((row) => row.cell)).toContain('I7');
  });

  it('does not overwrite another file unless told to', () => {
    writeFileSync(join(folder, 'yantian-2023.scored.xlsx'), 'somebody’s work');
    const refused = run('score', 'yantian-2023.xlsx');
    expect([refused.code, refused.stderr.includes('--force')]).toEqual([2, true]);
    expect(bytes('yantian-2023.scored.xlsx').toString()).toBe('somebody’s work');
    expect(run('score', 'yantian-2023.xlsx', '--force').code).toBe(0);
    expect(run('score', 'yantian-2023.xlsx').code).toBe(0);
  });

  it('never writes over its input', () => {
    const { code, stderr } = run('score', 'yantian-2023.xlsx', '-o', './yantian-2023.xlsx');
    expect([code, stderr.includes('不能是原文件')]).toEqual([2, true]);
  });

  it('asks for an .xlsx instead of an old workbook', async () => {
    const xlsx = await import('@e965/xlsx');
    xlsx.writeFile(xlsx.readFile(join(folder, 'lechang-2023.xlsx')), join(folder, 'old.xls'), {
      bookType: 'biff8',
    });
    const { code, stderr } = run('score', 'old.xls');
    expect([code, stderr.includes('另存为 .xlsx')]).toEqual([2, true]);
    expect(existsSync(join(folder, 'old.scored.xls'))).toBe(false);
  });

  it.each([
    ['text', '姓名,得分\n'],
    ['nothing', ''],
  ])('says why a file of %s cannot be read', (_, content) => {
    writeFileSync(join(folder, 'bad.xlsx'), content);
    const { code, stderr } = run('score', 'bad.xlsx');
    expect([code, stderr.startsWith('bad.xlsx: ')]).toEqual([3, true]);
  });
});

describe('ziping evidence', () => {
  it('asks for what is missing, and for nothing a second time', () => {
    const { code, stdout } = run('evidence', 'yantian-2023.xlsx');
    expect([code, stdout.includes('请在“评分依据”表')]).toEqual([0, true]);
    expect(at('yantian-2023.evidence.xlsx', '评分依据', 0, 0)).toBe('数据项');
    expect(at('yantian-2023.evidence.xlsx', '评分依据', 1, 0)).toBeDefined();
    const again = run('evidence', 'yantian-2023.evidence.xlsx', '-o', 'again.xlsx');
    expect([again.code, again.stdout.split('，')[0]]).toEqual([0, '没有需要写入的内容']);
  });
});
