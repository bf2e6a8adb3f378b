import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../../src/app/session/create-session';
import { openXlsx, XlsxHost } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { MemoryStore } from '../app/session/stage';
import { sheet } from '../helpers/sheet-builder';
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
    expect([cell(25, 8), cell(26, 8), cell(7, 8)]).toEqual(['4', '91.7', '3']);
    expect(cell(25, 9)).toContain('扣2分');
    expect(stdout).toContain('评分表!I25  6 → 4');
    expect(stdout).toContain('评分表!I7  5 → 3  填报得分5不在0至分值3之间，按3分计。');
    expect(stdout).toContain('这次写入已记在“核查记录”表：ziping undo 可以撤销');
    expect(stdout).toContain('重算总分91.7分：4 分已核算 · 84.7 分沿用填报 · 3 分按上限计。');
  });

  it('says of a file without a form that nothing was worked out', () => {
    const list = sheet('通讯录', [['姓名', '电话']]);
    writeFileSync(join(folder, 'list.xlsx'), writeWorkbook({ sheets: [list] }));
    const { code, stdout } = run('score', 'list.xlsx');
    expect(code).toBe(0);
    expect(stdout).toContain('没有认出自评表，什么也没有计算。');
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

  it('lists in a dry run what it would write, and makes no file', () => {
    const { code, stdout } = run('score', 'yantian-2023.xlsx', '--dry-run');
    expect([code, existsSync(join(folder, 'yantian-2023.scored.xlsx'))]).toEqual([0, false]);
    expect(stdout).toMatch(/^试算，未写入文件：将写入 \d+ 个单元格。/);
    expect(stdout).toContain('评分表!I25  6 → 4');
  });

  it('raises a typed score only when it is told to', () => {
    const form = [
      ['项目支出绩效自评表（2024年度）'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '培训场次', '≥12场', '13场', 60, 50, '从严自评'],
      ['效益指标', '社会效益指标', '群众知晓率', '≥85%', '88%', 40, 40],
      ['总分', null, null, null, null, 100, 90],
    ];
    writeFileSync(join(folder, 'strict.xlsx'), writeWorkbook({ sheets: [sheet('自评表', form)] }));
    expect(run('score', 'strict.xlsx').stdout).toMatch(
      /没有需要写入的内容[^]*自评表!G3 {2}“培训场次”填报50分，按标准可得60分/,
    );
    const raised = run('score', 'strict.xlsx', '--raise', '-o', 'raised.xlsx').stdout;
    expect(raised).toContain('自评表!G3  50 → 60');
    expect(raised).toContain('自评表!G5  90 → 100');
  });

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
    expect(listing.written.find((row) => row.cell === 'I7')).toMatchObject({ before: '5', after: '3' });
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

describe('ziping undo', () => {
  it('takes the last recorded write back, once', async () => {
    const opened = openXlsx(bytes('yantian-2023.xlsx'));
    if (!opened.ok) throw new Error(opened.error.code);
    const host = new XlsxHost(opened.file);
    const session = createSession(host, {
      store: new MemoryStore(),
      now: () => '2024-03-01T08:00:00Z',
    });
    await session.check();
    await session.rescore();
    writeFileSync(join(folder, 'written.xlsx'), host.bytes);
    expect(at('written.xlsx', '评分表', 24, 8)).toBe('4');
    const { code, stdout } = run('undo', 'written.xlsx');
    expect([code, stdout.split('：')[0]]).toEqual([0, '已写入 written.undone.xlsx']);
    const cells = [24, 25, 6].map((row) => at('written.undone.xlsx', '评分表', row, 8));
    expect(cells).toEqual(['6', '95.7', '5']);
    expect(run('undo', 'written.undone.xlsx').code).toBe(2);
  });

  it.each(['yantian-2023', 'yueyang-2023'])('takes back every value that score wrote into %s', (name) => {
    run('score', `${name}.xlsx`);
    const { code, stdout } = run('undo', `${name}.scored.xlsx`, '-o', 'back.xlsx');
    expect([code, stdout.split('：')[0]]).toEqual([0, '已写入 back.xlsx']);
    const verified = JSON.parse(run('verify', `${name}.xlsx`, 'back.xlsx', '--format', 'json').stdout) as {
      cells: { sheet: string; in: string[] }[];
    };
    const values = verified.cells.filter((cell) => cell.in.includes('value'));
    expect(values.filter(({ sheet }) => sheet !== '核查记录')).toEqual([]);
    expect(run('undo', 'back.xlsx').code).toBe(2);
  });

  it('of which clean makes a copy without the record', () => {
    run('score', 'yantian-2023.xlsx');
    expect(at('yantian-2023.scored.xlsx', '核查记录', 0, 0)).toBe('编号');
    expect(run('clean', 'yantian-2023.scored.xlsx', '-o', 'clean.xlsx').stdout).toContain('核查记录');
    expect(at('clean.xlsx', '核查记录', 0, 0)).toBeUndefined();
    expect(at('clean.xlsx', '评分表', 24, 8)).toBe('4');
  });

  it('says so where the file records no write', () => {
    const { code, stderr } = run('undo', 'yantian-2023.xlsx');
    expect([code, stderr.includes('没有可以撤销的写入记录')]).toEqual([2, true]);
  });
});
