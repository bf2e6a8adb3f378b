import { exact, type Exact } from '../../../../src/core/number/exact';
import { say, type Stretch } from './comparisons';
import { figure, type Maker, type Names, type Piece, type Sample } from './piece';
import type { Chance } from './random';
import { HIGH_COUNTS, HIGH_RATES, LOW_RATES, manner, type Manner } from './words';

interface Measure {
  readonly name: string;
  readonly unit: string;
  /** More is better: a bound belongs to the band above it; else to the band below it. */
  readonly isUp: boolean;
}

interface Bands {
  readonly measure: Measure;
  /** From the best band to the worst; one fewer than `points`. */
  readonly bounds: readonly number[];
  readonly points: readonly Exact[];
  /** No band takes the bounds themselves. */
  readonly isBroken: boolean;
}

function measure(random: Chance, names: Names): Measure {
  if (random.happens(0.25)) {
    const name = names.take(HIGH_COUNTS.map(([one]) => one));
    return { name, unit: HIGH_COUNTS.find(([one]) => one === name)![1], isUp: true };
  }
  const isUp = random.happens(0.6);
  return { name: names.take(isUp ? HIGH_RATES : LOW_RATES), unit: '%', isUp };
}

function bounds(random: Chance, { isUp, unit }: Measure, count: number): number[] {
  let at = unit === '%' ? (isUp ? random.whole(18, 20) * 5 : random.whole(1, 5)) : random.whole(4, 8) * 5;
  return Array.from({ length: count }, () => {
    const here = at;
    at += (isUp ? -1 : 1) * (unit === '%' ? (isUp ? random.pick([5, 10, 15]) : random.whole(2, 6)) : 5);
    return here;
  }).filter((one) => one > 0);
}

function pointsDown(random: Chance, max: Exact, count: number): Exact[] {
  const last = random.happens(0.75) ? exact(0) : max.div(10);
  return Array.from({ length: count }, (_, at) =>
    at === count - 1 ? last : max.mul(count - 1 - at).div(count - 1),
  );
}

function program(random: Chance, names: Names, max: Exact, isBroken: boolean): Bands {
  const what = measure(random, names);
  const borders = bounds(random, what, random.pick([1, 2, 2, 4]));
  return { measure: what, bounds: borders, points: pointsDown(random, max, borders.length + 1), isBroken };
}

/** What the program gives: the first band whose bound is reached. */
function scoreOf(
  { measure: { isUp }, bounds: borders, points, isBroken }: Bands,
  value: Exact,
): Exact | null {
  if (isBroken && borders.some((bound) => value.equals(bound))) return null;
  const at = borders.findIndex((bound) => (isUp ? value.compare(bound) >= 0 : value.compare(bound) <= 0));
  return points[at < 0 ? borders.length : at]!;
}

function stretches({ measure: { isUp, unit }, bounds: borders, points, isBroken }: Bands): Stretch[] {
  const printed = (at: number): string | null =>
    borders[at] === undefined ? null : `${borders[at]!}${unit}`;
  return points.map((_, at) => {
    const [better, worse] = [printed(at - 1), printed(at)];
    const isTaken = !isBroken;
    return isUp
      ? { low: worse, isLowIn: isTaken, high: better, isHighIn: false }
      : { low: better, isLowIn: false, high: worse, isHighIn: isTaken };
  });
}

/** A line a band, the best first; `hasRest`: the last says “其他情况” instead of its stretch. */
function lines(random: Chance, bands: Bands, words: Manner, hasRest: boolean): string[] {
  const { name } = bands.measure;
  return stretches(bands).map((stretch, at) => {
    const points = bands.points[at]!;
    const isLast = at === bands.points.length - 1;
    const condition = isLast && hasRest ? random.pick(['其他情况', '否则']) : say(random, name, stretch);
    const link = condition === '否则' ? '' : words.link;
    return condition + link + (points.equals(0) ? words.nothing() : words.give(points));
  });
}

function print(random: Chance, bands: Bands): string {
  const words = manner(random);
  const hasRest = !bands.isBroken && random.happens(0.15);
  const printed = lines(random, bands, words, hasRest);
  const isUpsideDown = !hasRest && random.happens(0.2);
  return (isUpsideDown ? printed.reverse() : printed).join(words.stop);
}

function values(random: Chance, bands: Bands): Exact {
  const bound = exact(random.pick(bands.bounds));
  const off = bands.measure.unit === '%' ? exact('0.5') : exact(1);
  const value = random.pick([bound, bound, bound.add(off), bound.sub(off), bound.add(off.mul(8))]);
  const isShare = bands.measure.unit === '%' && bands.measure.isUp;
  return isShare && value.compare(100) > 0 ? exact(100) : value;
}

const pieceOf = (bands: Bands, max: Exact, text: string): Piece => ({
  kind: bands.isBroken ? 'bands with gaps' : 'bands',
  max,
  text,
  weight: 'printed',
  sample: (random): Sample => {
    const value = values(random, bands);
    const given = `${figure(value)}${bands.measure.unit}`;
    return { facts: { [bands.measure.name]: given }, score: scoreOf(bands, value) };
  },
});

const make =
  (isBroken: boolean): Maker =>
  (random, names, max): Piece => {
    const bands = program(random, names, max, isBroken);
    return pieceOf(bands, max, print(random, bands));
  };

/** One set of bands printed twice, the second time in another order. */
export function shuffledBands(random: Chance, names: Names, max: Exact): readonly [Piece, string] {
  const one = program(random, names, max, false);
  const words = manner(random);
  const printed = lines(random, one, words, false);
  const piece = pieceOf(one, max, printed.join(words.stop));
  return [piece, random.shuffle(printed).join(words.stop)];
}

export const bands = make(false);
export const brokenBands = make(true);
