/**
 * How much of the code could be changed without a test noticing: `npm run mutate -- src/core/edits --count 30 --seed 7`.
 * Draws places in a room by a seed, changes one at a time in a copy of the project and runs the tests that reach the
 * file. Prints each change that nobody noticed, and the share that was.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { apply, draw, mutantsOf } from './mutants.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'src',
  'tests',
  'assets',
  '.config',
  'package.json',
  'tsconfig.json',
  'manifest.xml',
  'webpack.config.js',
];
/** A change can make a loop that never ends; it counts as noticed. */
const MINUTES_A_RUN = 10;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const rooms = positionals.length > 0 ? positionals : ['src/core'];
const sites = rooms.flatMap((room) => filesOf(join(ROOT, room))).flatMap(sitesOf);
if (sites.length === 0) {
  console.error(`Nothing to change in ${rooms.join(', ')}: name folders or files below src.`);
  process.exit(2);
}

const copy = copyOfProject();
try {
  const drawn = draw(sites, Number(values.count), Number(values.seed));
  const unnoticed = drawn.filter((site, at) => {
    const isNoticed = tryOut(site);
    console.log(`${at + 1}/${drawn.length} ${isNoticed ? 'noticed ' : 'UNNOTICED'} ${wordsFor(site)}`);
    return !isNoticed;
  });
  const share = ((drawn.length - unnoticed.length) / drawn.length) * 100;
  console.log(
    `\n${drawn.length - unnoticed.length} of ${drawn.length} changes noticed (${share.toFixed(0)} %), seed ${values.seed}.`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$|\.generated\./.test(name))
    .sort()
    .map((name) => join(path, name));
}

function sitesOf(file) {
  const text = readFileSync(file, 'utf8');
  return mutantsOf(text, file).map((mutant) => ({ file: relative(ROOT, file), mutant }));
}

function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-mutants-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function tryOut({ file, mutant }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, apply(text, mutant));
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = [
    '--selectProjects',
    'core',
    'files',
    'screen',
    '--findRelatedTests',
    path,
    '--bail',
    '--silent',
  ];
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: copy,
    stdio: 'ignore',
    timeout: MINUTES_A_RUN * 60_000,
  });
  writeFileSync(path, text);
  return status !== 0;
}

function wordsFor({ file, mutant }) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const line = text.slice(0, mutant.start).split('\n').length;
  const was = text.slice(mutant.start, mutant.end).replace(/\s+/g, ' ').slice(0, 60);
  return `${file}:${line} ${mutant.kind}: ${was} → ${mutant.by.replace(/\s+/g, ' ').slice(0, 60)}`;
}
