import { CellSet, LAST_COLUMN } from '../../../src/core/model/address';

describe('a set of cells', () => {
  it('takes each cell of each sheet once', () => {
    const cells = new CellSet();
    const refs = [
      { sheet: '自评表', row: 0, column: LAST_COLUMN },
      { sheet: '自评表', row: 1, column: 0 },
      { sheet: '附表', row: 1, column: 0 },
    ];
    expect(refs.map((ref) => cells.has(ref))).toEqual([false, false, false]);
    expect(refs.map((ref) => cells.add(ref))).toEqual([true, true, true]);
    expect(refs.map((ref) => cells.add({ ...ref }))).toEqual([false, false, false]);
    expect(refs.map((ref) => cells.has({ ...ref }))).toEqual([true, true, true]);
    expect(cells.has({ sheet: '自评表', row: 2, column: 0 })).toBe(false);
  });
});
