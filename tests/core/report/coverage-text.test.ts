import { coverageText } from '../../../src/core/report/coverage-text';

describe('where the points of a total come from', () => {
  it.each([
    [
      { computed: 4, judged: 0, stated: 84.7, limited: 3 },
      '4 分已核算 · 84.7 分沿用填报 · 3 分按上限计',
      '4 worked out · 84.7 as stated · 3 brought down to the weight',
    ],
    [{ computed: 0, judged: 12, stated: 0, limited: 0 }, '12 分按判定', '12 from answers'],
    [{ computed: 0, judged: 0, stated: 0, limited: 0 }, '', ''],
  ])('%j', (coverage, zh, en) => {
    expect(coverageText(coverage, 'zh-CN')).toBe(zh);
    expect(coverageText(coverage, 'en')).toBe(en);
  });
});
