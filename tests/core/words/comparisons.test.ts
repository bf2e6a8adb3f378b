import { exact } from '../../../src/core/number/exact';
import { readBand } from '../../../src/core/rules/read/bands';
import { boundsOf } from '../../../src/core/scoring/targets/bounds';
import {
  AFTER,
  BEFORE,
  comparisonAfter,
  comparisonBefore,
  openingComparison,
  saysAtMost,
} from '../../../src/core/words/comparisons';

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

  /** The op that a bound of a target stands for. */
  const opOf = (words: string): string | undefined => {
    const [bound] = boundsOf(words);
    const { direction, isStrict } = bound?.sign ?? {};
    const signs = { 'at-least': ['≥', '>'], 'at-most': ['≤', '<'], equal: ['=', '='] } as const;
    return direction && signs[direction][isStrict ? 1 : 0];
  };
  const DONE = /完成|实现/;

  it('and a target the same, but for what was done, which counts', () => {
    for (const [word, { op }] of BEFORE)
      if (op !== '≠' && !DONE.test(word)) expect([word, opOf(`合格率${word}95%`)]).toEqual([word, op]);
    expect(opOf('未完成2项')).toBeUndefined();
    for (const [word, { op }] of AFTER)
      if (op !== '>' && !word.startsWith('(')) expect([word, opOf(`95%${word}`)]).toEqual([word, op]);
  });

  it('and a typed value that opens with one', () => {
    for (const [word, { op }] of BEFORE)
      expect([word, openingComparison(`${word}95%`)]).toEqual([word, { op, rest: '95%' }]);
    expect(openingComparison('＞＝ 90%')).toEqual({ op: '≥', rest: '90%' });
    expect(openingComparison(' >= 90%')).toEqual({ op: '≥', rest: '90%' });
    expect(openingComparison('＜3天')).toEqual({ op: '<', rest: '3天' });
    expect(openingComparison('90%')).toBeNull();
  });

  it.each([
    ['投诉率增长不超过5%', true],
    ['能耗增幅3%以内', true],
    ['能耗下降到3%', false],
    ['收入增长5%以上', false],
  ])('%s is bounded from above: %s', (words, isBounded) => expect(saysAtMost(words)).toBe(isBounded));
});
