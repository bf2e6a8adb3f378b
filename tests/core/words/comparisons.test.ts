import { exact } from '../../../src/core/number/exact';
import { readBand } from '../../../src/core/rules/read/bands';
import { AFTER, BEFORE, comparisonAfter, comparisonBefore } from '../../../src/core/words/comparisons';

describe('words of comparison', () => {
  it.each([
    ['不得低于', '≥'],
    ['不应超过', '≤'],
    ['未达到', '<'],
    ['没有达到', '<'],
    ['大于或者等于', '≥'],
    ['等于或小于', '≤'],
    ['不足', '<'],
    ['应达到', '≥'],
    ['并未高于', '≤'],
    ['控制在', '≤'],
    ['不等于', '≠'],
  ])('%s is %s', (word, op) => {
    expect(comparisonBefore(`合格率${word}`)?.op).toBe(op);
  });

  it.each([
    ['以上', '≥'],
    ['及以下', '≤'],
    ['以内', '≤'],
    ['起', '≥'],
    ['以外', '>'],
  ])('%s behind its number is %s', (word, op) => {
    expect(comparisonAfter(word, 0)?.op).toBe(op);
  });

  it.each(['内控流程', '后续工作', '内部管理'])('%s begins another word', (words) => {
    expect(comparisonAfter(words, 0)).toBeNull();
  });

  it('gives a standard the same bound for every word before a number', () => {
    for (const [word, { op }] of BEFORE) {
      const band = readBand(`合格率${word}95%`);
      expect([word, band?.measure, band?.limits.map((limit) => limit.op)]).toEqual([word, '合格率', [op]]);
      expect(band?.limits[0]?.value.equals(exact('0.95'))).toBe(true);
    }
  });

  it('and for every word behind one', () => {
    for (const [word, { op }] of AFTER) {
      if (word.startsWith('(')) continue;
      const band = readBand(`合格率95%${word}`);
      expect([word, band?.limits.map((limit) => limit.op)]).toEqual([word, [op]]);
    }
  });
});
