import { readPattern } from '../../../src/core/formulas/pattern';

const test = (pattern: string, text: string): boolean => readPattern(pattern)(text);

describe('readPattern', () => {
  it.each([
    ['产出*', '产出数量指标'],
    ['*指标', '产出数量指标'],
    ['*数量*', '产出数量指标'],
    ['*', ''],
    ['**', '任何'],
    ['?', '优'],
    ['a?c*', 'ABCD'],
    ['*a*b*c', 'a1b2cc'],
    ['5~*', '5*'],
    ['~?', '?'],
    ['a~b', 'a~b'],
    ['(a+b)*', '(A+B).'],
    ['*\n*', '一\n二'],
    ['优', '优'],
  ])('%s fits %s', (pattern, text) => expect(test(pattern, text)).toBe(true));

  it.each([
    ['产出*', '其中产出'],
    ['?', ''],
    ['?', '优秀'],
    ['a?', 'a'],
    ['*a*b*c', 'a1b2cd'],
    ['5~*', '56'],
    ['.*', 'a'],
    ['优', '优秀'],
  ])('%s does not fit %s', (pattern, text) => expect(test(pattern, text)).toBe(false));

  it('says nothing where the width of signs decides', () => {
    expect(() => test('（*', '(a')).toThrow();
    expect(() => test('Ａ', 'A')).toThrow();
    expect(test('（*', '（a')).toBe(true);
  });

  it('takes no time without end', () => {
    const text = 'a'.repeat(32_000);
    expect(test(`${'*a'.repeat(100)}*b`, text)).toBe(false);
    expect(test('?'.repeat(255), text)).toBe(false);
  });
});
