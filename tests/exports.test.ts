import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, unusedExports } from './helpers/unused-exports';

/** Files that a bundle, a page or a thread begins with, and the host of tests and demos. */
const isEntry = (file: string): boolean =>
  /^src\/(cli\/main|cli\/check\/worker|api\/|workbench\/main|taskpane\/main|commands\/register|hosts\/memory\/)|-worker\.ts$/.test(
    file,
  );

/** What only tests ask for, to hold the product to it. */
const FOR_TESTS = [
  'src/core/checks/catalogue.ts: CATALOGUE',
  'src/core/checks/run.ts: runCheck',
  'src/core/templates/schema.ts: TEMPLATE_SCHEMA',
  'src/core/text/texts.ts: blanksOf',
];

const testWords = new Set(
  (readdirSync(__dirname, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('exports.test'))
    .map((file) => readFileSync(join(__dirname, file), 'utf8'))
    .flatMap((text) => text.match(/\w+/g) ?? []),
);

const sources = readSources();

/** Whether a value is used where it is made, and tried by itself in a test. */
function isTried(key: string): boolean {
  const [file, name] = key.split(': ') as [string, string];
  const code = sources.get(file)!.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  return testWords.has(name) && [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
}

describe('what files export', () => {
  it('is used by another file, or used at home and tried by a test', () => {
    const unused = unusedExports(sources, isEntry)
      // Notes are for translators.
      .filter((key) => !key.endsWith(': notes') && !FOR_TESTS.includes(key) && !isTried(key));
    expect(unused).toEqual([]);
  });

  it.each([
    ['a value nobody takes', { 'src/a.ts': 'export const one = 1;' }, ['src/a.ts: one']],
    [
      'a value that is handed on and taken by nobody',
      {
        'src/a.ts': 'export function one() {}',
        'src/index.ts': "export { one as two } from './a';",
      },
      ['src/a.ts: one', 'src/index.ts: two'],
    ],
    [
      'none where it is taken through an index',
      {
        'src/a.ts': 'export class One {}',
        'src/index.ts': "export * from './a';",
        'src/main.ts': "import { One } from '.'; new One();",
      },
      [],
    ],
    [
      'none where a file is fetched as a whole',
      { 'src/a.ts': 'export default function f() {}', 'src/main.ts': "void import('./a');" },
      [],
    ],
    ['no types', { 'src/a.ts': 'export interface A { b: 1 }\nexport type C = A;' }, []],
  ])('tells %s', (_, files, told) => {
    const given = new Map(Object.entries<string>(files));
    expect(unusedExports(given, (file) => file === 'src/main.ts')).toEqual(told);
  });
});
