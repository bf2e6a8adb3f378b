import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleOf } from '../../src/app/batch/sample';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 900_000);
beforeAll(() => {
  folder = workingFolder();
  mkdirSync(join(folder, '收/二'), { recursive: true });
  for (const path of NAMES) copyFileSync(join(folder, 'liwan-2021.xlsx'), join(folder, path));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = ['收/a.xlsx', '收/b.xlsx', '收/c.xlsx', '收/d.xlsx', '收/二/e.xlsx'];
const run = (...args: string[]) => ziping(['sample', ...args], { cwd: folder });

describe('ziping sample', () => {
  it('draws what the workbench draws with the same seed, a path a line', () => {
    const { code, stdout, stderr } = run('收', '--count', '2', '--seed', '482913');
    const rows = NAMES.map((path) => ({ key: path, path, status: 'clean' as const }));
    const drawn = sampleOf(rows, { count: 2, seed: 482913 });
    expect([code, stdout.trim().split('\n')]).toEqual([0, NAMES.filter((path) => drawn.has(path))]);
    expect(stderr).toBe('抽查：从 5 个文件中抽取 2 个，种子 482913。\n');
  });

  it('tells the seed that it drew itself, and what it could not read', () => {
    writeFileSync(join(folder, '收/坏.xlsx'), 'PK\u0003\u0004 not a zip');
    const { code, stdout } = run('收', '--count', '3', '--format', 'json');
    rmSync(join(folder, '收/坏.xlsx'));
    const told = JSON.parse(stdout) as { seed: number; files: string[] };
    expect([code, told]).toEqual([
      3,
      { count: 3, total: 6, unread: 1, seed: expect.any(Number), files: expect.any(Array) },
    ]);
    const again = run('收', '--count', '3', '--seed', String(told.seed), '--quiet');
    expect(again.stdout.trim().split('\n')).toEqual(told.files);
  });

  it.each([
    [['收'], '--count'],
    [['收', '--count', '0'], '--count'],
    [['收', '--count', '2', '--seed', 'x'], '--seed'],
  ])('says what is missing or wrong: %p', (args, words) => {
    const { code, stderr } = run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it('has its baseline told beside a check: what was left out, and files that it does not know', () => {
    const check = (...args: string[]) => ziping(['check', ...args], { cwd: folder });
    const { stdout } = check('收/a.xlsx', 'yantian-2023.xlsx', '--format', 'ndjson');
    writeFileSync(join(folder, '前.ndjson'), stdout);
    const found = stdout
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { findings: unknown[] }).findings);
    const again = check('收/a.xlsx', '收/b.xlsx', 'yantian-2023.xlsx', '--baseline', '前.ndjson');
    expect(again.stderr).toContain(`--baseline 中已有的问题 ${found.length} 个没有列出。`);
    expect(again.stderr).toContain('3 个文件中有 1 个在 --baseline 里没有');
  });
});
