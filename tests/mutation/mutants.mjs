/** Small changes of a source text, one at a time: what a test of the file ought to notice. */
import ts from 'typescript';

/** Operators and what they are changed to. */
const OTHER_OPERATOR = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
]);

/**
 * Every place of a text that can be changed, in the order of the text.
 * @param {string} text TypeScript
 * @returns {{ start: number, end: number, by: string, kind: string }[]} what to put in place of `start`…`end`
 */
export function mutantsOf(text, name = 'file.tsx') {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const mutants = [];
  const add = (node, by, kind) =>
    mutants.push({ start: node.getStart(source), end: node.getEnd(), by, kind });
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    change(node, source, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function change(node, source, add) {
  if (ts.isBinaryExpression(node)) {
    const other = OTHER_OPERATOR.get(node.operatorToken.getText(source));
    if (other) add(node.operatorToken, other, 'operator');
  } else if (ts.isIfStatement(node))
    add(node.expression, `!(${node.expression.getText(source)})`, 'condition');
  else if (ts.isConditionalExpression(node))
    add(node.condition, `!(${node.condition.getText(source)})`, 'condition');
  else if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1), 'constant');
  else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false', 'constant');
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true', 'constant');
  else if (ts.isExpressionStatement(node)) add(node, ';', 'statement');
  else if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) add(node, ';', 'statement');
}

/** The text with one mutant in it. */
export const apply = (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end);

/**
 * So many of a list as a seed draws; the same again from the same seed.
 * @param {number} seed a whole number
 */
export function draw(list, count, seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    // xorshift32
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const rest = [...list];
  const drawn = [];
  while (drawn.length < count && rest.length > 0)
    drawn.push(...rest.splice(Math.floor(next() * rest.length), 1));
  return drawn;
}
