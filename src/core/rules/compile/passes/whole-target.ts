import { ONE } from '../../../number/exact';
import { isGeneric } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

const OF_TARGET = /^(.{1,16})占(.{2,8})的比例$/;

/** "实际值≥目标值，得5分；90%目标值≤实际值<目标值，得4分": beside shares of the target the target itself is the whole. */
export function wholeTarget(statements: readonly Statement[]): readonly Statement[] {
  const shares = statements.flatMap((each) => (each.kind === 'band' ? [OF_TARGET.exec(each.measure)] : []));
  const [share] = shares.filter((each) => each !== null);
  if (!share) return statements;
  const target = share[2]!;
  const lefts = statements.flatMap((each) =>
    each.kind === 'compare' && each.right === target ? [each.left] : [],
  );
  const names = new Set(
    [...lefts, ...shares.flatMap((each) => (each ? [each[1]!] : []))].filter((name) => !isGeneric(name)),
  );
  if (lefts.length === 0 || names.size > 1) return statements;
  const measure = `${[...names][0] ?? share[1]!}占${target}的比例`;
  return statements.map((statement): Statement => {
    if (statement.kind === 'band' && OF_TARGET.exec(statement.measure)?.[2] === target)
      return { ...statement, measure };
    if (statement.kind !== 'compare' || statement.right !== target) return statement;
    return asBand(statement, measure);
  });
}

function asBand(statement: StatementOf<'compare'>, measure: string): Statement {
  const { text, length, said, label, sentence, place, after, award, scope, condition, op } = statement;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, measure, words: condition },
    ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
    kind: 'band',
    limits: [{ op, value: ONE, unit: '%', strength: 2 }],
  };
}
