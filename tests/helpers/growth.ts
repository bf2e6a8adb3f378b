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
 * busy with others makes both wait and neither longer. Both in turn in one run. A collection of garbage or a compilation
 * may fall into either, so it is the smaller of two figures that such chances do not move: best against best, and the
 * median of the turns. More turns where it looks like more than `most`.
 */
export function growthFrom(smaller: () => void, larger: () => void, most: number): number {
  const seconds: [number[], number[]] = [[], []];
  smaller();
  larger();
  let found = Infinity;
  for (let turn = 1; turn <= MOST_TURNS && (turn <= LEAST_TURNS || found >= most); turn++) {
    seconds[0].push(secondsOf(smaller));
    seconds[1].push(secondsOf(larger));
    const [one, other] = seconds;
    found = Math.min(Math.min(...other) / Math.min(...one), median(other.map((time, at) => time / one[at]!)));
  }
  return found;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)]!;
}

/** Seconds of the processor that some work took. */
export function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
