import { ZERO } from '../number/exact';
import type { Quantity } from '../number/quantity';
import { isRateUnit } from '../number/units';
import { areOpposed, factMatches, leastLikeness } from '../rules/match';
import type { FactNeed } from '../rules/types';
import { isSameQuantity } from './agreement';
import type { NamedFigure } from './fact-base';

/**
 * The figure that a row's own remarks give for a need, matched by the words as `ziping rule` matches its facts: names within names, none of the words
 * that tell figures apart. Null when none fits, or several that differ.
 */
export function ownRowFigure(need: FactNeed, figures: readonly NamedFigure[]): NamedFigure | null {
  if (need.isStandIn || COMPLETION.test(need.name)) return null;
  const fitting = figures.filter(({ name, quantity, origin, isCounted }) => {
    if (origin !== 'text') return false;
    if (need.kind === 'count' ? !isCounted || !isOfUnit(need, quantity) : isCounted === true) return false;
    if (need.kind === 'figure' && isRateUnit(need.unit) !== isRateUnit(quantity.unit)) return false;
    return !areOpposed(need.name, name) && factMatches(need, name) >= leastLikeness(need.kind);
  });
  const [first, ...rest] = fitting;
  const isSame = ({ quantity }: NamedFigure): boolean =>
    need.kind === 'count'
      ? quantity.value.equals(first!.quantity.value)
      : isSameQuantity(first!.quantity, quantity);
  if (!first || !rest.every(isSame)) return null;
  if (need.kind !== 'count' || first.quantity.unit !== null) return first;
  return { ...first, quantity: { ...first.quantity, unit: need.unit } };
}

/** How much was done of the plan: of the row's own target, which only the row's actual value tells. */
const COMPLETION = /^(?:目标|任务|指标|实际|计划|年度)*(?:完成|实现|达成)(?:率|比例|程度)$/;

/** A count answers in its own unit; nothing is nothing in any. */
const isOfUnit = (need: FactNeed, { unit, value }: Quantity): boolean =>
  unit === need.unit || (unit === null && value.equals(ZERO));
