import { exact, type Exact } from '../../number/exact';
import { runUnit } from '../run/evaluate';
import { isWhole } from '../run/scales';
import type { Base, Step, Unit } from './program';
import { bare } from './unit';

type ScaleBase = Extract<Base, { readonly type: 'scale' }>;

/**
 * Whether somewhere a figure between two others is given less than both: 92 % of cases 4 points, 86 % of them 5. No sound
 * standard does so, whichever way is better; a text that is read so was read wrongly, or printed wrongly.
 */
export function hasValley(unit: Unit): boolean {
  const { base, max } = unit;
  if (base.type === 'sum') return base.parts.some(hasValley);
  if (base.type === 'either') return hasValley(base.rest);
  if (base.type !== 'scale' || base.bands.length + base.steps.length < 2) return false;
  const isCounted = isWhole({ label: null, max, base });
  // Reckoned in floating numbers first: hardly any scale has one, and every standard is looked at.
  const rough = roughScale(base, max);
  const near = probesOf(boundsOf(base), isCounted);
  if (!dips(near.flatMap((value) => rough(value) ?? []))) return false;
  return dips(near.flatMap((value) => scoreAt(base, max, exact(value.toFixed(9)))?.valueOf() ?? []));
}

const SMALL = 1e-9;

/** Whether scores fall and rise again. */
function dips(scores: readonly number[]): boolean {
  let isFalling = false;
  return scores.some((score, at) => {
    const rise = at === 0 ? 0 : score - scores[at - 1]!;
    if (rise < -SMALL) isFalling = true;
    return rise > SMALL && isFalling;
  });
}

/** Each bound, and one step further where steps begin. */
function boundsOf({ bands, steps }: ScaleBase): readonly number[] {
  const bounds = bands.flatMap(({ limits }) => limits.map(({ value }) => value.valueOf()));
  for (const { threshold, size, direction } of steps) {
    const [edge, width] = [threshold.valueOf(), size.valueOf()];
    bounds.push(edge, direction === 'over' ? edge + width : edge - width);
  }
  return bounds.sort((one, other) => one - other);
}

/** Each bound, a figure between each two, and one beyond the outermost; whole numbers only of what is counted. */
function probesOf(bounds: readonly number[], isCounted: boolean): readonly number[] {
  const apart = bounds.filter((value, at) => at === 0 || value - bounds[at - 1]! > SMALL);
  const [first, last] = [apart[0], apart[apart.length - 1]];
  if (first === undefined || last === undefined) return [];
  const gap = last > first ? (last - first) / 100 : 0.001;
  const probes = [
    first - gap,
    ...apart.flatMap((value, at) => {
      const next = apart[at + 1];
      return [value, next === undefined ? value + gap : (value + next) / 2];
    }),
  ];
  return isCounted ? probes.filter(Number.isInteger) : probes;
}

/** What a scale gives, about; null where no band or more than one holds, or where the points hang on the figure. */
function roughScale({ bands, steps }: ScaleBase, max: Exact): (value: number) => number | null {
  const all = max.valueOf();
  const held = bands.map(({ limits, outcome }) => ({
    limits: limits.map(({ op, value }) => ({ op, bound: value.valueOf() })),
    points: outcome.type === 'points' && outcome.low.equals(outcome.high) ? outcome.low.valueOf() : null,
  }));
  const taken = steps.map(roughStep);
  const isIn = (value: number, { op, bound }: (typeof held)[number]['limits'][number]): boolean =>
    op === '>'
      ? value > bound
      : op === '≥'
        ? value >= bound
        : op === '<'
          ? value < bound
          : op === '≤'
            ? value <= bound
            : op === '='
              ? value === bound
              : value !== bound;
  return (value) => {
    const own = held.filter(({ limits }) => limits.every((limit) => isIn(value, limit)));
    const changes = taken.map((step) => step(value));
    const change = changes.reduce((sum, each) => sum + each, 0);
    if (own.length === 1) {
      const { points } = own[0]!;
      return points === null ? null : points === 0 ? 0 : points + change;
    }
    if (own.length > 1 || !changes.some((each) => each < 0)) return null;
    return Math.max(0, (steps[0]?.start?.valueOf() ?? all) + change);
  };
}

function roughStep({ direction, threshold, size, points, cap }: Step): (value: number) => number {
  const [edge, width, each] = [threshold.valueOf(), size.valueOf(), points.valueOf()];
  const most = cap?.valueOf() ?? Infinity;
  return (value) => {
    const excess = direction === 'over' ? value - edge : edge - value;
    if (excess <= 0) return 0;
    return Math.sign(each) * Math.min(Math.abs(each) * Math.floor(excess / width + SMALL), most);
  };
}

function scoreAt(base: ScaleBase, max: Exact, value: Exact): Exact | null {
  const { need } = base.measure;
  const fact = { name: need.name, value: { value, unit: need.unit, decimals: null, text: '' }, refs: [] };
  const plain = { ...base, measure: { need, definition: null } };
  return runUnit(bare(null, max, plain), { find: (asked) => (asked === need ? fact : null) });
}
