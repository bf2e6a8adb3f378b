import {
  agreeRatio,
  agreeSame,
  agreeSum,
  type Agreement,
  type Stated,
} from '../../../src/core/number/agreement';
import { exact, toNumber } from '../../../src/core/number/exact';
import vectors from '../../fixtures/rounding-vectors.json';

interface VectorNumber {
  readonly value: string;
  readonly decimals: number | string;
  readonly weight?: string;
}
interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly stated: VectorNumber;
  readonly parts?: readonly VectorNumber[];
  readonly numerator?: VectorNumber;
  readonly denominator?: VectorNumber;
  readonly other?: VectorNumber;
  readonly scale?: string;
  readonly cap?: string;
  readonly statedInterval: readonly number[];
  readonly computedInterval: readonly number[];
  readonly verdict: string;
  readonly gap: number;
}

const stated = ({ value, decimals }: VectorNumber): Stated => ({
  value: exact(value),
  decimals: decimals === 'INF' ? null : Number(decimals),
});
const s = (value: string, decimals: number | null): Stated => ({ value: exact(value), decimals });

function run(vector: Vector): Agreement {
  if (vector.kind === 'sum') {
    const parts = vector.parts!.map((p) => ({
      ...stated(p),
      weight: p.weight ? exact(p.weight) : undefined,
    }));
    return agreeSum(stated(vector.stated), parts);
  }
  if (vector.kind === 'duplicate') return agreeSame(stated(vector.stated), stated(vector.other!));
  const { scale, cap } = vector;
  return agreeRatio(stated(vector.stated), stated(vector.numerator!), stated(vector.denominator!), {
    scale: scale ? exact(scale) : undefined,
    cap: cap ? exact(cap) : undefined,
  });
}

describe('agreement: worked vectors', () => {
  const all = vectors as unknown as Vector[];
  it('has all 29', () => expect(all).toHaveLength(29));
  it.each(all.map((v) => [v.id, v] as const))('%s', (_, vector) => {
    const result = run(vector);
    expect(result.verdict).toBe(vector.verdict);
    expect(toNumber(result.gap)).toBeCloseTo(vector.gap, 11);
    expect(toNumber(result.statedInterval.lo!)).toBeCloseTo(vector.statedInterval[0]!, 11);
    expect(toNumber(result.statedInterval.hi!)).toBeCloseTo(vector.statedInterval[1]!, 11);
    expect(toNumber(result.computedInterval.lo!)).toBeCloseTo(vector.computedInterval[0]!, 11);
    expect(toNumber(result.computedInterval.hi!)).toBeCloseTo(vector.computedInterval[1]!, 11);
  });
});

describe('agreement: beyond the vectors', () => {
  it('is undecided when the denominator is 0', () => {
    const result = agreeRatio(s('0', 4), s('0', 2), s('0', 2));
    expect(result.verdict).toBe('undecided');
    expect(result.expected).toBeNull();
  });

  it('leaves the interval open when the denominator may be 0', () => {
    const result = agreeRatio(s('0.5', 1), s('0.1', 1), s('0.02', 1));
    expect(result.verdict).toBe('within-rounding');
    expect(result.computedInterval.lo).toBeNull();
  });

  it('names the value that would agree', () => {
    const result = agreeRatio(s('0.9998', 4), s('89.974', 3), s('90', 3));
    expect(toNumber(result.nearest!)).toBe(0.9997);
  });

  it.each([
    ['99.99% of 99.995%', '0.9999', 4, '503975.70', '504000.00', 'inconsistent', true],
    ['99.98% of 99.995%', '0.9998', 4, '503975.70', '504000.00', 'inconsistent', false],
    ['100.00% of 99.995%', '1.0000', 4, '503975.70', '504000.00', 'rounds-to', false],
  ])('tells truncation from error: %s', (_, value, decimals, n, d, verdict, truncated) => {
    const result = agreeRatio(s(value, decimals), s(n, 2), s(d, 2));
    expect([result.verdict, result.agreesTruncated]).toEqual([verdict, truncated]);
  });

  it('takes an endless fraction of a formula as computed, not as exact', () => {
    expect(agreeRatio(s('0.333333333333333', null), s('1', null), s('3', null)).verdict).toBe('rounds-to');
    expect(agreeSum(s('0.3', null), [s('0.30000000000000004', null)]).verdict).toBe('within-rounding');
    expect(agreeRatio(s('0.34', null), s('1', null), s('3', null)).verdict).toBe('inconsistent');
  });

  it('lets either of two statements be the rounded one', () => {
    expect(agreeSame(s('89.974', 3), s('89.97', 2)).verdict).toBe('rounds-to');
    expect(agreeSame(s('80123', 0), s('80000', -4)).verdict).toBe('rounds-to');
    expect(agreeSame(s('86123', 0), s('80000', -4)).verdict).toBe('inconsistent');
  });

  it('swaps the bounds of a negative rate', () => {
    const result = agreeRatio(s('-0.150', 3), s('-15.0', 1), s('100.0', 1));
    expect(result.verdict).toBe('exact');
    expect(result.computedInterval.lo!.compare(result.computedInterval.hi!)).toBeLessThan(0);
  });
});
