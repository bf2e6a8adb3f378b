import { decimalText, type Exact, ZERO } from '../../number/exact';
import type { Rule } from '../types';
import { grainOf, scoreAt, shownIn } from './boundaries';
import { boundsOf, isShare, type Scale } from './scales';

/** What a figure without a clause, or with two, is to score. */
export type Choice = 'better' | 'worse';

/** A stretch of figures with one score. */
interface Stretch {
  readonly low: Exact | null;
  readonly isLowIn: boolean;
  readonly high: Exact | null;
  readonly isHighIn: boolean;
  readonly score: Exact | null;
}

/**
 * A scale of bands with fixed points in plain standard wording, every figure in just one band: “满意度≥95%得6分；
 * 90%≤满意度<95%得4分；满意度<90%得0分”. What the text leaves open is closed by the choice. Null for a scale with steps,
 * or whose points hang on the figure itself.
 */
export function plainBands(rule: Rule, scale: Scale, choice: Choice): string | null {
  const { bands, steps } = scale.base;
  const isFixed = bands.every(({ outcome }) => outcome.type === 'points' && outcome.low.equals(outcome.high));
  if (!isFixed || steps.length > 0 || bands.length === 0) return null;
  const all = merged(closed(stretchesOf(rule, scale), choice));
  if (all.some(({ score }) => score === null)) return null;
  return (
    inOrder(all)
      .map((one) => bandText(scale, one))
      .join('；') + '。'
  );
}

/** The number line cut at each bound: below the first, the bound, between it and the next … above the last. */
function stretchesOf(rule: Rule, scale: Scale): readonly Stretch[] {
  const bounds = boundsOf(scale);
  const grain = grainOf(scale);
  const at = (value: Exact): Exact | null => scoreAt(rule, scale, value);
  const inside = (low: Exact | null, high: Exact | null): Stretch => {
    const probe = low && high ? low.add(high).div(2) : low ? low.add(grain) : high!.sub(grain);
    return { low, isLowIn: false, high, isHighIn: false, score: at(probe) };
  };
  return [
    inside(null, bounds[0]!),
    ...bounds.flatMap((bound, place): Stretch[] => [
      { low: bound, isLowIn: true, high: bound, isHighIn: true, score: at(bound) },
      inside(bound, bounds[place + 1] ?? null),
    ]),
  ];
}

/** Open stretches take the score of a neighbour; the outermost, with no neighbour beyond, nothing. */
function closed(stretches: readonly Stretch[], choice: Choice): readonly Stretch[] {
  const known = (from: number, step: 1 | -1): Exact | null => {
    for (let at = from + step; at >= 0 && at < stretches.length; at += step) {
      if (stretches[at]!.score) return stretches[at]!.score;
    }
    return null;
  };
  return stretches.map((one, at) => {
    if (one.score) return one;
    const [below, above] = [known(at, -1), known(at, 1)];
    if (!below || !above) return { ...one, score: ZERO };
    const isBelowBetter = below.compare(above) > 0;
    return { ...one, score: (choice === 'better') === isBelowBetter ? below : above };
  });
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<Stretch[]>((all, one) => {
    const last = all[all.length - 1];
    if (!last?.score || !one.score?.equals(last.score)) return [...all, one];
    return [...all.slice(0, -1), { ...last, high: one.high, isHighIn: one.isHighIn }];
  }, []);
}

/** The most points first, as standards are printed. */
function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first] = stretches;
  const last = stretches[stretches.length - 1];
  return first!.score!.compare(last!.score!) < 0 ? [...stretches].reverse() : stretches;
}

function bandText(scale: Scale, { low, isLowIn, high, isHighIn, score }: Stretch): string {
  const name = nameOf(scale);
  const [from, to] = [low && shownIn(scale, low), high && shownIn(scale, high)];
  const points = `得${decimalText(score!)}分`;
  if (low && high && low.equals(high)) return `${name}=${from}的，${points}`;
  if (!from) return `${name}${isHighIn ? '≤' : '＜'}${to}${points}`;
  if (!to) return `${name}${isLowIn ? '≥' : '＞'}${from}${points}`;
  return `${from}${isLowIn ? '≤' : '＜'}${name}${isHighIn ? '≤' : '＜'}${to}${points}`;
}

/** A name that can stand before a sign. */
const nameOf = (scale: Scale): string => scale.base.measure.need.name || (isShare(scale) ? '完成率' : '数值');
