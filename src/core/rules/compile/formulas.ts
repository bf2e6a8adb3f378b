import { type Exact, max as larger, min as smaller, ONE, ZERO } from '../../number/exact';
import { type Expression, type ExpressionPart, hasName } from '../read/expressions';
import { inBase, readNumber } from '../read/literals';
import { isRateName } from '../read/names';
import type { Limit } from '../read/statement';
import type { Needs } from './needs';

/** The least and the most that arithmetic can come to. */
interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

const UNIT: Range = { low: ZERO, high: ONE };

/** Where a share lies that keeps to the limits of its band. */
function spanOf(limits: readonly Limit[]): Range {
  const ends = limits.filter(({ unit, value }) => unit === '%' && value.s >= 0n && value.compare(ONE) <= 0);
  return {
    low: ends.find(({ op }) => op === '≥' || op === '>')?.value ?? ZERO,
    high: ends.find(({ op }) => op === '≤' || op === '<')?.value ?? ONE,
  };
}

/** Whether an expression is one figure over another, or a figure that is a share by nature. */
function isShare(expr: Expression, needs: Needs): boolean {
  if (expr.type === 'name') return isRateName(expr.text) || needs.isShare(expr.text);
  if (expr.type === 'least' || expr.type === 'greatest')
    return expr.parts.every(({ expr: part }) => part.type === 'number' || isShare(part, needs));
  if (expr.type !== 'product') return false;
  const numbers = expr.parts.filter(({ expr: part }) => part.type === 'number');
  if (expr.parts.some(({ expr: part }) => part.type === 'weight')) return false;
  return (
    isRatio(expr.parts) &&
    numbers.every(
      ({ op, expr: part }) =>
        op === '×' && part.type === 'number' && /^100$/.test(part.raw) && part.unit === '%',
    )
  );
}

/** One amount over another, whatever stands beside them. */
function isRatio(parts: readonly ExpressionPart[]): boolean {
  const amounts = parts.filter(({ expr }) => expr.type !== 'number' && expr.type !== 'weight');
  const unders = amounts.filter(({ op }) => op === '/');
  return (
    amounts.length === 2 &&
    unders.length === 1 &&
    amounts.every(({ expr }) => isAmount(expr) && hasName(expr))
  );
}

const isAmount = (expr: Expression): boolean =>
  expr.type === 'name' ||
  expr.type === 'number' ||
  (expr.type === 'sum' && expr.parts.every(({ expr: part }) => isAmount(part)));

/** The span of an expression when every share in it goes from nothing to the whole; null when it holds other figures. */
function rangeOf(expr: Expression, max: Exact, needs: Needs, span = UNIT): Range | null {
  if (expr.type === 'weight') return { low: max, high: max };
  if (expr.type === 'number') {
    const value = expr.unit === '分' ? readNumber(expr.raw) : inBase(readNumber(expr.raw), expr.unit);
    return { low: value, high: value };
  }
  if (isShare(expr, needs)) return expr.type === 'name' ? span : UNIT;
  switch (expr.type) {
    case 'sum':
      return expr.parts.reduce<Range | null>(
        (sum, { op, expr: part }) => {
          const own = rangeOf(part, max, needs, span);
          if (!sum || !own) return null;
          return op === '-'
            ? { low: sum.low.sub(own.high), high: sum.high.sub(own.low) }
            : { low: sum.low.add(own.low), high: sum.high.add(own.high) };
        },
        { low: ZERO, high: ZERO },
      );
    case 'absolute':
      return rangeOf(expr.parts[0]!.expr, max, needs, span);
    case 'least':
    case 'greatest': {
      const parts = expr.parts.map(({ expr: part }) => rangeOf(part, max, needs, span));
      if (parts.includes(null)) return null;
      const pick = expr.type === 'least' ? smaller : larger;
      return (parts as Range[]).reduce((one, other) => ({
        low: pick(one.low, other.low),
        high: pick(one.high, other.high),
      }));
    }
    case 'product':
      return productRange(expr.parts, max, needs, span);
    default:
      return null;
  }
}

function productRange(parts: readonly ExpressionPart[], max: Exact, needs: Needs, span: Range): Range | null {
  if (isRatio(parts))
    return scaled(
      UNIT,
      parts.filter(({ expr }) => expr.type === 'number' || expr.type === 'weight'),
      max,
      needs,
    );
  const names = parts.filter(({ expr }) => expr.type === 'name');
  const scale = parts.filter(
    ({ op, expr }) => op === '/' && expr.type === 'number' && !(expr.unit === null && expr.raw === '100'),
  );
  // 支出进度/序时进度25%, 执行率/90%: at most the whole counts.
  if (names.length === 1 && names[0]!.op === '×' && scale.length === 1 && isShare(names[0]!.expr, needs))
    return scaled(
      UNIT,
      parts.filter((part) => part !== names[0] && part !== scale[0]),
      max,
      needs,
    );
  const figures = parts.filter(({ expr }) => expr.type === 'name' && !isShare(expr, needs));
  if (figures.length === 0) return scaled({ low: ONE, high: ONE }, parts, max, needs, span);
  // A figure over a full score (考核得分/100) is a share of at most the whole.
  const [figure, ...more] = figures;
  const under = parts.find(({ op, expr }) => op === '/' && expr.type === 'number');
  if (more.length || figure!.op !== '×' || under?.expr.type !== 'number') return null;
  const full = inBase(readNumber(under.expr.raw), under.expr.unit);
  return scaled(
    { low: ZERO, high: full },
    parts.filter((part) => part !== figure),
    max,
    needs,
  );
}

/** A span multiplied and divided by the spans of other parts. */
function scaled(
  start: Range,
  parts: readonly ExpressionPart[],
  max: Exact,
  needs: Needs,
  span = UNIT,
): Range | null {
  let range = start;
  for (const { op, expr } of parts) {
    const own = rangeOf(expr, max, needs, span);
    if (!own || (op === '/' && own.high.n === 0n)) return null;
    const corners = [own.low, own.high].flatMap((value) => {
      if (op === '×') return [range.low.mul(value), range.high.mul(value)];
      return value.n === 0n ? [] : [range.low.div(value), range.high.div(value)];
    });
    range = { low: corners.reduce(smaller), high: corners.reduce(larger) };
  }
  return range;
}

/** The most a formula gives; null when that cannot be told. */
function mostOf(expr: Expression, max: Exact, needs: Needs, span = UNIT): Exact | null {
  return rangeOf(expr, max, needs, span)?.high ?? null;
}

/**
 * The formula that gives `max` points at most: as printed when it does, times the weight when it is a share without one; `limits`: it holds in the band between them only. Null when no reading gives exactly the points.
 */
export function withWeight(
  expr: Expression,
  max: Exact,
  needs: Needs,
  limits: readonly Limit[] | null = null,
): Expression | null {
  if (sumsWeights(expr) || takesNextToNothing(expr, max, needs)) return null;
  const isLimited = limits !== null;
  const most = mostOf(expr, max, needs, spanOf(limits ?? []));
  // In a band of a scale a formula may stay below the points of the whole.
  if (most && isLimited && !most.equals(ONE) && most.compare(max) <= 0) return expr;
  if (!most) return usesWeight(expr) || factorOf(expr)?.equals(max) ? expr : null;
  if (most.equals(max) || factorOf(expr)?.equals(max)) return expr;
  if (usesWeight(expr)) return most.compare(max) > 0 && most.compare(max.mul(2)) < 0 ? expr : null;
  if (most.equals(ONE))
    return {
      type: 'product',
      parts: [
        { op: '×', expr },
        { op: '×', expr: { type: 'weight' } },
      ],
    };
  return null;
}

/** Whether a formula can give all the points there are; true where its most cannot be told. */
export function reachesAll(expr: Expression, max: Exact, needs: Needs): boolean {
  if (usesWeight(expr) || factorOf(expr)?.equals(max)) return true;
  const most = mostOf(expr, max, needs);
  return most === null || most.equals(ONE) || most.compare(max) >= 0;
}

/** The points an expression multiplies a share by: "执行率/90%×10分", which bands and the maximum limit. */
function factorOf(expr: Expression): Exact | null {
  if (expr.type !== 'product' || usesWeight(expr)) return null;
  // "满意度×10/100": the figure is meant in points of a hundred, or the text says something else.
  const isOverHundred = expr.parts.some(
    ({ op, expr: part }) => op === '/' && part.type === 'number' && part.unit === null && part.raw === '100',
  );
  if (isOverHundred) return null;
  const factors = expr.parts.filter(
    ({ op, expr: part }) =>
      op === '×' && part.type === 'number' && (part.unit === '分' || part.unit === null),
  );
  const [factor] = factors;
  return factors.length === 1 && factor?.expr.type === 'number' ? readNumber(factor.expr.raw) : null;
}

/** "5-(偏差率-5%)×0.5分": all of the share would not cost the half of a point, and so points of a hundred may be meant. */
function takesNextToNothing(expr: Expression, max: Exact, needs: Needs): boolean {
  if (expr.type !== 'sum' || expr.parts.every(({ op }) => op !== '-') || usesWeight(expr)) return false;
  const range = rangeOf(expr, max, needs);
  return range !== null && range.high.sub(range.low).mul(2).compare(max) < 0;
}

/** "Σ(各指标完成率×权重)": the weights of rows that are not told, not that of this one. */
const sumsWeights = (expr: Expression): boolean =>
  (expr.type === 'total' && usesWeight(expr)) ||
  ('parts' in expr && expr.parts.some(({ expr: part }) => sumsWeights(part)));

/** Whether the weight itself takes part. */
function usesWeight(expr: Expression): boolean {
  return expr.type === 'weight' || ('parts' in expr && expr.parts.some((part) => usesWeight(part.expr)));
}

/** The points a formula gives at most by its own numbers, for telling parts apart; null when it depends on the weight. */
export function naturalMost(expr: Expression, needs: Needs): Exact | null {
  if (usesWeight(expr)) return null;
  const most = mostOf(expr, ONE, needs);
  return most && !most.equals(ONE) ? most : most && hasPointsIn(expr) ? most : null;
}

const hasPointsIn = (expr: Expression): boolean =>
  expr.type === 'number'
    ? expr.unit === '分'
    : 'parts' in expr && expr.parts.some((part) => hasPointsIn(part.expr));
