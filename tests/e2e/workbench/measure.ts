import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeBook } from './support/books';
import { EDITS, findings, type TellingEdit } from './support/edits';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

/** What the workbench costs in a browser, for `npm run bench`; written as JSON. */
const FILE = join(__dirname, '../../../dist/bench/workbench.json');
const TURNS = 5;
const FRAMES = 90;
const FILES = 1_000;
const open = withWorkbench();

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds from the Enter key to other words in the pane. */
async function answerTo(workbench: Workbench, ref: string, text: string): Promise<number> {
  await workbench.cell(ref).click();
  await workbench.page.keyboard.type(text);
  const before = await findings(workbench);
  await workbench.page.evaluate((words) => {
    const state = window as unknown as { answer: number };
    state.answer = 0;
    let began = 0;
    addEventListener('keydown', () => (began = performance.now()), { capture: true, once: true });
    const look = () => {
      const isOther = document.querySelector('nav')?.innerText !== words;
      if (began && isOther) state.answer = performance.now() - began;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, before);
  await workbench.page.keyboard.press('Enter');
  const answered = await workbench.page.waitForFunction(
    () => (window as unknown as { answer: number }).answer,
  );
  return (await answered.jsonValue()) as number;
}

async function editing({ sample, sheet, ref, wrong, right }: TellingEdit): Promise<number> {
  const workbench = await (await open({ sample })).checked();
  await workbench.page.getByRole('tab', { name: sheet }).first().click();
  await workbench.cell(ref).waitFor();
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    times.push(await answerTo(workbench, ref, wrong), await answerTo(workbench, ref, right));
  }
  await workbench.close();
  return median(times);
}

/** Median time of a frame while the grid is moved by some pixels in each; by 0 it rests. */
function frames(workbench: Workbench, way: 'scrollTop' | 'scrollLeft', by: number): Promise<number> {
  return workbench.grid.evaluate(
    async (grid, [property, step, count]) => {
      grid[property] = 0;
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < count; frame++) {
        grid[property] += step;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      return times.sort((one, other) => one - other)[count >> 1]!;
    },
    [way, by, FRAMES] as const,
  );
}

async function scrolling(): Promise<{ moving: number; resting: number }> {
  const bytes = largeBook(5_000, 10);
  const workbench = await open({ files: [{ name: '大表.xlsx', bytes }] });
  await workbench.cell('A1').waitFor();
  const resting = await frames(workbench, 'scrollTop', 0);
  const moving: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) moving.push(await frames(workbench, 'scrollTop', 80));
  return { moving: median(moving), resting };
}

/** The whole time of a batch, and the longest that the page did not answer in it. */
async function batch(): Promise<{ whole: number; pause: number }> {
  const workbench = await open();
  await workbench
    .button(/^打开文件/)
    .first()
    .waitFor();
  await workbench.page.evaluate(() => {
    const state = window as unknown as { longestPause: number };
    state.longestPause = 0;
    // The files come in by the tool that drives the browser, which takes its time.
    let given = Infinity;
    addEventListener('change', () => (given = performance.now()), { capture: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        state.longestPause = Math.max(state.longestPause, startTime + duration - Math.max(startTime, given));
    }).observe({ type: 'longtask', buffered: false });
  });
  const names = ['yantian-2023', 'guangzhou-2023', 'lechang-2023', 'liwan-2021', 'yueyang-2023'] as const;
  const files = Array.from({ length: FILES }, (_, i) => ({
    name: `第${i + 1}份.xlsx`,
    bytes: fixture(names[i % names.length]!).bytes,
  }));
  const start = performance.now();
  await workbench.choose(files);
  await workbench.page
    .getByText(/核查完成：共/)
    .first()
    .waitFor({ timeout: 200_000 });
  const whole = performance.now() - start;
  const pause = await workbench.page.evaluate(
    () => (window as unknown as { longestPause: number }).longestPause,
  );
  return { whole, pause };
}

it('measures', async () => {
  const edits: Record<string, number> = {};
  for (const edit of EDITS) edits[edit.sample] = await editing(edit);
  const figures = { edits, ...(await scrolling()), files: FILES, ...(await batch()) };
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, JSON.stringify(figures));
  expect(Object.values(edits).every((figure) => figure > 0)).toBe(true);
}, 400_000);
