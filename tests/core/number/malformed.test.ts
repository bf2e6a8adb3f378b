import { findMalformed, isMalformedNumber } from '../../../src/core/number/malformed';

describe('isMalformedNumber', () => {
  it.each([
    '2,2097.11',
    '12.3.4',
    '１２，３',
    '1,23',
    '12..5',
    '95。5%',
    '95.5%%',
    '1O0',
    '1,234,56',
    '--5',
    '2,2097.11万元',
    '12.3.4台（套）',
    '15.6.6万㎡',
    '12..5km',
  ])('is one: %s', (text) => expect(isMalformedNumber(text)).toBe(true));
  it.each([
    '',
    '1,234',
    '1,234,567.89',
    '12',
    '12.5%',
    '-3',
    '.5',
    '12.',
    '2023.12.31',
    '2023-12-31',
    '10-20',
    '无',
    '18处',
    '≥5',
    '1，234',
    'OK',
    '20台（套）',
    '15.6万㎡',
    '12.5km',
    '5L',
  ])('is none: %s', (text) => expect(isMalformedNumber(text)).toBe(false));
});

describe('findMalformed', () => {
  it('finds an amount with a misplaced comma', () => {
    const text = '全年支出2,2097.11万元，其中1,234.50万元';
    expect(findMalformed(text)).toEqual([{ text: '2,2097.11', start: 4, end: 13 }]);
  });
  it.each(['见1.2.3节', '第3,5,8项', '2023.12.31', '1,234.5元', '2021,2022两年'])('lets be: %s', (text) =>
    expect(findMalformed(text)).toEqual([]),
  );
});
