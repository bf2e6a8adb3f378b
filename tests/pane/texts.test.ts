import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { helpTopics } from '../../src/pane/messages/help';

const SRC = join(__dirname, '../../src');
const AREAS = ['pane/messages', 'grid/messages', 'workbench/messages', 'workbench/files/messages'].flatMap(
  (room) =>
    readdirSync(join(SRC, room))
      .filter((file) => !['text.ts', 'help.ts'].includes(file))
      .map((file) => `${room}/${file}`),
);

type Catalogue = Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>;

function load(file: string) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const module = require(join(SRC, file)) as Record<string, unknown>;
  const catalogues = Object.entries(module).filter(([name]) => name.endsWith('Texts'));
  return {
    notes: module.notes as Readonly<Record<string, string>>,
    catalogues: catalogues as [string, Catalogue][],
  };
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(AREAS)('texts of %s', (file) => {
  const { notes, catalogues } = load(file);

  it('has a text and a note for the translator for every key', () => {
    const own = catalogues.find(([name]) => name !== 'roleTexts')![1];
    expect(Object.keys(own.en).sort()).toEqual(Object.keys(notes).sort());
    expect(Object.values(notes).filter((note) => note.trim() === '')).toEqual([]);
  });

  it.each(catalogues)('%s says the same in both languages, with the same placeholders', (_, texts) => {
    const zh = texts['zh-CN'];
    expect(Object.keys(zh)).toEqual(Object.keys(texts.en));
    for (const key of Object.keys(zh)) {
      expect([key, placeholders(texts.en[key]!)]).toEqual([key, placeholders(zh[key]!)]);
      expect(texts.en[key]!.trim()).not.toBe('');
      expect(zh[key]!.trim()).not.toBe('');
    }
  });

  it.each(catalogues)(
    '%s holds Chinese in Chinese and none in English, names of sheets apart',
    (_, texts) => {
      const english = Object.values(texts.en).map((text) => text.replace(/核查记录|评分依据/g, ''));
      expect(english.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    },
  );
});

describe('help', () => {
  it('has the same topics with the same paragraphs in both languages', () => {
    const shape = (language: 'zh-CN' | 'en') =>
      helpTopics[language].map(({ paragraphs }) => paragraphs.length);
    expect(shape('en')).toEqual(shape('zh-CN'));
    expect(helpTopics['zh-CN'].length).toBeGreaterThan(8);
  });
});
