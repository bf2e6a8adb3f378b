import { comparisonAt, negated } from '../../../words/comparisons';
import type { Statement, StatementOf } from '../../read/statement';

/** "份额未达到30%的，计0分；达到的，计4分": a comparison alone takes its number from the band it denies. */
export function otherSide(statements: readonly Statement[]): readonly Statement[] {
  const [band, ...more] = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const limit = band?.limits[0];
  if (!band || !limit || more.length > 0 || band.limits.length > 1 || band.also !== null) return statements;
  if (band.award.type !== 'zero') return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'text' || !['give', 'full', 'earned'].includes(statement.award.type))
      return statement;
    const found = comparisonAt(statement.condition, 0);
    if (!found || found.length < statement.condition.length || found.op !== negated(limit.op))
      return statement;
    const { text, length, said, label, sentence, place, after, award, scope, condition } = statement;
    return {
      ...{ text, length, said, label, sentence, place, after, award, scope, words: condition },
      ...{ also: null, withBands: [], isBare: false, isAbsolute: band.isAbsolute },
      kind: 'band',
      measure: '',
      limits: [{ ...limit, op: found.op }],
    };
  });
}
