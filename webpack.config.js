const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');
const { addin, standIn } = require('./.config/addin-build');
const { Notices } = require('./.config/notices');
const { single } = require('./.config/single-build');
const { workbench } = require('./.config/workbench-build');

const here = (...parts) => path.join(__dirname, ...parts);

/** Packages that are loaded for a few users only: left in node_modules. */
const LEFT_OUTSIDE = ['@e965/xlsx'];

/**
 * What every target shares: TypeScript without type checks (npm run typecheck does those).
 * @param isForNode nothing is minified then, for what broke to be found by its line; comments, which every start would
 *   read, go. Webpack's own comments would go with them: the command line has none
 */
function common(env, mode, isForNode = false) {
  return {
    mode,
    devtool: env.sourcemap ? 'source-map' : false,
    resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: here('.config/typescript-loader.cjs'),
          options: { compilerOptions: { removeComments: isForNode } },
        },
      ],
    },
    stats: 'errors-warnings',
    performance: { hints: false },
  };
}

/** The command line: its entry, the process that checks one file after the other, and the child that reads old workbooks. */
function cli(env, mode) {
  return {
    ...common(env, mode, true),
    name: 'cli',
    target: 'node20',
    entry: {
      ziping: here('src/cli/main.ts'),
      'check-worker': here('src/cli/check/worker.ts'),
      'legacy-reader': here('src/hosts/xlsx/legacy/legacy-reader.js'),
    },
    output: {
      path: here('dist/cli'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      library: { type: 'commonjs2' },
      clean: true,
    },
    externals: Object.fromEntries(LEFT_OUTSIDE.map((name) => [name, `commonjs ${name}`])),
    node: { __dirname: false },
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^ziping\.js$/ }),
      new Executable('ziping.js'),
      new Notices({ beside: LEFT_OUTSIDE }),
    ],
  };
}

/** Marks an emitted file as executable, so that it runs by its own name. */
class Executable {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('Executable', () => {
      require('node:fs').chmodSync(path.join(compiler.outputPath, this.file), 0o755);
    });
  }
}

/** What `import … from 'ziping'` gives: one function, with nothing to install beside it. */
function api(env, mode) {
  return {
    ...common(env, mode, true),
    name: 'api',
    target: 'node20',
    entry: { index: here('src/api/index.ts') },
    output: {
      path: here('dist/api'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      // Exports one by one, as Node finds them when an ES module imports them by name.
      library: { type: 'commonjs-static' },
      clean: { keep: /^types\// },
    },
    optimization: { minimize: false },
    plugins: [new CopyPlugin({ patterns: [{ from: here('src/api/public.d.ts'), to: 'index.d.ts' }] })],
  };
}

/** The engine alone, for `npm run bench`. */
function bench(env, mode) {
  return {
    ...common(env, mode, true),
    name: 'bench',
    target: 'node20',
    entry: { engine: here('tests/bench/engine.ts') },
    output: { path: here('dist/bench'), filename: '[name].js', library: { type: 'commonjs2' }, clean: true },
    optimization: { minimize: false },
  };
}

const TARGETS = {
  cli,
  api,
  bench,
  addin: (env, mode) => addin(common(env, mode), env),
  'stand-in': (env, mode) => standIn(common(env, mode), env),
  workbench: (env, mode) => workbench(common(env, mode), env),
  single: (env, mode) => single(common(env, mode), env),
};

/** The targets named, or all that is handed out: `webpack --env only=cli,bench`. */
module.exports = (env = {}, argv = {}) => {
  const names = env.only ? env.only.split(',') : ['cli', 'api', 'addin', 'workbench'];
  return names.flatMap((name) => TARGETS[name](env, argv.mode ?? 'production'));
};
