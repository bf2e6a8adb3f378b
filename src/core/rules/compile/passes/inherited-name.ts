import { isGeneric } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

/** "培训场次：4场以上得3分，2-3场得2分。培训人数：…": a band without a name measures what its sentence named before, where sentences name several figures. */
export function inheritedName(statements: readonly Statement[]): readonly Statement[] {
  const named = statements.filter(
    (each): each is StatementOf<'band'> =>
      each.kind === 'band' && each.measure !== '' && !isGeneric(each.measure),
  );
  if (new Set(named.map(({ measure }) => measure)).size < 2) return statements;
  let last: StatementOf<'band'> | null = null;
  return statements.map((statement) => {
    if (statement.kind !== 'band') return statement;
    if (statement.measure !== '') last = named.includes(statement) ? statement : null;
    else if (last && last.sentence === statement.sentence && isAlike(last, statement))
      return { ...statement, measure: last.measure };
    return statement;
  });
}

const isAlike = (one: StatementOf<'band'>, other: StatementOf<'band'>): boolean =>
  one.limits[0]!.unit === other.limits[0]!.unit && other.also === null && other.relation === undefined;
