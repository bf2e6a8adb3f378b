/**
 * What the product costs, as ratios within one run, so that the machine drops out: `npm run bench`. Each figure beside
 * what is aimed at and what has to be reached; one that is missed makes the exit code 1. `-- --quick` leaves the browser out.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserRows } from './browser.mjs';
import { formRows } from './forms.mjs';
import { sizeRows } from './sizes.mjs';
import { ms, quantile, row, timed } from './times.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = join(root, 'dist/cli/ziping.js');
const isQuick = process.argv.includes('--quick');

build();
const require = createRequire(import.meta.url);
const engine = require(join(root, 'dist/bench/engine.js'));
const sheetJs = require('@e965/xlsx');

for await (const one of rows()) print(one);

async function* rows() {
  yield* formRows(engine, sheetJs, root);
  yield* sizeRows(engine, sheetJs, binary);
  yield textGrowth();
  yield startUp();
  if (!isQuick) yield* browserRows(root);
}

function build() {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--config', 'webpack.config.js', '--mode', 'production', '--env', 'only=cli,bench'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
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
  const [small, large] = times.map((list) => quantile(list));
  const words = `50 kB of text in ${ms(small * 50)}`;
  return row('growth 50 → 200 kB of text, time a kB', large / small, 1.2, 1.5, words);
}

/** Starting the command line against starting Node. */
function startUp() {
  const [bare, ziping] = [[], []];
  for (let turn = 0; turn < 12; turn++) {
    bare.push(timed(() => run(['-e', '0']))[1]);
    ziping.push(timed(() => run([binary, '--version']))[1]);
  }
  const [node, own] = [bare, ziping].map((list) => quantile(list));
  return row('start-up / bare node', own / node, 1.3, 1.5, `${ms(own)} / ${ms(node)}`);
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}

function print({ name, figure, goal, must, detail }) {
  const verdict = figure <= goal ? 'goal' : figure <= must ? 'ok' : 'MISSED';
  const shown = figure.toFixed(figure < 0.1 ? 3 : 2).padStart(8);
  console.log(`${verdict.padEnd(7)}${shown}  goal ≤ ${goal}, must ≤ ${must}  ${name}  (${detail})`);
  if (figure > must) process.exitCode = 1;
}
