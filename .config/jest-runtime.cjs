const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { FOR_NODE } = require('./jest-transform.cjs');
const { transpiled } = require('./transpile.cjs');

const CORE = path.join(__dirname, '..', 'src/core');

/** The core's modules in this process, by their files: what they export, and where their source maps stand. */
const loaded = new Map();

/**
 * Jest with one core for all files of tests that a process runs: it was read, compiled and optimised anew for each of
 * them, which took as long as the tests. The core is pure, and keeps nothing but what it worked out already. What its
 * modules export cannot be replaced; a file that mocks or resets modules, or is watched or measured, has its own core.
 */
class SharedCore extends Runtime {
  constructor(...args) {
    super(...args);
    const globalConfig = args.at(-1);
    this.isApart = globalConfig.collectCoverage || globalConfig.watch || globalConfig.watchAll;
    for (const [file, { mapPath }] of loaded) this.getSourceMaps().set(file, mapPath);
  }

  requireModule(from, name, options, isRequireActual) {
    const file = this.isApart || options?.isInternalModule ? null : fileOfCore(from, name);
    return file ? this.shared(file) : super.requireModule(from, name, options, isRequireActual);
  }

  requireModuleOrMock(from, name) {
    const file = this.isApart ? null : fileOfCore(from, name);
    return file ? this.shared(file) : super.requireModuleOrMock(from, name);
  }

  setMock(...args) {
    this.isApart = true;
    return super.setMock(...args);
  }

  resetModules() {
    this.isApart = true;
    return super.resetModules();
  }

  isolateModules(work) {
    this.isApart = true;
    return super.isolateModules(work);
  }

  shared(file) {
    const known = loaded.get(file);
    if (known) return known.exports;
    const { code, mapPath } = transpiled(readFileSync(file, 'utf8'), file, FOR_NODE);
    this.getSourceMaps().set(file, mapPath);
    const module = { exports: {} };
    const outside = createRequire(file);
    const inside = (name) => {
      const other = fileOfCore(file, name);
      return other ? this.shared(other) : outside(name);
    };
    const run = compileFunction(code, ['module', 'exports', 'require'], { filename: file });
    run.call(module.exports, module, module.exports, inside);
    loaded.set(file, { exports: Object.freeze(module.exports), mapPath });
    return module.exports;
  }
}

const known = new Map();

/** The file of the core that a file means by a name, or null. */
function fileOfCore(from, name) {
  if (!name || !(name.startsWith('.') || path.isAbsolute(name))) return null;
  const wanted = path.resolve(path.dirname(from), name);
  if (!wanted.startsWith(CORE)) return null;
  const before = known.get(wanted);
  if (before !== undefined) return before;
  const files = [wanted, `${wanted}.ts`, path.join(wanted, 'index.ts')];
  const file =
    files.find((one) => one.startsWith(CORE + path.sep) && one.endsWith('.ts') && existsSync(one)) ?? null;
  known.set(wanted, file);
  return file;
}

module.exports = SharedCore;
