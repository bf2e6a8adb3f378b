import { decimalText, type Exact, HUNDRED, type Exact as Value } from '../../number/exact';
import { parseQuantity, type Quantity } from '../../number/quantity';
import { headOf, isPerOther, MONEY_UNITS, multipleOf, TIME_UNITS } from '../../number/units';
import { isChangeTurned } from '../../words/changes';
import { openingComparison } from '../../words/comparisons';
import { isMoney } from '../read/literals';
import type { Fact, FactNeed } from '../types';

/** A figure as a rule reckons with it: shares as fractions, money in 元. */
export interface Amount {
  readonly value: Value;
  /** "share", "money", another unit's word, or null for a bare number. */
  readonly unit: string | null;
  readonly decimals: number | null;
  /** As the fact states it. */
  readonly text: string;
}

const SHARES = new Set(['%', '‰', '‱', '个百分点', '个千分点']);
const TWO = HUNDRED.div(50);

/**
 * A fact's figure in the unit its need asks for; null when it is no number or of another kind (a count for a share,
 * a bare number for money). A bare number for a share is taken as per cent from 2 up; 0.9 and 1 could be either.
 */
export function amountOf(fact: Fact, need: FactNeed): Amount | null {
  if (need.unit === '日期') return dayOf(fact);
  const amount = plainAmountOf(fact, need);
  return amount && isChangeTurned(fact.name, need.name) ? { ...amount, value: amount.value.neg() } : amount;
}

function plainAmountOf(fact: Fact, need: FactNeed): Amount | null {
  const quantity = quantityOf(fact);
  if (!quantity) return null;
  const { unit, decimals } = quantity;
  const text = quantity.text || decimalText(quantity.value);
  if (unit !== null && SHARES.has(unit)) {
    return need.unit === null || SHARES.has(need.unit) || need.unit === '分'
      ? { value: quantity.value, unit: 'share', decimals, text }
      : null;
  }
  if (unit === '成' && (need.unit === null || SHARES.has(need.unit)))
    return { value: quantity.value.div(10), unit: 'share', decimals: null, text };
  if (need.unit !== null && SHARES.has(need.unit))
    return unit === null ? bareShare(quantity, text, need.isPartOfOne === true) : null;
  if (unit !== null && need.unit !== null && isPerOther(unit, need.unit)) return null;
  const money = unit === null ? undefined : MONEY_UNITS.get(headOf(unit));
  if (money) {
    if (need.unit !== null && !isMoney(need.unit)) return null;
    return { value: quantity.value.mul(money), unit: 'money', decimals: null, text };
  }
  if (isMoney(need.unit)) return null;
  if (isOtherTime(unit, need.unit)) return null;
  return (
    inTime(quantity, need.unit, text) ??
    ofMultiple(quantity, need.unit, text) ?? { value: quantity.value, unit, decimals, text }
  );
}

/** A day of the year as month × 100 + day, as the conditions name it. */
function dayOf({ value }: Fact): Amount | null {
  const text = typeof value === 'string' ? value : typeof value === 'object' ? value.text : '';
  const day =
    /(\d{1,2})月(\d{1,2})[日号]?$/.exec(text.trim()) ??
    /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  if (!day) return null;
  const number = parseQuantity(String(Number(day[1]) * 100 + Number(day[2])));
  return number && { value: number.value, unit: '日期', decimals: null, text };
}

function quantityOf(fact: Fact): Quantity | null {
  if (typeof fact.value === 'boolean') return null;
  return typeof fact.value === 'string'
    ? parseQuantity(openingComparison(fact.value)?.rest ?? fact.value)
    : fact.value;
}

function bareShare({ value, decimals }: Quantity, text: string, isPartOfOne: boolean): Amount | null {
  if (value.n === 0n) return { value, unit: 'share', decimals: null, text };
  if (isPartOfOne && value.compare(TWO) < 0) return { value, unit: 'share', decimals, text };
  if (value.compare(TWO) < 0) return null;
  return {
    value: value.div(HUNDRED),
    unit: 'share',
    decimals: decimals === null ? null : decimals + 2,
    text: `${text}%`,
  };
}

/** A bare number where 万人次 is asked for counts in 万人次, as the cells of such a row do. */
function ofMultiple(quantity: Quantity, wanted: string | null, text: string): Amount | null {
  const multiple = wanted === null ? null : multipleOf(wanted);
  if (!multiple || quantity.unit !== null || quantity.scale) return null;
  return {
    value: quantity.value.mul(multiple.size),
    unit: multiple.unit || null,
    decimals: null,
    text: text + wanted,
  };
}

/** Months for days, working days for days: no number of the one is a number of the other. */
function isOtherTime(unit: string | null, wanted: string | null): boolean {
  if (unit === null || wanted === null) return false;
  return timeOf(unit) !== null && timeOf(wanted) !== null && timeOf(unit) !== timeOf(wanted);
}

const timeOf = (unit: string): string | null =>
  /工作日$/.test(unit) ? 'work' : (TIME_UNITS.get(unit)?.family ?? null);

function inTime(quantity: Quantity, wanted: string | null, text: string): Amount | null {
  const own = quantity.unit === null ? undefined : TIME_UNITS.get(quantity.unit);
  const other = wanted === null ? undefined : TIME_UNITS.get(wanted);
  if (!own || !other || own.family !== other.family) return null;
  return { value: quantity.value.mul(own.size).div(other.size), unit: wanted, decimals: null, text };
}

/** A whole number of things, never below 0; null for a share, money or a fraction. */
export function countOf(fact: Fact): Exact | null {
  const quantity = quantityOf(fact);
  if (!quantity || quantity.value.s < 0n || quantity.value.d !== 1n) return null;
  if (quantity.unit !== null && (SHARES.has(quantity.unit) || isMoney(quantity.unit))) return null;
  return quantity.value;
}

/** A share for reading: 0.9454 → "94.54%". */
export const shareText = (value: Exact): string => `${decimalText(value.mul(HUNDRED), 4)}%`;
