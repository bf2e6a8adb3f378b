import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../../..');
const OUT = join(ROOT, 'dist/e2e');
const LOCK = join(ROOT, 'dist/e2e.lock');

/** The origin the add-in and the stand-in for Excel are served from; nobody listens there. */
export const ORIGIN = 'https://ziping.test';

/** The folders of the builds: add-in and workbench as `npm run build` makes them, and the scripts that play Excel. */
export const BUILT = {
  addin: join(OUT, 'addin'),
  standIn: join(OUT, 'stand-in'),
  workbench: join(OUT, 'workbench'),
  single: join(OUT, 'single'),
} as const;

interface Build {
  readonly name: string;
  /** What it is made of, beside {@link SHARED_SOURCES}. */
  readonly sources: readonly string[];
  /** As webpack.config.js takes them. */
  readonly env: readonly string[];
}

const SHARED_SOURCES = ['src', 'docs', 'assets', 'package-lock.json', 'tsconfig.json', 'webpack.config.js'];
/** How programs are built; what else stands there is for tests. */
const OF_BUILDS = /^(?:.+-build|markdown|notices|transpile|typescript-loader)\.c?js$/;

const ADD_IN: Build = {
  name: 'add-in',
  sources: [
    'manifest.xml',
    'tests/helpers/excel-stand-in',
    'tests/e2e/support/web-page.ts',
    'tests/e2e/support/windows-page.ts',
  ],
  env: ['only=addin,stand-in', `base=${ORIGIN}`, `out=${BUILT.addin}`, `standin=${BUILT.standIn}`],
};

const WORKBENCH: Build = {
  name: 'workbench',
  sources: [],
  env: ['only=workbench', `workbench=${BUILT.workbench}`],
};

const SINGLE: Build = { name: 'single', sources: [], env: ['only=single', `single=${BUILT.single}`] };

/**
 * Makes the production build of the add-in when there is none of the sources as they are. Test files that run beside
 * each other wait for the one that builds.
 * @throws Error with webpack's words when the build fails
 */
export const ensureBuild = (): Promise<void> => ensure(ADD_IN);

/** The same for the workbench. */
export const ensureWorkbench = (): Promise<void> => ensure(WORKBENCH);

/** The same for the workbench in one file. */
export const ensureSingle = (): Promise<void> => ensure(SINGLE);

const ready = new Map<Build, Promise<void>>();

function ensure(build: Build): Promise<void> {
  const made = ready.get(build) ?? makeBuild(build);
  ready.set(build, made);
  return made;
}

async function makeBuild(build: Build): Promise<void> {
  const wanted = fingerprint(build);
  while (stamp(build) !== wanted) {
    if (!takeLock()) {
      await sleep(200);
      continue;
    }
    try {
      if (stamp(build) !== wanted) await run(build);
      writeFileSync(stampFile(build), wanted);
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

const stampFile = ({ name }: Build): string => join(OUT, `${name}.stamp`);

function stamp(build: Build): string {
  return existsSync(stampFile(build)) ? readFileSync(stampFile(build), 'utf8') : '';
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

async function run(build: Build): Promise<void> {
  rmSync(stampFile(build), { force: true });
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const args = ['--mode', 'production', ...build.env.flatMap((item) => ['--env', item])];
  const child = spawn(process.execPath, [webpack, ...args], { cwd: ROOT });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (words += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`The build of the ${build.name} failed:\n${words}`);
}

/** Names, sizes and times of all sources: what has changed since is another build. */
function fingerprint({ sources }: Build): string {
  const hash = createHash('sha256');
  const note = (path: string): void => {
    const state = statSync(path);
    if (!state.isDirectory()) hash.update(`${path} ${state.size} ${state.mtimeMs}\n`);
    else for (const name of readdirSync(path).sort()) note(join(path, name));
  };
  const settings = readdirSync(join(ROOT, '.config')).filter((name) => OF_BUILDS.test(name));
  for (const name of settings.sort()) note(join(ROOT, '.config', name));
  for (const source of [...SHARED_SOURCES, ...sources]) note(join(ROOT, source));
  return hash.digest('hex');
}

/**
 * Whether a script is the reader of running text, which comes by itself after the first result: a slow machine has
 * fetched it by the time a test looks. Told by a word of its own that no other script has.
 */
export const isReaderOfTexts = (script: string): boolean => script.includes('several-readings');
