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

/**
 * Starts a browser: the one the environment names (CHROMIUM), else an installed one, else the one from npm,
 * which brings its own libraries and so runs on a machine with nothing but `npm ci`.
 */
export async function startBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path));
  if (named) return playwright.launch({ executablePath: named, args: FLAGS });
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
