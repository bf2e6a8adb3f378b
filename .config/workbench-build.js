const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { Notices } = require('./notices');

const ROOT = path.join(__dirname, '..');
const here = (...parts) => path.join(ROOT, ...parts);

/** Runs before the program, in browsers too old to read the program itself: copied as it stands. */
const GATE = here('src/workbench/gate.js');

/**
 * What the page may do: run its own scripts and workers, show its own pictures, and reach nobody. Styles are made by
 * script. No server is asked for data, not even the one the page came from.
 */
const CONTENT_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/**
 * What browsers have to read: Chromium 89, as domestic systems and browsers still bring it. Newer syntax is rewritten;
 * gate.js tells older browsers so.
 */
const LANGUAGE = 'es2021';

/** Packages that are published in a newer language than {@link LANGUAGE}. */
const TOO_NEW = /node_modules[\\/](numfmt|tabster)[\\/].*\.js$/;

/** The folder that any static server hands out, under any path, over http or https. */
function workbench(shared, env) {
  return {
    ...shared,
    name: 'workbench',
    target: ['web', 'es2020'],
    entry: { workbench: here('src/workbench/main.tsx') },
    output: {
      path: path.resolve(ROOT, env.workbench ?? 'dist/workbench'),
      // Beside the script that asks, in the page as in a worker.
      publicPath: 'auto',
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    module: {
      ...shared.module,
      rules: [...rewritten(shared.module.rules), { test: /\.xlsx$/, type: 'asset/inline' }],
    },
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    optimization: { splitChunks: { chunks: 'all' }, usedExports: true },
    plugins: [page(), copies(), new EncodingMarks(), new Notices()],
  };
}

/** The rules of TypeScript, made to write {@link LANGUAGE}, and to read the packages that are too new as well. */
function rewritten(rules) {
  return rules.flatMap((rule) => {
    const compilerOptions = { ...rule.options.compilerOptions, target: LANGUAGE };
    const own = { ...rule, options: { compilerOptions } };
    const foreign = { compilerOptions: { ...compilerOptions, allowJs: true } };
    return [own, { test: TOO_NEW, loader: rule.loader, options: foreign }];
  });
}

function page() {
  return new HtmlPlugin({
    template: here('src/workbench/workbench.html'),
    filename: 'index.html',
    inject: 'head',
    scriptLoading: 'defer',
    csp: CONTENT_POLICY,
    gate: gateName(),
  });
}

function copies() {
  return new CopyPlugin({
    patterns: [
      // Written for browsers that the minimiser's output would be too new for.
      { from: GATE, to: gateName(), info: { minimized: true } },
      { from: 'assets/icon.svg', context: ROOT, to: 'assets/' },
      { from: 'assets/icon-{32,80}.png', context: ROOT },
    ],
  });
}

/**
 * Puts the mark of UTF-8 before the page and its scripts: browsers believe it more than a server that is set up to call
 * everything GBK.
 */
class EncodingMarks {
  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
    compiler.hooks.thisCompilation.tap('EncodingMarks', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'EncodingMarks', stage }, (assets) => {
        // The gate is plain ASCII.
        const marked = Object.keys(assets).filter((name) => /\.(js|html)$/.test(name) && name !== gateName());
        for (const name of marked) {
          compilation.updateAsset(name, (source) => new webpack.sources.ConcatSource('\ufeff', source));
        }
      });
    });
  }
}

function gateName() {
  const hash = createHash('sha256').update(readFileSync(GATE)).digest('hex');
  return `gate.${hash.slice(0, 8)}.js`;
}

module.exports = { workbench, CONTENT_POLICY };
