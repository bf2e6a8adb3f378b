import { until } from '../support/until';
import { barriers } from './support/looks';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

/** The form of scores: 1,536 pixels wide, names in column E, scores in column I. */
async function scores(opening: Parameters<typeof open>[0] = {}) {
  const workbench = await (await open({ sample: 'yantian-2023', ...opening })).checked();
  await workbench.page.getByRole('tab', { name: /^评分表/ }).click();
  await workbench.cell('A1').waitFor();
  return workbench;
}

const size = (workbench: Workbench) =>
  workbench.page.getByRole('button', { name: /^(显示比例|Zoom)/ }).innerText();

const chosen = (workbench: Workbench) =>
  workbench.page.getByRole('textbox', { name: /单元格地址|Cell address/ }).inputValue();

/** What lies over the middle of a cell: its own address, or that of what covers it. */
const seenAt = (workbench: Workbench, ref: string) =>
  workbench.cell(ref).evaluate((cell) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return over?.closest<HTMLElement>('[data-ref], [data-copy]')?.dataset.ref ?? null;
  });

describe('the size of a sheet', () => {
  it('has every column in sight when it is opened, where that can be read', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const grid = (await workbench.grid.boundingBox())!;
    const last = (await workbench.cell('H5').boundingBox())!;
    expect(last.x + last.width).toBeLessThanOrEqual(grid.x + grid.width);
    expect(parseInt(await size(workbench), 10)).toBeGreaterThanOrEqual(70);
  });

  it('is changed by Ctrl and the wheel, by keys and by buttons, and is each sheet’s own', async () => {
    const workbench = await scores();
    const { page } = workbench;
    const width = async () => (await workbench.cell('A5').boundingBox())!.width;
    const before = await width();
    await workbench.cell('A5').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await until(async () => (await size(workbench)) === '80%');
    expect(await width()).toBeGreaterThan(before);
    await workbench.cell('A5').click();
    await page.keyboard.press('Control+0');
    await until(async () => (await size(workbench)) === '100%');
    expect(Math.round(await width())).toBe(80);
    await workbench.press(/^缩小/);
    await until(async () => (await size(workbench)) === '90%');
    await workbench.press(/^显示比例/);
    await until(async () => (await size(workbench)) === '70%');
    await workbench.press(/^放大/);
    await page.getByRole('tab', { name: /^目标完成情况自评表/ }).click();
    await until(async () => (await size(workbench)) === '72%');
    await page.getByRole('tab', { name: /^评分表/ }).click();
    await until(async () => (await size(workbench)) === '80%');
  });

  it('is kept to by typing, scrolling and choosing: the field stands over its cell', async () => {
    const workbench = await scores();
    await workbench.goTo('I20');
    await workbench.page.keyboard.type('3.5');
    const cell = (await workbench.cell('I20').boundingBox())!;
    const field = (await workbench.cell('I20').locator('textarea').boundingBox())!;
    expect(Math.abs(field.x - cell.x)).toBeLessThan(2);
    expect(Math.abs(field.y - cell.y)).toBeLessThan(cell.height);
    await workbench.page.keyboard.press('Enter');
    await until(async () => (await chosen(workbench)) === 'I21');
    expect(await seenAt(workbench, 'I21')).toBe('I21');
  });
});

describe('heads and names of a table', () => {
  it('stay in sight when a cell far right and low is shown, and cover no cell that is', async () => {
    const workbench = await scores({ width: 1000 });
    const inSight = async (selector: string) => {
      const box = await workbench.grid.locator(selector).first().boundingBox();
      const grid = (await workbench.grid.boundingBox())!;
      return box !== null && box.x >= grid.x && box.y >= grid.y && box.y < grid.y + grid.height;
    };
    await workbench.goTo('I25');
    await until(() => inSight('[data-copy="E25"]'));
    await until(() => inSight('[data-held] [data-copy="I2"]'));
    expect(await seenAt(workbench, 'I25')).toBe('I25');
    await workbench.goTo('F25');
    expect(await seenAt(workbench, 'F25')).toBe('F25');
    await workbench.goTo('F5');
    expect(await seenAt(workbench, 'F5')).toBe('F5');
    await workbench.goTo('A1');
    await until(async () => (await workbench.grid.locator('[data-held]').count()) === 0);
  });

  it('lead to their own cell when they are pressed', async () => {
    const workbench = await scores({ width: 1000 });
    await workbench.goTo('I25');
    await workbench.grid.locator('[data-copy="E22"]').click();
    await until(async () => (await chosen(workbench)) === 'E22');
    await until(async () => (await seenAt(workbench, 'E22')) === 'E22');
  });
});

describe('Ctrl+F', () => {
  it('goes through cells and findings by keys alone, and back to the sheet', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const { page } = workbench;
    await workbench.goTo('A1');
    await page.keyboard.press('Control+f');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('公众或服务对象满意度');
    await workbench.says('单元格 1 处，问题 1 个');
    await page.keyboard.press('Enter');
    await workbench.says('单元格 评分表!E25');
    expect(await chosen(workbench)).toBe('E25');
    await page.keyboard.press('Enter');
    await workbench.says('问题 评分表!I25');
    await until(async () => (await chosen(workbench)) === 'I25');
    await page.getByRole('button', { name: /I25.*JX304/, expanded: true }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await until(async () => (await chosen(workbench)) === 'E25');
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    await until(async () => (await chosen(workbench)) === 'E24');
  });

  it('goes to the first however fast Enter follows the text', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    const { page } = workbench;
    await workbench.goTo('A1');
    await page.keyboard.press('Control+f');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('公众或服务对象满意度');
    await page.keyboard.press('Enter');
    await workbench.says('单元格 评分表!E25');
    expect(await chosen(workbench)).toBe('E25');
  });

  it('says that nothing was found', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.page.keyboard.press('Control+f');
    await workbench.page.getByRole('search').waitFor();
    await workbench.page.keyboard.type('没有的字');
    await workbench.page.keyboard.press('Enter');
    await workbench.says('没有找到');
  });
});

describe('the menu over a cell', () => {
  it('opens by key and by the other button, with what is known of the cell', async () => {
    const workbench = await scores();
    const { page } = workbench;
    const items = async () => {
      await page.getByRole('menu').waitFor();
      return page.getByRole('menuitem').allInnerTexts();
    };
    await workbench.goTo('I25');
    await page.keyboard.press('Shift+F10');
    expect((await items()).map((text) => text.split('\n')[0])).toEqual([
      '复制',
      '剪切',
      '粘贴',
      '清除内容',
      '查看得分怎么来的',
      '到关联单元格 F25',
      '查看这里的问题',
      '忽略这个问题…',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    await until(async () => (await chosen(workbench)) === 'I24');
    await workbench.cell('H25').click({ button: 'right' });
    expect(await items()).toHaveLength(4);
    expect(await chosen(workbench)).toBe('H25');
  });

  it('copies, cuts, clears and pastes, each one step of undo', async () => {
    const workbench = await scores({ isSecure: true });
    await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page } = workbench;
    const pick = async (ref: string, name: RegExp) => {
      await workbench.cell(ref).click({ button: 'right' });
      await page.getByRole('menuitem', { name }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    };
    const figure = async (ref: string) => parseFloat((await workbench.cell(ref).innerText()) || 'NaN');
    const before = await figure('F6');
    await pick('F7', /^复制/);
    await pick('F6', /^粘贴/);
    await until(async () => (await figure('F6')) === (await figure('F7')));
    await page.keyboard.press('Control+z');
    await until(async () => (await figure('F6')) === before);
    await pick('F6', /^清除内容/);
    await until(async () => Number.isNaN(await figure('F6')));
    await page.keyboard.press('Control+z');
    await until(async () => (await figure('F6')) === before);
    await pick('F6', /^剪切/);
    await until(async () => Number.isNaN(await figure('F6')));
  });

  it('says which keys paste where the page may not read the clipboard', async () => {
    const workbench = await scores();
    await workbench.cell('F6').click({ button: 'right' });
    await workbench.page.getByRole('menuitem', { name: /^粘贴/ }).click();
    await workbench.says(/请按 Ctrl\+V 粘贴/);
  });

  it('leads to the reason for ignoring, and to how the score came about', async () => {
    const workbench = await scores();
    const { page } = workbench;
    await workbench.goTo('I25');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^忽略/ }).click();
    await until(() => page.evaluate(() => document.activeElement?.closest('form') !== null));
    await page.keyboard.press('Escape');
    await workbench.goTo('I25');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^查看得分/ }).click();
    await page.getByRole('button', { name: /公众或服务对象满意度/, expanded: true }).waitFor();
  });
});

describe('nothing stands in anybody’s way', () => {
  it.each([
    ['zh-CN', true],
    ['en', false],
  ])('in a window of 1000 pixels, %s', async (locale, isInAllColours) => {
    const workbench = await scores({ locale, width: 1000 });
    const { page } = workbench;
    await workbench.cell('A1').click();
    await page.keyboard.press('Control+f');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('满意度');
    await page.keyboard.press('Enter');
    const found = await barriers(workbench, 'find bar, held lines', isInAllColours);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    found.push(...(await barriers(workbench, 'menu', isInAllColours)));
    expect(found).toEqual([]);
  });
});
