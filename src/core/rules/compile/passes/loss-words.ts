import type { Op } from '../../../words/comparisons';
import type { Limit, Statement, StatementOf } from '../../read/statement';

/**
 * "节约率≥0得5分；节约率＜0的，每超支1%扣1分": the word of the step tells the loss in its own terms, and where it begins says on which
 * side of the figure it lies.
 */
export function lossWords(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  return statements.map((statement): Statement => {
    if (statement.kind !== 'step' || statement.sign > 0 || statement.threshold === null) return statement;
    const side = sideOf(statement.threshold.op);
    if (side === null || side === statement.direction || statement.direction === 'both') return statement;
    const isFullOpposite = bands.some(
      ({ award, limits }) =>
        (award.type === 'give' || award.type === 'full') &&
        limits.length === 1 &&
        isOpposite(limits[0]!, statement.threshold!),
    );
    return isFullOpposite ? { ...statement, direction: side } : statement;
  });
}

const sideOf = (op: Op): 'over' | 'under' | null =>
  op === '<' || op === '≤' ? 'under' : op === '>' || op === '≥' ? 'over' : null;

const isOpposite = (full: Limit, threshold: Limit): boolean =>
  full.value.equals(threshold.value) && sideOf(full.op) !== null && sideOf(full.op) !== sideOf(threshold.op);
