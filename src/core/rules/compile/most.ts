import { type Exact, max as larger, min as smaller, ZERO } from '../../number/exact';
import type { Base, Change, Outcome, Unit } from './program';

/**
 * The most points a unit can give, so that a row whose points no facts reach is found out ("每项得1分，最高得5分" in a row of
 * 10). Its own maximum where the most hangs on figures.
 */
export function mostPoints(unit: Unit): Exact {
  const gains = unit.changes.map(gainOf);
  const gain = gains.includes(null)
    ? null
    : (gains as Exact[]).reduce<Exact>((sum, each) => sum.add(each), ZERO);
  const capped =
    unit.changeCap && (gain === null || gain.compare(unit.changeCap) > 0) ? unit.changeCap : gain;
  const base = mostOfBase(unit.base, unit.max);
  return capped === null ? unit.max : smaller(base.add(capped), unit.max);
}

/** What a change adds at most; null when there is no end to it. */
function gainOf(change: Change): Exact | null {
  if (change.type === 'unknown' || !change.points || change.points.s < 0n) return ZERO;
  return change.type === 'fixed' ? change.points : change.cap;
}

function mostOfBase(base: Base, max: Exact): Exact {
  switch (base.type) {
    case 'none':
      return base.points ?? ZERO;
    case 'check':
      return larger(mostOfOutcome(base.win, max), mostOfOutcome(base.lose, max));
    case 'choice':
      return base.options.map(({ outcome }) => mostOfOutcome(outcome, max)).reduce(larger, ZERO);
    case 'sum':
      return base.parts.map(mostPoints).reduce<Exact>((sum, each) => sum.add(each), ZERO);
    default:
      return max;
  }
}

const mostOfOutcome = (outcome: Outcome, max: Exact): Exact =>
  outcome.type === 'points' ? outcome.high : max;
