import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { BUILT } from './build';

/** Where the folder is served from: deep in a server, as IT departments put things. Nobody listens there. */
export const ADDRESSES = {
  /** Not a secure context: browsers withhold many of their means, as on a plain intranet. */
  plain: 'http://ziping.intranet/tools/ziping/',
  secure: 'https://ziping.test/tools/ziping/',
} as const;

/** A page beside the program with nothing in it: who stands there may take away what the program kept. */
export const NOTHING = 'nothing.html';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** What was asked of the network, by the page and by its workers. */
export interface Traffic {
  /** Requests to anything but the served folder: there must be none. */
  readonly outside: string[];
  /** Files of the folder that were fetched, by name. */
  readonly files: string[];
}

/**
 * Serves the built folder as a plain static server does, with no header that would help; all else is refused and
 * noted. The folder is read at once, so that a later build does not change it under a running test.
 */
export async function serve(context: BrowserContext, address: string): Promise<Traffic> {
  const traffic: Traffic = { outside: [], files: [] };
  const folder = readFolder();
  await context.route('**/*', (route) => answer(route, address, folder, traffic));
  return traffic;
}

let kept: ReadonlyMap<string, Buffer> | undefined;

function readFolder(): ReadonlyMap<string, Buffer> {
  kept ??= new Map(
    readdirSync(BUILT.workbench, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(BUILT.workbench.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  );
  return kept;
}

function answer(
  route: Route,
  address: string,
  folder: ReadonlyMap<string, Buffer>,
  traffic: Traffic,
): Promise<void> {
  const url = route.request().url().split(/[?#]/)[0]!;
  if (!url.startsWith(address)) {
    traffic.outside.push(route.request().url());
    return route.abort();
  }
  const name = decodeURIComponent(url.slice(address.length)) || 'index.html';
  if (name === NOTHING) return route.fulfill({ contentType: TYPES['.html']!, body: '' });
  traffic.files.push(name);
  const body = folder.get(name);
  if (!body) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ contentType: TYPES[extname(name)] ?? 'application/octet-stream', body });
}
