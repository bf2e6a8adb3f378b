import { HUNDRED, ONE, powerOfTen, ZERO, type Exact } from '../number/exact';
import { areEqual, compareValues } from './compare';
import { asNumber, asText } from './coerce';
import { holds } from './criteria';
import { ErrorValue, ofBoolean, ofNumber, ofText, Unknown, type FormulaValue } from './value';

/** Excel's numbers end here. */
const LARGEST = powerOfTen(308);
/** Fractions longer than this are no figures of a workbook; their arithmetic would take ever longer. */
const LONGEST = 10n ** 400n;
const MOST_POWER = 300;

/** An operator between two values. @throws ErrorValue, Unknown */
export function binary(operator: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '&':
      return ofText(asText(left) + asText(right));
    case '=':
      return ofBoolean(areEqual(left, right));
    case '<>':
      return ofBoolean(!areEqual(left, right));
    case '<':
    case '>':
    case '<=':
    case '>=':
      return ofBoolean(holds(compareValues(left, right), operator));
    default:
      return ofNumber(arithmetic(operator, asNumber(left), asNumber(right)));
  }
}

function arithmetic(operator: string, left: Exact, right: Exact): Exact {
  switch (operator) {
    case '+':
      return bounded(left.add(right));
    case '-':
      return bounded(left.sub(right));
    case '*':
      return boundedProduct(left, right);
    case '/':
      if (right.equals(ZERO)) throw new ErrorValue('#DIV/0!');
      return bounded(left.div(right));
    case '^':
      return power(left, right);
    default:
      throw new Unknown();
  }
}

/** An operator before or after a value. @throws ErrorValue, Unknown */
export function unary(operator: string, value: FormulaValue): FormulaValue {
  if (operator === '+') return value;
  if (operator === '-') return ofNumber(asNumber(value).neg());
  if (operator === '%') return ofNumber(asNumber(value).div(HUNDRED));
  throw new Unknown();
}

/** A product that Excel can hold. @throws as {@link bounded} */
export const boundedProduct = (one: Exact, other: Exact): Exact => bounded(one.mul(other));

/** A whole power. @throws Unknown for any other, whose result has no exact value */
export function power(base: Exact, exponent: Exact): Exact {
  if (exponent.d !== 1n || exponent.n > BigInt(MOST_POWER)) throw new Unknown();
  const isZero = base.equals(ZERO);
  if (isZero && exponent.equals(ZERO)) throw new ErrorValue('#NUM!');
  if (isZero && exponent.s < 0n) throw new Unknown();
  let [result, square, left] = [ONE, base, exponent.n];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = boundedProduct(result, square);
    if (left > 1n) square = boundedProduct(square, square);
  }
  return exponent.s < 0n ? result.inverse() : result;
}

/** A number that Excel can hold. @throws ErrorValue for a larger one; Unknown for a fraction too long to go on with */
export function bounded(value: Exact): Exact {
  if (value.d > LONGEST) throw new Unknown();
  if (value.n > LONGEST && value.abs().compare(LARGEST) >= 0) throw new ErrorValue('#NUM!');
  return value;
}
