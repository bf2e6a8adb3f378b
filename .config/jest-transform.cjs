const { keyOf, transpiled } = require('./transpile.cjs');

/** What Node reads, where tsconfig.json says what bundlers read. */
const FOR_NODE = { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0', allowJs: true };

/** TypeScript, and packages published as modules, as Jest reads them. */
module.exports = {
  FOR_NODE,
  getCacheKey: (source, file) => keyOf(source, file, FOR_NODE),
  process: (source, file) => transpiled(source, file, FOR_NODE),
};
