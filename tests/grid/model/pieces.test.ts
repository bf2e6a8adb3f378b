import type { Cell } from '../../../src/core/model/grid';
import { lookOf } from '../../../src/grid/model/look';
import { roundDecimal, withExponent } from '../../../src/grid/model/narrow-number';
import { columnsRunOver, piecesOf, type Piece } from '../../../src/grid/model/pieces';
import type { SheetView } from '../../../src/grid/model/sheet-view';
import { fitText } from '../../../src/grid/model/text-fit';
import { a1 } from '../../../src/core/model/address';
import { number, sheetOf, type SheetPlan } from '../edit/support';
import { styled, viewOf, type LookPlan } from '../support';

const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

function pieces(view: SheetView, row: number, from = 0, to = 9): Piece[] {
  const band = { first: 0, last: view.rows.count - 1 };
  const columns = { first: 0, last: view.columns.count - 1 };
  return piecesOf(view, row, band, { band: columns, from, to, columns: span(from, to) });
}

const pieceOf = (view: SheetView, address: string, row = 0, from = 0, to = 9): Piece => {
  const found = pieces(view, row, from, to).find((piece) => a1(piece) === address);
  if (!found) throw new Error(`${address} is not drawn`);
  return found;
};

type Content = Parameters<typeof sheetOf>[0];
const view = (cells: Content, plan?: LookPlan, sheet?: SheetPlan) => viewOf(sheetOf(cells, sheet), plan);

describe('what is drawn of a row', () => {
  it('is one box for a merged area, and none for the cells it covers', () => {
    const merged = view({ B2: '合' }, undefined, { merges: ['B2:C4'] });
    expect(pieceOf(merged, 'B2', 1).box).toEqual({ left: 64, top: 0, width: 128, height: 60 });
    expect(pieces(merged, 1).map(a1)).toEqual(['A2', 'B2', 'D2', 'E2', 'F2', 'G2', 'H2', 'I2', 'J2']);
    expect(pieces(merged, 2).map(a1)).not.toContain('B2');
  });

  it('leaves hidden columns out, but not an area that begins in one', () => {
    const hidden = view({ B1: '合' }, undefined, { hiddenColumns: ['B', 'E'], merges: ['B1:C1'] });
    expect(pieceOf(hidden, 'B1').box).toMatchObject({ left: 64, width: 64 });
    expect(pieces(hidden, 0).map(a1)).not.toContain('E1');
  });

  it('repeats an area that crosses the frozen edge, as a copy, and cuts it off on the near side', () => {
    const crossing = view({ A1: '题' }, { frozen: { rows: 2, columns: 0 } }, { merges: ['A1:B4'] });
    const columns = { first: 0, last: 9 };
    const drawn = { band: columns, from: 0, to: 9, columns: span(0, 9) };
    const above = piecesOf(crossing, 0, { first: 0, last: 1 }, drawn)[0]!;
    const below = piecesOf(crossing, 2, { first: 2, last: 29 }, drawn)[0]!;
    expect([above.isCopy, above.room.bottom]).toEqual([false, -40]);
    expect([below.isCopy, below.box.top]).toEqual([true, -40]);
    expect(piecesOf(crossing, 3, { first: 2, last: 29 }, drawn).map(a1)).not.toContain('A1');
  });
});

describe('text wider than its cell', () => {
  const LONG = '按时按要求保障';
  const wanted = 7 * 16 - 59;

  it('runs over blank cells to the right', () => {
    expect(pieceOf(view({ A1: LONG }), 'A1').room).toEqual({ left: 0, right: wanted, bottom: 0 });
  });

  it('stops at the next cell that holds something, or is merged', () => {
    expect(pieceOf(view({ A1: LONG, B1: '堵' }), 'A1').room.right).toBe(0);
    expect(pieceOf(view({ A1: LONG }, undefined, { merges: ['B1:C1'] }), 'A1').room.right).toBe(0);
    expect(pieceOf(view({ A1: LONG + LONG, C1: '堵' }), 'A1').room.right).toBe(64);
    const silent = { kind: 'text', text: '', formula: 'IF(1,"","")' } as const;
    expect(pieceOf(view({ A1: LONG, B1: silent }), 'A1').room.right).toBe(0);
  });

  it('has the colour that the number format names, and shows what the format makes of it', () => {
    const negative = view({
      A1: number('-5', '-5', { format: '0;[Red]-0' }),
      A2: number('7', '7', { format: '@' }),
    });
    expect(pieceOf(negative, 'A1').fit!.colour).toBe('#ff0000');
    expect(pieceOf(negative, 'A2', 1).cell!.kind).toBe('text');
  });

  it.each([
    ['right', { left: wanted, right: 0 }],
    ['center', { left: wanted / 2, right: wanted / 2 }],
  ] as const)('runs where it stands: %s', (horizontal, room) => {
    expect(pieceOf(view({ D1: LONG }, { cells: { D1: { horizontal } } }), 'D1').room).toMatchObject(room);
  });

  it.each([{ isWrapped: true }, { isShrunk: true }, { rotation: 90 }, { horizontal: 'fill' }] as const)(
    'stays within its cell: %j',
    (style) => {
      expect(pieceOf(view({ A1: LONG }, { cells: { A1: style } }), 'A1').room.right).toBe(0);
    },
  );

  it('comes in from a cell out of sight', () => {
    const wide = view({ A1: LONG + LONG });
    expect(pieces(wide, 0, 2, 5).map(a1)).toContain('A1');
    expect(pieces(view({ A1: LONG }), 0, 2, 5).map(a1)).not.toContain('A1');
    const right = view({ F1: LONG + LONG }, { cells: { F1: { horizontal: 'right' } } });
    expect(pieces(right, 0, 1, 4).map(a1)).toContain('F1');
  });

  it('is as wide as its runs', () => {
    const runs = [
      { text: '按时', font: { ...styled().font, size: 24 } },
      { text: '保障', font: null },
    ];
    const rich = view({ A1: '按时保障' }, { runsOf: () => runs });
    expect(pieceOf(rich, 'A1').room.right).toBe(2 * 32 + 2 * 16 - 59);
    expect(pieceOf(rich, 'A1').fit!.runs).toEqual(runs);
  });

  it('is drawn in one font where it has more runs than anybody makes', () => {
    const text = '按'.repeat(201);
    const runs = [...text].map((letter) => ({ text: letter, font: null }));
    expect(pieceOf(view({ A1: text }, { runsOf: () => runs }), 'A1').fit!.runs).toBeUndefined();
  });

  it('takes the faint lines along its way out', () => {
    const long = view({ B1: LONG + LONG });
    expect([...columnsRunOver(long, pieces(long, 0), { first: 0, last: 9 })]).toEqual([1, 2, 3]);
  });

  it('is centred over the blank cells that are to be centred with it', () => {
    const centred = { horizontal: 'centerContinuous' } as const;
    const over = view({ B1: '题' }, { cells: { B1: centred, C1: centred, D1: centred } });
    expect(pieceOf(over, 'B1').fit!.over).toEqual({ left: 0, right: 128 });
  });
});

describe('fitting', () => {
  const fit = (cell: Omit<Cell, 'column'>, wanted: Parameters<typeof styled>[0] = {}) =>
    fitText({ column: 0, ...cell } as Cell, lookOf(styled(wanted)), 64);
  const figure = (text: string, format?: string) =>
    ({ kind: 'number', raw: text, text, format }) as Omit<Cell, 'column'>;

  it.each([
    ['1234567', undefined, '1234567'],
    ['12345678', undefined, '1.2E+07'],
    ['-12345678', undefined, '-1E+07'],
    ['0.0000123456', undefined, '0.00001'],
    ['12345678', '0', '#######'],
    ['1234567.80', '0.00', '#######'],
    ['0.333333333', undefined, '0.33333'],
    ['0.999999999', undefined, '1'],
    ['123456.789', undefined, '123457'],
  ])('a number %s in %s shows as %s', (text, format, shown) => {
    expect(fit(figure(text, format)).text).toBe(shown);
  });

  it('cuts a wrapped number too, since numbers are never broken', () => {
    expect(fit(figure('12345678', '0'), { isWrapped: true }).text).toBe('#######');
  });

  it('shrinks what is to be shrunk', () => {
    expect(fit({ kind: 'text', text: '按时按要求保障' } as Cell, { isShrunk: true }).scale).toBeCloseTo(
      59 / 112,
    );
  });

  it('repeats what is to fill, and leaves line breaks out where nothing is wrapped', () => {
    expect(fit({ kind: 'text', text: '*-' } as Cell, { horizontal: 'fill' }).text).toBe('*-*-*-');
    expect(fit({ kind: 'text', text: '一\n二' } as Cell).text).toBe('一二');
    expect(fit({ kind: 'text', text: '一\n二' } as Cell, { isWrapped: true }).text).toBe('一\n二');
  });

  it.each([
    ['123456789012345', 5, '1.23457E+14'],
    ['-0.000012345', 2, '-1.23E-05'],
    ['99999999', 1, '1E+08'],
    ['5', 3, '5E+00'],
    ['0', 3, '0'],
  ])('%s with an exponent and %d decimals is %s', (decimal, places, expected) => {
    expect(withExponent(decimal, places)).toBe(expected);
  });

  it.each([
    ['9', '896', 1, '9.9'],
    ['9', '996', 2, '10'],
    ['-0', '05', 1, '-0.1'],
    ['0', '004', 2, '0'],
    ['-0', '004', 2, '0'],
    ['99', '5', 0, '100'],
  ])('%s.%s to %d places is %s', (whole, decimals, places, expected) => {
    expect(roundDecimal(whole, decimals, places)).toBe(expected);
  });
});
