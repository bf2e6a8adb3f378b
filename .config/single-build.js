const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { deflateRawSync } = require('node:zlib');
const webpack = require('webpack');
const { CONTENT_POLICY, workbench } = require('./workbench-build');

const ROOT = path.join(__dirname, '..');
const here = (...parts) => path.join(ROOT, ...parts);

/** Chunks are of no use where nothing can be fetched. */
const ONE_CHUNK = new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 });

/** The workbench as one page that works from a disk: `dist/single/ziping.html`. Two bundles, then put together. */
function single(shared, env) {
  const out = path.resolve(ROOT, env.single ?? 'dist/single');
  const parts = path.join(out, '.parts');
  return [
    part(shared, env, parts, {
      name: 'single-worker',
      target: ['webworker', 'es2020'],
      entry: { worker: here('src/workbench/files/batch/any-worker.ts') },
    }),
    {
      ...part(shared, env, parts, {
        name: 'single',
        target: ['web', 'es2020'],
        entry: { page: here('src/workbench/main.tsx') },
      }),
      dependencies: ['single-worker'],
    },
  ];
}

/** A bundle of the workbench in one script; threads are started from what the page carries. */
function part(shared, env, parts, { name, target, entry }) {
  const base = workbench(shared, env);
  const notices = base.plugins.find((plugin) => plugin.constructor.name === 'Notices');
  return {
    ...base,
    name,
    target,
    entry,
    output: { path: parts, filename: '[name].js', publicPath: '' },
    module: { ...base.module, parser: { javascript: { worker: false, url: false } } },
    optimization: { splitChunks: false, usedExports: true },
    cache: { type: 'filesystem', name: `${name}-production`, buildDependencies: { config: [__filename] } },
    plugins: name === 'single' ? [ONE_CHUNK, notices, new OneFile(parts)] : [ONE_CHUNK],
  };
}

/** Puts page, scripts and licences into one file, under a policy that names each script by its hash. */
class OneFile {
  constructor(parts) {
    this.parts = parts;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('OneFile', () => {
      const read = (name) => readFileSync(path.join(this.parts, name), 'utf8');
      const page = pageOf({ page: read('page.js'), worker: read('worker.js'), notices: read(NOTICES) });
      mkdirSync(path.dirname(this.parts), { recursive: true });
      writeFileSync(path.join(this.parts, '../ziping.html'), page);
      rmSync(this.parts, { recursive: true });
    });
  }
}

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

function pageOf({ page, worker, notices }) {
  const gate = inScript(
    readFileSync(here('src/workbench/gate.js'), 'utf8').replace("location.protocol === 'file:'", 'false'),
  );
  const program = inScript(page);
  const icon = readFileSync(here('assets/icon.svg')).toString('base64');
  const held = (id, text) => `<script type="text/plain" id="${id}">${inScript(text)}</script>`;
  const blanks = {
    '<%= htmlWebpackPlugin.options.csp %>': policy([gate, program]),
    '<script src="<%= htmlWebpackPlugin.options.gate %>"></script>': `<script>${gate}</script>`,
    'assets/icon.svg': `data:image/svg+xml;base64,${icon}`,
    '<link rel="alternate icon" href="assets/icon-32.png" type="image/png" />': '',
    '</body>': `${held('worker-script', deflateRawSync(worker, { level: 9 }).toString('base64'))}${held('notices', notices)}<script>${program}</script></body>`,
  };
  const template = readFileSync(here('src/workbench/workbench.html'), 'utf8');
  return `\ufeff${Object.entries(blanks).reduce((text, [blank, filling]) => fill(text, blank, filling), template)}`;
}

function fill(text, blank, filling) {
  if (!text.includes(blank)) throw new Error(`workbench.html no longer holds ${blank}`);
  return text.replace(blank, () => filling);
}

/** Text that an HTML parser takes for one script; in JavaScript the same strings. */
function inScript(text) {
  return text.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

/** The workbench's policy, scripts by hash and threads from memory; the page has no server, not even its own. */
function policy(scripts) {
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return CONTENT_POLICY.replace(`script-src 'self'`, `script-src ${hashes.join(' ')}`)
    .replace(`worker-src 'self'`, 'worker-src blob:')
    .replace(`style-src 'self'`, 'style-src')
    .replace(`img-src 'self' data:`, 'img-src data:')
    .replace(`font-src 'self' data:`, 'font-src data:');
}

module.exports = { single };
