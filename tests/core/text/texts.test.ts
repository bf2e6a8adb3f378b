import {
  blanksOf,
  distinctSayings,
  fillBlanks,
  joinTexts,
  saying,
  spoken,
  textIn,
  type Texts,
} from '../../../src/core/text';

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
    expect(textIn(texts, 'zh-CN', 'greeting', { name })).toBe('“分值”您好');
    expect(textIn(texts, 'en', 'greeting', { name })).toBe('Good day, “points”');
  });

  it('speaks a saying in the language it is asked for, with what others say inside', () => {
    const inner = saying(texts, 'plain');
    const outer = saying(texts, 'greeting', { name: inner });
    expect([spoken(outer, 'zh-CN'), spoken(outer, 'en')]).toEqual(['“好”您好', 'Good day, “good”']);
    expect(() => spoken(saying(texts, 'greeting'), 'en')).toThrow('greeting lacks {name}');
  });

  it('speaks a saying that came from another thread', () => {
    expect(spoken(structuredClone(saying(texts, 'greeting', { name: '甲' })), 'zh-CN')).toBe('“甲”您好');
  });

  it('keeps one of sayings that are alike', () => {
    const named = (name: string) => saying(texts, 'greeting', { name });
    const all = [named('甲'), saying(texts, 'plain'), named('甲'), named('乙')];
    expect(distinctSayings(all).map((one) => spoken(one, 'zh-CN'))).toEqual(['“甲”您好', '好', '“乙”您好']);
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
