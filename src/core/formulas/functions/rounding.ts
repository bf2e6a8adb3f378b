import { powerOfTen, roundHalfUp, ZERO, type Exact } from '../../number/exact';
import { numberOf, rule, wholeOf, type Call, type Functions } from '../call';
import { power } from '../arithmetic';
import { keepDigits } from '../significant';
import { ErrorValue, ofNumber, type FormulaValue } from '../value';

/** Rounding and simple arithmetic. Excel rounds the decimal of 15 digits, halves away from zero. */
export const ROUNDING: Functions = {
  ROUND: rule(2, 2, (call) => round(call, 1, roundHalfUp)),
  ROUNDUP: rule(2, 2, (call) => round(call, 1, (value, digits) => toUnit(value, digits, true))),
  ROUNDDOWN: rule(2, 2, (call) => round(call, 1, (value, digits) => toUnit(value, digits, false))),
  TRUNC: rule(1, 2, (call) => round(call, 1, (value, digits) => toUnit(value, digits, false))),
  INT: rule(1, 1, (call) => ofNumber(keepDigits(numberOf(call, 0)).floor())),
  ABS: rule(1, 1, (call) => ofNumber(numberOf(call, 0).abs())),
  SIGN: rule(1, 1, (call) => {
    const value = numberOf(call, 0);
    return ofNumber(value.equals(ZERO) ? ZERO : value.div(value.abs()));
  }),
  POWER: rule(2, 2, (call) => ofNumber(power(numberOf(call, 0), numberOf(call, 1)))),
  MOD: rule(2, 2, (call) => {
    const [value, divisor] = [numberOf(call, 0), numberOf(call, 1)];
    if (divisor.equals(ZERO)) throw new ErrorValue('#DIV/0!');
    return ofNumber(value.sub(divisor.mul(value.div(divisor).floor())));
  }),
};

/** Beyond this many places nothing changes, or all is rounded away. */
const MOST_PLACES = 30;

function round(call: Call, digitsAt: number, how: (value: Exact, digits: number) => Exact): FormulaValue {
  const value = keepDigits(numberOf(call, 0));
  const digits = wholeOf(call, digitsAt, 0);
  return ofNumber(how(value, Math.max(-MOST_PLACES, Math.min(MOST_PLACES, digits))));
}

/** Rounds away from zero (up) or towards it. */
function toUnit(value: Exact, digits: number, isUp: boolean): Exact {
  const scaled = value.abs().mul(powerOfTen(digits));
  const whole = isUp ? scaled.ceil() : scaled.floor();
  const rounded = whole.div(powerOfTen(digits));
  return value.s < 0n ? rounded.neg() : rounded;
}
