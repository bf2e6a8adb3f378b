import { SSF } from '@e965/xlsx';
import fc from 'fast-check';

import { storedNumber } from '../../../src/hosts/xlsx/numbers/decimal';
import { formatterOf, showGeneral } from '../../../src/hosts/xlsx/numbers/shown-number';

describe('stored numbers', () => {
  it.each([
    ['8.5', '8.5'],
    ['3260668.54', '3260668.54'],
    ['95.70', '95.70'],
    ['0.94499999999999995', '0.945'],
    ['9.5000000000000001E-2', '0.095'],
    ['1E-3', '0.001'],
    ['-1.5e+3', '-1500'],
    ['+5', '5'],
    ['.5', '0.5'],
    [' 7 ', '7'],
    ['0.333333333333333', '0.333333333333333'],
    ['123456789012345678', '123456789012345680'],
  ])('%s is %s', (stored, raw) => expect(storedNumber(stored)).toBe(raw));

  it.each(['', 'x', '1,000', '1.2.3', '0x1F', 'Infinity', '--1', '1e999999'])('%j is no number', (stored) =>
    expect(storedNumber(stored)).toBeNull(),
  );

  it('gives back every double that a file can hold', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(storedNumber(value.toPrecision(17)))).toBe(value + 0);
      }),
    );
  });
});

describe('the General format', () => {
  it.each([
    ['8.50', '8.5'],
    ['0', '0'],
    ['-0', '0'],
    ['3260668.54', '3260668.54'],
    ['2030.187654321', '2030.187654'],
    ['0.333333333333333', '0.333333333'],
    ['0.30000000000000004', '0.3'],
    ['99999999999', '99999999999'],
    ['123456789012', '1.23457E+11'],
    ['0.00001', '0.00001'],
    ['0.0000123456789', '1.23457E-05'],
    ['-1234567.891', '-1234567.891'],
  ])('shows %s as %s', (raw, shown) => expect(showGeneral(raw)).toBe(shown));
});

describe('number formats', () => {
  it.each([
    ['0.00', '1.005', '1.01'],
    ['0!.0,"万"', '12345.678', '1.2万'],
    ['0.0"！!"!!', '5', '5.0！!!'],
    ['0%', '0.285', '29%'],
    ['0.0%', '0.945', '94.5%'],
    ['0.00_ ', '93.5', '93.50'],
    ['#,##0.00', '15418606.65', '15,418,606.65'],
    ['#,##0.00_);(#,##0.00)', '-1234.5', '(1,234.50)'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0', '-'],
    ['0.0;-0.0;"零"', '0', '零'],
    ['0.0"分"', '9.95', '10.0分'],
    ['General"分"', '9.95', '9.95分'],
    ['G/通用格式', '9.95', '9.95'],
    ['[Red]0.0', '-0.01', '0.0'],
    ['[>=10000]0.0,"千";0', '25000', '25.0千'],
    ['0.00E+00', '12345', '1.23E+04'],
    ['# ?/?', '2.5', '2 1/2'],
    ['000-0000', '1234567', '123-4567'],
    ['[$￥-804]#,##0', '1200', '￥1,200'],
    [';;;', '5', ''],
    ['@', '5', '5'],
    ['[DBNum1]General', '105', '105'],
    ['yyyy"年"m"月"d"日"', '45000', '2023年3月15日'],
    ['yyyy年m月', '45000', '2023年3月'],
    ['yyyy/m/d h:mm', '45000.75', '2023/3/15 18:00'],
    ['上午/下午h"时"mm"分"', '45000.6', '下午2时24分'],
    ['h:mm AM/PM', '45356.604', '2:29 PM'],
    ['d-mmm-yy', '45356', '5-Mar-24'],
    ['dddd', '45356', 'Tuesday'],
    ['aaaa', '45356', '星期二'],
    ['[$-804]dddd', '45356', '星期二'],
    ['[$-F800]dddd, mmmm dd, yyyy', '45356', '2024年3月5日'],
    ['h:mm:ss', '0.999999', '0:00:00'],
    ['[h]:mm', '1.5', '36:00'],
    ['mm:ss.0', '0.00001', '00:00.9'],
    ['aaaa', '45000', '星期三'],
    ['yyyy/m/d', '60', '1900/2/29'],
  ])('%s shows %s as %s', (code, raw, shown) => {
    expect(formatterOf(code)(raw, false)).toBe(shown);
  });

  it('counts dates from 1904 where the workbook does', () => {
    expect(formatterOf('yyyy/m/d')('43538', true)).toBe('2023/3/15');
  });

  it('agrees with an independent formatter on amounts, rates and dates', () => {
    const codes = ['0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%', 'yyyy/m/d', 'yyyy-mm-dd h:mm', '0.0,'];
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 61, max: 90_000_000 }), (code, n) => {
        // A last digit of 3 keeps clear of halves, which the other one rounds as binary fractions.
        const raw = String((n * 10 + 3) / 1000);
        expect(formatterOf(code)(raw, false)).toBe((SSF.format(code, Number(raw)) as string).trim());
      }),
    );
  });

  it('takes any code without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0#?.,%;[]"\\_*@ymdhsE+-/eaA年 ') }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (code, value) => {
          expect(typeof formatterOf(code)(String(value), false)).toBe('string');
        },
      ),
    );
  });
});
