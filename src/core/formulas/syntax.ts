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
import { isElsewhere, readReference, type Reference } from './reference';

/** A formula as it was read: its tree, and what its result hangs on. */
export interface Syntax {
  readonly tree: AstExpression;
  readonly references: readonly Reference[];
  /** It may reach any cell: by a name, a table, a text (INDIRECT) or a shifted range. */
  readonly reachesAnywhere: boolean;
}

/** A workbook's formulas are read again after every edit; as many stay known. */
const KEPT = 20_000;
/** Excel takes no longer formula. */
const LONGEST = 8192;
const known = new Memo<Syntax | null>(KEPT, LONGEST);

/** Functions that make a reference of a text or a number. */
const SHIFTING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'TABLE']);

/** Reads a formula without its equals sign; null when it is none, or longer or deeper than anybody's. */
export function readFormula(formula: string): Syntax | null {
  const found = known.get(formula);
  return found === undefined ? known.keep(formula, read(formula)) : found;
}

/** Quotes and brackets are looked for to the end, one after the other: so many take no time yet. */
const MOST_MARKS = 1_000;

function read(formula: string): Syntax | null {
  if (formula.length > LONGEST || (formula.match(/['[]/g)?.length ?? 0) > MOST_MARKS) return null;
  try {
    const tree = parse(tokenize(`=${formula}`)) as AstExpression;
    const references: Reference[] = [];
    return { tree, references, reachesAnywhere: !collect(tree, references) };
  } catch {
    // The library's word for what is no formula; or it nests too deep.
    return null;
  }
}

/** Deeper than any person's formula; past it, working it out could end the whole program. */
const MOST_DEPTH = 500;

/** Collects the references of a tree; gives back whether they are all that it can reach. @throws RangeError too deep */
function collect(node: AstExpression | null, into: Reference[], depth = 0): boolean {
  if (depth > MOST_DEPTH) throw new RangeError('nested too deep');
  if (!node) return true;
  if (isReferenceNode(node)) {
    const reference = readReference(node.value);
    if (reference) into.push(reference);
    return reference !== null || (node.kind !== 'table' && isElsewhere(node.value));
  }
  if (isLetNode(node) || isLambdaNode(node)) return false;
  const collectAll = (nodes: readonly (AstExpression | null)[]) =>
    nodes.map((part) => collect(part, into, depth + 1)).every(Boolean);
  if (isUnaryNode(node)) return collectAll(node.arguments) && node.operator !== '#';
  if (isBinaryNode(node)) return collectAll(node.arguments) && node.operator !== ':';
  if (isArrayNode(node)) return collectAll(node.elements.flat() as AstExpression[]);
  if (!isCallNode(node)) return true;
  const isPlain = typeof node.callee.name === 'string' && !SHIFTING.has(node.callee.name.toUpperCase());
  return collectAll(node.arguments) && isPlain;
}
