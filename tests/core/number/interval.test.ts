import { exact } from '../../../src/core/number/exact';
import { closed, holds, overlap, type Interval } from '../../../src/core/number/interval';

const interval = (lo: string | null, hi: string | null, loClosed: boolean, hiClosed: boolean): Interval => ({
  lo: lo === null ? null : exact(lo),
  hi: hi === null ? null : exact(hi),
  loClosed,
  hiClosed,
});

describe('an interval', () => {
  it.each([
    ['0.85', false],
    ['0.9', true],
    ['0.925', true],
    ['0.95', true],
    ['0.96', false],
  ])('of [0.9, 0.95] holds %s: %p', (value, isIn) =>
    expect(holds(closed(exact('0.9'), exact('0.95')), exact(value))).toBe(isIn),
  );

  it.each([
    ['0.9', false],
    ['0.9001', true],
    ['0.9499', true],
    ['0.95', false],
  ])('of (0.9, 0.95) holds %s: %p', (value, isIn) =>
    expect(holds(interval('0.9', '0.95', false, false), exact(value))).toBe(isIn),
  );

  it.each([
    ['a point that both have', interval('0', '1', true, true), interval('1', '2', true, true), true],
    ['a point that one leaves out', interval('0', '1', true, false), interval('1', '2', true, true), false],
    ['nothing', interval('0', '1', true, true), interval('1.5', '2', true, true), false],
    ['one in the other', interval('0', '9', true, true), interval('4', '5', false, false), true],
    ['no upper bound', interval('3', null, false, false), interval('100', '101', true, true), true],
    ['no bounds', interval(null, null, false, false), interval('-5', '-5', true, true), true],
  ])('shares %s with another', (_, one, other, isShared) =>
    expect([overlap(one, other), overlap(other, one)]).toEqual([isShared, isShared]),
  );
});
