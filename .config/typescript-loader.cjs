const { transpiled } = require('./transpile.cjs');

/** A loader for webpack: a file in TypeScript as JavaScript, by tsconfig.json with the changes of `compilerOptions`. */
module.exports = function (source) {
  const { code, map } = transpiled(source, this.resourcePath, this.getOptions().compilerOptions);
  this.callback(null, code, this.sourceMap ? map : undefined);
};
