import { heldBefore, heldIn, type HeldTable } from '../../../src/grid/model/held';
import { areaAt, at, sheetOf } from '../edit/support';
import { viewOf, type LookPlan } from '../support';

/** Heads in rows 3 and 4, names in column B; columns of 64 pixels, rows of 20. */
const TABLE: HeldTable = {
  area: areaAt('A3:H20'),
  heads: { first: 2, last: 3 },
  names: { first: 1, last: 1 },
};
const HEADERS = { width: 40, height: 24 };

interface Look extends LookPlan {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly tables?: readonly HeldTable[];
  readonly active?: string;
}

function held({
  left = 0,
  top = 0,
  width = 400,
  height = 300,
  tables = [TABLE],
  active = 'E8',
  ...look
}: Look) {
  const seen = { left, top, width, height };
  return heldIn(viewOf(sheetOf({ A1: '表' }), look), tables, seen, HEADERS, at(active));
}

describe('the lines that are held at the edges', () => {
  it('are none while they stand in sight themselves', () => {
    expect(held({})).toEqual({ rows: null, columns: null });
    expect(held({ left: 64, top: 40 })).toEqual({ rows: null, columns: null });
  });

  it('are the heads once their upper edge is gone, the names once their left edge is', () => {
    expect(held({ top: 42 })).toEqual({ rows: { first: 2, last: 3 }, columns: null });
    expect(held({ left: 66 })).toEqual({ rows: null, columns: { first: 1, last: 1 } });
  });

  it('are none for what rounding to whole pixels cuts off', () => {
    expect(held({ left: 65, top: 41 })).toEqual({ rows: null, columns: null });
  });

  it('are none beyond the table', () => {
    expect(held({ top: 400, active: 'E25' })).toEqual({ rows: null, columns: null });
    expect(held({ left: 8 * 64 }).columns).toBeNull();
  });

  it('are none where the file freezes them already, and none twice', () => {
    const frozen = { rows: 4, columns: 2 };
    expect(held({ left: 200, top: 100, frozen })).toEqual({ rows: null, columns: null });
    expect(held({ top: 100, frozen: { rows: 3, columns: 0 } }).rows).toEqual({ first: 3, last: 3 });
  });

  it('are none where they would take the window from what one came to see', () => {
    expect(held({ top: 100, height: 110 }).rows).toBeNull();
    expect(held({ left: 100, width: 150 }).columns).toBeNull();
  });

  it('are the names of the table of the active cell', () => {
    const other = { area: areaAt('A12:H20'), heads: { first: 11, last: 11 }, names: { first: 3, last: 3 } };
    const tables = [{ ...TABLE, area: areaAt('A3:H10') }, other];
    expect(held({ left: 300, tables, active: 'G5' }).columns).toEqual({ first: 1, last: 1 });
    expect(held({ left: 300, tables, active: 'G13' }).columns).toEqual({ first: 3, last: 3 });
  });

  it('are no names beside a cell that belongs to no table: they could lie over it', () => {
    expect(held({ left: 300, active: 'A1' }).columns).toBeNull();
  });

  it('are the names of the first table in sight while the active cell is scrolled away', () => {
    expect(held({ left: 300, active: 'A29' }).columns).toEqual({ first: 1, last: 1 });
  });
});

describe('what they cover of the window before a cell', () => {
  const before = (address: string, seen = { left: 0, top: 0, width: 400, height: 300 }) =>
    heldBefore(viewOf(sheetOf({ A1: '表' })), [TABLE], seen, at(address));

  it('counts for cells behind them only', () => {
    expect(before('E8')).toEqual({ width: 64, height: 40 });
    expect(before('A8')).toEqual({ width: 0, height: 40 });
    expect(before('B3')).toEqual({ width: 0, height: 0 });
    expect(before('E25')).toEqual({ width: 0, height: 0 });
  });

  it('is nothing where the window is too small to hold them', () => {
    expect(before('E8', { left: 0, top: 0, width: 100, height: 60 })).toEqual({ width: 0, height: 0 });
  });
});
