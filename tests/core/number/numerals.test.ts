import fc from 'fast-check';
import { decimalText, toNumber } from '../../../src/core/number/exact';
import { parseNumeral, parseShare, printNumeral } from '../../../src/core/number/numerals';

describe('parseNumeral', () => {
  it.each([
    ['一', '1'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['三百五', '350'],
    ['三千', '3000'],
    ['三千零二十', '3020'],
    ['一万二', '12000'],
    ['八万', '80000'],
    ['十二万三千', '123000'],
    ['一亿零五万', '100050000'],
    ['二〇二三', '2023'],
    ['壹佰贰拾', '120'],
    ['伍仟叁佰', '5300'],
    ['三点五', '3.5'],
    ['半', '0.5'],
    ['零', '0'],
  ])('%s', (text, expected) => expect(decimalText(parseNumeral(text)!)).toBe(expected));

  it.each(['', '百', '万', '一一十', '十十十x', '三公', '点五', '一点', '一.5'])('is none: %s', (text) =>
    expect(parseNumeral(text)).toBeNull(),
  );

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(toNumber(parseNumeral(printNumeral(n))!)).toBe(n);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零一二十百千万亿点半两〇') }), (text) => {
        const value = parseNumeral(text);
        expect(value === null || value.s >= 0n).toBe(true);
      }),
    );
  });
});

describe('parseShare', () => {
  it.each([
    ['百分之九十五', '0.95', '%', 2],
    ['百分之百', '1', '%', 2],
    ['百分之95.5', '0.955', '%', 3],
    ['千分之三', '0.003', '‰', 3],
    ['万分之五', '0.0005', '‱', 4],
  ])('%s', (text, value, sign, decimals) => {
    const share = parseShare(text)!;
    expect([decimalText(share.value), share.sign, share.decimals]).toEqual([value, sign, decimals]);
  });

  it.each(['三分之二', '百分之', '百分之x'])('is none: %s', (text) => expect(parseShare(text)).toBeNull());
});
