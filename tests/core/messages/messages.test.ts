import { say, type MessageKey } from '../../../src/core/messages';
import { en } from '../../../src/core/messages/en';
import { notes } from '../../../src/core/messages/notes';
import { zhCN } from '../../../src/core/messages/zh-CN';

const keys = Object.keys(notes) as MessageKey[];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('the messages', () => {
  it('stand in both languages under the same keys', () => {
    expect(Object.keys(zhCN)).toEqual(keys);
    expect(Object.keys(en)).toEqual(keys);
  });

  it.each(keys)('%s asks for the same data in both languages and has a note', (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(zhCN[key]));
    expect(notes[key].length).toBeGreaterThan(5);
  });

  it.each(keys)('%s is Chinese in Chinese and English in English', (key) => {
    const words = zhCN[key].replace(/\{\w+\}/g, '');
    if (/\p{L}/u.test(words)) expect(words).toMatch(/\p{Script=Han}/u);
    expect(en[key].replace(/评分依据|核查记录|数值|满意度/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('fills its data and complains of what is missing', () => {
    expect(say('en', 'report.year', { year: 2023 })).toBe('2023');
    expect(() => say('en', 'report.year')).toThrow('report.year lacks {year}');
  });

  it('does not read data as placeholders', () => {
    expect(say('en', 'skip.note', { note: '{note} $& $1' })).toContain('{note} $& $1');
  });
});
