/** Chance that a seed decides: the same seed gives the same forms everywhere. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2654435761 + 0x9e3779b9) >>> 0;
    for (let n = 0; n < 8; n++) this.next();
  }

  /** 0 … 2³²−1 (xorshift). */
  private next(): number {
    let x = this.state || 1;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return this.state;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + (this.next() % (high - low + 1));
  }

  is(share: number): boolean {
    return this.next() / 2 ** 32 < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }

  /** So many different entries of a list, in its order. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = list.map((_, at) => at);
    while (left.length > count) left.splice(this.whole(0, left.length - 1), 1);
    return left.map((at) => list[at]!);
  }

  /** A whole number in so many parts, each at least `least`. */
  parts(total: number, count: number, least = 0): number[] {
    const cuts = Array.from({ length: count - 1 }, () => this.whole(0, total - least * count)).sort(
      (a, b) => a - b,
    );
    return [...cuts, total - least * count].map((cut, at) => cut - (cuts[at - 1] ?? 0) + least);
  }
}
