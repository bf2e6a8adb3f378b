import { type Exact, HUNDRED, ONE } from '../../../number/exact';
import { readNumber } from '../../read/literals';
import type { Statement, StatementOf } from '../../read/statement';

const SCORE = /^(?:百分制)?(?:得分|评分|分数|评价得分|考核得分|百分制得分)$/;

/** "先按百分制评分：90%及以上100分，80%以下0分。得分=百分制得分×5/100": bands in a scale of hundred, brought to the points of the row. */
export function ofHundred(statements: readonly Statement[]): readonly Statement[] {
  const formula = statements.find(
    (each): each is StatementOf<'text'> => each.kind === 'text' && each.award.type === 'formula',
  );
  const factor = formula && factorOf(formula);
  if (!factor) return statements;
  const given = statements.flatMap((each) =>
    each.kind === 'band' && each.award.type === 'give' && each.award.amount.type === 'points'
      ? [each.award.amount.value]
      : [],
  );
  if (given.length < 2 || !given.some((points) => points.equals(HUNDRED))) return statements;
  if (given.some((points) => points.compare(HUNDRED) > 0)) return statements;
  return statements.filter((each) => each !== formula).map((each) => scaled(each, factor));
}

function factorOf({ award }: StatementOf<'text'>): Exact | null {
  if (award.type !== 'formula' || award.expr.type !== 'product') return null;
  let factor: Exact = ONE;
  let names = 0;
  for (const { op, expr } of award.expr.parts) {
    if (expr.type === 'name' && SCORE.test(expr.text) && op === '×') names += 1;
    else if (expr.type === 'number') {
      const value = expr.unit === '%' ? readNumber(expr.raw).div(HUNDRED) : readNumber(expr.raw);
      if (value.n === 0n) return null;
      factor = op === '/' ? factor.div(value) : factor.mul(value);
    } else return null;
  }
  return names === 1 ? factor : null;
}

function scaled(statement: Statement, factor: Exact): Statement {
  if (statement.kind !== 'band' || statement.award.type !== 'give') return statement;
  const { amount } = statement.award;
  if (amount.type !== 'points') return statement;
  return {
    ...statement,
    award: { ...statement.award, amount: { ...amount, value: amount.value.mul(factor) } },
  };
}
