import type { Amount, Amounts } from './amounts';
import { isNothing } from './amounts';

/** What is known of a list before it is read. */
export interface Sequence {
  /** The first row is the total of all the others. */
  readonly amounts: Amounts;
  /** Where each row stands by its words: the rows tried first. */
  readonly told: readonly (number | null)[];
  /** Rows that stand under 其中 by their words: parts that need not be all of the row they follow. */
  readonly isPart: readonly boolean[];
  /** Rows that say 其中 themselves. */
  readonly isMarked: readonly boolean[];
}

/** A place in a reading: the row it divides, and which of several divisions of that row it belongs to. */
export interface Place {
  readonly parent: number;
  readonly run: number;
  /** One of parts that do not make up the whole. */
  readonly isPart: boolean;
}

/** Where every row but the first stands, and how many steps it took to find out. */
export interface Reading {
  readonly places: readonly (Place | null)[];
  /** How far the reading is from the words. */
  readonly cost: number;
}

/** Steps of the search: so many a row, and some for a short list. */
const STEPS_PER_ROW = 20;
const STEPS_AT_LEAST = 40_000;
/** Ways to end a row's parts, and sums on the way, that are followed; the ones nearest the words. */
const WIDTH = 6;
/** The same for a list of so many rows at most: several groups side by side leave many sums open at once. */
const WIDTH_OF_SHORT = 32;
const SHORT = 40;
/** What a reading pays for: a row not where its words put it, parts that are not all, a second division, an only part. */
const COST = { moved: 1, partial: 3, division: 1, only: 2, broken: 20 };

/** A way to read a row with what stands under it. */
interface End {
  readonly end: number;
  readonly cost: number;
  /** The heads of each division, with their own ways; empty for a row that nothing divides. */
  readonly runs: Chain | null;
  /** Rows up to `end` that are parts without being all. */
  readonly parts: readonly [number, number] | null;
  readonly isBroken: boolean;
}

/** The heads taken so far, last first. */
interface Chain {
  readonly head: number;
  readonly way: End;
  readonly run: number;
  readonly before: Chain | null;
}

interface State {
  readonly sums: readonly Amount[];
  /** Columns in which some row so far states an amount. */
  readonly told: number;
  readonly run: number;
  readonly count: number;
  readonly cost: number;
  readonly chain: Chain | null;
  readonly isBroken: boolean;
}

export interface Search {
  /** One row may have parts that do not add up to it: where the mistake is. */
  readonly allowsBroken?: boolean;
  /** Counts the steps taken. */
  readonly count?: { steps: number };
}

/**
 * Finds a bracketing of rows, in their order, in which every row that is divided equals the rows that divide it, in all
 * columns within rounding; a row may be divided several times over, one division after the other. Null when there is
 * none, or none within a number of steps that grows with the rows. Rows without money are passed over.
 */
export function findBracketing(list: Sequence, search: Search = {}): Reading | null {
  const rows = [...list.amounts.keys()].filter((row) => row === 0 || !isNothing(list.amounts[row]!));
  if (rows.length < 2) return null;
  const finder = new Finder(list, rows, search);
  const way = finder.find();
  if (!way) return null;
  const places: (Place | null)[] = list.amounts.map(() => null);
  finder.put(places, 0, way);
  return { places, cost: way.cost };
}

class Finder {
  private readonly ways: End[][];
  private readonly rest: readonly (readonly bigint[])[];
  private readonly columns: number;
  private readonly canPrune: readonly boolean[];
  private left: number;
  private readonly width: number;

  constructor(
    private readonly list: Sequence,
    private readonly rows: readonly number[],
    private readonly search: Search,
  ) {
    this.columns = Math.min(list.amounts[0]!.length, MOST_COLUMNS);
    this.ways = rows.map(() => []);
    this.width = rows.length <= SHORT ? WIDTH_OF_SHORT : WIDTH;
    this.left = Math.max(STEPS_AT_LEAST, rows.length * STEPS_PER_ROW);
    this.canPrune = [...Array(this.columns).keys()].map((column) =>
      rows.every((row) => (list.amounts[row]![column]?.value ?? 0n) >= 0n),
    );
    this.rest = this.sumsBelow();
  }

  /** The most that rows from each place on can add up to, rounding included. */
  private sumsBelow(): bigint[][] {
    const sums: bigint[][] = [Array<bigint>(this.columns).fill(0n)];
    for (let at = this.rows.length - 1; at > 0; at--) {
      const below = sums[sums.length - 1]!;
      sums.push(below.map((sum, column) => sum + this.most(at, column)));
    }
    return sums.reverse();
  }

  private most(at: number, column: number): bigint {
    const amount = this.amount(at, column);
    return amount ? amount.value + amount.half : 0n;
  }

  private amount(at: number, column: number): Amount | null {
    return this.list.amounts[this.rows[at]!]![column] ?? null;
  }

  find(): End | null {
    const last = this.rows.length;
    for (let at = last - 1; at > 0; at--) this.ways[at] = this.waysOf(at);
    if (this.left <= 0) return null;
    const whole = this.divisions(0).filter(({ end }) => end === last);
    return whole.sort(byCost)[0] ?? null;
  }

  private waysOf(at: number): End[] {
    const leaf: End = { end: at + 1, cost: 0, runs: null, parts: null, isBroken: false };
    const all = [leaf, ...this.divisions(at), ...this.partsOf(at)];
    if (this.search.allowsBroken) all.push(...this.broken(at));
    return cheapest(all, ({ end, isBroken }) => `${end}:${isBroken}`, this.width);
  }

  /** Every way in which the rows below make up a row, once or several times over. */
  private divisions(parent: number): End[] {
    const found: End[] = [];
    if (!this.canBeDivided(parent)) return found;
    const states = new Map<number, State[]>([[parent + 1, [this.start()]]]);
    for (let at = parent + 1; at < this.rows.length && this.left > 0; at++) {
      const here = states.get(at);
      if (!here) continue;
      states.delete(at);
      for (const state of cheapest(here, keyOf, this.width)) this.advance(parent, at, state, states, found);
    }
    return found;
  }

  private start(): State {
    const nothing = { value: 0n, half: 0n };
    const sums = Array<Amount>(this.columns).fill(nothing);
    return { sums, told: 0, run: 0, count: 0, cost: 0, chain: null, isBroken: false };
  }

  private advance(
    parent: number,
    at: number,
    state: State,
    states: Map<number, State[]>,
    found: End[],
  ): void {
    for (const way of this.ways[at]!) {
      this.left--;
      if (this.search.count) this.search.count.steps++;
      if (way.isBroken && state.isBroken) continue;
      const next = this.add(parent, at, way, state);
      if (!next) continue;
      push(states, way.end, next);
      if (!this.isWhole(parent, next)) continue;
      const cost = next.cost + (next.count === 1 ? COST.only : 0);
      const { isBroken, chain } = next;
      found.push({ end: way.end, cost, runs: chain, parts: null, isBroken });
      if (state.run + 1 >= MOST_RUNS) continue;
      const again = { ...this.start(), run: state.run + 1, cost: cost + COST.division, chain, isBroken };
      push(states, way.end, again);
    }
  }

  /** A state with one more head; null when it is more than the row it divides. */
  private add(parent: number, at: number, way: End, state: State): State | null {
    let told = state.told;
    const sums: Amount[] = [];
    for (let column = 0; column < this.columns; column++) {
      const amount = this.amount(at, column);
      const before = state.sums[column]!;
      if (!amount) {
        sums.push(before);
        continue;
      }
      told |= 1 << column;
      const sum = { value: before.value + amount.value, half: before.half + amount.half };
      const whole = this.amount(parent, column);
      if (whole && this.canPrune[column] && sum.value - sum.half > whole.value + whole.half) return null;
      sums.push(sum);
    }
    const isTold = this.list.told[this.rows[at]!] === this.rows[parent];
    return {
      sums,
      told,
      run: state.run,
      count: state.count + 1,
      cost: state.cost + way.cost + (isTold ? 0 : COST.moved),
      chain: { head: at, way, run: state.run, before: state.chain },
      isBroken: state.isBroken || way.isBroken,
    };
  }

  /** Whether heads make up a row in every column that both state. */
  private isWhole(parent: number, { sums, told }: State): boolean {
    let isCompared = false;
    for (let column = 0; column < this.columns; column++) {
      const whole = this.amount(parent, column);
      if (!whole || !(told & (1 << column))) continue;
      const sum = sums[column]!;
      const gap = sum.value > whole.value ? sum.value - whole.value : whole.value - sum.value;
      if (gap > sum.half + whole.half) return false;
      isCompared = true;
    }
    return isCompared;
  }

  /** Whether what stands below can make up the row at all. */
  private canBeDivided(parent: number): boolean {
    for (let column = 0; column < this.columns; column++) {
      const whole = this.amount(parent, column);
      const below = this.rest[parent]![column]!;
      if (whole && this.canPrune[column] && below !== 0n && whole.value - whole.half > below) return false;
    }
    return true;
  }

  /** Parts under 其中 that are not all: as many rows as could be parts. */
  private partsOf(parent: number): End[] {
    const found: End[] = [];
    const row = this.rows[parent]!;
    const first = this.rows[parent + 1];
    if (first === undefined) return found;
    const { told, isPart, isMarked } = this.list;
    const isUnder = isPart[first] && told[first] === row;
    // Two marks in a row may be parts side by side, or the second a part of the first.
    const isNext = isMarked[first] && isMarked[row] && first === row + 1 && told[first] === told[row];
    if (!isUnder && !isNext) return found;
    const inside = this.toldInside(parent);
    let cost = COST.partial + inside.size;
    for (let at = parent + 1; at < this.rows.length && found.length < MOST_PARTS; at++) {
      this.left--;
      if (!this.fits(at, parent) || !this.fitsWhereTold(at, parent, inside)) break;
      cost += inside.has(at) ? -COST.moved : COST.moved;
      found.push({ end: at + 1, cost, runs: null, parts: [parent + 1, at + 1], isBroken: false });
    }
    return found;
  }

  /** A row that its words put under another part has to be a part of that one too. */
  private fitsWhereTold(at: number, parent: number, inside: ReadonlySet<number>): boolean {
    const told = this.list.told[this.rows[at]!];
    if (!inside.has(at) || told == null || told <= this.rows[parent]!) return true;
    const whole = this.rows.indexOf(told, parent);
    return whole < 0 || this.fits(at, whole);
  }

  /** The rows right below that stand inside a row by their words. */
  private toldInside(parent: number): ReadonlySet<number> {
    const inside = new Set<number>();
    for (let at = parent + 1; at < this.rows.length && inside.size < MOST_PARTS; at++) {
      const told = this.list.told[this.rows[at]!];
      if (told === null || told === undefined || told < this.rows[parent]!) break;
      inside.add(at);
    }
    return inside;
  }

  private fits(part: number, whole: number): boolean {
    for (let column = 0; column < this.columns; column++) {
      const [small, large] = [this.amount(part, column), this.amount(whole, column)];
      if (small && large && small.value - small.half > large.value + large.half) return false;
    }
    return true;
  }

  /** Any rows below, at a price: the row where the mistake is. */
  private broken(parent: number): End[] {
    const found: End[] = [];
    let moved = 0;
    for (let at = parent + 1; at < this.rows.length && found.length < MOST_PARTS; at++) {
      this.left--;
      if (this.list.told[this.rows[at]!] !== this.rows[parent]) moved++;
      if (at === parent + 1) continue;
      const parts: [number, number] = [parent + 1, at + 1];
      found.push({ end: at + 1, cost: COST.broken + moved * COST.moved, runs: null, parts, isBroken: true });
    }
    return found;
  }

  /** Writes the places of what stands under a row in a reading. */
  put(places: (Place | null)[], at: number, way: End): void {
    const parent = this.rows[at]!;
    if (way.parts) {
      const [from, to] = way.parts;
      for (let below = from; below < to; below++) {
        const row = this.rows[below]!;
        const told = this.list.told[row];
        const isInside = !way.isBroken && told !== null && told !== undefined && told > parent && told < row;
        places[row] = { parent: isInside ? told : parent, run: 0, isPart: !way.isBroken };
      }
    }
    for (let link = way.runs; link; link = link.before) {
      places[this.rows[link.head]!] = { parent, run: link.run, isPart: false };
      this.put(places, link.head, link.way);
    }
  }
}

/** Rows that parts which are not all may take, columns that are looked at, divisions of one row. */
const MOST_PARTS = 40;
const MOST_COLUMNS = 30;
const MOST_RUNS = 6;

const byCost = (one: { cost: number }, other: { cost: number }) => one.cost - other.cost;

function keyOf({ sums, run, isBroken }: State): string {
  return `${sums.map(({ value }) => value).join(',')}:${run}:${isBroken}`;
}

/** The cheapest of each kind, and of all kinds the cheapest few. */
function cheapest<T extends { readonly cost: number }>(
  all: readonly T[],
  key: (one: T) => string,
  width: number,
): T[] {
  if (all.length < 2) return [...all];
  const best = new Map<string, T>();
  for (const one of all) {
    const known = best.get(key(one));
    if (!known || one.cost < known.cost) best.set(key(one), one);
  }
  return [...best.values()].sort(byCost).slice(0, width);
}

function push(states: Map<number, State[]>, at: number, state: State): void {
  const here = states.get(at);
  if (here) here.push(state);
  else states.set(at, [state]);
}
