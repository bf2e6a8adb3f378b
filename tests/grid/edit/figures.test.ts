import { exact } from '../../../src/core/number/exact';
import { figuresOf, figureText } from '../../../src/grid/edit/figures';
import { areaAt, number, sheetOf } from './support';

const SHEET = sheetOf(
  {
    A1: '合计',
    A2: number('0.1', '0.1'),
    A3: number('0.2', '0.2'),
    A4: '12',
    A5: number('-1e-3', '0.00'),
    B1: number('0.945', '94.5%', { format: '0.0%' }),
    B2: number('0.9', '90%', { format: '0%' }),
    C1: number('45000', '2023-03-15', { format: 'yyyy-mm-dd' }),
    D1: number('5', '5'),
    D2: number('7', '7'),
    E1: number('123456789012345678.25', '1.23E+17'),
  },
  { merges: ['D1:D2'] },
);

describe('the figures of an area', () => {
  it.each([
    ['A1:A4', 4, '0.3', '0.15', false],
    ['A1:A5', 5, '0.299', '0.0997', false],
    ['B1:B2', 2, '184.5%', '92.25%', true],
    ['A2:B2', 2, '1', '0.5', false],
    ['C1:C2', 1, undefined, undefined, false],
    ['D1:D2', 1, '5', '5', false],
    ['E1:E2', 1, '123,456,789,012,345,678.25', '123,456,789,012,345,678.25', false],
    ['A1:A1048576', 5, '0.299', '0.0997', false],
    ['H1:J9', 0, undefined, undefined, false],
  ])('%s: count %i, sum %s, average %s', (area, count, sum, average, isPercent) => {
    const figures = figuresOf(SHEET, areaAt(area));
    expect(figures).toMatchObject({ count, isPercent });
    expect(figures.sum?.toString() && figureText(figures.sum, isPercent)).toBe(sum);
    expect(figures.average?.toString() && figureText(figures.average, isPercent)).toBe(average);
  });

  it.each([
    ['1234567.5', '1,234,567.5'],
    ['-1234', '-1,234'],
    ['-123', '-123'],
    ['0', '0'],
    ['2.00005', '2.0001'],
  ])('%s is written %s', (value, text) => {
    expect(figureText(exact(value), false)).toBe(text);
  });

  it('of fifty thousand numbers are exact', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => ({
      row,
      cells: Array.from({ length: 10 }, (_, column) => ({
        column,
        kind: 'number' as const,
        raw: `${row}.${column}5`,
        text: `${row}.${column}5`,
      })),
    }));
    const figures = figuresOf({ name: '大', hidden: false, rows, merges: [] }, areaAt('A1:J5000'));
    expect(figures).toMatchObject({ count: 50_000 });
    // Ten times 0+1+…+4999, and 0.05+0.15+…+0.95 five thousand times.
    expect(figureText(figures.sum!, false)).toBe('125,000,000');
  });
});
