import type { Exact } from '../../number/exact';
import { ONE, ZERO } from '../../number/exact';
import { bounded } from '../arithmetic';
import type { Call } from '../call';
import { asNumber } from '../coerce';
import { isBlock, noError, valuesOf, type FormulaValue } from '../value';

/**
 * The numbers that SUM and its like count: of a range the numbers alone, of anything else what it reads as.
 * @throws ErrorValue for an error among them
 */
export function numbersOf(call: Call, from = 0): Exact[] {
  const numbers: Exact[] = [];
  for (let index = from; index < call.count; index++) {
    const argument = call.argument(index);
    if (!isBlock(argument)) {
      numbers.push(asNumber(argument));
      continue;
    }
    for (const value of valuesOf(argument)) {
      const plain = noError(value);
      if (plain.kind === 'number') numbers.push(plain.value);
    }
  }
  return numbers;
}

/**
 * A sum; numbers with the same denominator are added first, which spares most of the work on money.
 * @throws ErrorValue, Unknown for a sum beyond Excel's numbers, or of fractions that share nothing
 */
export function sumOf(numbers: readonly Exact[]): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const { s, n, d } of numbers) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + s * n);
  let total = ZERO;
  for (const [d, n] of byDenominator) total = bounded(total.add(ONE.mul(n).div(d)));
  return total;
}

/** How many values of a range are in its unused part, all of them blank. */
export function unusedCount(block: { height: number; width: number; usedHeight: number; usedWidth: number }) {
  return block.height * block.width - block.usedHeight * block.usedWidth;
}

export const isNumber = (value: FormulaValue): value is FormulaValue & { kind: 'number' } =>
  value.kind === 'number';
