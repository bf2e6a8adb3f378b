import { helpTopics } from '../src/pane/messages/help';
import { blanksOf, type Language } from '../src/core/text';
import { CATALOGUE_FILES, cataloguesIn } from './helpers/catalogues';

describe.each(CATALOGUE_FILES)('texts of %s', (file) => {
  const { notes, catalogues } = cataloguesIn(file);

  it('has a text and a note for the translator for every key', () => {
    const own = catalogues.find(([name]) => name !== 'roleTexts')![1];
    expect(Object.keys(own.en).sort()).toEqual(Object.keys(notes).sort());
    expect(Object.values(notes).filter((note) => note.trim() === '')).toEqual([]);
  });

  it.each(catalogues)('%s says the same in both languages, with the same placeholders', (_, texts) => {
    const zh = texts['zh-CN'];
    expect(Object.keys(zh)).toEqual(Object.keys(texts.en));
    for (const key of Object.keys(zh)) {
      expect([key, blanksOf(texts.en[key]!)]).toEqual([key, blanksOf(zh[key]!)]);
      expect(texts.en[key]!.trim()).not.toBe('');
      expect(zh[key]!.trim()).not.toBe('');
    }
  });

  it.each(catalogues)(
    '%s holds Chinese in Chinese and none in English, names of sheets apart',
    (_, texts) => {
      const english = Object.values(texts.en).map((text) =>
        text.replace(/核查记录|评分依据|评分口径|按此理解|口径|原文|分值|说明|数值|满意度/g, ''),
      );
      expect(english.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
      const chinese = Object.values(texts['zh-CN']).map((text) => text.replace(/\{\w+\}/g, ''));
      expect(chinese.filter((text) => /\p{L}/u.test(text) && !/\p{Script=Han}/u.test(text))).toEqual([]);
    },
  );
});

it('the catalogues are found wherever they stand', () => {
  expect(CATALOGUE_FILES.length).toBeGreaterThan(20);
  expect(CATALOGUE_FILES).toEqual(
    expect.arrayContaining(['core/edits/messages.ts', 'hosts/xlsx/messages.ts']),
  );
});

describe('help', () => {
  it('has the same topics with the same paragraphs in both languages', () => {
    const shape = (language: Language) => helpTopics[language].map(({ paragraphs }) => paragraphs.length);
    expect(shape('en')).toEqual(shape('zh-CN'));
    expect(helpTopics['zh-CN'].length).toBeGreaterThan(8);
  });
});
