import fc from 'fast-check';
import { areEqual, compare, exact, type Exact, signOf, sumOf, ZERO } from '../../../src/core/number/exact';

const number = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom('1', '2', '3', '7', '10', '1000'))
  .map(([over, under]) => exact(over).div(exact(under)));

describe('exact numbers', () => {
  it('are compared as the library compares them', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(compare(one, other)).toBe(Math.sign(one.compare(other)));
        expect(areEqual(one, other)).toBe(one.equals(other));
        expect(areEqual(one.mul(3).div(3), one)).toBe(true);
        expect(signOf(one)).toBe(Math.sign(one.compare(ZERO)) || 0);
      }),
    );
  });

  it('are added up as one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.option(number)), (values) => {
        const apart = values.reduce<Exact>((sum, value) => (value ? sum.add(value) : sum), ZERO);
        expect(sumOf(values).toFraction()).toBe(apart.toFraction());
      }),
    );
  });

  it.each<[readonly (Exact | null)[], string]>([
    [[], '0'],
    [[null, exact('0.5'), exact('-0.5')], '0'],
    [[exact('-1.25'), exact('0.75'), exact(3)], '5/2'],
  ])('%#', (values, sum) => {
    expect(sumOf(values).toFraction()).toBe(sum);
  });
});
