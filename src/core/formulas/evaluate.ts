import type { AstExpression } from '@borgar/fx';
import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
} from '@borgar/fx';
import type { CellRef } from '../model/address';
import { parseExact, ZERO } from '../number/exact';
import { binary, unary } from './arithmetic';
import type { Call } from './call';
import { functionNamed } from './functions';
import { readRange, type Cells, type ExtentOf, type ValueOf } from './range';
import { readReference } from './reference';
import { keepDigits, keepResult } from './significant';
import { readFormula } from './syntax';
import { BLANK, ErrorValue, isBlock, blockOf, ofBoolean, ofNumber, ofText, Unknown } from './value';
import type { Block, FormulaValue } from './value';

/**
 * Works a formula out, exactly and as Excel would: blanks as 0 or "", errors as values, numbers compared to 15 digits.
 * Null when it has anything that is not surely known here: other functions, names, arrays, dates, unknown cells.
 * @param formula without its equals sign
 * @param at the cell that holds it
 * @param extentOf bounds whole columns and rows; without it they are not walked
 */
export function evaluateFormula(
  formula: string,
  at: CellRef,
  valueOf: ValueOf,
  extentOf?: ExtentOf,
): FormulaValue | null {
  const syntax = readFormula(formula);
  if (!syntax) return null;
  try {
    return result(evaluate(syntax.tree, { at, valueOf, extentOf, budget: { cells: MOST_CELLS } }));
  } catch (error) {
    if (error instanceof ErrorValue) return { kind: 'error', value: error.value };
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** The most cells that one formula may look at. */
const MOST_CELLS = 300_000;

/** What a formula's own cell holds: never a blank, and no more digits than a cell has. */
function result(value: FormulaValue | Block): FormulaValue {
  const single = isBlock(value) ? onlyValue(value) : value;
  if (single.kind === 'blank') return ofNumber(ZERO);
  return single.kind === 'number' ? ofNumber(keepResult(single.value)) : single;
}

function onlyValue(block: Block): FormulaValue {
  if (block.height !== 1 || block.width !== 1) throw new Unknown();
  return block.at(0, 0);
}

interface Scope extends Cells {
  /** Operators work on whole ranges. */
  readonly isArray?: boolean;
}

function evaluate(node: AstExpression, scope: Scope): FormulaValue | Block {
  if (isLiteralNode(node)) return literal(node.value, node.raw);
  if (isErrorNode(node)) throw new ErrorValue(node.value);
  if (isReferenceNode(node)) {
    const reference = readReference(node.value);
    if (!reference) throw new Unknown();
    return readRange(reference, scope);
  }
  if (isUnaryNode(node)) return unaryOn(node.operator, evaluate(node.arguments[0]!, scope), scope);
  if (isBinaryNode(node)) {
    // What makes a reference of two: a range from one to the other, where they cross, both together.
    if ([':', ' ', ','].includes(node.operator)) throw new Unknown();
    // An error on the left goes before one on the right.
    const [left, right] = node.arguments.map((part) => errorAsValue(() => evaluate(part, scope)));
    return binaryOn(node.operator, left!, right!, scope);
  }
  if (isArrayNode(node)) {
    return blockOf(node.elements.map((row) => row.map((part) => onlyLiteral(part as AstExpression, scope))));
  }
  if (isCallNode(node) && typeof node.callee.name === 'string') {
    return callFunction(node.callee.name, node.arguments, scope);
  }
  throw new Unknown();
}

function literal(value: string | number | boolean, raw: string): FormulaValue {
  if (typeof value === 'string') return ofText(value);
  if (typeof value === 'boolean') return ofBoolean(value);
  const number = parseExact(raw);
  if (!number) throw new Unknown();
  return ofNumber(keepDigits(number));
}

function onlyLiteral(node: AstExpression, scope: Scope): FormulaValue {
  const value = evaluate(node, scope);
  if (isBlock(value)) throw new Unknown();
  return value;
}

function unaryOn(operator: string, value: FormulaValue | Block, scope: Scope): FormulaValue | Block {
  // A plus sign before a reference leaves the reference.
  if (!isBlock(value) || operator === '+') return isBlock(value) ? value : unary(operator, value);
  if (value.height === 1 && value.width === 1) return unary(operator, value.at(0, 0));
  if (!scope.isArray) throw new Unknown();
  return mapped(value.height, value.width, [value], ([one]) => unary(operator, one!));
}

function binaryOn(
  operator: string,
  left: FormulaValue | Block,
  right: FormulaValue | Block,
  scope: Scope,
): FormulaValue | Block {
  const [one, other] = [alone(left), alone(right)];
  if (!isBlock(one) && !isBlock(other)) return binary(operator, one, other);
  if (!scope.isArray) throw new Unknown();
  const blocks = [asBlock(one), asBlock(other)];
  const height = Math.max(...blocks.map((block) => block.height));
  const width = Math.max(...blocks.map((block) => block.width));
  return mapped(height, width, blocks, ([a, b]) => binary(operator, a!, b!));
}

const alone = (value: FormulaValue | Block): FormulaValue | Block =>
  isBlock(value) && value.height === 1 && value.width === 1 ? value.at(0, 0) : value;
const asBlock = (value: FormulaValue | Block): Block => (isBlock(value) ? value : blockOf([[value]]));

/** The most places an operator works on when its ranges are not bounded by use. */
const MOST_PLACES = 100_000;

/** An operator on ranges, place by place; one row or column serves all. Errors stay in their places. */
function mapped(
  height: number,
  width: number,
  blocks: readonly Block[],
  operate: (values: readonly FormulaValue[]) => FormulaValue,
): Block {
  if (height * width > MOST_PLACES) throw new Unknown();
  const fits = (size: number, whole: number) => size === 1 || size === whole;
  if (!blocks.every((block) => fits(block.height, height) && fits(block.width, width))) throw new Unknown();
  const rows: FormulaValue[][] = [];
  for (let row = 0; row < height; row++) {
    rows.push([]);
    for (let column = 0; column < width; column++) {
      const values = blocks.map((block) =>
        block.at(block.height === 1 ? 0 : row, block.width === 1 ? 0 : column),
      );
      rows[row]!.push(errorAsValue(() => operate(values)));
    }
  }
  return blockOf(rows);
}

function errorAsValue<T>(compute: () => T): T | FormulaValue {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ErrorValue) return { kind: 'error', value: error.value };
    throw error;
  }
}

function callFunction(
  name: string,
  parts: readonly (AstExpression | null)[],
  scope: Scope,
): FormulaValue | Block {
  const found = functionNamed(name);
  // Excel takes no call with too few or too many arguments; a file that has one was not written by it.
  if (!found || parts.length < found.least || parts.length > found.most) throw new Unknown();
  const within = (index: number, inner: Scope) => {
    const part = parts[index];
    return part ? errorAsValue(() => evaluate(part, inner)) : BLANK;
  };
  const single: Scope = { ...scope, isArray: false };
  const call: Call = {
    count: parts.length,
    at: scope.at,
    isOmitted: (index) => !parts[index],
    argument: (index) => within(index, single),
    array: (index) => within(index, { ...scope, isArray: true }),
  };
  return found.body(call);
}
