import type { Statement, StatementOf } from '../../read/statement';

/** "出现一次未按时发放的扣3分，两次及以上不得分": a number of times with no name is of what was counted before. */
export function moreOfCounted(statements: readonly Statement[]): readonly Statement[] {
  let last: StatementOf<'count'> | null = null;
  return statements.map((each): Statement => {
    if (each.kind === 'count') last = each;
    if (!last || each.kind !== 'band' || each.measure !== '' || each.award.type !== 'zero') return each;
    const isOfIt =
      each.sentence === last.sentence &&
      each.also === null &&
      each.withBands.length === 0 &&
      last.sign < 0 &&
      each.limits.every(({ unit, op }) => unit === last!.unit && /[≥>]/.test(op));
    return isOfIt ? { ...each, measure: last.name } : each;
  });
}
