import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../../..');
const OUT = join(ROOT, 'dist/e2e');
const STAMP = join(OUT, 'stamp');
const LOCK = join(ROOT, 'dist/e2e.lock');

/** What the build is made of. */
const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'package-lock.json',
  'webpack.config.js',
  '.config/addin-build.js',
  'tests/helpers/excel-stand-in',
  'tests/e2e/support/web-page.ts',
  'tests/e2e/support/windows-page.ts',
];

/** The origin the add-in and the stand-in for Excel are served from; nobody listens there. */
export const ORIGIN = 'https://ziping.test';

/** The folders of a build: the add-in as `npm run build` makes it, and the scripts that play Excel. */
export const BUILT = { addin: join(OUT, 'addin'), standIn: join(OUT, 'stand-in') } as const;

/**
 * Makes the production build when there is none of the sources as they are. Test files that run beside each other
 * wait for the one that builds.
 * @throws Error with webpack's words when the build fails
 */
export function ensureBuild(): Promise<void> {
  ready ??= makeBuild();
  return ready;
}

let ready: Promise<void> | undefined;

async function makeBuild(): Promise<void> {
  const wanted = fingerprint();
  while (stamp() !== wanted) {
    if (!takeLock()) {
      await sleep(200);
      continue;
    }
    try {
      if (stamp() !== wanted) await build();
      writeFileSync(STAMP, wanted);
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

function stamp(): string {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
}

/** A folder is made or it is there already: no two processes make the same. One whose owner is gone is taken over. */
function takeLock(): boolean {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  try {
    mkdirSync(LOCK);
    writeFileSync(join(LOCK, 'pid'), String(process.pid));
    return true;
  } catch {
    const owner = existsSync(join(LOCK, 'pid')) ? Number(readFileSync(join(LOCK, 'pid'), 'utf8')) : 0;
    if (owner && !isAlive(owner)) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function build(): Promise<void> {
  rmSync(STAMP, { force: true });
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const env = ['only=addin,stand-in', `base=${ORIGIN}`, `out=${BUILT.addin}`, `standin=${BUILT.standIn}`];
  const args = ['--mode', 'production', ...env.flatMap((item) => ['--env', item])];
  const child = spawn(process.execPath, [webpack, ...args], { cwd: ROOT });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (words += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`The build of the add-in failed:\n${words}`);
}

/** Names, sizes and times of all sources: what has changed since is another build. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const note = (path: string): void => {
    const state = statSync(path);
    if (!state.isDirectory()) hash.update(`${path} ${state.size} ${state.mtimeMs}\n`);
    else for (const name of readdirSync(path).sort()) note(join(path, name));
  };
  for (const source of SOURCES) note(join(ROOT, source));
  return hash.digest('hex');
}
