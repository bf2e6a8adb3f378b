const LEAST_TURNS = 2;
const MOST_TURNS = 20;

/** Half way, as ratios go, between growing with the size and growing with its square. */
export const LINEAR = 8;

/**
 * How much longer work takes on four times as much: about 4 where its time grows with the size, about 16 where it
 * grows with the square of it.
 */
export function growth(work: (size: number) => void, size: number): number {
  return growthFrom(
    () => work(size),
    () => work(4 * size),
    LINEAR,
  );
}

/**
 * How much longer one work takes than another, in time of the processor that this process was given: a machine that is
 * busy with others makes both wait and neither longer. Both in turn in one run, the best turn of each; more turns
 * where it looks like more than `most`, for a collection of garbage may have come into the first ones.
 */
export function growthFrom(smaller: () => void, larger: () => void, most: number): number {
  const best = [Infinity, Infinity] as [number, number];
  smaller();
  for (let turn = 1; turn <= MOST_TURNS; turn++) {
    [smaller, larger].forEach((work, at) => {
      best[at] = Math.min(best[at]!, secondsOf(work));
    });
    if (turn >= LEAST_TURNS && best[1] / best[0] < most) break;
  }
  return best[1] / best[0];
}

/** Seconds of the processor that some work took. */
export function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
