import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planTyped } from '../../../src/app/typing';
import { sayingOf } from '../../../src/app/session/trouble';
import { PlanBuilder } from '../../../src/core/edits/plan-builder';
import { runCheck } from '../../../src/core/checks/run';
import { fillMessages } from '../../../src/core/checks/shared/messages';
import { whyText } from '../../../src/core/checks/shared/why-text';
import {
  isLanguage,
  languageFor,
  LANGUAGES,
  PUNCTUATION,
  spoken,
  type Language,
  type Saying,
} from '../../../src/core/text';
import { openDocx } from '../../../src/hosts/docx';
import { troubleOf } from '../../../src/hosts/officejs/excel-errors';
import { skippedBy } from '../../../src/hosts/workbook-host-rules';
import { openXlsx } from '../../../src/hosts/xlsx';
import { LABELS } from '../../../src/workbench/document/labels';
import { CATALOGUE_FILES, cataloguesIn } from '../../helpers/catalogues';
import { projectBook } from '../../helpers/score-books';
import { contextOf } from '../../helpers/check-context';

const SRC = join(__dirname, '../../../src');
const THIRD = 'zh-HK' as Language;

/** Adds a language as a contributor would: its name in the list, and its catalogues. */
function addLanguage(): () => void {
  const all = CATALOGUE_FILES.flatMap((file) => cataloguesIn(file).catalogues.map(([, texts]) => texts));
  (LANGUAGES as unknown as string[]).push(THIRD);
  for (const texts of [...all, PUNCTUATION]) {
    const own = Object.entries(texts['zh-CN']).map(([key, words]) => [key, `港：${words}`]);
    Object.assign(texts, { [THIRD]: texts === PUNCTUATION ? texts['zh-CN'] : Object.fromEntries(own) });
  }
  return () => {
    (LANGUAGES as unknown as string[]).pop();
    for (const texts of [...all, PUNCTUATION]) delete (texts as Partial<typeof texts>)[THIRD];
  };
}

const REF = { sheet: '表', row: 0, column: 0 };
const BOOK = { sheets: [{ name: '表', hidden: false, rows: [], merges: [] }] };

/** What was refused, which must be something. */
function refused<T>(result: { ok: true } | { ok: false; error: T }): T {
  if (result.ok) throw new Error('not refused');
  return result.error;
}

describe('a third language', () => {
  let remove: () => void;
  beforeAll(() => (remove = addLanguage()));
  afterAll(() => remove());

  it('is known, and chosen for those who ask for it', () => {
    expect(isLanguage(THIRD)).toBe(true);
    expect(languageFor('zh-hk')).toBe(THIRD);
    expect(languageFor('zh-TW')).toBe('zh-CN');
    expect(languageFor('fr')).toBe('en');
  });

  it('is spoken by plans, with nothing but its catalogue', () => {
    const plan = new PlanBuilder(BOOK, true);
    const at = (row: number) => ({ ...REF, row });
    const five = { kind: 'number', value: '5' } as const;
    const data = { name: '甲', value: '5', count: '2', shown: '4' };
    const skip = { key: 'skip.formula', data } as const;
    plan.write(at(0), five, 'score', { key: 'edit.subtotal', data });
    plan.formula(at(1), five, 'total', { key: 'edit.total', data }, skip);
    plan.skip(at(2), { key: 'skip.open', data });
    const { edits, skipped } = plan.build();
    expect(
      [...edits, ...skipped].map(({ reason }) => spoken(reason, THIRD).split('港：').length - 1),
    ).toEqual(
      // The offer to overwrite a formula tells two things.
      [1, 3, 1],
    );
  });

  it.each<[string, () => Saying | readonly Saying[]]>([
    [
      'hosts that leave cells alone',
      () => (['protected', 'noSheet'] as const).map((rule) => skippedBy(rule, REF).reason),
    ],
    ['files that cannot be used', () => refused(openXlsx(new Uint8Array())).message],
    ['documents that cannot be used', () => refused(openDocx(new Uint8Array())).message],
    ['Excel that refuses', () => troubleOf({ code: 'Nobody' }).words],
    ['the session, of any error', () => sayingOf(new TypeError('x'))],
    ['the session, of a host’s own', () => sayingOf(troubleOf({ code: 'ReadOnly' }))],
    [
      'typing',
      () => planTyped(BOOK, '表', [{ row: 0, column: 0, text: '=(' }]).refused.map(({ reason }) => reason),
    ],
    ['the history', () => [LABELS.marked(1), LABELS.unmarked(3)]],
  ])('is spoken by %s', (_, tell) => {
    const told = [tell()].flat();
    expect(told.length).toBeGreaterThan(0);
    for (const words of told) expect(spoken(words, THIRD)).toMatch(/^港：/);
  });

  it('is spoken of checks that did not run, and by findings, with nothing but the messages of the check', () => {
    const words = (text: string) => ({ what: text, why: '', fix: '' });
    const messages = { 'zh-CN': words('{a}'), en: words('{a}'), [THIRD]: words('港{a}') };
    expect(fillMessages(messages, { a: 1 })[THIRD].what).toBe('港1');
    const docs = { what: '', why: '', fix: '', basis: '' };
    const check = {
      code: 'JX999',
      id: 'sample',
      severity: 'info' as const,
      docs: { 'zh-CN': docs, en: docs },
      messages: {},
      reasons: { noFigure: { 'zh-CN': '缺数', en: 'no figure', [THIRD]: '欠數' } },
      *run() {
        yield { notChecked: 'noFigure' };
      },
    };
    expect(whyText(runCheck(contextOf(projectBook()), check).run, THIRD)).toBe('欠數');
  });
});

/** Files that hold words in several languages themselves: what is one to a file, names that are data, topics of help. */
const HOLDS_ITS_WORDS =
  /^(core\/(checks|templates|text)\/|core\/scoring\/conventions\.ts|workbench\/start\/samples\/|pane\/messages\/help\.ts)/;

/** The files, with their code, that hold words of a language and are no catalogue. */
const withInlineWords = (files: Readonly<Record<string, string>>): string[] =>
  Object.entries(files)
    .filter(
      ([file, code]) =>
        /'zh-CN': |\ben: ['"`]/.test(code) &&
        !/^export const notes\b/m.test(code) &&
        !HOLDS_ITS_WORDS.test(file),
    )
    .map(([file]) => file)
    .sort();

const sources = Object.fromEntries(
  (readdirSync(SRC, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file.replace(/\\/g, '/'), readFileSync(join(SRC, file), 'utf8')]),
);

it('words in several languages stand in catalogues with notes for the translator', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(500);
  expect(withInlineWords(sources)).toEqual([]);
});

it.each([
  [
    'a pair of sentences in code',
    { 'app/a.ts': "const REFUSED = { 'zh-CN': '不行', en: 'no' };" },
    ['app/a.ts'],
  ],
  ['a pair that a function makes', { 'app/a.ts': 'return { en: `no ${name}` };' }, ['app/a.ts']],
  [
    'no catalogue, and no check',
    {
      'app/messages/a.ts': "export const notes = {};\nexport const aTexts = { 'zh-CN': zhCN, en };",
      'core/checks/a.ts': "const NONE = { 'zh-CN': '无', en: 'none' };",
    },
    [],
  ],
])('and of others the guard tells: %s', (_, files, told) => {
  expect(withInlineWords(files as unknown as Record<string, string>)).toEqual(told);
});

it('no code asks which language it speaks: what differs between them stands in catalogues', () => {
  const asking = (readdirSync(SRC, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /[!=]== '(en|zh-CN)'/.test(readFileSync(join(SRC, file), 'utf8')))
    .map((file) => file.replace(/\\/g, '/'));
  // The one table that is wider in English, and the form that SARIF wants a language's name in.
  expect(asking.sort()).toEqual(['core/report/sarif.ts', 'workbench/files/columns.ts']);
});
