import { storedDecimal, storedResult } from '../../../src/core/formulas';
import { keepDigits, keepResult } from '../../../src/core/formulas/significant';
import { decimalText, exact } from '../../../src/core/number/exact';

const shown = (value: ReturnType<typeof exact>) => decimalText(value, 40);

describe('the digits of a number', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['-1234567890123456', '-1234567890123460'],
    ['0.0000012345678901234567', '0.00000123456789012346'],
    ['0', '0'],
  ])('%s is shown and compared as %s', (value, kept) => expect(shown(keepDigits(exact(value)))).toBe(kept));

  it.each([
    ['9.9999999999999999', '10'],
    ['0.99999999999999999', '1'],
    ['1234567890123.456', '1234567890123.456'],
    ['-3.33333333333333333333', '-3.3333333333333333'],
    ['0', '0'],
  ])('%s goes on to the next formula as %s', (value, kept) =>
    expect(shown(keepResult(exact(value)))).toBe(kept),
  );

  it('are stored without an exponent: a typed number with 15, a result with up to 17', () => {
    const third = exact('1').div(exact('30000'));
    expect(storedDecimal(third)).toBe('0.0000333333333333333');
    expect(storedResult(third)).toBe('0.000033333333333333333');
    expect(storedResult(exact('1e20'))).toBe(`1${'0'.repeat(20)}`);
    expect(storedResult(exact('-0.10'))).toBe('-0.1');
  });
});
