import { comparisonAt, negated, type Op } from '../../../words/comparisons';
import { nameKey } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

/**
 * "决算数小于预算数的得3分，等于预算数的得2分，超过的不得分": a comparison that names only what it compares with, or nothing, speaks of the
 * figure named before.
 */
export function inheritedLeft(statements: readonly Statement[]): readonly Statement[] {
  let last: StatementOf<'compare'> | null = null;
  return statements.map((statement) => {
    if (statement.kind === 'compare') last = statement;
    if (!last || statement.kind !== 'text' || statement.award.type === 'deduct') return statement;
    if (statement.isElse) return statement;
    const found = comparisonOf(statement.condition, last);
    // The plain contrary of the comparison says nothing new.
    if (!found || (givesNothing(statement) && found === negated(last.op))) return statement;
    const { text, length, said, label, sentence, place, after, award, scope, condition } = statement;
    const common = { text, length, said, label, sentence, place, after, award, scope, condition };
    return { ...common, kind: 'compare', left: last.left, op: found, right: last.right };
  });
}

const givesNothing = ({ award }: StatementOf<'text'>): boolean => award.type === 'zero';

function comparisonOf(condition: string, { right, op }: StatementOf<'compare'>): Op | null {
  if (/^(?:与.{1,8})?(?:持平|相等|相同|一致)$/.test(condition))
    return condition.length < 4 || condition.includes(right) ? '=' : null;
  const [, less, more] =
    /^(?:有所)?(?:(节约|节省|结余|减少|下降|降低)|(超支|增加|上升))$/.exec(condition) ?? [];
  if (less !== undefined || more !== undefined) return op === '=' ? null : less === undefined ? '>' : '<';
  const found = comparisonAt(condition, 0);
  if (!found) return null;
  const rest = nameKey(condition.slice(found.length));
  // "未达到的" answers "达到计划数的" only where it denies it.
  if (rest === '') return found.weight === 'open' || found.op === op ? null : found.op;
  return rest === nameKey(right) ? found.op : null;
}
