import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the add-in costs beside the stand-in for Excel, on yueyang-2023 (four forms): sizes, round trips and times,
 * each against its goal. Real Excel adds its own time to every round trip.
 * @returns rows `{ name, ratio, goal, detail, isMissed }`
 */
export function addInRows(root) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { status, stderr } = spawnSync(process.execPath, [jest, '--testMatch', '**/e2e/measure.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Measuring the add-in failed:\n${stderr}`);
  const figures = JSON.parse(readFileSync(join(root, 'dist/bench/add-in.json'), 'utf8'));
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
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

function row(name, ratio, detail) {
  return { name, ratio, goal: 1, detail, isMissed: ratio > 1 };
}
