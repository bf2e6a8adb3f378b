import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { row as figureRow } from './times.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const milliseconds = (value) => `${value.toFixed(0)} ms`;

/**
 * What add-in and workbench cost in a browser, each against its goal.
 * @returns rows `{ name, figure, goal, must, detail }`
 */
export function browserRows(root) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--selectProjects', 'browser', '--runInBand', '--testMatch', '**/e2e/**/measure.ts'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Measuring in a browser failed:\n${stderr}`);
  const read = (name) => JSON.parse(readFileSync(join(root, `dist/bench/${name}.json`), 'utf8'));
  return [...addInRows(read('add-in')), ...workbenchRows(read('workbench'))];
}

/** Beside the stand-in for Excel, on yueyang-2023 (four forms). Real Excel adds its own time to every round trip. */
function addInRows(figures) {
  return [
    row('add-in: first load / 250 kB gzip', figures.firstLoad / 250_000, kilobytes(figures.firstLoad)),
    row(
      'add-in: load until first result / 360 kB gzip',
      figures.untilResult / 360_000,
      kilobytes(figures.untilResult),
    ),
    row('add-in: opening to first result / 3 s', figures.firstResult / 3000, seconds(figures.firstResult)),
    row('add-in: one-click recalculation / 1 s', figures.oneClick / 1000, seconds(figures.oneClick)),
    row('add-in: its round trips / 6', figures.roundTrips / 6, `${figures.roundTrips}`),
  ];
}

function workbenchRows({ edits, moving, resting, files, whole, pause }) {
  const slowest = Math.max(...Object.values(edits));
  const each = Object.entries(edits).map(([name, time]) => `${name} ${milliseconds(time)}`);
  return [
    figureRow(
      'workbench: edit to findings on the screen, slowest source, ms',
      slowest,
      16,
      32,
      each.join(', '),
    ),
    row(
      'workbench: frame while 50,000 cells scroll / frame at rest',
      moving / resting,
      `${milliseconds(moving)} / ${milliseconds(resting)}`,
      2,
    ),
    row(
      `workbench: longest task of the page in a batch of ${files} / 200 ms`,
      pause / 200,
      `${milliseconds(pause)} in ${seconds(whole)}`,
    ),
  ];
}

/** A share of what is allowed. */
const row = (name, share, detail, most = 1) => figureRow(name, share, most, most, detail);
