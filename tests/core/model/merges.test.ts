import fc from 'fast-check';
import type { Area } from '../../../src/core/model/address';
import { indexSheet } from '../../../src/core/model/grid';

const indexOf = (merges: readonly Area[]) => indexSheet({ name: '表', hidden: false, rows: [], merges });
const holds = (row: number, column: number) => (area: Area) =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

const area = fc
  .record({
    top: fc.integer({ min: 0, max: 30 }),
    left: fc.integer({ min: 0, max: 6 }),
    high: fc.integer({ min: 0, max: 9 }),
    wide: fc.integer({ min: 0, max: 3 }),
    below: fc.constantFrom(0, 0, 0, 100_000),
  })
  .map(({ top, left, high, wide, below }) => ({
    top: top + below,
    left,
    bottom: top + below + high,
    right: left + wide,
  }));

describe('merges of a sheet', () => {
  it('are found at each of their cells and nowhere else, the first of those that overlap', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 12 }), (merges) => {
        const index = indexOf(merges);
        for (const from of [0, 100_000])
          for (let row = from; row < from + 42; row++)
            for (let column = 0; column < 11; column++)
              expect(index.merge(row, column)).toBe(merges.find(holds(row, column)));
      }),
      { numRuns: 60 },
    );
  });

  it('higher than rows are kept for are found too', () => {
    const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    const small = { top: 3, left: 2, bottom: 4, right: 2 };
    const index = indexOf([whole, small]);
    expect([index.merge(3, 2), index.merge(3, 3), index.merge(900_000, 7)]).toEqual([small, whole, whole]);
  });
});
