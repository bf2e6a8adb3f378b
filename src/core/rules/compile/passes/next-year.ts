import type { Statement, StatementOf } from '../../read/statement';

const NEXT_YEAR = /^(?:于|在|应于|须于)?(?:次年|第二年|下一?年度?)$/;

/**
 * "于次年1月31日前报送得3分，2月15日前报送得2分": days of the year that the first of them names. A later one of another year is left
 * alone: 12月31日前 and 次年1月31日前 do not follow each other in one year.
 */
export function nextYear(statements: readonly Statement[]): readonly Statement[] {
  const days = statements.filter(
    (each): each is StatementOf<'band'> =>
      each.kind === 'band' && each.limits.every(({ unit }) => unit === '日期'),
  );
  const [first, ...later] = days;
  if (!first || !NEXT_YEAR.test(first.measure) || later.length === 0) return statements;
  if (later.some(({ measure, words }) => NEXT_YEAR.test(measure) || /次年|当年|本年/.test(words)))
    return statements;
  const measure = later.map((day) => day.measure).find((name) => name !== '') ?? '';
  return statements.map((each) => (each === first ? { ...first, measure } : each));
}
