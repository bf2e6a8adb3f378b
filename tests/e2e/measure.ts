import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from './browser/build';
import { withBrowser } from './support/with-browser';

/** What the add-in costs in a browser, for `npm run bench`; written as JSON. */
const FILE = join(__dirname, '../../dist/bench/add-in.json');
const TURNS = 5;
const open = withBrowser();

const gzipped = (paths: readonly string[]) =>
  paths
    .filter((path) => !path.startsWith('/office-js/'))
    .map((path) => gzipSync(readFileSync(join(BUILT.addin, path)), { level: 9 }).length)
    .reduce((total, size) => total + size, 0);

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

it('measures', async () => {
  const firstResult: number[] = [];
  const oneClick: number[] = [];
  let roundTrips = 0;
  let firstLoad = 0;
  let untilResult = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    const addIn = await open({ workbook: 'yueyang-2023' });
    await addIn.button('一键重算得分').waitFor();
    firstResult.push(performance.now() - start);
    await addIn.checked();
    const page = readFileSync(join(BUILT.addin, 'taskpane.html'), 'utf8');
    firstLoad = gzipped([
      '/taskpane.html',
      ...[...page.matchAll(/src="?([^" >]+\.js)/g)].map(([, name]) => `/${name}`),
    ]);
    untilResult = gzipped(addIn.traffic.files);
    const before = (await addIn.log()).roundTrips;
    const click = performance.now();
    await addIn.button('一键重算得分').click();
    await addIn.says(/已写入 \d+ 个单元格/);
    oneClick.push(performance.now() - click);
    await addIn.settled();
    roundTrips = (await addIn.log()).roundTrips - before;
  }
  const figures = {
    firstResult: median(firstResult),
    oneClick: median(oneClick),
    roundTrips,
    firstLoad,
    untilResult,
  };
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, JSON.stringify(figures));
  expect(Object.values(figures).every((figure) => figure > 0)).toBe(true);
}, 240_000);
