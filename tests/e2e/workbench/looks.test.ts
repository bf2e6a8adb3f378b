import { seriousBarriers } from '../support/axe';
import { WORKBOOKS } from '../support/open-add-in';
import { fixture, type Opening } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

const LOOKS: readonly { name: string; look: Opening }[] = [
  { name: 'light', look: {} },
  { name: 'dark', look: { isDark: true } },
  { name: 'high contrast', look: { isForcedColors: true, isDark: true } },
  { name: 'English', look: { locale: 'en-US' } },
];

const STATES: readonly { name: string; opening: Opening; reach(workbench: Workbench): Promise<unknown> }[] = [
  { name: 'start', opening: {}, reach: (workbench) => workbench.page.getByRole('main').waitFor() },
  { name: 'document', opening: { sample: 'yantian-2023' }, reach: (workbench) => workbench.checked() },
  {
    name: 'finding',
    opening: { sample: 'yantian-2023' },
    async reach(workbench) {
      await workbench.checked();
      await workbench.press(/^(问题|Findings)/);
      await workbench.press(/I25.*JX304/);
    },
  },
  {
    name: 'files',
    opening: { files: WORKBOOKS.map(fixture) },
    reach: (workbench) => workbench.page.getByText('yueyang-2023.xlsx').first().waitFor(),
  },
];

describe.each(LOOKS)('the workbench in $name', ({ look }) => {
  it.each(STATES)('$name: nothing serious stands in anybody’s way', async ({ opening, reach }) => {
    const workbench = await open({ ...opening, ...look });
    await reach(workbench);
    await workbench.settled();
    expect(await seriousBarriers(workbench)).toEqual([]);
    const [wanted, given] = await workbench.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wanted).toBeLessThanOrEqual(given!);
  });
});
