import { bottomEdge, heavier, rightEdge } from '../../../src/grid/model/edges';
import { dashes, linesOfRow, thickness } from '../../../src/grid/model/row-lines';
import { sheetOf } from '../edit/support';
import { line, viewOf, type LookPlan } from '../support';

const BLANK = sheetOf({});
const nowhere = () => false;

describe('the line between two cells', () => {
  it.each([
    ['the heavier one', line('thin'), line('medium'), 'medium'],
    ['the heavier one, whichever side', line('thick'), line('hair'), 'thick'],
    ['the only one', line('dotted'), null, 'dotted'],
    ['none', null, null, undefined],
  ])('is %s', (_, before, after, style) => {
    expect(heavier(before, after)?.style).toBe(style);
  });

  it('is that of the later cell when both are as heavy', () => {
    expect(heavier(line('thin', '#ff0000'), line('thin', '#0000ff'))?.colour).toBe('#0000ff');
  });

  it('comes from either cell', () => {
    const view = viewOf(BLANK, {
      cells: { A1: { borders: { right: line('thin') } }, B1: { borders: { bottom: line('double') } } },
    });
    expect(rightEdge(view, 0, 0, 1)).toEqual(line('thin'));
    expect(bottomEdge(view, 0, 1, 1)).toEqual(line('double'));
    expect(bottomEdge(view, 0, 0, 1)).toBe('grid');
  });

  it('is faint only between cells without a fill, and only where the sheet shows such lines', () => {
    const filled: LookPlan = { cells: { B1: { fill: '#fff2cc' } } };
    expect(rightEdge(viewOf(BLANK, filled), 0, 0, 1)).toBeNull();
    expect(rightEdge(viewOf(BLANK, filled), 0, 1, 2)).toBeNull();
    expect(rightEdge(viewOf(BLANK, filled), 0, 2, 3)).toBe('grid');
    expect(rightEdge(viewOf(BLANK, { hasGridLines: false }), 0, 2, 3)).toBeNull();
  });

  it('does not run through a merged area, and around it is that of the cells it covers', () => {
    const merged = sheetOf({}, { merges: ['A1:B2'] });
    const view = viewOf(merged, {
      cells: {
        A1: { borders: { right: line('thick'), bottom: line('thick') } },
        B1: { borders: { right: line('thin') } },
        B2: { borders: { right: line('medium'), bottom: line('double') } },
      },
    });
    expect(rightEdge(view, 0, 0, 1)).toBeNull();
    expect(bottomEdge(view, 0, 0, 1)).toBeNull();
    expect(rightEdge(view, 0, 1, 2)).toEqual(line('thin'));
    expect(rightEdge(view, 1, 1, 2)).toEqual(line('medium'));
    expect(bottomEdge(view, 1, 1, 2)).toEqual(line('double'));
  });
});

describe('the lines of a row', () => {
  const pathsOf = (plan: LookPlan, sheet = BLANK, isRunOver: (column: number) => boolean = nowhere) =>
    Object.fromEntries(
      linesOfRow(viewOf(sheet, { hasGridLines: false, ...plan }), { row: 2, from: 1, to: 3 }, isRunOver).map(
        ({ key, path }) => [key, path],
      ),
    );

  it('lie in the last pixel of the cell, and go on in one stroke', () => {
    const bottom = { borders: { bottom: line('thin') } };
    expect(pathsOf({ cells: { B3: bottom, C3: bottom, D3: bottom } })).toEqual({
      'thin #000000': 'M0 19.5H192',
    });
  });

  it('lie astride the edge when they are medium, and double when they are double', () => {
    expect(pathsOf({ cells: { B3: { borders: { right: line('medium') } } } })).toEqual({
      'medium #000000': 'M64 0V20',
    });
    expect(pathsOf({ cells: { B3: { borders: { bottom: line('double') } } } })).toEqual({
      'double #000000': 'M0 18.5H64M0 20.5H64',
    });
  });

  it('are taken from the next row to be seen', () => {
    const plan = { cells: { B5: { borders: { top: line('thin') } } } };
    expect(pathsOf(plan)).toEqual({});
    expect(pathsOf(plan, sheetOf({}, { hiddenRows: [4] }))).toEqual({ 'thin #000000': 'M0 19.5H64' });
  });

  it('begin with the first row and column to be seen', () => {
    const hidden = sheetOf({}, { hiddenRows: [1, 2], hiddenColumns: ['A'] });
    const cells = { B3: { borders: { left: line('thin'), top: line('thick') } } };
    expect(pathsOf({ cells }, hidden)).toEqual({
      'thin #000000': 'M0.5 0V20',
      'thick #000000': 'M0 0.5H64',
    });
    expect(pathsOf({ cells })).toEqual({});
  });

  it('leave out a faint line over which text runs, but no line of the file', () => {
    const faint = pathsOf({ hasGridLines: true }, BLANK, (column) => column === 2);
    expect(faint.grid).toBe('M63.5 0V20M191.5 0V20M0 19.5H192');
    const ruled = pathsOf({ cells: { C3: { borders: { right: line('thin') } } } }, BLANK, () => true);
    expect(ruled).toEqual({ 'thin #000000': 'M127.5 0V20' });
  });

  it('are told apart', () => {
    expect([thickness('thick'), thickness('mediumDashDot'), thickness('hair'), thickness(null)]).toEqual([
      3, 2, 1, 1,
    ]);
    expect(dashes('thin')).toBeUndefined();
    expect(dashes('dashed')).not.toBe(dashes('dashDot'));
  });
});
