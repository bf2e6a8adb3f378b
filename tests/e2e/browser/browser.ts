import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Chromium, Chrome or Edge where systems put them. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const PACKAGE = join(__dirname, '../../../node_modules/@sparticuz/chromium/package.json');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where .config/end-browser.cjs finds it. */
const RUNNING = Symbol.for('ziping.browser');
const kept = globalThis as { [RUNNING]?: Promise<Browser> };

/** Jest's word to a worker that all is done. */
const END = 2;

/**
 * The browser of this process, which all files of tests that it runs share: to start one and have it compile the
 * program's scripts takes as long as two tests. It is the one that the environment names (CHROMIUM), else the one from
 * npm: of the same version everywhere, with its own libraries, so that it runs on a machine with nothing but `npm ci`,
 * and without a window's frame, which is drawn although nobody sees it. Where that does not run, an installed one.
 */
export async function theBrowser(): Promise<Browser> {
  const running = await kept[RUNNING]?.catch(() => undefined);
  if (running?.isConnected()) return running;
  if (!kept[RUNNING]) endWithWorker();
  return (kept[RUNNING] = start());
}

/** A worker that holds a browser does not end by itself; at its exit the browser is ended. */
function endWithWorker(): void {
  process.on('message', (message) => {
    if (Array.isArray(message) && message[0] === END) process.exit();
  });
}

async function start(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (process.env.CHROMIUM) return playwright.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return playwright.launch({ executablePath: installed, args: FLAGS });
  return playwright.launch({ ...(await chromiumFromNpm()), args: FLAGS });
}

async function chromiumFromNpm() {
  const folder = await unpacked();
  const libraries = join(folder, 'al2023', 'lib');
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    ...(existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: '/etc/fonts' }),
    XDG_CACHE_HOME: join(folder, 'cache'),
  } as Record<string, string>;
  return { executablePath: join(folder, 'chromium'), env };
}

/**
 * The folder with the browser and its libraries. Test files that run beside each other may all find it missing: each
 * unpacks into a folder of its own, and the first one done gives its the name, so that none is ever seen half full.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `ziping-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const own = await mkdtemp(`${folder}-`);
  // The package unpacks its libraries only when it believes to run in a function service.
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  await promisify(execFile)(process.execPath, [join(__dirname, 'unpack-browser.mjs')], { env });
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
