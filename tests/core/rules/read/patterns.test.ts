import { Patterns } from '../../../../src/core/rules/read/patterns';

describe('Patterns', () => {
  const patterns = new Patterns();
  const points = patterns.pattern('得(\\d)分');
  patterns.pattern('扣完|为止');

  it('may fit anywhere as long as few places were asked', () => {
    expect(new Patterns().mayFit('完', 0)).toBe(true);
    for (let place = 0; place < 1000; place++) patterns.mayFit('', 0);
  });

  it('fit where one of them does, and nowhere else', () => {
    const places = [...'，得3分扣完'].map((_, at) => patterns.mayFit('，得3分扣完', at));
    expect(places).toEqual([false, true, false, false, true, false]);
  });

  it('keep alternatives within their own pattern', () => {
    const texts = ['完', '为止', '得分'];
    expect(texts.map((text) => patterns.mayFit(text, 0))).toEqual([false, true, false]);
  });

  it('give each pattern for itself', () => {
    points.lastIndex = 1;
    expect(points.exec('，得3分')?.[1]).toBe('3');
  });
});
