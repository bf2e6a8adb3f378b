import fc from 'fast-check';
import { Rational } from '../../../src/core/number/rational';

const third = Rational.of(1n, 3n);
const minusHalf = Rational.of(1n, -2n);

/** Numerator and denominator, any signs. */
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([over, under]) => ({ over, under, value: Rational.of(over, under) }));

describe('a rational number', () => {
  it('is kept in lowest terms, the sign apart', () => {
    expect(
      [Rational.of(-6n, 4n), Rational.of(6n, -4n), Rational.of(0n, -7n)].map((one) => [one.s, one.n, one.d]),
    ).toEqual([
      [-1n, 3n, 2n],
      [-1n, 3n, 2n],
      [1n, 0n, 1n],
    ]);
  });

  it('reckons as fractions do', () => {
    const shown = [
      third.add(minusHalf),
      third.sub(minusHalf),
      third.mul(minusHalf),
      third.div(minusHalf),
      minusHalf.inverse(),
      minusHalf.neg(),
      minusHalf.abs(),
      third.add(1),
      third.mul(3),
      third.mul(-300),
      third.div(10n ** 20n),
    ].map((one) => one.toFraction());
    expect(shown).toEqual([
      '-1/6',
      '5/6',
      '-1/6',
      '-2/3',
      '-2',
      '1/2',
      '1/2',
      '4/3',
      '1',
      '-100',
      '1/300000000000000000000',
    ]);
  });

  it.each([
    ['7/2', 7n, 2n, '3', '4'],
    ['-7/2', -7n, 2n, '-4', '-3'],
    ['-4', -4n, 1n, '-4', '-4'],
    ['-1/3', -1n, 3n, '-1', '0'],
  ])('%s has its whole numbers below and above', (name, over, under, floor, ceil) => {
    const value = Rational.of(over, under);
    expect([value.toFraction(), value.floor().toFraction(), value.ceil().toFraction()]).toEqual([
      name,
      floor,
      ceil,
    ]);
  });

  it('is ordered and equal by its value, whatever it is set against', () => {
    expect([third.compare(minusHalf) > 0, minusHalf.compare(0) < 0, Rational.of(8n, 4n).compare(2)]).toEqual([
      true,
      true,
      0,
    ]);
    expect([Rational.of(8n, 4n).equals(2), third.equals(Rational.of(2n, 6n)), third.equals(0)]).toEqual([
      true,
      true,
      false,
    ]);
    fc.assert(
      fc.property(fractions, fractions, (one, other) => {
        const difference = one.over * other.under - other.over * one.under;
        expect(Math.sign(one.value.compare(other.value))).toBe(
          difference < 0n ? -1 : difference > 0n ? 1 : 0,
        );
      }),
    );
  });

  it('takes back what it added and multiplied', () => {
    fc.assert(
      fc.property(fractions, fractions, ({ value }, { value: other }) => {
        expect(value.add(other).sub(other).equals(value)).toBe(true);
        expect(other.n === 0n || value.mul(other).div(other).equals(value)).toBe(true);
      }),
    );
  });

  it('refuses what has no value', () => {
    expect(() => third.div(0)).toThrow(RangeError);
    expect(() => Rational.whole(0n).inverse()).toThrow(RangeError);
    expect(() => third.mul(0.5)).toThrow(RangeError);
  });

  it('is the nearest number elsewhere', () => {
    expect([third.valueOf(), minusHalf.valueOf(), Number(Rational.whole(12n))]).toEqual([1 / 3, -0.5, 12]);
  });
});
