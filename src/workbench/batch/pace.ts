/** Guesses are made from so many files and milliseconds on. */
const FEWEST = 4;
const SHORTEST = 2000;

/** The pace is that of so many milliseconds and files last: the first are slow, and so are folders of large ones. */
const LATEST = 15_000;
const FEW = 50;

/** How fast a run goes. */
export class Pace {
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
