import { ONE } from '../../../number/exact';
import { isGeneric } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

const OF_TARGET = /^(.{1,16})占(.{2,8})的比例$/;

/** "实际值≥目标值，得5分；90%目标值≤实际值<目标值，得4分": beside shares of the target the target itself is the whole. */
export function wholeTarget(statements: readonly Statement[]): readonly Statement[] {
  const shares = statements.flatMap((each) => (each.kind === 'band' ? [shareIn(each.measure)] : []));
  const [share] = shares.filter((each) => each !== null);
  if (!share) return statements;
  const target = share.to;
  const lefts = statements.flatMap((each) =>
    each.kind === 'compare' && each.right === target ? [each.left] : [],
  );
  const names = new Set(
    [...lefts, ...shares.flatMap((each) => (each ? [each.of] : []))].filter((name) => !isGeneric(name)),
  );
  if (lefts.length === 0 || names.size > 1) return statements;
  const measure = `${[...names][0] ?? share.of}占${target}的比例`;
  return statements.map((statement): Statement => {
    if (statement.kind === 'band' && shareIn(statement.measure)?.to === target)
      return { ...statement, measure };
    if (statement.kind !== 'compare' || statement.right !== target) return statement;
    return asBand(statement, measure);
  });
}

/** The figure and the target that a name speaks of: "实际值占目标值的比例", "达到目标值". */
function shareIn(measure: string): { readonly of: string; readonly to: string } | null {
  const named = OF_TARGET.exec(measure);
  if (named) return { of: named[1]!, to: named[2]! };
  const [, to] = REACHED.exec(measure) ?? [];
  return to === undefined ? null : { of: '实际值', to };
}

const REACHED =
  /^(?:达到|达|完成|实现)((?:年度|绩效|预期)*(?:目标值|指标值|计划值|计划数|任务数|预期值))的?$/;

function asBand(statement: StatementOf<'compare'>, measure: string): Statement {
  const { text, length, said, label, sentence, place, after, award, scope, condition, op } = statement;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, measure, words: condition },
    ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
    kind: 'band',
    limits: [{ op, value: ONE, unit: '%', strength: 2 }],
  };
}
