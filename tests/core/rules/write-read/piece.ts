import { decimalText, exact, type Exact } from '../../../../src/core/number/exact';
import type { Chance } from './random';

export type Facts = Readonly<Record<string, string | boolean>>;

/** Facts and what the program gives for them; null where the text leaves them open. */
export interface Sample {
  readonly facts: Facts;
  readonly score: Exact | null;
}

/**
 * What another maximum would make of the text: `printed` contradicts it (“得5分” in a row of 10), `shared`
 * scales with it (“×分值”), `free` is neither (“每处扣1分”).
 */
export type Weight = 'printed' | 'shared' | 'free';

/** A program in words: what is printed, and what it gives, reckoned here and not by what reads it. */
export interface Piece {
  readonly kind: string;
  readonly max: Exact;
  /** Without the stop at its end. */
  readonly text: string;
  /** A formula standing in a cell of its own. */
  readonly formula?: string;
  readonly weight: Weight;
  sample(random: Chance): Sample;
}

/** Hands out names so that none stands twice in one standard. */
export interface Names {
  take(pool: readonly string[]): string;
}

export function names(random: Chance): Names {
  const taken: string[] = [];
  return {
    take: (pool) => {
      const free = pool.filter((name) => !taken.some((one) => one.includes(name) || name.includes(one)));
      const name = random.pick(free);
      taken.push(name);
      return name;
    },
  };
}

export type Maker = (random: Chance, names: Names, max: Exact) => Piece;

/** A number as a form prints it. */
export const figure = (value: Exact): string => decimalText(value);

export const atLeastNothing = (value: Exact): Exact => (value.compare(0) < 0 ? exact(0) : value);

export const least = (one: Exact, two: Exact): Exact => (one.compare(two) < 0 ? one : two);
