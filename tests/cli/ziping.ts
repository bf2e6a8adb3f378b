import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WarmProgram, type Result } from './warm';

export type { Result };

export const ROOT = join(__dirname, '../..');
export const FIXTURES = join(ROOT, 'assets/samples');
const BINARY = join(ROOT, 'dist/cli/ziping.js');
const LOCK = join(ROOT, 'dist/.building');

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
}

const warm = new WarmProgram(BINARY);
afterAll(() => warm.end());

/** Runs the built command line, in one process for all calls of a file of tests: see {@link WarmProgram}. */
export function ziping(args: readonly string[], options: RunOptions = {}): Result {
  return warm.run({ args, cwd: options.cwd ?? ROOT, input: options.input ?? '' });
}

/** Runs the built command line as a person would, in a process of its own. */
export function zipingAlone(args: readonly string[], options: RunOptions = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** Builds the command line when its sources are newer than the bundle; one test file at a time. */
export function ensureBuilt(): void {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  while (isStale()) {
    if (!takeLock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    try {
      build();
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
    return;
  }
}

/** A fresh folder with copies of the source workbooks. */
export function workingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  cpSync(FIXTURES, folder, { recursive: true });
  return folder;
}

function build(): void {
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--config', 'webpack.config.js', '--mode', 'production', '--env', 'only=cli'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line does not build:\n${stdout}${stderr}`);
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const isAbandoned = existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > 120_000;
    if (isAbandoned) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function isStale(): boolean {
  if (!existsSync(BINARY)) return true;
  const built = statSync(BINARY).mtimeMs;
  const sources = ['app', 'cli', 'core', 'hosts'].flatMap((room) => filesIn(join(ROOT, 'src', room)));
  return [...sources, join(ROOT, 'webpack.config.js')].some((file) => statSync(file).mtimeMs > built);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
