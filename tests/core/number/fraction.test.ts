import Fraction from '../../../src/core/number/fraction';

/** The argument in a dress that the library reads itself. */
const dressed = ({ s, n, d }: Fraction) => ({ n: s * n, d });

const numbers = [
  '0',
  '-0',
  '1',
  '-1',
  '7',
  '-12',
  '0.5',
  '-0.5',
  '1.25',
  '1/3',
  '-2/3',
  '100',
  '12345.67',
].map((text) => new Fraction(text));
const pairs = numbers.flatMap((one) => numbers.map((other) => [one, other] as const));
const said = (one: Fraction, other: Fraction) => `${one.toFraction()} and ${other.toFraction()}`;

describe('arithmetic between fractions', () => {
  it.each(['add', 'sub', 'mul'] as const)('%s gives what the library gives', (name) => {
    for (const [one, other] of pairs) {
      const { s, n, d } = one[name](other);
      const wanted = one[name](dressed(other));
      expect([said(one, other), s, n, d]).toEqual([said(one, other), wanted.s, wanted.n, wanted.d]);
    }
  });

  it('compares as the library does', () => {
    for (const [one, other] of pairs) {
      const compared = [said(one, other), one.compare(other), one.equals(other)];
      expect(compared).toEqual([said(one, other), one.compare(dressed(other)), one.equals(dressed(other))]);
    }
  });

  it('takes numbers and texts as before', () => {
    expect(new Fraction('1.5').add(2).toFraction()).toBe('7/2');
    expect(new Fraction(3).mul('0.5').toFraction()).toBe('3/2');
    expect(new Fraction(3).equals(3)).toBe(true);
    expect(new Fraction(3).sub(1, 2).toFraction()).toBe('5/2');
  });
});
