import { type Exact, ONE } from '../../number/exact';
import { runUnit } from '../run/evaluate';
import { isWhole } from '../run/scales';
import type { Base, Unit } from './program';
import { bare } from './unit';

type ScaleBase = Extract<Base, { readonly type: 'scale' }>;

/**
 * Whether somewhere a figure between two others is given less than both: 92 % of cases 4 points, 86 % of them 5. No sound
 * standard does so, whichever way is better; a text that is read so was read wrongly, or printed wrongly.
 */
export function hasValley(unit: Unit): boolean {
  const { base } = unit;
  if (base.type === 'sum') return base.parts.some(hasValley);
  if (base.type === 'either') return hasValley(base.rest);
  if (base.type !== 'scale') return false;
  const isCounted = isWhole({ label: null, max: unit.max, base });
  const probes = probesOf(base).filter((value) => !isCounted || value.d === 1n);
  const scores = probes.flatMap((value) => scoreAt(base, unit.max, value) ?? []);
  let isFalling = false;
  return scores.some((score, at) => {
    const order = at === 0 ? 0 : score.compare(scores[at - 1]!);
    if (order < 0) isFalling = true;
    return order > 0 && isFalling;
  });
}

/** Each bound, a figure between each two, and one beyond the outermost; where steps go on, one step further. */
function probesOf({ bands, steps }: ScaleBase): readonly Exact[] {
  const bounds = [
    ...bands.flatMap(({ limits }) => limits.map(({ value }) => value)),
    ...steps.flatMap(({ threshold, size, direction }) => [
      threshold,
      direction === 'over' ? threshold.add(size) : threshold.sub(size),
    ]),
  ].sort((one, other) => one.compare(other));
  const apart = bounds.filter((value, at) => at === 0 || !value.equals(bounds[at - 1]!));
  const first = apart[0];
  if (!first) return [];
  const inner = apart.flatMap((value, at) => {
    const next = apart[at + 1];
    return next ? [value, value.add(next).div(2)] : [value, value.add(gapOf(apart))];
  });
  return [first.sub(gapOf(apart)), ...inner];
}

/** A distance that is small beside those between the bounds. */
const gapOf = (apart: readonly Exact[]): Exact =>
  apart.length > 1 ? apart[apart.length - 1]!.sub(apart[0]!).div(100) : ONE.div(1000);

function scoreAt(base: ScaleBase, max: Exact, value: Exact): Exact | null {
  const { need } = base.measure;
  const fact = { name: need.name, value: { value, unit: need.unit, decimals: null, text: '' }, refs: [] };
  const plain = { ...base, measure: { need, definition: null } };
  return runUnit(bare(null, max, plain), { find: (asked) => (asked === need ? fact : null) });
}
