import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Route } from 'playwright-core';
import { BUILT, ORIGIN } from './build';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.css': 'text/css',
  '.xml': 'application/xml',
};

/** The page that plays Excel on the web around the add-in. */
const EXCEL_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title>
<style>body{margin:0}</style><script src="/stand-in/web.js"></script></head><body></body></html>`;

/** What was asked of the network. */
export interface Traffic {
  /** Requests to any other origin: there must be none. */
  readonly outside: string[];
  /** Files of the add-in that were fetched, by path. */
  readonly files: string[];
  /** Milliseconds that the scripts of the program take, beyond those that stand in the page right after office.js. */
  delay: number;
  /** Whether these scripts are too new for the view: it reads none of them. */
  isTooNew: boolean;
}

/** Serves the build and the stand-in under {@link ORIGIN}; everything else is refused and noted. */
export async function serve(context: BrowserContext): Promise<Traffic> {
  const traffic: Traffic = { outside: [], files: [], delay: 0, isTooNew: false };
  await context.route('**/*', (route) => answer(route, traffic));
  return traffic;
}

async function answer(route: Route, traffic: Traffic): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== ORIGIN) {
    traffic.outside.push(url.href);
    return route.abort();
  }
  if (url.pathname === '/excel.html')
    return route.fulfill({ contentType: TYPES['.html']!, body: EXCEL_PAGE });
  if (url.pathname === '/blank.html') return route.fulfill({ contentType: TYPES['.html']!, body: '' });
  if (url.pathname === '/favicon.ico') return route.fulfill({ status: 204 });
  const standIn = /^\/stand-in\/(.+)$/.exec(url.pathname);
  const file = standIn
    ? join(BUILT.standIn, normalize(standIn[1]!))
    : join(BUILT.addin, normalize(url.pathname));
  if (!standIn) traffic.files.push(url.pathname);
  if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404, body: '' });
  const isProgram = /^\/(?!queue|causes)[^/]+\.js$/.test(url.pathname);
  if (isProgram && traffic.delay) await sleep(traffic.delay);
  return route.fulfill({
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    body: isProgram && traffic.isTooNew ? '' : readFileSync(file),
  });
}
