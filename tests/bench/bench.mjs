/**
 * What the product costs, as ratios within one run, so that the machine drops out: `npm run bench`.
 * A goal that is missed makes the exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserRows } from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = join(root, 'dist/cli/ziping.js');

build();
const engine = createRequire(import.meta.url)(join(root, 'dist/bench/engine.js'));

/** Forms of a batch that are read before the clock counts. */
const WARM_UP = 100;

const rows = [
  reviewAgainstParsing(),
  growth(),
  textGrowth(),
  ...folder(1000),
  startUp(),
  ...browserRows(root),
];
print(rows);
process.exitCode = rows.some((row) => row.isMissed) ? 1 : 0;

function build() {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--config', 'webpack.config.js', '--mode', 'production', '--env', 'only=cli,bench'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Recognise, score and check against reading the file, both on the same 60×10 form, taking turns; no form comes twice. */
function reviewAgainstParsing() {
  const parsing = [];
  const reviewing = [];
  for (let seed = 0; seed < 500; seed++) {
    const bytes = engine.writeWorkbook(engine.formOf(60, seed));
    const [opened, parseMs] = timed(() => engine.openXlsx(bytes));
    const [, reviewMs] = timed(() =>
      engine.review(opened.file.workbook, engine.DEFAULT_SETTINGS, [], engine.proseReader),
    );
    parsing.push(parseMs);
    reviewing.push(reviewMs);
  }
  const [parse, review] = [parsing, reviewing].map((times) => median(times.slice(WARM_UP)));
  return row(
    'recognise + score + check / parse, 60×10 form',
    review / parse,
    0.25,
    `${ms(review)} / ${ms(parse)}; the first form of a process ${ms(reviewing[0])} / ${ms(parsing[0])}`,
  );
}

/** Time a row at 50,000 rows against time a row at 1,000. */
function growth() {
  const sizes = [1000, 50_000];
  const times = sizes.map(() => []);
  for (let turn = 0; turn < 4; turn++) {
    sizes.forEach((count, at) => {
      for (let seed = 0; seed < (at === 0 ? 8 : 1); seed++) {
        const workbook = engine.formOf(count, turn * 8 + seed);
        const time = timed(() => engine.review(workbook, engine.DEFAULT_SETTINGS, [], engine.proseReader))[1];
        if (turn > 0) times[at].push(time / count);
      }
    });
  }
  const [small, large] = times.map(median);
  return row(
    'growth 1,000 → 50,000 rows, time a row',
    large / small,
    1.2,
    `${ms(large * 1000)} / ${ms(small * 1000)} per 1,000`,
  );
}

/** Reading the text of a report: time a kilobyte at 200 kB against time a kilobyte at 50 kB. */
function textGrowth() {
  const sizes = [50, 200];
  const times = sizes.map(() => []);
  for (let turn = 0; turn < 12; turn++) {
    sizes.forEach((size, at) => {
      const text = engine.reportText(size * 1000);
      const time = timed(() => engine.proseReader.report(text))[1];
      if (turn > 2) times[at].push(time / size);
    });
  }
  const [small, large] = times.map(median);
  return row(
    'growth 50 → 200 kB of text, time a kB',
    large / small,
    1.5,
    `50 kB of text in ${ms(small * 50)}`,
  );
}

/** The command line over a folder with all cores, against reading the same files in one thread. */
function folder(count) {
  const path = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  try {
    for (let seed = 0; seed < count; seed++) {
      writeFileSync(join(path, `${seed}.xlsx`), engine.writeWorkbook(engine.formOf(60, seed)));
    }
    const [, parseMs] = timed(() => {
      for (const name of readdirSync(path)) engine.openXlsx(readFileSync(join(path, name)));
    });
    const [, checkMs] = timed(() => run([binary, 'check', path, '--format', 'ndjson', '--fail-on', 'never']));
    const perSecond = (time) => `${Math.round((count / time) * 1000)} files/s`;
    const words = `${perSecond(checkMs)} on ${availableParallelism()} cores; parsing alone ${perSecond(parseMs)} on one`;
    return [row(`check of ${count} files / parsing alone`, checkMs / parseMs, 2, words)];
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Starting the command line against starting Node. */
function startUp() {
  const bare = [];
  const ziping = [];
  for (let turn = 0; turn < 12; turn++) {
    bare.push(timed(() => run(['-e', '0']))[1]);
    ziping.push(timed(() => run([binary, '--version']))[1]);
  }
  const [node, own] = [median(bare), median(ziping)];
  return row('start-up / bare node', own / node, 1.5, `${ms(own)} / ${ms(node)}`);
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1 << 30, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function ms(value) {
  return `${value.toFixed(2)} ms`;
}

function row(name, ratio, goal, detail) {
  return { name, ratio, goal, detail, isMissed: ratio > goal };
}

function print(results) {
  for (const { name, ratio, goal, detail, isMissed } of results) {
    const verdict = isMissed ? 'MISSED' : 'ok';
    console.log(
      `${verdict.padEnd(7)}${ratio.toFixed(2).padStart(7)}  goal ≤ ${goal.toFixed(2)}  ${name}  (${detail})`,
    );
  }
}
