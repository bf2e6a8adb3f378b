const childProcess = require('node:child_process');
const { EventEmitter } = require('node:events');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Readable, Writable } = require('node:stream');
const { deserialize, serialize } = require('node:v8');
const { Script } = require('node:vm');

/** The scripts of the built command line, compiled once; each evaluation has variables of its own. */
const compiled = new Map();

/**
 * Evaluates a script of the bundle in which `process` is another object, and so are the modules it is handed.
 * @param {string} path
 * @param {object} ownProcess
 * @param {Record<string, object>} modules in place of those that are required by these names
 */
function evaluate(path, ownProcess, modules) {
  let script = compiled.get(path);
  if (!script) {
    const source = readFileSync(path, 'utf8').replace(/^#!.*/, '');
    const head = '(function (exports, require, module, __filename, __dirname, process) {';
    script = new Script(`${head}${source}\n})`, { filename: path });
    compiled.set(path, script);
  }
  const outer = createRequire(path);
  const chunks = new Map();
  const inner = (name) => {
    if (name === 'process' || name === 'node:process') return ownProcess;
    if (name in modules) return modules[name];
    if (!name.startsWith('./')) return outer(name);
    if (!chunks.has(name)) chunks.set(name, evaluate(join(dirname(path), name), ownProcess, modules));
    return chunks.get(name);
  };
  const module = { exports: {} };
  script.runInThisContext()(module.exports, inner, module, path, dirname(path), ownProcess);
  return module.exports;
}

/** What is sent between processes arrives as a copy. */
const copyOf = (message) => deserialize(serialize(message));

/** The helper of a run (check-worker.js), evaluated here instead of in a process; it stays warm for the next run. */
class Helper {
  constructor(path) {
    this.events = new EventEmitter();
    const ownProcess = Object.create(process, {
      on: { value: (name, listener) => this.events.on(name, listener) },
      send: { value: (message) => this.answer(copyOf(message)) },
      exit: { value: () => undefined },
    });
    evaluate(path, ownProcess, {});
  }
}

const idle = [];

/** What `fork` gives for the helper: the same conversation without a second process. */
class HelperChild extends EventEmitter {
  constructor(path) {
    super();
    this.helper = idle.pop() ?? new Helper(path);
    this.helper.answer = (message) => setImmediate(() => this.emit('message', message));
  }

  send(order) {
    const copy = copyOf(order);
    setImmediate(() => this.helper?.events.emit('message', copy));
    return true;
  }

  kill() {
    if (!this.helper) return false;
    this.helper.answer = () => undefined;
    idle.push(this.helper);
    this.helper = null;
    return true;
  }
}

const withHelpersHere = {
  ...childProcess,
  fork: (path, ...rest) =>
    path.endsWith('check-worker.js') ? new HelperChild(path) : childProcess.fork(path, ...rest),
};
const MODULES = { child_process: withHelpersHere, 'node:child_process': withHelpersHere };

/** Collects what a stream is written. */
function collector() {
  const pieces = [];
  const stream = new Writable({
    write(chunk, _, done) {
      pieces.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}

/**
 * Runs the built command line once, with nothing left of an earlier run but the code that is warm.
 * @param {string} binary dist/cli/ziping.js
 * @param {{ args: readonly string[], cwd: string, input: string }} order
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function runProgram(binary, { args, cwd, input }) {
  const [stdout, stderr] = [collector(), collector()];
  process.chdir(cwd);
  return new Promise((resolve) => {
    let onUncaught = null;
    // A turn for what is still on its way when the program says its last word.
    const end = (code) => {
      setImmediate(() => {
        process.off('uncaughtException', uncaught);
        process.chdir(dirname(binary));
        resolve({ code: code ?? 0, stdout: stdout.text(), stderr: stderr.text() });
      });
    };
    const uncaught = (error) => {
      if (onUncaught) return onUncaught(error);
      stderr.stream.write(String(error.stack));
      end(1);
    };
    process.on('uncaughtException', uncaught);
    const ownProcess = Object.create(process, {
      argv: { value: [process.execPath, binary, ...args] },
      stdin: { value: Readable.from([Buffer.from(input)], { objectMode: false }) },
      stdout: { value: stdout.stream },
      stderr: { value: stderr.stream },
      exit: { value: end },
      exitCode: { set: end, get: () => undefined },
      on: {
        value: (name, listener) => {
          if (name === 'uncaughtException') onUncaught = listener;
          return ownProcess;
        },
      },
    });
    evaluate(binary, ownProcess, MODULES);
  });
}

module.exports = { runProgram };
