import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expandPaths } from '../../src/cli/files';
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
});
