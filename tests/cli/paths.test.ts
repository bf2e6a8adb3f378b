import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expandPaths, placeOf } from '../../src/cli/files';
import { patternToRegExp, splitPattern } from '../../src/cli/glob';

describe('patterns', () => {
  it.each<[string, string, boolean]>([
    ['*.xlsx', 'a.xlsx', true],
    ['*.xlsx', 'b/a.xlsx', false],
    ['**/*.xlsx', 'b/c/a.xlsx', true],
    ['**/*.xlsx', 'a.xlsx', true],
    ['自评?.xlsx', '自评表.xlsx', true],
    ['自评?.xlsx', '自评.xlsx', false],
    ['[ab].xlsx', 'b.xlsx', true],
    ['[!ab].xlsx', 'b.xlsx', false],
    ['*.{xls,xlsx}', 'a.xls', true],
    ['*.{xls,xlsx}', 'a.ods', false],
    ['a+(1).xlsx', 'a+(1).xlsx', true],
    ['20[2', '20[2', true],
    ['[z-a].xlsx', '[z-a].xlsx', true],
    ['[z-a].xlsx', 'b.xlsx', false],
  ])('%s and %s: %s', (pattern, path, matches) => expect(patternToRegExp(pattern).test(path)).toBe(matches));

  it.each([
    ['2023/下级/*.xlsx', { base: '2023/下级', pattern: '*.xlsx' }],
    ['*/a.xlsx', { base: '.', pattern: '*/a.xlsx' }],
    ['/*.xlsx', { base: '/', pattern: '*.xlsx' }],
  ])('splits %s', (path, parts) => expect(splitPattern(path)).toEqual(parts));
});

describe('expandPaths', () => {
  let root = '';
  const inRoot = (...paths: string[]) => paths.map((path) => join(root, path));
  const expanded = (...paths: string[]) =>
    expandPaths(inRoot(...paths)).map(({ path, problem }) => [path.slice(root.length + 1), problem]);

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'ziping-paths-'));
    const files = [
      'b.xlsx',
      'a.XLS',
      'notes.txt',
      '~$b.xlsx',
      '.x.xlsx',
      'sub/c.et',
      'sub/.git/d.xlsx',
      '[1].xlsx',
    ];
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
    }
    mkdirSync(join(root, 'empty'));
    symlinkSync(root, join(root, 'sub/circle'));
    symlinkSync(join(root, 'b.xlsx'), join(root, 'sub/link.xlsx'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each<[string, string[], [string, string | null][]]>([
    [
      'a folder: its workbooks by name, no lock files, nothing hidden, no circle',
      ['.'],
      [
        ['[1].xlsx', null],
        ['a.XLS', null],
        ['b.xlsx', null],
        ['sub/c.et', null],
        ['sub/link.xlsx', null],
      ],
    ],
    ['a file, whatever its name', ['notes.txt'], [['notes.txt', null]]],
    ['a name that looks like a pattern', ['[1].xlsx'], [['[1].xlsx', null]]],
    ['a pattern', ['*/*.et'], [['sub/c.et', null]]],
    [
      'arguments in their order, none twice',
      ['b.xlsx', 'sub', './b.xlsx'],
      [
        ['b.xlsx', null],
        ['sub/c.et', null],
        ['sub/link.xlsx', null],
      ],
    ],
    ['a file that is not there', ['none.xlsx'], [['none.xlsx', 'missing']]],
    ['an empty folder', ['empty'], [['empty', 'empty']]],
    ['a pattern without a match', ['*.ods'], [['*.ods', 'empty']]],
  ])('%s', (_, paths, targets) => expect(expanded(...paths)).toEqual(targets));

  it('tells of what cannot be read, and reads names that are no UTF-8', () => {
    const odd = join(root, 'odd');
    mkdirSync(odd);
    const gbk = Buffer.from([0xd7, 0xd4, 0xc6, 0xc0]);
    const inBytes = Buffer.concat([Buffer.from(`${odd}/`), gbk, Buffer.from('.xlsx')]);
    writeFileSync(inBytes, 'x');
    mkdirSync(Buffer.concat([Buffer.from(`${odd}/`), gbk]));
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/`), gbk, Buffer.from('/b.xlsx')]), 'x');
    symlinkSync('nowhere', join(odd, 'dangling.xlsx'));
    expect(spawnSync('mkfifo', [join(odd, 'pipe.xlsx')]).status).toBe(0);
    const targets = expandPaths([odd]);
    expect(targets.map(({ path, problem }) => [path.slice(odd.length + 1), problem])).toEqual([
      ['dangling.xlsx', 'missing'],
      ['pipe.xlsx', 'special'],
      ['自评/b.xlsx', null],
      ['自评.xlsx', null],
    ]);
    expect(targets.slice(2).map((target) => readFileSync(placeOf(target), 'utf8'))).toEqual(['x', 'x']);
    const [named] = expandPaths([inBytes.toString('utf8')]);
    expect(named && readFileSync(placeOf(named), 'utf8')).toBe('x');
  });
});
