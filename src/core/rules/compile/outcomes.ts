import { type Exact, ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import type { Award, Limit } from '../read/statement';
import type { Needs } from './needs';
import { withWeight } from './formulas';
import type { Outcome } from './program';

export const ZERO_POINTS: Outcome = { type: 'points', low: ZERO, high: ZERO };

/** Certain points. */
export const certain = (points: Exact): Outcome => ({ type: 'points', low: points, high: points });

/** What an award gives to a unit of `max` points, in the band between `limits`; null when it is none of these. */
export function outcomeOf(
  award: Award,
  max: Exact,
  needs: Needs,
  limits: readonly Limit[] = [],
): Outcome | null {
  switch (award.type) {
    case 'give':
      return certain(pointsOf(award.amount, max));
    case 'full':
    case 'earned':
      return certain(max);
    case 'zero':
      return ZERO_POINTS;
    case 'deduct':
      return certain(max.sub(pointsOf(award.amount, max)));
    case 'judge':
      return { type: 'points', low: award.low ?? ZERO, high: award.high ?? max };
    case 'formula': {
      const expr = withWeight(award.expr, max, needs, limits);
      return expr && { type: 'calc', calc: needs.calc(expr) };
    }
    default:
      return null;
  }
}
