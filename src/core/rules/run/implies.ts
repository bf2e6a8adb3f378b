import type { Condition } from '../compile/program';
import type { Limit } from '../read/statement';
import { holdsLimit } from './scale';

/** Whether a condition can only hold where another holds too: "100%、10次以上" lies within "80%以上、6次以上". */
export function implies(one: Condition, other: Condition): boolean {
  const parts = partsOf(one);
  return partsOf(other).every((wanted) => parts.some((part) => impliesPart(part, wanted)));
}

/** Whether a condition names one certain value: "年末应付账款为零". */
export const isExact = (condition: Condition): boolean =>
  condition.type === 'band' && condition.limits.length === 1 && condition.limits[0]!.op === '=';

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.type === 'all' ? condition.parts.flatMap(partsOf) : [condition];

function impliesPart(one: Condition, other: Condition): boolean {
  if (one.type === 'tick') return other.type === 'tick' && one.need === other.need;
  if (one.type !== 'band' || other.type !== 'band' || one.measure.need !== other.measure.need) return false;
  return other.limits.every((limit) => one.limits.some((own) => impliesLimit(own, limit)));
}

function impliesLimit(own: Limit, limit: Limit): boolean {
  if (own.op === '=') return holdsLimit(limit, own.value);
  if (own.op === limit.op) {
    const order = own.value.compare(limit.value);
    return /[≥>]/.test(own.op) ? order >= 0 : /[≤<]/.test(own.op) && order <= 0;
  }
  const isSameSide = /[≥>]/.test(own.op) === /[≥>]/.test(limit.op) && /[≥>≤<]/.test(limit.op);
  return isSameSide && !own.value.equals(limit.value) && holdsLimit(limit, own.value);
}
