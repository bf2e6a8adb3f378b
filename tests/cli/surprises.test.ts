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
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { sheet, workbook } from '../helpers/sheet-builder';
import { unsettledForm } from '../helpers/unsettled-forms';
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

describe('no output of any command takes the place of a workbook', () => {
  const COMMANDS: [string, string[]][] = [
    ['score', ['score', 'yantian-2023.xlsx']],
    ['evidence', ['evidence', 'yantian-2023.xlsx']],
    ['readings', ['readings', 'form.xlsx']],
    ['explain', ['explain', 'JX304']],
    ['rule', ['rule', '--max', '6', '全部完成得满分，否则不得分']],
    ['indicator', ['indicator', '--target', '≥5']],
  ];
  const OUTPUTS: [string, (output: string) => void][] = [
    ['by its name', (output) => copyFileSync(path('lechang-2023.xlsx'), output)],
    ['through a link', (output) => symlinkSync('lechang-2023.xlsx', output)],
    ['through a hard link', (output) => linkSync(path('lechang-2023.xlsx'), output)],
  ];
  const cases = COMMANDS.flatMap(([name, args]) =>
    OUTPUTS.map(([how, make]) => [`${name}, ${how}`, args, make] as const),
  );

  it.each(cases)('%s', (_, args, make) => {
    const before = readFileSync(path('lechang-2023.xlsx'));
    writeFileSync(path('form.xlsx'), writeWorkbook(unsettledForm('甲中心')));
    make(path('out.xlsx'));
    const { code, stdout, stderr } = run(...args, '-o', 'out.xlsx');
    expect([code, stdout, stderr.includes('--force')]).toEqual([2, '', true]);
    expect(readFileSync(path('out.xlsx')).equals(before)).toBe(true);
    expect(drafts()).toEqual([]);
  });

  it.each([
    ['explain', ['explain', 'JX304'], 'JX304'],
    ['indicator', ['indicator', '--target', '≥5'], '5'],
  ])('%s does when it is told to', (_, args, words) => {
    copyFileSync(path('lechang-2023.xlsx'), path('out.xlsx'));
    expect(run(...args, '-o', 'out.xlsx', '--force').code).toBe(0);
    expect(readFileSync(path('out.xlsx'), 'utf8')).toContain(words);
  });

  it.each([['check'], ['score'], ['evidence'], ['readings']])('%s never that of --readings', (command) => {
    const rows = [
      ['原文', '分值', '按此理解'],
      ['全部完成得满分', '6', '全部完成得6分，否则得0分'],
    ];
    writeFileSync(path('given.xlsx'), writeWorkbook(workbook(sheet('评分口径', rows))));
    writeFileSync(path('form.xlsx'), writeWorkbook(unsettledForm('甲中心')));
    const before = readFileSync(path('given.xlsx'));
    const args = [command, 'form.xlsx', '--readings', 'given.xlsx', '-o', 'given.xlsx', '--force'];
    const { code, stderr } = run(...args);
    expect([code, stderr.includes('不能是原文件')]).toEqual([2, true]);
    expect(readFileSync(path('given.xlsx')).equals(before)).toBe(true);
  });

  it('a copy written through a link leaves the link, and a device is none to be replaced', () => {
    writeFileSync(path('old.xlsx'), '');
    symlinkSync('old.xlsx', path('link.xlsx'));
    expect(run('score', 'yantian-2023.xlsx', '-o', 'link.xlsx', '--force').code).toBe(0);
    expect(readFileSync(path('old.xlsx')).equals(readFileSync(path('link.xlsx')))).toBe(true);
    expect(readFileSync(path('old.xlsx')).length).toBeGreaterThan(1000);
    mkdirSync(path('folder.xlsx'));
    const { code, stderr } = run('score', 'yantian-2023.xlsx', '-o', 'folder.xlsx', '--force');
    expect([code, stderr.includes('EISDIR')]).toEqual([2, true]);
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
    const names = Array.from({ length: 61 }, (_, at) => `${at + 100}.xlsx`);
    mkdirSync(path('in'));
    for (const name of names) copyFileSync(path('lechang-2023.xlsx'), path(`in/${name}`));
    writeFileSync(path('in/130.xlsx'), manyCells(300_000));
    const binary = join(ROOT, 'dist/cli/ziping.js');
    const args = ['--max-old-space-size=48', binary, 'check', 'in', '--format', 'ndjson', '--jobs', jobs];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ file }) => file)).toEqual(names.map((name) => `in/${name}`));
    expect(answers.flatMap((answer, at) => ('error' in answer ? at : []))).toEqual([30]);
    expect(answers[30]!.error).toMatchObject({ code: 'too-large' });
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
