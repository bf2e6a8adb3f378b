import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Opening } from './support/open-add-in';
import { STATES, type PaneState } from './support/states';
import { withBrowser } from './support/with-browser';

/**
 * Pictures of the pane for the README: `npm run screenshots`. Wants a machine with Chinese fonts; not part of the
 * tests, for letters are drawn differently on each.
 */
const FOLDER = join(__dirname, '../../assets/screenshots');
const open = withBrowser();

const state = (name: string): PaneState => STATES.find((one) => one.name === name)!;

const OTHER_LOOKS: readonly { file: string; of: PaneState; opening: Partial<Opening> }[] = [
  { file: 'overview-dark', of: state('overview'), opening: { isDark: true } },
  { file: 'overview-high-contrast', of: state('overview'), opening: { isForcedColors: true, isDark: true } },
  { file: 'findings-dark', of: state('finding-open'), opening: { isDark: true } },
];

const PICTURES = [...STATES.map((one) => ({ file: one.name, of: one, opening: {} })), ...OTHER_LOOKS];

it.each(PICTURES)('$file', async ({ file, of, opening }) => {
  const size = { width: 350, height: 720 };
  const addIn = await (
    await open({ workbook: 'yantian-2023', ...size, ...of.opening, ...opening })
  ).checked();
  await of.reach(addIn);
  mkdirSync(FOLDER, { recursive: true });
  const picture = await addIn.page.screenshot({ path: join(FOLDER, `${file}.png`), animations: 'disabled' });
  expect(picture.length).toBeGreaterThan(10_000);
});
