import { WORKBOOKS } from '../support/open-add-in';
import { until } from '../support/until';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

/** The cell the person is in. */
const active = (workbench: Workbench) =>
  workbench.grid.locator('[data-ref][aria-selected=true]').first().getAttribute('data-ref');

const press = async (workbench: Workbench, ...keys: string[]) => {
  for (const key of keys) await workbench.page.keyboard.press(key);
};

/** What has the keyboard: its words, its name where it has no words, its kind where it is a whole part of the page. */
const focused = ({ page }: Workbench) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nothing';
    if (activeElement.matches('main, div:not([role])')) return activeElement.tagName;
    return activeElement.textContent.trim() || (activeElement.getAttribute('aria-label') ?? '');
  });

const isOn = (workbench: Workbench, words: RegExp) => async () => words.test(await focused(workbench));

const isIn = (workbench: Workbench, selector: string) => () =>
  workbench.page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);

const isInGrid = (workbench: Workbench) => isIn(workbench, '[role=grid] textarea');

/** Goes on with a key until something holds the focus; the page is never left on the way, nor is anything unseen. */
async function reach(workbench: Workbench, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    if (await isThere()) return;
    await press(workbench, key);
    expect(await focusIsSeen(workbench)).toBe(true);
  }
  throw new Error(`${key} does not lead there.`);
}

/** Whether an edge is drawn around what has the keyboard; the cell of the sheet has one of its own. */
function focusIsSeen({ page }: Workbench): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return true; // The browser's own bar has it.
    if (activeElement.matches('[role=grid] textarea'))
      return document.querySelector('[role=grid] [data-frame]') !== null;
    const isDrawn = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
      style.boxShadow !== 'none' ||
      style.borderBottomWidth !== '0px' ||
      style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    const near = [activeElement, activeElement.parentElement!, activeElement.nextElementSibling];
    return near.some(
      (element) =>
        element &&
        (isDrawn(getComputedStyle(element)) ||
          isDrawn(getComputedStyle(element, '::after')) ||
          isDrawn(getComputedStyle(element, '::before'))),
    );
  });
}

/** Goes on by Tab to a button, link or field and presses it. */
async function use(workbench: Workbench, words: RegExp): Promise<void> {
  await reach(workbench, 'Tab', isOn(workbench, words));
  await press(workbench, 'Enter');
}

const title = ({ page }: Workbench) => page.title();

describe('with the keyboard alone', () => {
  it('a whole job: sample, findings, a cell mended, one click, taken back, saved', async () => {
    const workbench = await open();
    await workbench.page.getByRole('main').waitFor();
    await use(workbench, /盐田区/);
    await workbench.checked();
    // The keyboard is in the sheet as soon as it is there.
    expect(await isInGrid(workbench)()).toBe(true);

    await reach(workbench, 'F6', isIn(workbench, '#results'));
    await use(workbench, /^问题 5$/);
    await reach(workbench, 'Tab', isIn(workbench, '#results [data-row]'));
    await reach(workbench, 'ArrowDown', isOn(workbench, /错误.*I25/));
    await press(workbench, 'Enter');
    await until(async () => (await active(workbench)) === 'I25');
    await reach(workbench, 'F6', isInGrid(workbench));
    await workbench.page.keyboard.type('4');
    await press(workbench, 'Enter');
    await until(async () => (await title(workbench)).startsWith('● '));
    await until(async () => (await workbench.button(/I25.*JX304/).count()) === 0);
    expect(await isInGrid(workbench)()).toBe(true);

    await reach(workbench, 'F6', isIn(workbench, '#results'));
    await reach(workbench, 'Shift+Tab', isOn(workbench, /^概览$/));
    await press(workbench, 'Enter');
    await use(workbench, /^先看改动$/);
    await until(isOn(workbench, /^将要改动的内容$/));
    await use(workbench, /^写入 \d+ 处$/);
    await workbench.says(/^已写入/);
    expect(await focused(workbench)).not.toBe('nothing');
    await press(workbench, 'Control+z');
    await until(async () => !/已写入/.test(await workbench.text()));
    expect(await focused(workbench)).not.toBe('nothing');

    await workbench.saved(() => press(workbench, 'Control+s'));
    await until(async () => !(await title(workbench)).startsWith('●'));
    await reach(workbench, 'F6', isOn(workbench, /^知道了$/));
    await press(workbench, 'Enter');
    await until(async () => (await workbench.button('知道了').count()) === 0);
    await until(async () => (await focused(workbench)) !== 'nothing');
  });

  it('the grid is walked, typed into and left, and is no trap', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    // Over merged cells: A1:I1, A2:B2, C3:C4.
    await press(workbench, 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    expect(await active(workbench)).toBe('C5');
    await workbench.page.keyboard.type('值班');
    await press(workbench, 'Enter');
    await until(async () => (await workbench.cell('C5').innerText()).includes('值班'));
    await press(workbench, 'Control+z', 'F6');
    expect(await isInGrid(workbench)()).toBe(false);
    await press(workbench, 'Shift+F6', 'Escape', 'Tab');
    expect(await isIn(workbench, '[role=tab]')()).toBe(true);
    await press(workbench, 'Shift+F6', 'F6', 'Escape', 'Shift+Tab');
    expect(await focused(workbench)).toMatch(/的内容$/);
  });

  it('every dialog and menu gives the keyboard back', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const { page } = workbench;
    await press(workbench, 'F1');
    await page.getByRole('dialog').waitFor();
    await press(workbench, 'Escape');
    await until(isInGrid(workbench));
    await workbench.page.keyboard.type('1');
    await press(workbench, 'Enter');
    await reach(workbench, 'F6', isIn(workbench, 'header'));
    await reach(workbench, 'Tab', isOn(workbench, /^更多$/));
    await press(workbench, 'Enter');
    await page.getByRole('menu').waitFor();
    await press(workbench, 'Escape');
    await until(isOn(workbench, /^更多$/));
    await press(workbench, 'Enter');
    await page.getByRole('menu').waitFor();
    await press(workbench, 'ArrowUp', 'Enter');
    await page.getByRole('alertdialog').waitFor();
    await press(workbench, 'Escape');
    await until(isOn(workbench, /^更多$/));
  });

  it('a letter is opened, read and closed, and the keyboard comes back', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const { page } = workbench;
    const openLetter = async () => {
      await press(workbench, 'Enter');
      await page.getByRole('menu').waitFor();
      await reach(workbench, 'ArrowDown', isOn(workbench, /^核查意见书…$/));
      await press(workbench, 'Enter');
      await page.getByRole('dialog').waitFor();
      await until(isIn(workbench, '[role=dialog]'));
    };
    await reach(workbench, 'F6', isIn(workbench, 'header'));
    await reach(workbench, 'Tab', isOn(workbench, /^更多$/));
    await openLetter();
    const isInPaper = () =>
      page.evaluate(() => document.activeElement?.querySelector(':scope > article') !== null);
    await reach(workbench, 'Tab', () => isInPaper());
    await press(workbench, 'End');
    await until(() => page.evaluate(() => document.activeElement!.scrollTop > 0));
    await press(workbench, 'Escape');
    await until(isOn(workbench, /^更多$/));
    await openLetter();
    await use(workbench, /^关闭$/);
    await until(isOn(workbench, /^更多$/));
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('F8 goes to the next finding, in the pane and in the grid', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const before = await active(workbench);
    await press(workbench, 'F8');
    await until(async () => (await active(workbench)) !== before);
    expect(await isInGrid(workbench)()).toBe(true);
  });

  it.each(['Control+PageDown', 'Control+Alt+PageDown'])('%s turns to the next sheet', async (keys) => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await press(workbench, keys);
    await until(
      async () =>
        (await workbench.page.getByRole('tab', { name: /^评分表/ }).getAttribute('aria-selected')) === 'true',
    );
    expect(await isInGrid(workbench)()).toBe(true);
  });

  it('the table of files is sorted, filtered, gone into and come back to', async () => {
    const workbench = await open({ files: WORKBOOKS.map(fixture) });
    const { page } = workbench;
    await page
      .locator('tbody tr')
      .nth(WORKBOOKS.length - 1)
      .waitFor();
    await reach(workbench, 'Tab', isOn(workbench, /^有错误 \d/));
    await press(workbench, 'Space');
    await until(async () => (await page.locator('tbody tr').count()) < WORKBOOKS.length);
    await use(workbench, /^错误$/);
    expect(await page.locator('th[aria-sort=descending]').innerText()).toBe('错误');
    await reach(workbench, 'Tab', isIn(workbench, '[data-file]'));
    await press(workbench, 'ArrowDown', 'ArrowRight');
    await page.locator('tbody [aria-expanded=true]').waitFor();
    const name = await focused(workbench);
    await press(workbench, 'Enter');
    await workbench.checked();
    expect(await isInGrid(workbench)()).toBe(true);
    await reach(workbench, 'F6', isIn(workbench, 'header'));
    await use(workbench, /^返回文件列表$/);
    await until(async () => (await focused(workbench)) === name);
    expect(await page.locator('th[aria-sort=descending]').innerText()).toBe('错误');
  });
});

describe('in high contrast', () => {
  it('what has the keyboard is seen all the way', async () => {
    const workbench = await (
      await open({ sample: 'yantian-2023', isForcedColors: true, isDark: true })
    ).checked();
    await press(workbench, 'Escape');
    for (let turn = 0; turn < 25; turn++) {
      await press(workbench, 'Tab');
      expect([await focused(workbench), await focusIsSeen(workbench)]).toEqual([expect.anything(), true]);
    }
  });
});
