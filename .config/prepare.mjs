import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What each product is built from; a change of any of them makes it stale. */
const SOURCES = ['src', '.config', 'webpack.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'];

const PRODUCTS = [
  { script: 'build:cli', made: 'dist/cli/ziping.js' },
  { script: 'build:api', made: 'dist/api/types/api/types.d.ts' },
];

/**
 * The build scripts whose product is missing in a folder, or older than something it is built from. npm prepares a
 * package at `npm ci` and once more, without a word, when `npx ziping` is first called in it: what was built stands.
 */
export function staleScripts(root) {
  const newest = Math.max(...SOURCES.map((name) => newestBelow(join(root, name))));
  return PRODUCTS.filter(({ made }) => {
    const path = join(root, made);
    return !existsSync(path) || statSync(path).mtimeMs < newest;
  }).map(({ script }) => script);
}

/** The latest change of a file, or of anything below a folder; the folder itself tells of files that went. */
function newestBelow(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestBelow(join(path, name))));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  for (const script of staleScripts(root)) {
    const { status } = spawnSync('npm', ['run', script], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
