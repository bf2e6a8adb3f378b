import * as fc from 'fast-check';
import { planTyped } from '../../../src/app/typing';
import { contentOf } from '../../../src/app/typing/content-of';
import { readTyped } from '../../../src/app/typing/read-typed';
import type { Cell, Workbook } from '../../../src/core/model/grid';

const number = (raw: string, format?: string): Cell => ({
  column: 0,
  kind: 'number',
  raw,
  text: raw,
  format,
});
const text = (words: string, format?: string): Cell => ({ column: 0, kind: 'text', text: words, format });

describe('contentOf', () => {
  it.each([
    [undefined, ''],
    [number('10'), '10'],
    [number('0.945', '0.0%'), '94.5%'],
    [number('0.945', '0%'), '94.5%'],
    [number('0.945', '0.00'), '0.945'],
    [number('9999999999999.996', '0%'), '1E+13'],
    [number('1234567.5', '#,##0.00'), '1234567.5'],
    [number('0.30000000000000004'), '0.3'],
    [number('150000000000000000000'), '1.5E+20'],
    [number('-0.000000000000000000012'), '-1.2E-20'],
    [number('45356', 'yyyy/m/d'), '2024/3/5'],
    [number('45356.5', 'yyyy"年"m"月"d"日"'), '2024/3/5 12:00:00'],
    [number('0.604166666666667', 'h:mm'), '14:30:00'],
    [number('60', 'yyyy/m/d'), '60'],
    [number('-1', 'yyyy/m/d'), '-1'],
    [text('说明'), '说明'],
    [text('95'), "'95"],
    [text('95%'), "'95%"],
    [text('007'), '007'],
    [text('95', '@'), '95'],
    [text('=A1'), "'=A1"],
    [text("'引号"), "''引号"],
    [text('TRUE'), "'TRUE"],
    [text('#N/A'), "'#N/A"],
    [text('2024/3/5'), '2024/3/5'],
    [text('2024/3/5', 'yyyy/m/d'), "'2024/3/5"],
    [text('(1)'), '(1)'],
    [{ column: 0, kind: 'boolean', value: true, text: 'TRUE' } as Cell, 'TRUE'],
    [{ column: 0, kind: 'error', text: '#REF!' } as Cell, '#REF!'],
    [{ ...number('3'), formula: '_xlfn.IFS(A1>1,"_xlfn.")' }, '=IFS(A1>1,"_xlfn.")'],
  ])('%j shows %s', (cell, shown) => expect(contentOf(cell)).toBe(shown));

  it('shows dates of a workbook that counts from 1904', () => {
    expect(contentOf(number('43894', 'yyyy/m/d'), true)).toBe('2024/3/5');
  });

  it('shows a formula longer than any of Excel as it stands, at once', () => {
    const formula = `_xlfn.${"'".repeat(400_000)}`;
    expect(contentOf({ ...number('3'), formula })).toBe(`=${formula}`);
  });
});

const FORMATS = [
  undefined,
  '0',
  '0.00',
  '0%',
  '0.00%',
  '@',
  'yyyy/m/d',
  'h:mm',
  '#,##0.00',
  '"%"0',
  'General',
];
const format = fc.constantFrom(...FORMATS);
const words = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(...'0123456789.,%-+/:()=＝\'"年月日￥Ee９．％ A1'),
    minLength: 1,
    maxLength: 12,
  }),
);
const raw = fc.oneof(
  fc.integer().map(String),
  fc
    .double({ noNaN: true, min: -1e300, max: 1e300 })
    .filter((value) => value === 0 || Math.abs(value) > 1e-300)
    .map((value) => value.toString()),
  fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places)),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ raw, format }).map((cell) => number(cell.raw, cell.format)),
  fc.record({ words, format }).map((cell) => text(cell.words, cell.format)),
  fc
    .record({ raw, words, format })
    .map((cell) => ({ ...number(cell.raw, cell.format), formula: cell.words })),
  fc
    .boolean()
    .map((value): Cell => ({ column: 0, kind: 'boolean', value, text: String(value).toUpperCase() })),
);

const bookOf = (cell: Cell, date1904: boolean): Workbook => ({
  date1904,
  sheets: [{ name: '表', hidden: false, merges: [], rows: [{ row: 0, cells: [cell] }] }],
});

describe('what an editor shows', () => {
  it('changes nothing when it is typed again', () => {
    fc.assert(
      fc.property(anyCell, fc.boolean(), (cell, is1904) => {
        const shown = contentOf(cell, is1904);
        const { plan, refused } = planTyped(bookOf(cell, is1904), '表', [{ row: 0, column: 0, text: shown }]);
        expect([plan.edits, refused]).toEqual([[], []]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives another cell of the same format the same content', () => {
    fc.assert(
      fc.property(
        anyCell.filter(
          ({ formula, kind, format: code }) => formula === undefined && !(kind === 'number' && code === '@'),
        ),
        fc.boolean(),
        (cell, is1904) => {
          const typed = readTyped(contentOf(cell, is1904), cell.format, is1904);
          if (typed.kind !== 'content') throw new Error('read as a formula');
          expect(typed.format).toBeUndefined();
          const { input } = typed;
          if (cell.kind === 'number') {
            expect(input.kind).toBe('number');
            const value = input.kind === 'number' ? Number(input.value) : NaN;
            const size = Math.abs(Number(cell.raw));
            // 15 digits, or the second of a time.
            const isDate = cell.format === 'h:mm' || cell.format === 'yyyy/m/d';
            const slack = Math.max(size * 1e-14, isDate ? 1e-8 : 0);
            expect(Math.abs(value - Number(cell.raw))).toBeLessThanOrEqual(slack);
          } else {
            const value = input.kind === 'blank' ? '' : input.value;
            expect(value).toBe(cell.text);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
