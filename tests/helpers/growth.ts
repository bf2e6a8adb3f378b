const LEAST_TURNS = 3;
const MOST_TURNS = 60;

/** Half way, as ratios go, between growing with the size and growing with its square. */
export const LINEAR = 8;

/**
 * How much longer work takes on four times as much: about 4 where its time grows with the size, about 16 where it
 * grows with the square of it. Both sizes in turn in one run, the best turn of each, so that the machine drops out;
 * more turns where it looks like too much, for another program may have had the machine in the first ones.
 */
export function growth(work: (size: number) => void, size: number): number {
  const best = [Infinity, Infinity] as [number, number];
  work(size);
  for (let turn = 1; turn <= MOST_TURNS; turn++) {
    [size, 4 * size].forEach((one, at) => {
      const start = performance.now();
      work(one);
      best[at] = Math.min(best[at]!, performance.now() - start);
    });
    if (turn >= LEAST_TURNS && best[1] / best[0] < LINEAR) break;
  }
  return best[1] / best[0];
}
