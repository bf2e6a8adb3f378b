const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const ROOT = path.join(__dirname, '..');
const ICONS = path.join(__dirname, 'shown-icons.cjs');
/** Where jest-preset.json finds it. */
const OUT = path.join(ROOT, 'node_modules/.cache/ziping');

/**
 * Fluent in one file, for the tests of screens: it is otherwise two thousand files, half of them pictures that nobody
 * shows, read anew for every file of tests, which took longer than most of the tests themselves. Runs before the
 * first test (`globalSetup`); what stands is kept until the packages or this script change.
 */
module.exports = async () => {
  const stamp = path.join(OUT, 'fluent.stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Of several runs that find it missing each makes its own, and the last one puts it in place whole.
  const own = path.join(OUT, String(process.pid));
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'entry.js'), `export * from '@fluentui/react-components';\n`);
  await bundled(own);
  renameSync(path.join(own, 'fluent.js'), path.join(OUT, 'fluent.js'));
  writeFileSync(stamp, wanted);
  rmSync(own, { recursive: true });
};

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [path.join(ROOT, 'package-lock.json'), __filename, ICONS]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function bundled(folder) {
  const options = {
    mode: 'none',
    target: 'node',
    context: ROOT,
    entry: { fluent: path.join(folder, 'entry.js') },
    output: { path: folder, filename: '[name].js', library: { type: 'commonjs2' } },
    // One React for what is bundled and what is not.
    externals: ({ request }, done) =>
      /^react(-dom)?(\/|$)/.test(request) ? done(null, `commonjs ${request}`) : done(),
    module: {
      strictExportPresence: true,
      rules: [{ test: /react-icons.lib.(icons|sizedIcons).chunk/, loader: ICONS }],
    },
    optimization: { usedExports: true, sideEffects: true, concatenateModules: true },
  };
  return new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
