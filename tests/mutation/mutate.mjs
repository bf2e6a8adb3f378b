/**
 * How much of the code could be changed without a test noticing: `npm run mutate -- src/core/edits --count 30 --seed 7`.
 * Draws places in a room by a seed, changes one at a time in a copy of the project and runs the tests that reach the
 * file: those of its own room first, then, unless `--near` is given, all others. Prints each change that nobody noticed,
 * and the share that was.
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
import { dirname, join, relative } from 'node:path';
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
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    near: { type: 'boolean', default: false },
  },
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
  // Tests that fail as it is would count every change as noticed.
  if (isGreen(drawn.map(({ file }) => join(copy, file)))) report(drawn);
  else {
    console.error('The tests that reach these files fail without any change: mend them first.');
    process.exitCode = 2;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function report(drawn) {
  const noticed = drawn.filter((site, at) => {
    const isNoticed = tryOut(site);
    console.log(`${at + 1}/${drawn.length} ${isNoticed ? 'noticed ' : 'UNNOTICED'} ${wordsFor(site)}`);
    return isNoticed;
  });
  const share = ((noticed.length / drawn.length) * 100).toFixed(0);
  console.log(`\n${noticed.length} of ${drawn.length} changes noticed (${share} %), seed ${values.seed}.`);
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
  // Jest finds the tests of a file only below its roots.
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const project of manifest.jest.projects) project.roots.push('<rootDir>/src');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function tryOut({ file, mutant }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, apply(text, mutant));
  const isNoticed = !isGreen([path]);
  writeFileSync(path, text);
  return isNoticed;
}

/** Whether the tests that reach these files pass; so they do where none does. */
function isGreen(paths) {
  const rooms = new Set(paths.map((path) => dirname(path).replace(join(copy, 'src'), join(copy, 'tests'))));
  const near = [...rooms].filter((room) => existsSync(room));
  if (near.length > 0 && !passes(near, [])) return false;
  return values.near || passes([], ['--findRelatedTests', ...paths]);
}

/** Jest takes what stands behind the projects' names for more of them: folders go first, files behind an option. */
function passes(folders, related) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const projects = ['--selectProjects', 'core', 'files', 'screen', '--bail', '--silent', '--passWithNoTests'];
  const { status } = spawnSync(process.execPath, [jest, ...folders, ...projects, ...related], {
    cwd: copy,
    stdio: 'ignore',
    timeout: MINUTES_A_RUN * 60_000,
  });
  return status === 0;
}

function wordsFor({ file, mutant }) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const line = text.slice(0, mutant.start).split('\n').length;
  const was = text.slice(mutant.start, mutant.end).replace(/\s+/g, ' ').slice(0, 60);
  return `${file}:${line} ${mutant.kind}: ${was} → ${mutant.by.replace(/\s+/g, ' ').slice(0, 60)}`;
}
