import { findBracketing, type Sequence } from '../../../../src/core/layouts/trees/bracketing';

/** Rows of whole amounts, exact; each row under the first by its words. */
function list(...rows: (number | null | (number | null)[])[]): Sequence {
  const amounts = rows.map((row) =>
    (Array.isArray(row) ? row : [row]).map((value) =>
      value === null ? null : { value: BigInt(value) * 2n, half: 0n },
    ),
  );
  return {
    amounts,
    told: rows.map((_, at) => (at === 0 ? null : 0)),
    isPart: rows.map(() => false),
    isMarked: rows.map(() => false),
  };
}

const shape = (sequence: Sequence) =>
  findBracketing(sequence)
    ?.places.map((place) => (place ? `${place.parent}${'abcdef'[place.run]}` : '-'))
    .join(' ') ?? null;

describe('a bracketing of amounts in row order', () => {
  it.each([
    ['a flat list', list(90, 60, 30), '- 0a 0a'],
    ['parts under the first', list(90, 60, 25, 35, 30), '- 0a 1a 1a 0a'],
    ['parts under both', list(90, 60, 25, 35, 30, 20, 10), '- 0a 1a 1a 0a 4a 4a'],
    [
      'four groups side by side, none of them said',
      list(254202, 1650, 380, 1270, 74027, 28392, 5225, 40410, 23109, 1503, 21606, 155416),
      '- 0a 1a 1a 0a 4a 4a 4a 0a 8a 8a 0a',
    ],
    ['three deep', list(90, 60, 25, 20, 5, 35, 30), '- 0a 1a 2a 2a 1a 0a'],
    ['two divisions of the total', list(90, 60, 30, 45, 40, 5), '- 0a 0a 0b 0b 0b'],
    ['a row without money', list(90, 60, 0, 30), '- 0a - 0a'],
    ['nothing that adds up', list(90, 60, 20), null],
    ['one column that does not', list([90, 80], [60, 60], [30, 10]), null],
    ['a column that the total leaves blank', list([90, null], [60, 50], [30, 10]), '- 0a 0a'],
    ['a total alone', list(90), null],
  ])('%s', (_, sequence, expected) => expect(shape(sequence)).toBe(expected));

  it('needs all columns to agree on one reading', () => {
    // By the first column alone the last two rows are parts of the second.
    const rows = list([100, 100], [60, 50], [40, 25], [35, 25], [25, 20], [5, 5]);
    expect(shape(rows)).toBeNull();
    expect(shape(list([100, 100], [60, 75], [35, 50], [25, 25], [40, 25]))).toBe('- 0a 1a 1a 0a');
  });

  it('takes parts that are not all only where a row says that it is one', () => {
    const rows = list(90, 60, 25, 30);
    expect(shape(rows)).toBeNull();
    const told = [null, 0, 1, 0];
    expect(shape({ ...rows, told, isPart: [false, false, true, false] })).toBe('- 0a 1a 0a');
  });

  it('takes no row for a part of one that is smaller, whatever stands over both', () => {
    const rows = list(7303, 392, 6911, 6781, 522, 953, 2016, 2711, 1623);
    const told = [null, 0, 0, 2, 2, 4, 4, 4, 4];
    const isPart = told.map((over) => over !== null && over > 0);
    expect(shape({ ...rows, told, isPart })).toBe('- 0a 0a 0b 0b 0c 0c 0c 0c');
  });

  it('takes steps in proportion to the rows, whatever they hold', () => {
    const steps = (rows: Sequence) => {
      const count = { steps: 0 };
      findBracketing(rows, { count, allowsBroken: true });
      return count.steps;
    };
    const shapes: ((n: number) => number[])[] = [
      (n) => [n * 10 + 1, ...Array<number>(n).fill(10)],
      (n) => [n * n * 4, ...Array.from({ length: n }, (_, at) => (at % 2 ? 1 : n))],
      (n) => Array.from({ length: n }, (_, at) => (n - at) * (n - at)),
    ];
    for (const make of shapes) {
      const few = steps(list(...make(500)));
      expect(steps(list(...make(2000)))).toBeLessThanOrEqual(Math.max(4 * few, 20 * 2000 + 20));
    }
  });
});
