const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { FOR_NODE } = require('./jest-transform.cjs');
const { transpiled } = require('./transpile.cjs');

const ROOT = path.join(__dirname, '..');
const here = (folder) => path.join(ROOT, folder) + path.sep;

/** Rooms without state: the core, and readers and writers of files, without Excel's own objects. */
const CORE = here('src/core');
const FILES = here('src/hosts');
const EXCEL = here('src/hosts/officejs');
/** What holds the browser, which the files of tests that a process runs use one after the other. */
const BROWSER = here('tests/e2e/browser');

/** As the `moduleNameMapper` of jest-preset.json: its package.json names a file that it lacks. */
const MISNAMED = { numfmt: path.join(ROOT, 'node_modules/numfmt/dist/index.js') };

/** The shared modules in this process, by their files: what they export, and where their source maps stand. */
const loaded = new Map();

/**
 * Jest with one core, and one of each reader and writer of files, for all files of tests that a process runs: they were
 * read, compiled and optimised anew for each of them, which took as long as the tests. They are pure, and keep nothing
 * but what they worked out already. What their modules export cannot be replaced; a file that mocks or resets modules,
 * or is watched or measured, has its own. The browser of the browser tests is one as well, whatever a file does.
 */
class SharedRooms extends Runtime {
  constructor(...args) {
    super(...args);
    const globalConfig = args.at(-1);
    this.isApart = globalConfig.collectCoverage || globalConfig.watch || globalConfig.watchAll;
    const [, environment] = args;
    // In jsdom, bytes are of another kind than those that a shared reader of files gives.
    this.hasOwnBytes = environment.global.Uint8Array !== Uint8Array;
    for (const [file, { mapPath }] of loaded) this.getSourceMaps().set(file, mapPath);
  }

  requireModule(from, name, options, isRequireActual) {
    const file = options?.isInternalModule ? null : this.sharedFile(from, name);
    return file ? this.shared(file) : super.requireModule(from, name, options, isRequireActual);
  }

  requireModuleOrMock(from, name) {
    const file = this.sharedFile(from, name);
    return file ? this.shared(file) : super.requireModuleOrMock(from, name);
  }

  sharedFile(from, name) {
    const file = fileOfRoom(from, name);
    if (!file || file.startsWith(BROWSER)) return file;
    return this.isApart || (this.hasOwnBytes && file.startsWith(FILES)) ? null : file;
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
      const other = fileOfRoom(file, name);
      return other ? this.shared(other) : outside(MISNAMED[name] ?? name);
    };
    const run = compileFunction(code, ['module', 'exports', 'require', '__dirname'], { filename: file });
    run.call(module.exports, module, module.exports, inside, path.dirname(file));
    loaded.set(file, { exports: Object.freeze(module.exports), mapPath });
    return module.exports;
  }
}

const known = new Map();

/** The file of a shared room that a file means by a name, or null. */
function fileOfRoom(from, name) {
  if (!name || !(name.startsWith('.') || path.isAbsolute(name))) return null;
  const wanted = path.resolve(path.dirname(from), name);
  const before = known.get(wanted);
  if (before !== undefined) return before;
  const files = [wanted, `${wanted}.ts`, path.join(wanted, 'index.ts')];
  const file = files.find((one) => isShared(one) && one.endsWith('.ts') && existsSync(one)) ?? null;
  known.set(wanted, file);
  return file;
}

const isShared = (file) =>
  !file.startsWith(EXCEL) && [CORE, FILES, BROWSER].some((room) => file.startsWith(room));

module.exports = SharedRooms;
