import { decimalText, type Exact } from '../../number/exact';
import { pointsOf } from '../read/literals';
import { isGeneric } from '../read/names';
import type { StatementOf, StepRounding } from '../read/statement';
import { isSameMeasure } from './group';
import type { Needs } from './needs';
import type { Calc, Change } from './program';
import type { Sorted } from './sorted';

type Step = StatementOf<'step'>;

/**
 * "培训不少于20期，每少1期扣0.5分；合格率不低于95%，每低1个百分点扣0.5分；扣完为止": each step says of which figure it is and where it begins, and what is
 * taken is taken from everything.
 */
export function areStepsApart({ steps, bands, texts, formulas, ratios, others }: Sorted): boolean {
  if (steps.length < 2) return false;
  if (bands.length + texts.length + formulas.length + ratios.length + others.length > 0) return false;
  return (
    steps.every(isOfItsOwn) &&
    steps.every((one, i) => steps.every((other, j) => i === j || !isSameMeasure(one.measure, other.measure)))
  );
}

const isOfItsOwn = ({ measure, threshold, direction, sign, isEach, reference }: Step): boolean =>
  sign < 0 &&
  isEach &&
  threshold !== null &&
  reference === null &&
  (direction === 'over' || direction === 'under') &&
  !isGeneric(measure);

/** What a step of its own takes, from the figure itself. */
export function takenApart(step: Step, max: Exact, needs: Needs, rounding: StepRounding | null): Change {
  const { threshold, direction, unit, size, text, cap } = step;
  const measure = needs.measure(step.measure, text, unit === '' ? null : unit);
  const { value } = threshold!;
  const isShare = unit === '%' || unit === '‰';
  const from: Calc = { type: 'constant', value, unit: threshold!.unit, words: decimalText(value) };
  const worked: Calc = {
    type: 'beyond',
    of: { type: 'measure', measure },
    from,
    side: direction === 'over' ? 'over' : 'under',
    isShare,
  };
  const points = pointsOf(step.amount, max).neg();
  return { type: 'excess', need: measure.need, worked, isWorkedOut: true, size, points, cap, text, rounding };
}
