import type { Statement, StatementOf } from '../../read/statement';

const HAPPENS = /^(?:发生|出现|发现|存在|有)$/;

/** "事故发生数为0得10分；发生1起及以上得0分": what happens is what the band before counts none of. */
export function moreOfNone(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const [none, more, ...others] = bands;
  if (!none || !more || others.length > 0 || !HAPPENS.test(more.measure)) return statements;
  const [limit] = none.limits;
  const isNone = none.limits.length === 1 && limit!.op === '=' && limit!.value.n === 0n;
  const isCounted = more.limits.every(({ unit, op }) => unit !== null && unit !== '%' && /[≥>]/.test(op));
  if (!isNone || !isCounted || none.measure.length < 2 || more.award.type !== 'zero') return statements;
  if (limit!.unit !== null && limit!.unit !== more.limits[0]!.unit) return statements;
  return statements.map((each) => (each === more ? { ...more, measure: none.measure } : each));
}

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
