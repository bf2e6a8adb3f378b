/** The fewest files, and milliseconds, that a guess is made from. */
const FEWEST = 4;
const SHORTEST = 2000;

/**
 * It goes by the last so many milliseconds, and of at least so many files: the first are slow, and so are
 * folders of large ones.
 */
const LATEST = 15_000;
const FEW = 50;

/** How fast files are checked, to guess how long the rest will take. */
export class ThroughputEstimate {
  /** When the latest files were done; before them when the first was, for threads take their time to start. */
  private times: number[] = [];

  /** @param now milliseconds of some clock */
  constructor(private readonly now: () => number) {}

  start(): void {
    this.times = [];
  }

  /** One more is done. */
  step(): void {
    const now = this.now();
    this.times.push(now);
    const old = this.times.findIndex((time) => now - time < LATEST);
    const spare = Math.min(old, this.times.length - FEW);
    if (spare > 0) this.times.splice(0, spare);
  }

  /** Seconds that so many more will take, at least one; null until it can be guessed. */
  secondsFor(left: number): number | null {
    const steps = this.times.length - 1;
    const spent = this.now() - (this.times[0] ?? 0);
    if (steps < FEWEST || spent < SHORTEST) return null;
    return Math.max(1, Math.ceil(((spent / steps) * left) / 1000));
  }
}
