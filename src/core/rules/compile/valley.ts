import { areEqual, exact, type Exact } from '../../number/exact';
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
  if (!dips(near, rough)) return false;
  return dips(near, (value) => scoreAt(base, max, exact(value.toFixed(9)))?.valueOf() ?? null);
}

const SMALL = 1e-9;

/** Whether the scores of figures that have one fall and rise again. */
function dips(figures: readonly number[], scoreOf: (figure: number) => number | null): boolean {
  let isFalling = false;
  let last: number | null = null;
  for (const figure of figures) {
    const score = scoreOf(figure);
    if (score === null) continue;
    const rise = last === null ? 0 : score - last;
    if (rise < -SMALL) isFalling = true;
    if (rise > SMALL && isFalling) return true;
    last = score;
  }
  return false;
}

/** Each bound, and one step further where steps begin. */
function boundsOf({ bands, steps }: ScaleBase): readonly number[] {
  const bounds: number[] = [];
  for (const { limits } of bands) for (const { value } of limits) bounds.push(value.valueOf());
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
  const probes = [first - gap];
  apart.forEach((value, at) => {
    const next = apart[at + 1];
    probes.push(value, next === undefined ? value + gap : (value + next) / 2);
  });
  return isCounted ? probes.filter(Number.isInteger) : probes;
}

/** What a scale gives, about; null where no band or more than one holds, or where the points hang on the figure. */
function roughScale({ bands, steps }: ScaleBase, max: Exact): (value: number) => number | null {
  const all = max.valueOf();
  const held = bands.map(({ limits, outcome }) => ({
    limits: limits.map(({ op, value }) => ({ op, bound: value.valueOf() })),
    points: outcome.type === 'points' && areEqual(outcome.low, outcome.high) ? outcome.low.valueOf() : null,
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
    let own: (typeof held)[number] | null = null;
    for (const band of held) {
      if (!band.limits.every((limit) => isIn(value, limit))) continue;
      if (own) return null;
      own = band;
    }
    let change = 0;
    let isTaken = false;
    for (const step of taken) {
      const each = step(value);
      change += each;
      if (each < 0) isTaken = true;
    }
    if (own) return own.points === null ? null : own.points === 0 ? 0 : own.points + change;
    if (!isTaken) return null;
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
