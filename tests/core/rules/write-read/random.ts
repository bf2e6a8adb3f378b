/** Chance with a seed: the same seed gives the same texts, so that a failure can be had again. */
export interface Chance {
  /** A whole number from `from` to `to`, both taken in. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** True with the given likelihood (0…1). */
  happens(likelihood: number): boolean;
  shuffle<T>(list: readonly T[]): T[];
}

/** Mulberry32 (public domain): 32 bits of state, good enough to choose words with. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (list) => list[whole(0, list.length - 1)]!,
    happens: (likelihood) => next() < likelihood,
    shuffle: (list) => {
      const left = [...list];
      return list.map(() => left.splice(whole(0, left.length - 1), 1)[0]!);
    },
  };
}
