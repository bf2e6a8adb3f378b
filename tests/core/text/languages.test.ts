import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanBuilder } from '../../../src/core/edits/plan-builder';
import { editTexts } from '../../../src/core/edits/messages';
import { fillMessages } from '../../../src/core/checks/shared/messages';
import { isLanguage, languageFor, LANGUAGES, PUNCTUATION, type Language } from '../../../src/core/text';

const SRC = join(__dirname, '../../../src');
const THIRD = 'zh-HK' as Language;

/** Adds a language as a contributor would: its name in the list, and its catalogues. */
function addLanguage(): () => void {
  const texts = Object.fromEntries(Object.keys(editTexts.en).map((key) => [key, `港：${key} {name}`]));
  (LANGUAGES as unknown as string[]).push(THIRD);
  Object.assign(editTexts, { [THIRD]: texts });
  Object.assign(PUNCTUATION, { [THIRD]: PUNCTUATION['zh-CN'] });
  return () => {
    (LANGUAGES as unknown as string[]).pop();
    for (const catalogue of [editTexts, PUNCTUATION]) delete (catalogue as Partial<typeof editTexts>)[THIRD];
  };
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
    const sheet = { name: '表', hidden: false, rows: [], merges: [] };
    const plan = new PlanBuilder({ sheets: [sheet] }, true);
    const at = (row: number) => ({ sheet: '表', row, column: 0 });
    const data = { name: '甲', value: '5', count: '2', shown: '4' };
    plan.write(at(0), { kind: 'number', value: '5' }, 'score', { key: 'edit.subtotal', data });
    plan.formula(
      at(1),
      { kind: 'number', value: '5' },
      'total',
      { key: 'edit.total', data },
      { key: 'skip.formula', data },
    );
    plan.skip(at(2), { key: 'skip.open', data });
    const { edits, skipped } = plan.build();
    expect([...edits, ...skipped].map(({ reason }) => reason[THIRD])).toEqual([
      '港：edit.subtotal 甲',
      '港：edit.total 甲港：skip.formula 甲',
      '港：skip.open 甲',
    ]);
  });

  it('is spoken by findings, with nothing but the messages of the check', () => {
    const words = (text: string) => ({ what: text, why: '', fix: '' });
    const messages = { 'zh-CN': words('{a}'), en: words('{a}'), [THIRD]: words('港{a}') };
    expect(fillMessages(messages, { a: 1 })[THIRD].what).toBe('港1');
  });
});

it('no code asks which language it speaks: what differs between them stands in catalogues', () => {
  const asking = (readdirSync(SRC, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /[!=]== '(en|zh-CN)'/.test(readFileSync(join(SRC, file), 'utf8')))
    .map((file) => file.replace(/\\/g, '/'));
  // The one table that is wider in English, and the form that SARIF wants a language's name in.
  expect(asking.sort()).toEqual(['core/report/sarif.ts', 'workbench/files/columns.ts']);
});
