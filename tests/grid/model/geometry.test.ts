import { createAxis, boxOf } from '../../../src/grid/model/geometry';
import { placeToShow } from '../../../src/grid/view/reveal';
import { extentOf } from '../../../src/grid/model/sheet-view';
import { linesToDraw, widened } from '../../../src/grid/model/window';
import { areaAt, at, plainLook, sheetOf } from '../edit/support';
import { viewOf } from '../support';

const SIZES = [10, 0, 20, 30, 0];
const axis = createAxis(SIZES.length, (line) => SIZES[line]!);

describe('lines laid end to end', () => {
  it('know where each begins and ends', () => {
    expect([0, 1, 2, 3, 4].map((line) => [axis.start(line), axis.end(line)])).toEqual([
      [0, 10],
      [10, 10],
      [10, 30],
      [30, 60],
      [60, 60],
    ]);
    expect(axis.total).toBe(60);
    expect(axis.start(99)).toBe(60);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [9.9, 0],
    [10, 2],
    [29, 2],
    [30, 3],
    [59, 3],
    [999, 3],
  ])('position %d lies in line %d, never in a hidden one', (position, line) => {
    expect(axis.at(position)).toBe(line);
  });

  it('give the box of an area, cut off where nothing is drawn', () => {
    const columns = createAxis(3, () => 64);
    expect(boxOf(axis, columns, { top: 0, left: 1, bottom: 2, right: 16_383 })).toEqual({
      left: 64,
      top: 0,
      width: 128,
      height: 30,
    });
  });
});

describe('how far a sheet is drawn', () => {
  const extent = (address: string, active = 'A1') =>
    extentOf(sheetOf({ [address]: '末' }), plainLook, at(active));

  it.each([
    ['B3', 'A1', { rows: 100, columns: 40 }],
    ['B200', 'A1', { rows: 230, columns: 40 }],
    ['AZ3', 'A1', { rows: 100, columns: 62 }],
    ['B3', 'A500', { rows: 550, columns: 40 }],
    ['XFD1048576', 'A1', { rows: 1_048_576, columns: 16_384 }],
  ])('filled to %s with %s active', (address, active, expected) => {
    expect(extent(address, active)).toEqual(expected);
  });
});

describe('lines to draw', () => {
  const rows = createAxis(100, (row) => (row >= 20 && row < 30 ? 0 : 20));
  const band = { first: 2, last: 99 };

  it('leave hidden ones out', () => {
    expect(linesToDraw(rows, band, { first: 18, last: 32 }, [], [])).toEqual([18, 19, 30, 31, 32]);
  });

  it('hold the row in which a merged area in sight begins, hidden or not, and the active one', () => {
    const drawn = linesToDraw(rows, band, { first: 40, last: 42 }, [{ first: 25, last: 41 }], [90]);
    expect(drawn).toEqual([25, 40, 41, 42, 90]);
  });

  it('hold the first row of the band when an area comes from beyond the frozen edge', () => {
    expect(linesToDraw(rows, band, { first: 5, last: 6 }, [{ first: 0, last: 5 }], [])).toEqual([2, 5, 6]);
  });

  it('leave out what belongs to the other band', () => {
    expect(
      linesToDraw(rows, { first: 0, last: 1 }, { first: 0, last: 1 }, [{ first: 8, last: 9 }], [8]),
    ).toEqual([0, 1]);
  });

  it('go by whole steps, within the band', () => {
    expect(widened(9, 13, band)).toEqual({ first: 8, last: 15 });
    expect(widened(-3, 200, band)).toEqual({ first: 2, last: 99 });
  });
});

describe('bringing a cell into sight', () => {
  const view = viewOf(sheetOf({ A1: '一' }), { frozen: { rows: 1, columns: 1 } });
  const headers = { left: 40, top: 24 };
  const size = { width: 40 + 64 * 4, height: 24 + 20 * 6 };
  const show = (address: string, now = { left: 0, top: 0 }) =>
    placeToShow(view, areaAt(address), headers, now, size);

  it.each([
    ['B2', { left: 0, top: 0 }, { left: 0, top: 0 }],
    ['B7', { left: 0, top: 0 }, { left: 0, top: 20 }],
    ['F2', { left: 0, top: 0 }, { left: 128, top: 0 }],
    ['B2', { left: 200, top: 300 }, { left: 0, top: 0 }],
    ['A12', { left: 200, top: 0 }, { left: 200, top: 120 }],
    ['D1', { left: 0, top: 90 }, { left: 0, top: 90 }],
    ['B3:C20', { left: 0, top: 200 }, { left: 0, top: 20 }],
  ])('%s from %j', (address, now, expected) => {
    expect(show(address, now)).toEqual(expected);
  });
});
