import { placeIn, rankIn } from '../../../src/core/words/ranks';

describe('places in a ranking', () => {
  it.each([
    ['全省排名前3名', '全省排名', '≤3名'],
    ['进入全市前三位的', '', '≤3名'],
    ['考核位列前10名', '考核排名', '≤10名'],
    ['第4至6名', '', '4-6名'],
    ['第四名至第六名的', '', '4-6名'],
    ['排名第一位', '排名', '=1名'],
    ['10名以后', '', '>10名'],
    ['第11名及以后的', '', '≥11名'],
    ['未进入全省前五名', '', '>5名'],
  ])('%s', (words, name, bound) => {
    expect(rankIn(words)).toEqual({ name, bound });
  });

  it.each(['提前3名', '目前10名', '前3名学生获奖', '每获得前3名1次', '排名靠前', '3名', '超过2次进入前3名'])(
    '%s is none',
    (words) => {
      expect(rankIn(words)).toBeNull();
    },
  );

  it.each([
    ['第5名', '5名'],
    ['第12位', '12名'],
    ['5名', null],
    ['第3次', null],
  ])('%s given as a figure', (text, place) => {
    expect(placeIn(text)).toBe(place);
  });
});
