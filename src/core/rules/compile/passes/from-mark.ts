import { flipped } from '../../../words/comparisons';
import { CHANGES, changeOf } from '../../../words/changes';
import type { Limit, Statement, StatementOf } from '../../read/statement';

const ONLY_CHANGE = new RegExp(`^(?:累计|共|总)?(?:${CHANGES})(?:幅度)?$`);

/**
 * "普及率达到92%得5分，每降低1%扣0.5分，降低5%以上的不得分": so far from where the full mark ends, not a figure of 5 %. Where the text does not
 * tell from what, the band is for a person.
 */
export function fromMark(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const far = bands.filter(({ measure }) => ONLY_CHANGE.test(measure));
  const marks = bands.filter((each) => !far.includes(each));
  const isOfChange = marks.some(({ measure }) => measure !== '' && changeOf(measure) !== null);
  if (far.length === 0 || marks.length === 0 || isOfChange) return statements;
  const isTold = statements.some(({ kind }) => kind === 'step');
  if (!isTold) return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'band' || !far.includes(statement)) return statement;
    const limits = marks.length === 1 ? limitsFrom(statement, marks[0]!, statements) : null;
    return limits
      ? { ...statement, measure: '', limits }
      : { ...statement, award: { type: 'judge', low: null, high: null } };
  });
}

function limitsFrom(
  { measure, limits }: StatementOf<'band'>,
  mark: StatementOf<'band'>,
  statements: readonly Statement[],
): readonly Limit[] | null {
  const way = changeOf(measure.replace(/幅度$/, ''));
  const [edge] = mark.limits;
  const wanted = way === 'down' ? /[≥>=]/ : /[≤<]/;
  const isStepped = statements.some(
    (each) => each.kind === 'step' && each.direction === (way === 'down' ? 'under' : 'over'),
  );
  const isOpen = mark.limits.length === 1 && edge !== undefined && wanted.test(edge.op) && isStepped;
  if (!isOpen || limits.some(({ unit }) => unit !== edge.unit)) return null;
  return limits.map((limit) => ({
    ...limit,
    op: way === 'down' ? flipped(limit.op) : limit.op,
    value: way === 'down' ? edge.value.sub(limit.value) : edge.value.add(limit.value),
  }));
}
