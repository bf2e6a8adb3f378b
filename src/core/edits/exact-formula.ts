import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
} from '@borgar/fx';
import type { AstExpression } from '@borgar/fx';
import { parseArea, type CellAddress } from '../model/address';
import { HUNDRED, max, min, parseExact, roundHalfUp, toNumber, ZERO, type Exact } from '../number/exact';

/** What a cell counts in a formula: a number, nothing (blank or text), or something that cannot be told. */
export type CellValue = Exact | 'nothing' | 'unknown';

/** The most cells that a range may have, so that a whole column is not walked. */
const MOST_CELLS = 100_000;

/**
 * The value of a formula of the kind that totals a form, worked out exactly: `SUM`, `ROUND`, `MIN`, `MAX`, `+ - * / %`
 * and references to the same sheet. Null for any other formula. Excel's rules: text and blanks in a range count
 * nothing, `ROUND` rounds half away from zero.
 * @param formula without its equals sign
 */
export function exactFormula(formula: string, valueOf: (cell: CellAddress) => CellValue): Exact | null {
  let tree: AstExpression;
  try {
    tree = parse(tokenize(`=${formula}`)) as AstExpression;
  } catch {
    // The library's word for what is no formula: not ours to work out.
    return null;
  }
  return evaluate(tree, valueOf);
}

type ValueOf = (cell: CellAddress) => CellValue;

function evaluate(node: AstExpression, valueOf: ValueOf): Exact | null {
  if (isLiteralNode(node)) return typeof node.value === 'number' ? parseExact(node.raw) : null;
  if (isReferenceNode(node)) {
    const cells = cellsOf(node.value, valueOf);
    return cells?.isSingle ? (cells.numbers[0] ?? ZERO) : null;
  }
  if (isUnaryNode(node)) return unary(node.operator, evaluate(node.arguments[0]!, valueOf));
  if (isBinaryNode(node)) {
    const [left, right] = node.arguments.map((part) => evaluate(part, valueOf));
    return left && right ? binary(node.operator, left, right) : null;
  }
  return isCallNode(node) ? call(node.callee.name.toUpperCase(), node.arguments, valueOf) : null;
}

function unary(operator: string, value: Exact | null): Exact | null {
  if (operator === '-') return value && value.neg();
  if (operator === '%') return value && value.div(HUNDRED);
  return operator === '+' ? value : null;
}

function binary(operator: string, left: Exact, right: Exact): Exact | null {
  switch (operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      return right.equals(ZERO) ? null : left.div(right);
    default:
      return null;
  }
}

function call(name: string, parts: readonly (AstExpression | null)[], valueOf: ValueOf): Exact | null {
  if (name === 'ROUND') {
    const [value, decimals] = parts.map((part) => part && evaluate(part, valueOf));
    if (!value || !decimals || parts.length !== 2) return null;
    const digits = toNumber(decimals);
    return Number.isInteger(digits) && digits >= 0 && digits <= 9 ? roundHalfUp(value, digits) : null;
  }
  const numbers = numbersOf(parts, valueOf);
  if (!numbers || parts.length === 0) return null;
  if (name === 'SUM') return numbers.reduce((total, value) => total.add(value), ZERO);
  if (name === 'MIN') return numbers.length ? numbers.reduce(min) : ZERO;
  return name === 'MAX' ? (numbers.length ? numbers.reduce(max) : ZERO) : null;
}

function numbersOf(parts: readonly (AstExpression | null)[], valueOf: ValueOf): readonly Exact[] | null {
  const numbers: Exact[] = [];
  for (const part of parts) {
    if (!part) return null;
    const found = isReferenceNode(part)
      ? cellsOf(part.value, valueOf)?.numbers
      : asList(evaluate(part, valueOf));
    if (!found) return null;
    numbers.push(...found);
  }
  return numbers;
}

const asList = (value: Exact | null): readonly Exact[] | null => value && [value];

/** The numbers of a range of the same sheet; null when it is none, too large, or holds what cannot be told. */
function cellsOf(reference: string, valueOf: ValueOf): { numbers: Exact[]; isSingle: boolean } | null {
  const area = parseArea(reference);
  if (!area) return null;
  const isSingle = area.top === area.bottom && area.left === area.right;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
  const numbers: Exact[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueOf({ row, column });
      if (value === 'unknown') return null;
      if (value !== 'nothing') numbers.push(value);
    }
  }
  return { numbers, isSingle };
}
