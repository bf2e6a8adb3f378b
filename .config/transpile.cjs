const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const ROOT = path.join(__dirname, '..');
const KEPT = path.join(ROOT, 'node_modules/.cache/ziping/transpiled');
const SETTINGS = readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8');
const OWN = ts.parseConfigFileTextToJson('tsconfig.json', SETTINGS).config.compilerOptions;

/** What all results hang on. */
const COMMON = [ts.version, SETTINGS, readFileSync(__filename, 'utf8')].join('\n');

/**
 * A file in TypeScript as JavaScript, without a look at its types (npm run typecheck does that). What was made once is
 * kept for every bundle and every project of tests: five of them read the same sources.
 * @param {string} source
 * @param {string} file its path
 * @param {object} changes to the compiler options of tsconfig.json
 * @returns {{ code: string, map: string, mapPath: string }} with the file that holds the map
 */
function transpiled(source, file, changes) {
  const place = path.join(KEPT, `${keyOf(source, file, changes)}.js`);
  const mapPath = `${place}.map`;
  if (existsSync(place)) {
    return { code: readFileSync(place, 'utf8'), map: readFileSync(mapPath, 'utf8'), mapPath };
  }
  const { options } = ts.convertCompilerOptionsFromJson({ ...OWN, noEmit: false, ...changes }, ROOT);
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: { ...options, sourceMap: true },
    transformers: { before: [mocksFirst] },
  });
  const code = outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  mkdirSync(KEPT, { recursive: true });
  // Others may write or read the same at this moment; where the code stands its map does.
  for (const [name, text] of [
    [mapPath, sourceMapText],
    [place, code],
  ]) {
    writeFileSync(`${name}.${process.pid}`, text);
    renameSync(`${name}.${process.pid}`, name);
  }
  return { code, map: sourceMapText, mapPath };
}

/** Names a result: it changes with everything the result hangs on. */
function keyOf(source, file, changes) {
  const parts = [COMMON, JSON.stringify(changes), path.relative(ROOT, file), source];
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}

/** `jest.mock(…)` is meant to come before what is imported, wherever it stands. */
function mocksFirst() {
  const isMock = (statement) => /^jest\s*\.\s*(un)?mock\(/.test(statement.getText?.() ?? '');
  return (file) => {
    const mocks = file.statements.filter((one) => ts.isExpressionStatement(one) && isMock(one));
    if (mocks.length === 0) return file;
    const rest = file.statements.filter((one) => !mocks.includes(one));
    return ts.factory.updateSourceFile(file, [...mocks, ...rest]);
  };
}

module.exports = { keyOf, transpiled };
