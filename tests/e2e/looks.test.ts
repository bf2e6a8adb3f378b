import { seriousBarriers } from './support/axe';
import type { Opening } from './support/open-add-in';
import { STATES, type PaneState } from './support/states';
import { withBrowser } from './support/with-browser';

const open = withBrowser();

const LOOKS: readonly { name: string; opening: Partial<Opening> }[] = [
  { name: 'light', opening: {} },
  { name: 'dark', opening: { isDark: true } },
  { name: 'high contrast', opening: { isForcedColors: true, isDark: true } },
];

async function show(state: PaneState, opening: Partial<Opening>) {
  const addIn = await (await open({ workbook: 'yantian-2023', ...state.opening, ...opening })).checked();
  await state.reach(addIn);
  return addIn;
}

describe.each(LOOKS)('the pane in $name', ({ opening }) => {
  it.each(STATES)(
    '$name: nothing serious stands in anybody’s way, and nothing runs over its 350 pixels',
    async (state) => {
      const addIn = await show(state, opening);
      expect(await seriousBarriers(addIn)).toEqual([]);
      const [wanted, given] = await addIn
        .frame()
        .evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(wanted).toBeLessThanOrEqual(given!);
    },
  );
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
