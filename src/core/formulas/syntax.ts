import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isLetNode,
  isLambdaNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
} from '@borgar/fx';
import type { AstExpression } from '@borgar/fx';
import { Memo } from '../number/memo';
import { readReference, type Reference } from './reference';

/** A formula as it was read: its tree, and what its result hangs on. */
export interface Syntax {
  readonly tree: AstExpression;
  readonly references: readonly Reference[];
  /** It may reach any cell: by a name, a table, a text (INDIRECT) or a shifted range. */
  readonly reachesAnywhere: boolean;
}

/** A workbook's formulas are read again after every edit; as many stay known. */
const KEPT = 20_000;
const LONGEST = 8192;
const known = new Memo<Syntax | null>(KEPT, LONGEST);

/** Functions that make a reference of a text or a number. */
const SHIFTING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'TABLE']);

/** Reads a formula without its equals sign; null when it is none. */
export function readFormula(formula: string): Syntax | null {
  const found = known.get(formula);
  return found === undefined ? known.keep(formula, read(formula)) : found;
}

function read(formula: string): Syntax | null {
  try {
    const tree = parse(tokenize(`=${formula}`)) as AstExpression;
    const references: Reference[] = [];
    return { tree, references, reachesAnywhere: !collect(tree, references) };
  } catch {
    // The library's word for what is no formula.
    return null;
  }
}

/** Collects the references of a tree; gives back whether they are all that it can reach. */
function collect(node: AstExpression | null, into: Reference[]): boolean {
  if (!node) return true;
  if (isReferenceNode(node)) {
    const reference = readReference(node.value);
    if (reference) into.push(reference);
    return reference !== null;
  }
  if (isLetNode(node) || isLambdaNode(node)) return false;
  if (isUnaryNode(node)) return node.operator !== '#' && collectAll(node.arguments, into);
  if (isBinaryNode(node)) return collectAll(node.arguments, into) && node.operator !== ':';
  if (isArrayNode(node)) return collectAll(node.elements.flat() as AstExpression[], into);
  if (!isCallNode(node)) return true;
  const isPlain = typeof node.callee.name === 'string' && !SHIFTING.has(node.callee.name.toUpperCase());
  return collectAll(node.arguments, into) && isPlain;
}

function collectAll(nodes: readonly (AstExpression | null)[], into: Reference[]): boolean {
  return nodes.map((node) => collect(node, into)).every(Boolean);
}
