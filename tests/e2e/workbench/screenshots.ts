import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { WORKBOOKS } from '../support/open-add-in';
import { largeBook } from './support/books';
import { fixture, type Opening } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { GivenFile, Workbench } from './support/workbench';

/** Pictures of the workbench for the README: `npm run screenshots`. Wants a machine with Chinese fonts. */
const FOLDER = join(__dirname, '../../../assets/screenshots');
const open = withWorkbench();

/** What a bureau receives: published forms, a sheet that is no form, and two files that cannot be read. */
const RECEIVED: readonly GivenFile[] = [
  ...WORKBOOKS.map(fixture),
  { name: '通讯录.xlsx', bytes: largeBook(20, 6) },
  { name: '扫描件.xlsx', bytes: Buffer.from('%PDF-1.7 ') },
  { name: '空表.xlsx', bytes: Buffer.alloc(0) },
];

async function showFinding(workbench: Workbench): Promise<void> {
  await workbench.checked();
  await workbench.press(/^问题/);
  await workbench.press(/I25.*JX304/);
  await workbench.cell('I25').waitFor();
}

async function showFiles(workbench: Workbench): Promise<void> {
  await workbench.choose(RECEIVED);
  await workbench.page
    .getByText(/核查完成/)
    .first()
    .waitFor();
}

const PICTURES: readonly { file: string; opening: Opening; reach(workbench: Workbench): Promise<unknown> }[] =
  [
    { file: 'workbench', opening: { sample: 'yantian-2023' }, reach: showFinding },
    { file: 'workbench-dark', opening: { sample: 'yantian-2023', isDark: true }, reach: showFinding },
    { file: 'workbench-files', opening: {}, reach: showFiles },
  ];

it.each(PICTURES)('$file', async ({ file, opening, reach }) => {
  const workbench = await open({ width: 1280, height: 800, ...opening });
  await reach(workbench);
  await workbench.settled();
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${file}.png`);
  const picture = await workbench.page.screenshot({ path, animations: 'disabled' });
  expect(picture.length).toBeGreaterThan(10_000);
});
