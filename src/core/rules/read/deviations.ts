import type { Expression } from './expressions';
import { nameKey } from './names';
import type { Statement } from './statement';

// 调整率 and 变动率 may be of something else.
const DEVIATION = /(?:偏差|差异|偏离)(?:率|度|幅度|比例)$/;

/**
 * "得分=（1-|决算数-预算数|/预算数）×6，偏差率超过30%的不得分": the one difference over what it is a difference from, in a formula, is the deviation that a
 * bound beside it names and nothing explains.
 */
export function deviationsIn(
  statements: readonly Statement[],
): readonly { readonly name: string; readonly expr: Expression }[] {
  const named: string[] = [];
  for (const each of statements)
    if (each.kind === 'band' && DEVIATION.test(each.measure)) named.push(each.measure);
  if (named.length === 0) return [];
  const known = statements.flatMap((each) => (each.kind === 'definition' ? [nameKey(each.name)] : []));
  const [name, ...more] = [...new Set(named)].filter((each) => !known.includes(nameKey(each)));
  if (name === undefined || more.length > 0) return [];
  const found = statements.flatMap((each) =>
    each.kind === 'text' && each.award.type === 'formula' ? [...deviations(each.award.expr)] : [],
  );
  return found.length === 1 ? [{ name, expr: found[0]! }] : [];
}

/** |a-b|/b and |a-b|/a wherever they stand in an expression. */
function* deviations(expr: Expression): Generator<Expression> {
  if (!('parts' in expr)) return;
  if (expr.type === 'product') {
    const [over, under, ...more] = expr.parts;
    if (over?.op === '×' && under?.op === '/' && isDifferenceFrom(over.expr, under.expr)) {
      if (more.every(({ op, expr: part }) => op === '×' && part.type === 'number' && part.raw === '100'))
        yield { type: 'product', parts: [over, under] };
      return;
    }
  }
  for (const part of expr.parts) yield* deviations(part.expr);
}

function isDifferenceFrom(over: Expression, under: Expression): boolean {
  const inner = over.type === 'absolute' ? over.parts[0]?.expr : undefined;
  if (inner?.type !== 'sum' || inner.parts.length !== 2 || under.type !== 'name') return false;
  const names = inner.parts.map(({ expr }) => (expr.type === 'name' ? nameKey(expr.text) : ''));
  return inner.parts[1]!.op === '-' && !names.includes('') && names.includes(nameKey(under.text));
}
