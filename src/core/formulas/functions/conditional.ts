import { exact, max, min, ONE, ZERO, type Exact } from '../../number/exact';
import { ANY_COUNT, rangeOf, rule, valueOf, type Call, type Functions } from '../call';
import { readCriterion, type Criterion } from '../criteria';
import { asNumber } from '../coerce';
import { boundedProduct } from '../arithmetic';
import {
  BLANK,
  ErrorValue,
  isBlock,
  noError,
  ofNumber,
  Unknown,
  type Block,
  type FormulaValue,
} from '../value';
import { sumOf } from './collect';

/** Counts and sums of what meets criteria, and sums of products. */
export const CONDITIONAL: Functions = {
  COUNTIF: rule(2, 2, (call) => ofNumber(exact(countOf(testsFrom(call, 0))))),
  COUNTIFS: rule(2, ANY_COUNT, (call) => ofNumber(exact(countOf(testsFrom(call, 0))))),
  SUMIF: rule(2, 3, (call) => ofNumber(sumOf(numbersIf(call)))),
  SUMIFS: rule(3, ANY_COUNT, (call) => ofNumber(sumOf(numbersIfs(call)))),
  AVERAGEIF: rule(2, 3, (call) => average(numbersIf(call))),
  AVERAGEIFS: rule(3, ANY_COUNT, (call) => average(numbersIfs(call))),
  MINIFS: rule(3, ANY_COUNT, (call) => ofNumber(extreme(numbersIfs(call), min))),
  MAXIFS: rule(3, ANY_COUNT, (call) => ofNumber(extreme(numbersIfs(call), max))),
  SUMPRODUCT: rule(1, ANY_COUNT, (call) => ofNumber(sumProduct(call))),
};

interface Test {
  readonly block: Block;
  readonly meets: Criterion;
}

/** The pairs of range and criterion from an argument on. @throws ErrorValue when the ranges differ in size */
function testsFrom(call: Call, from: number): Test[] {
  if ((call.count - from) % 2) throw new Unknown();
  const tests: Test[] = [];
  for (let index = from; index < call.count; index += 2) {
    tests.push({ block: rangeOf(call, index), meets: readCriterion(valueOf(call, index + 1)) });
  }
  const { height, width } = tests[0]!.block;
  if (tests.some(({ block }) => block.height !== height || block.width !== width)) {
    throw new ErrorValue('#VALUE!');
  }
  return tests;
}

/** How many places of the ranges meet all criteria, the unused ones reckoned without walking them. */
function countOf(tests: readonly Test[]): number {
  const { height, width } = tests[0]!.block;
  const [rows, columns] = usedSize(tests.map(({ block }) => block));
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) count += Number(meetsAll(tests, row, column));
  }
  return tests.every(({ meets }) => meets(BLANK)) ? count + height * width - rows * columns : count;
}

const meetsAll = (tests: readonly Test[], row: number, column: number) =>
  tests.every(({ block, meets }) => meets(block.at(row, column)));

function usedSize(blocks: readonly Block[]): [number, number] {
  return [
    Math.max(...blocks.map((block) => block.usedHeight)),
    Math.max(...blocks.map((block) => block.usedWidth)),
  ];
}

function numbersIf(call: Call): Exact[] {
  const range = rangeOf(call, 0);
  const tests = [{ block: range, meets: readCriterion(valueOf(call, 1)) }];
  const isApart = call.count > 2 && !call.isOmitted(2);
  return numbersWhere(isApart ? rangeOf(call, 2).resized(range.height, range.width) : range, tests);
}

function numbersIfs(call: Call): Exact[] {
  const [block, tests] = [rangeOf(call, 0), testsFrom(call, 1)];
  const { height, width } = tests[0]!.block;
  if (block.height !== height || block.width !== width) throw new ErrorValue('#VALUE!');
  return numbersWhere(block, tests);
}

function numbersWhere(block: Block, tests: readonly Test[]): Exact[] {
  const numbers: Exact[] = [];
  for (let row = 0; row < block.usedHeight; row++) {
    for (let column = 0; column < block.usedWidth; column++) {
      if (!meetsAll(tests, row, column)) continue;
      const value = noError(block.at(row, column));
      if (value.kind === 'number') numbers.push(value.value);
    }
  }
  return numbers;
}

function average(numbers: readonly Exact[]): FormulaValue {
  if (numbers.length === 0) throw new ErrorValue('#DIV/0!');
  return ofNumber(sumOf(numbers).div(exact(numbers.length)));
}

const extreme = (numbers: readonly Exact[], pick: typeof min): Exact =>
  numbers.length ? numbers.reduce(pick) : ZERO;

/** Of a single argument all numbers are summed; of several, what is no number counts 0. */
function sumProduct(call: Call): Exact {
  const blocks = Array.from({ length: call.count }, (_, index) => call.array(index));
  if (blocks.every((block) => !isBlock(block))) {
    return blocks.map((value) => asNumber(value as FormulaValue)).reduce(boundedProduct, ONE);
  }
  const [first, ...others] = blocks;
  if (!first || !isBlock(first)) throw new ErrorValue('#VALUE!');
  const isAlike = (block: FormulaValue | Block): block is Block =>
    isBlock(block) && block.height === first.height && block.width === first.width;
  if (!others.every(isAlike)) throw new ErrorValue('#VALUE!');
  const all = [first, ...(others as Block[])];
  const products: Exact[] = [];
  const [rows, columns] = usedSize(all);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      products.push(all.map((block) => countedNumber(block.at(row, column))).reduce(boundedProduct));
    }
  }
  return sumOf(products);
}

function countedNumber(value: FormulaValue): Exact {
  const plain = noError(value);
  return plain.kind === 'number' ? plain.value : ZERO;
}
