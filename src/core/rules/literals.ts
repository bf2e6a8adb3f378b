import Fraction from 'fraction.js';
import { type Exact, HUNDRED, ONE, parseExact, powerOfTen } from '../number/exact';
import { parseNumeral } from '../number/numerals';
import { MONEY_UNITS } from '../number/units';
import type { Amount, Limit } from './statement';
import type { AmountSyntax, LimitSyntax, QuantitySyntax } from './syntax';

/** A number as the grammar leaves it: digits or a Chinese numeral. */
export function readNumber(raw: string): Exact {
  if (raw === '百') return HUNDRED;
  return parseExact(raw.replace(/^\+/, '')) ?? parseNumeral(raw) ?? new Fraction(0);
}

/** "80%", "1/2", "0.5" as a share. */
export function readShare(raw: string): Exact {
  if (raw.endsWith('%')) return readNumber(raw.slice(0, -1)).div(HUNDRED);
  const [over, under] = raw.split('/') as [string, string?];
  if (under === undefined) return readNumber(over);
  return under === '0' ? new Fraction(0) : readNumber(over).div(readNumber(under));
}

/** Points or a share of the weight; null for a range, which only a person can fill. */
export function readAmount(syntax: AmountSyntax): Amount | null {
  if (syntax.type === 'range') return null;
  return syntax.type === 'points'
    ? { type: 'points', value: readNumber(syntax.value) }
    : { type: 'share', value: readShare(syntax.value) };
}

/** The amount in points of an indicator that carries `max`. */
export function pointsOf(amount: Amount, max: Exact): Exact {
  return amount.type === 'points' ? amount.value : amount.value.mul(max);
}

/** A number with its unit in base terms: shares as fractions, money in 元, times kept in their unit. */
export function inBase(value: Exact, unit: string | null): Exact {
  if (unit === '%') return value.div(HUNDRED);
  if (unit === '‰') return value.mul(powerOfTen(-3));
  const money = unit === null ? undefined : MONEY_UNITS.get(unit);
  return money ? value.mul(money) : value;
}

const STRENGTH = { soft: 0, legal: 1, sign: 2, bare: 2 } as const;

/** A limit of a band; `unit` is inherited by a first number that prints none ("80-90%"). */
export function readLimit(syntax: LimitSyntax, inherited: string | null): Limit {
  const unit = syntax.value.unit ?? inherited;
  const op = syntax.op === '>=' ? '≥' : syntax.op === '<=' ? '≤' : syntax.op;
  return {
    op,
    value: readQuantity(syntax.value, unit),
    unit,
    strength: op === '=' ? 3 : STRENGTH[syntax.mark],
  };
}

function readQuantity({ raw }: QuantitySyntax, unit: string | null): Exact {
  return inBase(readNumber(raw), unit);
}

/** Whether a unit names money. */
export const isMoney = (unit: string | null): boolean => unit !== null && MONEY_UNITS.has(unit);

export const NONE: Exact = new Fraction(0);
export const WHOLE: Exact = ONE;
