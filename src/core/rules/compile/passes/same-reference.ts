import type { Statement, StatementOf } from '../../read/statement';
import { relativeTo } from '../relative';

const SHORT_OF = /^(?:低于|不足|未达到?|达不到|小于|少于)/;

/**
 * "达到目标值60%以上的得2分，低于目标值60%的不得分": below the very share of the target at which another band begins, not short of it by
 * so much.
 */
export function sameReference(statements: readonly Statement[]): readonly Statement[] {
  if (!statements.some((each) => each.kind === 'band' && SHORT_OF.test(each.measure))) return statements;
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  return statements.map((statement) => {
    if (statement.kind !== 'band' || !SHORT_OF.test(statement.measure)) return statement;
    const reference = statement.measure.replace(SHORT_OF, '');
    const [limit] = statement.limits;
    if (statement.limits.length !== 1 || limit!.unit !== '%') return statement;
    const other = bands.find(
      ({ measure, limits }) =>
        relativeTo(measure)?.said === reference &&
        limits.some(({ op, value }) => /[≥>=]/.test(op) && value.equals(limit!.value)),
    );
    return other ? { ...statement, measure: other.measure } : statement;
  });
}
