const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { htmlOf } = require('./markdown');
const { Notices } = require('./notices');

const ROOT = path.join(__dirname, '..');
const here = (...parts) => path.join(ROOT, ...parts);

/** The address manifest.xml carries in the sources: that of `npm run start:excel`. */
const SOURCE_BASE = 'https://localhost:3000';

/** Where Microsoft's client library comes from; the folder `self` is part of the build. */
const OFFICE_JS = {
  self: 'office-js/office.js',
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/**
 * What office.js fetches beside itself, by the Excel it runs in; unmodified, as its licence asks. Without the strings
 * of the language, or those of en-us, or the file of the Excel at hand, it never becomes ready.
 */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'agaveerrorux/**/*',
];

/** Scripts of the page that run before or without the program; copied as they stand, for old web views to read. */
const PLAIN_SCRIPTS = { queue: here('src/commands/queue.js'), causes: here('src/taskpane/causes.js') };

/** Where the workbench is, seen from the add-in's folder, unless the build is told of another place. */
const WORKBENCH = '../workbench/index.html';

/** The folder an IT department puts on any https server: page, chunks, office.js, icons, manifest. */
function addin(shared, env) {
  const base = baseOf(env.base ?? SOURCE_BASE);
  const source = env.officejs ?? 'self';
  if (!(source in OFFICE_JS)) {
    throw new Error(`--env officejs=${source}: choose one of ${Object.keys(OFFICE_JS).join(', ')}`);
  }
  return {
    ...shared,
    name: 'addin',
    target: ['web', 'es2020'],
    entry: { taskpane: here('src/taskpane/main.tsx') },
    output: {
      path: path.resolve(ROOT, env.out ?? 'dist/addin'),
      publicPath: '',
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    optimization: { splitChunks: { chunks: 'all' }, usedExports: true },
    plugins: [
      page(source, env.bench ?? WORKBENCH),
      ...readable(env.bench ?? WORKBENCH),
      copies(base, source),
      notices(source),
    ],
  };
}

/** The address the folder is served from, without a slash at the end. */
function baseOf(text) {
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new Error(`--env base=${text}: Excel loads add-ins over https only`);
  return url.href.replace(/\/+$/, '');
}

function page(source, bench) {
  return new HtmlPlugin({
    template: here('src/taskpane/taskpane.html'),
    filename: 'taskpane.html',
    inject: 'head',
    scriptLoading: 'defer',
    officejs: OFFICE_JS[source],
    queue: nameOf('queue'),
    causes: nameOf('causes'),
    bench,
    csp: contentPolicy(source),
  });
}

/** The pages that are read in any browser, without scripts: help for clerks, and what an IT department has to know. */
function readable(bench) {
  const inject = false;
  const looks = readFileSync(here('src/taskpane/readable.css'), 'utf8');
  return [
    new HtmlPlugin({ template: here('src/taskpane/help.html'), filename: 'help.html', inject, looks, bench }),
    new HtmlPlugin({
      template: here('src/taskpane/document.html'),
      filename: 'it.html',
      inject,
      looks,
      title: '自评助手：给信息技术人员',
      words: htmlOf(readFileSync(here('docs/excel-for-it.md'), 'utf8')),
    }),
  ];
}

/** Microsoft's files are under terms of their own, which the product's licence does not cover. */
function notices(source) {
  const isBeside = source === 'self';
  const terms = isBeside ? 'office-js/LICENSE.md' : 'https://github.com/OfficeDev/office-js';
  return new Notices({
    beside: isBeside ? ['@microsoft/office-js'] : [],
    remark: `office.js 是微软的文件，用微软自己的许可 / office.js is Microsoft's, under Microsoft's own terms: ${terms}`,
  });
}

/** The name under which a plain script is handed out. */
function nameOf(script) {
  const hash = createHash('sha256').update(readFileSync(PLAIN_SCRIPTS[script])).digest('hex');
  return `${script}.${hash.slice(0, 8)}.js`;
}

/** Nothing but the own server is reached, and the chosen source of office.js; styles are made by script. */
function contentPolicy(source) {
  const library = source === 'self' ? '' : ` ${new URL(OFFICE_JS[source]).origin}`;
  return [
    `default-src 'none'`,
    `script-src 'self'${library}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'${library}`,
    `frame-src 'self'${library}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function copies(base, source) {
  const from = here('node_modules/@microsoft/office-js');
  const untouched = { info: { minimized: true } };
  const library = [
    ...OFFICE_JS_FILES.map((file) => ({
      from: file,
      context: path.join(from, 'dist'),
      to: file.includes('*') ? 'office-js' : `office-js/${file}`,
      ...untouched,
    })),
    { from: 'LICENSE.md', context: from, to: 'office-js/LICENSE.md', ...untouched },
  ];
  return new CopyPlugin({
    patterns: [
      { from: 'assets/*.png', context: ROOT },
      {
        from: here('manifest.xml'),
        transform: (text) => servedFrom(base, text.toString()),
      },
      ...Object.entries(PLAIN_SCRIPTS).map(([name, from]) => ({ from, to: nameOf(name), ...untouched })),
      ...(source === 'self' ? library : []),
    ],
  });
}

/** The manifest with the addresses of a server and the version of the package. */
function servedFrom(base, manifest) {
  const { version } = require('../package.json');
  return manifest
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(SOURCE_BASE, base);
}

/** The pages' scripts that play Excel in the end-to-end tests. */
function standIn(shared, env) {
  return {
    ...shared,
    name: 'stand-in',
    target: ['web', 'es2022'],
    entry: { web: here('tests/e2e/support/web-page.ts'), windows: here('tests/e2e/support/windows-page.ts') },
    output: {
      path: path.resolve(ROOT, env.standin ?? 'dist/e2e/stand-in'),
      filename: '[name].js',
      clean: true,
    },
    optimization: { minimize: false },
  };
}

module.exports = { addin, standIn };
