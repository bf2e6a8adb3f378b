import { blanksOf, fillBlanks, joinTexts, sentenceIn, textIn, type Texts } from '../../../src/core/text';

const texts: Texts<'greeting' | 'plain'> = {
  'zh-CN': { greeting: '“{name}”您好', plain: '好' },
  en: { greeting: 'Good day, “{name}”', plain: 'good' },
};

describe('texts', () => {
  it('fills its blanks and complains of what is missing', () => {
    expect(textIn(texts, 'en', 'greeting', { name: 2023 })).toBe('Good day, “2023”');
    expect(() => textIn(texts, 'en', 'greeting')).toThrow('greeting lacks {name}');
    expect(() => fillBlanks('{other}', { name: 'x' }, 'en')).toThrow('{other}');
  });

  it('does not read data as blanks', () => {
    expect(fillBlanks('({note})', { note: '{note} $& $1' }, 'en')).toBe('({note} $& $1)');
  });

  it('leaves out data that no blank asks for', () => {
    expect(textIn(texts, 'en', 'plain', { name: 'x' })).toBe('good');
  });

  it('has single quotation marks inside a quoted name, and leaves others be', () => {
    expect(textIn(texts, 'zh-CN', 'greeting', { name: '“三公”经费' })).toBe('“‘三公’经费”您好');
    expect(fillBlanks('{name}。', { name: '“三公”经费' }, 'zh-CN')).toBe('“三公”经费。');
  });

  it('fills each language with its own words of a sentence', () => {
    const name = { 'zh-CN': '分值', en: 'points' };
    expect(sentenceIn(texts, 'greeting', { name })).toEqual({
      'zh-CN': '“分值”您好',
      en: 'Good day, “points”',
    });
  });

  it('names the blanks, each once', () => {
    expect(blanksOf('{b} {a} {b}', '{c}')).toEqual(['a', 'b', 'c']);
  });

  it('joins catalogues', () => {
    const more: Texts<'more'> = { 'zh-CN': { more: '多' }, en: { more: 'more' } };
    const all = joinTexts<string>(texts, more);
    expect([textIn(all, 'en', 'plain'), textIn(all, 'zh-CN', 'more')]).toEqual(['good', '多']);
  });
});
