import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  // The package unpacks its libraries only when it believes to run in a function service.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    ...(existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: '/etc/fonts' }),
    XDG_CACHE_HOME: await mkdtemp(join(tmpdir(), 'ziping-browser-')),
  } as Record<string, string>;
  return { executablePath, env };
}
