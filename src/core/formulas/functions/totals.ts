import { exact, max, min, ONE, ZERO } from '../../number/exact';
import { ANY_COUNT, rangeOf, rule, valueOf, wholeOf, type Call, type Functions } from '../call';
import { asNumber, numberIfAny } from '../coerce';
import { boundedProduct } from '../arithmetic';
import { ErrorValue, isBlock, ofNumber, Unknown, valuesOf, type FormulaValue } from '../value';
import { isNumber, numbersOf, sumOf, unusedCount } from './collect';

/** Sums, averages and counts of numbers. */
export const TOTALS: Functions = {
  SUM: rule(1, ANY_COUNT, (call) => ofNumber(sumOf(numbersOf(call)))),
  PRODUCT: rule(1, ANY_COUNT, (call) => {
    const numbers = numbersOf(call);
    return ofNumber(numbers.length ? numbers.reduce(boundedProduct, ONE) : ZERO);
  }),
  AVERAGE: rule(1, ANY_COUNT, (call) => {
    const numbers = numbersOf(call);
    if (numbers.length === 0) throw new ErrorValue('#DIV/0!');
    return ofNumber(sumOf(numbers).div(exact(numbers.length)));
  }),
  MIN: rule(1, ANY_COUNT, (call) => ofNumber(numbersOf(call).reduce(orFirst(min), null) ?? ZERO)),
  MAX: rule(1, ANY_COUNT, (call) => ofNumber(numbersOf(call).reduce(orFirst(max), null) ?? ZERO)),
  COUNT: rule(1, ANY_COUNT, (call) => count(call, isCounted, isNumber)),
  COUNTA: rule(1, ANY_COUNT, (call) => count(call, () => true, isFilled)),
  COUNTBLANK: rule(1, 1, (call) => {
    const block = rangeOf(call, 0);
    const blanks = [...valuesOf(block)].filter((value) => !isFilled(value) || isEmptyText(value)).length;
    return ofNumber(exact(blanks + unusedCount(block)));
  }),
  LARGE: rule(2, 2, (call) => nth(call, -1)),
  SMALL: rule(2, 2, (call) => nth(call, 1)),
  RANK: rule(2, 3, rank),
  'RANK.EQ': rule(2, 3, rank),
  MEDIAN: rule(1, ANY_COUNT, (call) => {
    const sorted = numbersOf(call).sort((one, other) => one.compare(other));
    if (sorted.length === 0) throw new ErrorValue('#NUM!');
    const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
    return ofNumber(low.add(high).div(exact(2)));
  }),
};

type Pick = typeof min;

function orFirst(pick: Pick) {
  return (kept: ReturnType<Pick> | null, value: ReturnType<Pick>) => (kept ? pick(kept, value) : value);
}

const isFilled = (value: FormulaValue) => value.kind !== 'blank';
const isEmptyText = (value: FormulaValue) => value.kind === 'text' && value.value === '';

/** Whether COUNT counts a value that is no range: text counts when it reads as a number. */
const isCounted = (value: FormulaValue) => numberIfAny(value) !== null;

function count(
  call: Call,
  countsAlone: (value: FormulaValue) => boolean,
  countsInRange: (value: FormulaValue) => boolean,
): FormulaValue {
  let found = 0;
  for (let index = 0; index < call.count; index++) {
    const argument = call.argument(index);
    if (!isBlock(argument)) found += Number(countsAlone(argument));
    else for (const value of valuesOf(argument)) found += Number(countsInRange(value));
  }
  return ofNumber(exact(found));
}

/** The k-th number from the smallest (1) or the largest (-1). */
function nth(call: Call, direction: 1 | -1): FormulaValue {
  const numbers = numbersOf({ ...call, count: 1 });
  const k = wholeOf(call, 1, 1);
  if (k < 1 || k > numbers.length) throw new ErrorValue('#NUM!');
  return ofNumber(numbers.sort((one, other) => direction * one.compare(other))[k - 1]!);
}

function rank(call: Call): FormulaValue {
  const value = asNumber(valueOf(call, 0));
  const block = rangeOf(call, 1);
  const isAscending = call.count > 2 && wholeOf(call, 2, 0) !== 0;
  let [before, isThere] = [0, false];
  for (const other of valuesOf(block)) {
    if (other.kind === 'error') throw new Unknown();
    if (!isNumber(other)) continue;
    const order = other.value.compare(value);
    if (order === 0) isThere = true;
    else if (order > 0 !== isAscending) before++;
  }
  if (!isThere) throw new ErrorValue('#N/A');
  return ofNumber(exact(before + 1));
}
