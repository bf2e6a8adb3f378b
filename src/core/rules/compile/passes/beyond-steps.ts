import { ZERO } from '../../../number/exact';
import { isRateName, nameKey } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';
import { asBand } from './beyond-reference';

/**
 * "决算数不超过预算数的得5分，每超出1%扣1分": steps of how far a figure lies beyond the one it is compared with, in shares of that
 * one. A rate is left alone: a share beyond a share may be meant in points or in parts.
 */
export function beyondSteps(statements: readonly Statement[]): readonly Statement[] {
  const compares = statements.filter((each): each is StatementOf<'compare'> => each.kind === 'compare');
  const [compare, ...more] = compares;
  if (!compare || more.length > 0 || !isWhole(compare)) return statements;
  const { left, right } = compare;
  const side = compare.op === '≤' ? 'over' : compare.op === '≥' ? 'under' : null;
  if (side === null || left === '' || right === '' || isRateName(left) || isRateName(right))
    return statements;
  const others = statements.filter((each) => each !== compare && isScoringKind(each));
  const isOwn = (each: Statement): each is StatementOf<'step'> =>
    each.kind === 'step' &&
    each.unit === '%' &&
    each.sign < 0 &&
    each.direction === side &&
    each.measure === '' &&
    each.threshold === null &&
    (each.reference === null || nameKey(right).endsWith(nameKey(each.reference)));
  const isEnd = (each: Statement): each is StatementOf<'band'> =>
    each.kind === 'band' &&
    each.award.type === 'zero' &&
    each.measure === '' &&
    each.also === null &&
    each.limits.every(({ unit, op }) => unit === '%' && (side === 'over' ? /[>≥]/ : /[<≤]/).test(op));
  if (!others.some(isOwn) || !others.every((each) => isOwn(each) || isEnd(each))) return statements;
  // "低于10%的不得分" is a tenth short, or a tenth in all?
  if (side === 'under' && others.some(isEnd)) return statements;
  const band = asBand(
    compare,
    [{ op: compare.op, value: ZERO, unit: '%', strength: 2 }],
    left,
    right,
    false,
  ) as StatementOf<'band'>;
  return statements.map((statement): Statement => {
    if (statement === compare) return band;
    if (isEnd(statement) && others.includes(statement)) return { ...statement, measure: band.measure };
    return isOwn(statement) ? { ...statement, measure: band.measure, reference: null } : statement;
  });
}

const isWhole = ({ award, scope }: StatementOf<'compare'>): boolean =>
  ['give', 'full', 'earned'].includes(award.type) && scope !== 'whole';

const isScoringKind = (each: Statement): boolean =>
  'award' in each || each.kind === 'step' || each.kind === 'count';
