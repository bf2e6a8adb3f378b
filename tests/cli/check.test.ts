import { version } from '../../package.json';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkOutput, fileReport, unreadableReport } from './contract';
import { ensureBuilt, FIXTURES, ROOT, workingFolder, ziping } from './ziping';

type FileReport = z.infer<typeof fileReport>;

const FORMS = ['guangzhou-2023', 'lechang-2023', 'liwan-2021', 'yantian-2023', 'yueyang-2023'];

let folder = '';
beforeAll(() => {
  ensureBuilt();
  folder = workingFolder();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const checkJson = (args: readonly string[]) => {
  const { stdout } = ziping(['check', '--format', 'json', ...args], { cwd: folder });
  return checkOutput.parse(JSON.parse(stdout));
};

describe('ziping check: its JSON', () => {
  it.each(FORMS)('keeps the contract for %s', (name) => {
    const [report] = checkJson([`${name}.xlsx`]);
    expect(fileReport.parse(report).file).toBe(`${name}.xlsx`);
  });

  it('says of a score what the contract’s example says', () => {
    const report = checkJson(['yantian-2023.xlsx'])[0] as FileReport;
    const { engine, department, year, unit } = report;
    expect({ engine, department, year, unit }).toEqual({
      engine: version,
      department: '深圳市盐田区应急管理局',
      year: 2023,
      unit: '元',
    });
    expect(report.tables.find((table) => table.kind === 'scoring')).toMatchObject({
      sheet: '评分表',
      range: 'A2:I27',
      template: 'shenzhen-2023',
      columns: { level1: 'A', weight: 'F', standard: 'H', score: 'I' },
    });
    expect(report.scores.find((row) => row.cell === 'I25')).toMatchObject({
      sheet: '评分表',
      name: '公众或服务对象满意度',
      weight: 6,
      stated: 6,
      score: 4,
      state: 'computed',
      inputs: [{ value: '90%', sheet: '目标完成情况自评表', cell: 'G29' }],
    });
    expect(report.totals).toEqual([
      {
        ...{ sheet: '评分表', cell: 'I26', stated: 95.7, score: 91.7, gradeStated: '优', grade: '优' },
        coverage: { computed: 4, judged: 0, stated: 84.7, limited: 3 },
      },
    ]);
    expect(report.findings.find((finding) => finding.cell === 'I7')).toMatchObject({
      code: 'JX301',
      id: 'score-range',
      severity: 'error',
      sheet: '评分表',
      related: ['F7'],
      stated: '5',
    });
  });

  it('is the same object a line with ndjson', () => {
    const { stdout } = ziping(['check', '--format', 'ndjson', '.'], { cwd: folder });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(checkJson(['.']));
  });

  it('is an empty list of nothing only when nothing was asked for', () => {
    expect(checkJson(['nothing/*.xlsx'])).toEqual([
      unreadableReport.parse({
        file: 'nothing/*.xlsx',
        engine: version,
        error: { code: 'not-found', message: '这里没有工作簿（.xlsx .xlsm .xls .xlsb .ods .et）。' },
      }),
    ]);
  });

  it('goes to a file with -o, and nothing to the screen', () => {
    const result = ziping(['check', 'liwan-2021.xlsx', '--format', 'json', '-o', 'report.json'], {
      cwd: folder,
    });
    expect([result.stdout, result.stderr]).toEqual(['', '']);
    expect(checkOutput.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')))).toHaveLength(1);
    rmSync(join(folder, 'report.json'));
  });
});

describe('ziping check: exit codes', () => {
  it.each<[string, string[], number]>([
    ['findings of severity error', ['yantian-2023.xlsx'], 1],
    ['findings, but none asked for', ['yantian-2023.xlsx', '--fail-on', 'never'], 0],
    ['warnings only', ['lechang-2023.xlsx'], 0],
    ['warnings where they count', ['lechang-2023.xlsx', '--fail-on', 'warning'], 1],
    ['nothing found', ['guangzhou-2023.xlsx', '--fail-on', 'warning'], 0],
    ['a file that is not there', ['nothing.xlsx', 'guangzhou-2023.xlsx'], 3],
    ['an unreadable file beside findings', ['nothing.xlsx', 'yantian-2023.xlsx'], 3],
    ['a file that is not there, nothing asked for', ['nothing.xlsx', '--fail-on', 'never'], 3],
  ])('%s', (_, args, code) => expect(ziping(['check', ...args], { cwd: folder }).code).toBe(code));
});

describe('ziping check: a folder', () => {
  let mixed = '';
  beforeAll(() => {
    mixed = join(folder, 'mixed');
    mkdirSync(join(mixed, '下级'), { recursive: true });
    mkdirSync(join(mixed, '.hidden'));
    const good = join(folder, 'guangzhou-2023.xlsx');
    for (const name of ['b.xlsx', '下级/a.xlsx', '~$b.xlsx', '.hidden/c.xlsx', '.d.xlsx']) {
      copyFileSync(good, join(mixed, name));
    }
    writeFileSync(join(mixed, 'a.xlsx'), '姓名,得分\n');
    writeFileSync(join(mixed, 'c.xlsx'), '');
    writeFileSync(join(mixed, 'd.xlsx'), readFileSync(good).subarray(0, 5000));
    writeFileSync(join(mixed, 'notes.txt'), 'not asked for');
  });
  afterAll(() => rmSync(mixed, { recursive: true }));

  it('reports what cannot be read and goes on, in the order of names', () => {
    const reports = checkJson(['mixed']);
    const lines = reports.map((report) => [report.file, 'error' in report ? report.error.code : 'read']);
    expect(lines).toEqual([
      ['mixed/a.xlsx', 'not-a-workbook'],
      ['mixed/b.xlsx', 'read'],
      ['mixed/c.xlsx', 'not-a-workbook'],
      ['mixed/d.xlsx', 'damaged'],
      ['mixed/下级/a.xlsx', 'read'],
    ]);
    expect(ziping(['check', 'mixed'], { cwd: folder }).code).toBe(3);
  });

  it('is the same on one thread and on several', () => {
    const many = join(mixed, '下级');
    for (let copy = 0; copy < 60; copy++) {
      const form = FORMS[copy % FORMS.length]!;
      copyFileSync(join(FIXTURES, `${form}.xlsx`), join(many, `${form}-${copy}.xlsx`));
    }
    const [one, several] = ['1', '2'].map((jobs) =>
      ziping(['check', 'mixed', '--format', 'ndjson', '--jobs', jobs], { cwd: folder }),
    );
    expect(one!.stdout.split('\n')).toHaveLength(66);
    expect(several).toEqual(one);
  });
});

describe('ziping check: the text', () => {
  it('puts file, sheet and cell first', () => {
    const { stdout } = ziping(['check', 'yantian-2023.xlsx'], { cwd: folder });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('yantian-2023.xlsx  深圳市盐田区应急管理局  2023年');
    const sheet = lines.indexOf('  评分表');
    expect(lines[sheet + 1]).toMatch(/^ {4}I7 {5}错误 JX301 {2}.*5分/);
    expect(lines.at(-2)).toMatch(/^共 1 个文件：\d+ 个错误，\d+ 个提醒，\d+ 个提示。$/);
  });

  it('speaks English when asked', () => {
    const { stdout } = ziping(['check', 'yantian-2023.xlsx', '--lang', 'en'], { cwd: folder });
    expect(stdout).toMatch(/I7 {5}error JX301/);
    expect(stdout).toMatch(/1 files: \d+ errors/);
  });

  it('names only files with findings when quiet', () => {
    const { stdout } = ziping(['check', 'guangzhou-2023.xlsx', '--quiet'], { cwd: folder });
    expect(stdout).toBe('');
  });

  it('has no colours and no progress in a pipe', () => {
    const { stdout, stderr } = ziping(['check', '.'], { cwd: folder });
    expect([stdout.includes('\u001b'), stderr]).toEqual([false, '']);
  });
});

describe('ziping check: pipes and old files', () => {
  it('ends quietly when the reader goes away', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let copy = 0; copy < 20; copy++) {
      copyFileSync(join(folder, 'yueyang-2023.xlsx'), join(many, `${copy}.xlsx`));
    }
    const args = [join(ROOT, 'dist/cli/ziping.js'), 'check', 'many', '--format', 'json'];
    const child = spawn(process.execPath, args, { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect({ stderr, code, signal }).toEqual({ stderr: '', code: 0, signal: null });
    rmSync(many, { recursive: true });
  });

  it('reads an old workbook and gives the same scores', async () => {
    const { readFile, writeFile } = await import('@e965/xlsx');
    writeFile(readFile(join(folder, 'lechang-2023.xlsx')), join(folder, 'old.xls'), { bookType: 'biff8' });
    const [old, current] = checkJson(['old.xls', 'lechang-2023.xlsx']) as FileReport[];
    expect(old!.totals).toEqual(current!.totals);
    expect(old!.scores.map((row) => [row.cell, row.score])).toEqual(
      current!.scores.map((row) => [row.cell, row.score]),
    );
    rmSync(join(folder, 'old.xls'));
  });

  it('leaves the files alone', () => {
    for (const name of FORMS) {
      expect(
        readFileSync(join(folder, `${name}.xlsx`)).equals(readFileSync(join(FIXTURES, `${name}.xlsx`))),
      ).toBe(true);
    }
    expect(existsSync(join(folder, 'yantian-2023.scored.xlsx'))).toBe(false);
  });
});
