/**
 * A peggy plugin: a choice between plain words ("超过" / "超出" / "超") becomes one sticky regular expression.
 * The grammar has some 700 words; left alone, peggy makes an object of every word at every parse, and 500 KB of code.
 * The order of the words, and with it the meaning, stays.
 */
const escape = (word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function isWords(node) {
  return (
    node.type === 'choice' &&
    node.alternatives.every((item) => item.type === 'literal' && !item.ignoreCase && item.value.length > 0)
  );
}

function transform(ast) {
  const patterns = [];
  const visit = (node) => {
    if (!node || typeof node !== 'object') return node;
    if (isWords(node)) {
      const { location } = node;
      const number = patterns.push(node.alternatives.map((item) => escape(item.value)).join('|')) - 1;
      const code = ` return takeWord(WORDS[${number}]); `;
      return {
        type: 'text',
        location,
        expression: { type: 'semantic_and', code, codeLocation: location, location },
      };
    }
    if (node.expression) node.expression = visit(node.expression);
    for (const list of ['alternatives', 'elements', 'rules'])
      if (node[list]) node[list] = node[list].map(visit);
    return node;
  };
  visit(ast);
  const table = patterns.map((pattern) => `    /${pattern}/y,`).join('\n');
  const init = Array.isArray(ast.topLevelInitializer) ? ast.topLevelInitializer[0] : ast.topLevelInitializer;
  init.code += `\n  const WORDS = [\n${table}\n  ];\n`;
}

exports.wordLists = {
  use: (config) => config.passes.transform.unshift(transform),
  /** The source of the parser module. */
  generate: (peggy, source) =>
    peggy.generate(source, {
      allowedStartRules: ['Sentence', 'Condition', 'Comparison', 'Expression'],
      output: 'source',
      format: 'commonjs',
      plugins: [exports.wordLists],
    }),
};
