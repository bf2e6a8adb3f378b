/** Guesses are made from so many files and milliseconds on. */
const FEWEST = 3;
const SHORTEST = 1000;

/** How fast a run goes. */
export class Pace {
  private began = 0;
  private steps = 0;

  /** @param now milliseconds of some clock */
  constructor(private readonly now: () => number) {}

  start(): void {
    this.began = this.now();
    this.steps = 0;
  }

  /** One more is done. */
  step(): void {
    this.steps++;
  }

  /** Seconds that so many more will take, at least one; null until it can be guessed. */
  secondsFor(left: number): number | null {
    const spent = this.now() - this.began;
    if (this.steps < FEWEST || spent < SHORTEST) return null;
    return Math.max(1, Math.ceil(((spent / this.steps) * left) / 1000));
  }
}
