import { agreeSame } from '../number/agreement';
import { decimalsOf, decimalText, fixedText, powerOfTen } from '../number/exact';
import { inYuan } from '../number/figure';
import { shownValue, type Quantity } from '../number/quantity';
import { isRateUnit, MONEY_UNITS } from '../number/units';

/**
 * Whether two figures can be the same quantity within their rounding: money is compared in 元; a figure without a unit is
 * compared by its number, because many cells leave the unit to the head of the form.
 */
export function isSameQuantity(one: Quantity, other: Quantity): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  const isMixed = inYuan(one) !== null && inYuan(other) !== null;
  const [left, right] = isMixed ? [a.inYuan!, b.inYuan!] : [a.plain, b.plain];
  if (!isMixed && kindOf(one) !== kindOf(other) && one.unit !== null && other.unit !== null) return false;
  const { verdict } = agreeSame(left, right);
  return verdict !== 'inconsistent' && verdict !== 'undecided';
}

function comparable(quantity: Quantity) {
  const { value, decimals, unit } = quantity;
  const yuan = inYuan(quantity);
  const power = unit === null ? 0 : (MONEY_UNITS.get(unit)?.n.toString().length ?? 1) - 1;
  return {
    plain: { value, decimals },
    inYuan: yuan && { value: yuan, decimals: decimals === null ? null : decimals - power },
  };
}

function kindOf({ unit }: Quantity): 'money' | 'rate' | 'other' {
  if (unit !== null && MONEY_UNITS.has(unit)) return 'money';
  return isRateUnit(unit) ? 'rate' : 'other';
}

/** Digits stated after the point, in 元 for money; an exact figure has the most. */
export function precisionOf(quantity: Quantity): number {
  return comparable(quantity).inYuan?.decimals ?? quantity.decimals ?? Number.MAX_SAFE_INTEGER;
}

/**
 * A quantity as a person writes it; money with thousands separators, 元 to the 分.
 * @example printQuantity(rate) // "94.5%"
 * @example printQuantity(amount) // "503,975.70元"
 */
export function printQuantity(quantity: Quantity): string {
  const { text, unit } = quantity;
  if (unit !== null && MONEY_UNITS.has(unit)) return printMoney(quantity, unit);
  if (/\d/.test(text)) {
    if (unit === null || text.includes(unit) || (unit === '%' && /[%％]/.test(text))) return text;
    if (!isRateUnit(unit) && /^[-+\d.,，]+$/.test(text)) return text + unit;
  }
  const shown = decimalText(shownValue(quantity), 4);
  return unit === null ? shown : shown + unit;
}

function printMoney({ value, decimals }: Quantity, unit: string): string {
  const digits = Math.max(decimals ?? decimalsOf(value, 8) ?? 2, unit === '元' ? 2 : 0);
  const [whole, rest] = fixedText(value, digits).split('.');
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return (rest === undefined ? grouped : `${grouped}.${rest}`) + unit;
}

/** A share as a quantity, shown with two digits after the point as rates are. */
export function rateQuantity(value: Quantity['value']): Quantity {
  return { value, unit: '%', decimals: null, text: `${decimalText(value.mul(powerOfTen(2)), 2)}%` };
}
