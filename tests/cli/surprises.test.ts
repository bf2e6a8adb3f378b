import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { worksheet, xlsxWith } from '../helpers/xlsx-package';
import { ensureBuilt, ROOT, workingFolder, ziping } from './ziping';

const HOSTILE = join(ROOT, 'tests/fixtures/files');
let folder = '';
beforeAll(ensureBuilt, 120_000);
beforeEach(() => {
  folder = workingFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(args, { cwd: folder });
const path = (name: string) => join(folder, name);
const drafts = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

describe('a report never takes the place of a workbook', () => {
  it.each<[string, (output: string) => void]>([
    ['a link to its input', (output) => symlinkSync('yantian-2023.xlsx', output)],
    ['a hard link to its input', (output) => linkSync(path('yantian-2023.xlsx'), output)],
  ])('%s', (_, make) => {
    const before = readFileSync(path('yantian-2023.xlsx'));
    make(path('report.json'));
    const { code, stderr } = run('check', 'yantian-2023.xlsx', '--format', 'json', '-o', 'report.json');
    expect([code, stderr.includes('不能是原文件')]).toEqual([2, true]);
    expect(readFileSync(path('yantian-2023.xlsx')).equals(before)).toBe(true);
  });

  it.each(['lechang-2023.xlsx', 'named-otherwise'])('%s, unless it is told to', (name) => {
    if (name === 'named-otherwise') copyFileSync(path('lechang-2023.xlsx'), path(name));
    const before = readFileSync(path(name));
    const refused = run('check', 'yantian-2023.xlsx', '-o', name);
    expect([refused.code, refused.stderr.includes('--force')]).toEqual([2, true]);
    expect(readFileSync(path(name)).equals(before)).toBe(true);
    expect(run('check', 'yantian-2023.xlsx', '-o', name, '--force', '--fail-on', 'never').code).toBe(0);
    expect(readFileSync(path(name), 'utf8')).toContain('yantian-2023.xlsx');
  });

  it('an earlier report gives way, and a link to it stays a link', () => {
    writeFileSync(path('old.txt'), 'old');
    symlinkSync('old.txt', path('link.txt'));
    expect(run('check', 'yantian-2023.xlsx', '-o', 'link.txt', '--fail-on', 'never').code).toBe(0);
    expect(readFileSync(path('old.txt'), 'utf8')).toContain('yantian-2023.xlsx');
    expect(drafts()).toEqual([]);
  });
});

/** A workbook within the limits that takes more memory than the run is given. */
function manyCells(count: number): Uint8Array {
  const row = (at: number) =>
    `<row r="${at}">${[...'ABCDEFGHIJ'].map((column) => `<c r="${column}${at}"><v>${at}.5</v></c>`).join('')}</row>`;
  const rows = Array.from({ length: count / 10 }, (_, at) => row(at + 1)).join('');
  return xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(rows) });
}

describe('one file never hurts another', () => {
  it.each(['1', '2'])('a file that takes all memory costs its own answer alone, with %s jobs', (jobs) => {
    const names = ['a.xlsx', 'b-bomb.xlsx', 'c.xlsx', 'd.xlsx'];
    mkdirSync(path('in'));
    for (const name of names) copyFileSync(path('yantian-2023.xlsx'), path(`in/${name}`));
    writeFileSync(path('in/b-bomb.xlsx'), manyCells(300_000));
    const binary = join(ROOT, 'dist/cli/ziping.js');
    const args = ['--max-old-space-size=48', binary, 'check', 'in', '--format', 'ndjson', '--jobs', jobs];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ file }) => file)).toEqual(names.map((name) => `in/${name}`));
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, false, false]);
    expect(answers[1]!.error).toMatchObject({ code: 'too-large' });
    expect([status, stderr]).toEqual([3, '']);
  });
});

describe('nothing of a file steers the terminal', () => {
  const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;

  it.each([['check'], ['score']])('%s', (command) => {
    copyFileSync(join(HOSTILE, 'S01-terminal-escapes.xlsx'), path('s.xlsx'));
    const { stdout, stderr } = run(command, 's.xlsx');
    expect(stdout).not.toMatch(STEERING);
    expect(stderr).not.toMatch(STEERING);
    expect(stdout).toMatch(/s\.(?:scored\.)?xlsx/);
  });

  it('nor its name; JSON is as it is', () => {
    const name = 'a\u001b[31m\u202e.xlsx';
    copyFileSync(path('yantian-2023.xlsx'), path(name));
    expect(run('check', name).stdout).not.toMatch(STEERING);
    expect(run('check', 'none\u001b[2J.xlsx', '-o', '\u001b/x').stderr).not.toMatch(STEERING);
    const [answer] = JSON.parse(run('check', name, '--format', 'json').stdout) as { file: string }[];
    expect(answer!.file).toBe(name);
  });
});

describe('no stack trace', () => {
  it.each<[string, string[], number]>([
    ['a pattern that is none', ['check', '[z-a].xlsx'], 3],
    ['a folder as output', ['check', 'yantian-2023.xlsx', '-o', '.'], 2],
    ['an output in a folder that is not there', ['check', 'yantian-2023.xlsx', '-o', 'no/x.json'], 2],
    ...(existsSync('/dev/full')
      ? [['a full disk', ['check', 'yantian-2023.xlsx', '-o', '/dev/full'], 2] as [string, string[], number]]
      : []),
  ])('%s', (_, args, expected) => {
    const { code, stdout, stderr } = run(...args);
    expect(code).toBe(expected);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect((stdout + stderr).trim()).not.toBe('');
    expect(drafts()).toEqual([]);
  });
});
