import { type Exact, exact, powerOfTen, compare, signOf, ONE } from '../../number/exact';
import type { Quantity } from '../../number/quantity';
import { isRateUnit, MONEY_UNITS } from '../../number/units';
import type { TargetText } from './target-text';
import { inScale, withUnit } from './units';

/**
 * An actual without a unit counts in the target's unit as written, 万 and 亿 included: 2.82 beside ≥2.68万亩 is 2.82万亩. Under a share it
 * may be a fraction left unformatted: 0.98 beside 95% is 98%; where both readings are likely (0.5 beside ≤10%) there is no value.
 * @param wanted the unit of the target, or of the column
 */
export function bareActual(quantity: Quantity, target: TargetText, wanted: string | null): Quantity | null {
  const scale = target.quantity ? (target.quantity.scale ?? 0) : target.intervalScale;
  if (wanted === null) return inScale(quantity, scale);
  const size = MONEY_UNITS.get(wanted);
  // 2.82万 beside 万元: the 万 is the unit's.
  if (size && quantity.scale) return { ...quantity, value: quantity.value.div(size), unit: wanted };
  const isFraction = signOf(quantity.value) > 0 && compare(quantity.value, ONE) <= 0;
  if (wanted !== '%' || !isFraction) return inScale(withUnit(quantity, wanted), scale);
  const goal = target.quantity?.value ?? target.interval?.lo;
  if (!goal || goal.compare(exact('0.5')) < 0) return null;
  const decimals = quantity.decimals === null ? null : Math.max(quantity.decimals, 2);
  return { ...quantity, unit: '%', decimals };
}

/** A ratio of actual to target beyond which a slip of 万 or 亿 is thought of, and what a mended ratio must come near. */
const FAR = exact(50);
const NEAR = exact(10);

/**
 * The actual as it would be if a 万, 亿, 千 or 百 had been left out or put in too many: 29000 beside ≤2.97万元 may be 元. Null where the
 * values are near enough as written, or nothing of the kind was written.
 */
export function slippedActual(
  goal: Exact | null | undefined,
  actual: Exact | null,
  {
    target,
    said,
    unit,
  }: { readonly target: Scaled | null; readonly said: Scaled | null; readonly unit: string | null },
): Exact | null {
  if (!goal || !actual || signOf(goal) <= 0 || signOf(actual) <= 0) return null;
  if (compare(goal, actual) === 0) return null;
  const ratio = actual.div(goal);
  if (!isBeyond(ratio, FAR)) return null;
  const powers = new Set([target?.scale ?? 0, said?.scale ?? 0]);
  if (unit !== null && MONEY_UNITS.has(unit.split('/')[0]!)) powers.add(4).add(8);
  if (unit !== null && /^(?:千米|公里|千克|公斤|千瓦时?)/.test(unit)) powers.add(3);
  for (const power of powers) {
    for (const signed of power && !isRateUnit(unit) ? [power, -power] : []) {
      const factor = powerOfTen(signed);
      if (!isBeyond(ratio.mul(factor), NEAR)) return actual.mul(factor);
    }
  }
  return null;
}

type Scaled = Pick<Quantity, 'scale'>;

function isBeyond(ratio: Exact, limit: Exact): boolean {
  return compare(ratio, limit) > 0 || compare(ratio.mul(limit), ONE) < 0;
}
