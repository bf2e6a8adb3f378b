import type { AddIn, Cells } from './support/add-in';
import { withBrowser } from './support/with-browser';

const open = withBrowser();

const row = (addIn: AddIn, cell: string) =>
  addIn.pane.getByRole('button', { name: new RegExp(`${cell}.*JX\\d`) });

const ofForms = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).filter(([address]) => !address.startsWith('核查记录!')));

describe.each(['web', 'windows'] as const)('the list of findings in Excel (%s)', (channel) => {
  it('leads to the cell of a finding', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.press(/^问题/);
    await row(addIn, 'I25').click();
    await addIn.settled();
    expect(await addIn.selection()).toBe('评分表!I25');
    await row(addIn, 'G24').click();
    await addIn.settled();
    expect(await addIn.selection()).toBe('目标完成情况自评表!G24');
  });

  it('sets a finding aside with a reason, and remembers it in the file', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.press(/^问题/);
    const before = (await addIn.text()).match(/JX\d+/g)!.length;
    await row(addIn, 'G26').focus();
    await addIn.page.keyboard.press('Delete');
    await addIn.press('忽略');
    await addIn.says('请写明理由，复核的人会看到。');
    await addIn.pane.getByLabel(/忽略的理由/).fill('已核对原始资料，填写无误');
    await addIn.press('忽略');
    await addIn.says('已忽略（1）');
    await addIn.reopen();
    await addIn.press(/^问题/);
    await addIn.says('已忽略（1）');
    expect(await row(addIn, 'G26').count()).toBe(0);
    expect(Object.values(await addIn.cells()).map(({ value }) => value)).toContain(
      '已核对原始资料，填写无误',
    );
    await addIn.says('已忽略（1）');
    await addIn.pane.getByText('已忽略（1）').click();
    await addIn.press(/^恢复/);
    await row(addIn, 'G26').waitFor();
    expect((await addIn.text()).match(/JX\d+/g)!.length).toBe(before);
  });

  it('checks again after a person typed, and never writes', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.press(/^问题/);
    expect(await row(addIn, 'I7').count()).toBe(1);
    await addIn.type('评分表', 6, 8, 3);
    await row(addIn, 'I7').waitFor({ state: 'detached' });
    expect((await addIn.log()).writes).toBe(0);
  });
});

describe('the list of findings by keyboard', () => {
  it('goes ↑ ↓ through the list, and Enter to the cell', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel: 'windows' })).checked();
    await addIn.press(/^问题/);
    const names = () => addIn.pane.locator('[data-row]').allInnerTexts();
    const cells = (await names()).map((text) => /[A-Z]+\d+/.exec(text)![0]);
    await addIn.pane.locator('[data-row]').first().focus();
    await addIn.page.keyboard.press('ArrowDown');
    await addIn.page.keyboard.press('Enter');
    await addIn.settled();
    expect((await addIn.selection()).split('!')[1]).toBe(cells[1]);
    await addIn.page.keyboard.press('ArrowUp');
    await addIn.page.keyboard.press('Enter');
    await addIn.settled();
    expect((await addIn.selection()).split('!')[1]).toBe(cells[0]);
  });

  it('reaches the big button with Tab alone and recalculates with Enter', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel: 'windows' })).checked();
    const focused = () => addIn.frame().evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    for (let steps = 0; steps < 40 && (await focused()) !== '一键重算得分'; steps++) {
      await addIn.page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('一键重算得分');
    await addIn.page.keyboard.press('Enter');
    await addIn.says(/已写入 \d+ 个单元格。/);
    expect(await addIn.value('评分表!I25')).toBe(4);
  });
});

describe('reviewer mode', () => {
  it('marks cells, takes every mark away exactly, and never touches a self-score', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023' })).checked();
    await addIn.excel((excel) => {
      excel.book.find('评分表')!.touch(6, 8).format.Fill = { Color: '#C6EFCE' };
    });
    const before = await addIn.cells();
    await addIn.pane.getByRole('switch', { name: '复核模式' }).click();
    await addIn.press('标记问题单元格');
    const marked = await addIn.cells();
    expect(marked['评分表!I25']!.fill).toBe('#F4B6B6');
    expect(marked['评分表!I7']!.fill).toBe('#F4B6B6');
    await addIn.reopen();
    await addIn.press(/^清除标记/);
    const cleared = await addIn.cells();
    // What was marked is recorded on a sheet of its own, which stays.
    expect(ofForms(cleared)).toEqual(before);

    await addIn.pane.getByRole('switch', { name: '复核模式' }).click();
    await addIn.press('写入复核得分');
    const reviewed = await addIn.cells();
    for (const address of ['评分表!I7', '评分表!I25', '评分表!I26']) {
      expect([address, reviewed[address]]).toEqual([address, before[address]]);
    }
    const heads = Object.values(reviewed).map(({ value }) => String(value));
    expect(heads.some((text) => text.startsWith('复核得分'))).toBe(true);
  });
});
