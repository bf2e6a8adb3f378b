import { seriousBarriers } from './support/axe';
import type { AddIn } from './support/add-in';
import { ORIGIN } from './browser/build';
import { STATES } from './support/states';
import { withBrowser } from './support/with-browser';

const open = withBrowser();

type Look = NonNullable<Parameters<AddIn['page']['emulateMedia']>[0]>;

/** What is not a matter of colours is the same in all of them. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const LOOKS: readonly (readonly [name: string, look: Look, rules: readonly string[] | null])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, null],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, COLOURS],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }, COLOURS],
];

describe('the pane in every state', () => {
  it.each(STATES)(
    '$name: nothing serious stands in anybody’s way in any colours, and nothing runs over its 350 pixels',
    async ({ reach, opening }) => {
      const addIn = await (await open({ workbook: 'yantian-2023', ...opening })).checked();
      await reach(addIn);
      for (const [name, look, rules] of LOOKS) {
        await addIn.page.emulateMedia(look);
        await addIn.settled();
        expect([name, ...(await seriousBarriers(addIn, rules))]).toEqual([name]);
      }
      const [wanted, given] = await addIn
        .frame()
        .evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(wanted).toBeLessThanOrEqual(given!);
    },
  );
});

describe('where the pane cannot start', () => {
  it('nothing serious stands in anybody’s way in any colours', async () => {
    const addIn = await open({ workbook: 'yantian-2023', excelApi: '1.12' });
    await addIn.pane.getByRole('heading', { name: /没有启动/ }).waitFor();
    for (const [name, look] of LOOKS) {
      await addIn.page.emulateMedia(look);
      expect([name, ...(await seriousBarriers(addIn))]).toEqual([name]);
    }
  });

  it('the help page that needs no script can be read by everybody', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel: 'windows' })).checked();
    await addIn.page.goto(`${ORIGIN}/help.html`);
    await addIn.page.getByRole('heading').first().waitFor();
    for (const [name, look] of LOOKS) {
      await addIn.page.emulateMedia(look);
      expect([name, ...(await seriousBarriers(addIn))]).toEqual([name]);
    }
    await addIn.page.goto(`${ORIGIN}/taskpane.html`);
    await addIn.checked();
  });
});

describe('language and colours', () => {
  const background = () => {
    const root = document.querySelector('.fui-FluentProvider')!;
    return getComputedStyle(root).backgroundColor;
  };
  const isDark = (colour: string) => Number(/\d+/.exec(colour)![0]) < 128;

  it('speaks English to an Excel that is not Chinese, and keeps a language that was chosen', async () => {
    const addIn = await open({ workbook: 'yantian-2023', locale: 'en-US' });
    await addIn.button('Recalculate scores').waitFor();
    await addIn.press('Settings');
    await addIn.pane.getByLabel('Language').selectOption('zh-CN');
    await addIn.pane.getByRole('heading', { name: '设置' }).waitFor();
    await addIn.settled();
    await addIn.reopen();
    await addIn.button('一键重算得分').waitFor();
    expect(await addIn.frame().evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it.each([
    ['web', true],
    ['web', false],
    ['windows', true],
    ['windows', false],
  ] as const)('follows the colours of Excel or the system (%s, dark %s)', async (channel, dark) => {
    const addIn = await (await open({ workbook: 'liwan-2021', channel, isDark: dark })).checked();
    expect(isDark(await addIn.frame().evaluate(background))).toBe(dark);
  });

  it('takes the colours that the person chose', async () => {
    const settings = { theme: 'dark' };
    const addIn = await (await open({ workbook: 'liwan-2021', settings })).checked();
    expect(isDark(await addIn.frame().evaluate(background))).toBe(true);
  });
});
