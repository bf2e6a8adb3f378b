import type { AddIn } from './support/add-in';
import { seedFrom } from './support/open-add-in';
import { withBrowser } from './support/with-browser';

/** What other people's workbooks bring; tests/hosts/officejs/workbooks-of-others.test.ts has each by itself. */
const open = withBrowser();

const coloured = async (addIn: AddIn) =>
  Object.entries(await addIn.cells()).filter(([, { fill }]) => fill && fill !== '#FFFFFF');
const review = (addIn: AddIn) => addIn.pane.getByRole('switch', { name: '复核模式' }).click();

describe.each(['web', 'windows'] as const)('workbooks of others in Excel (%s)', (channel) => {
  it('a chart sheet and a protected structure keep nobody from scores, undoing and marks', async () => {
    const seed = seedFrom('yantian-2023');
    seed.isStructureProtected = true;
    seed.sheets.splice(1, 0, { name: '图表1', isChart: true, cells: [] });
    const scores = seed.sheets.find(({ name }) => name === '评分表')!;
    scores.cells.find(({ address }) => address === 'I25')!.format = { Fill: { Color: '#FFFFFF' } };
    const addIn = await (await open({ workbook: seed, channel })).checked();
    const before = await addIn.cells();
    await addIn.press('一键重算得分');
    await addIn.says(/没有登记在表里；仍可以撤销/);
    expect([await addIn.value('评分表!I25'), await addIn.value('评分表!I26')]).toEqual([4, 91.7]);
    await addIn.reopen();
    await addIn.press('撤销上次写入');
    expect(await addIn.cells()).toEqual(before);
    await review(addIn);
    await addIn.press('标记问题单元格');
    expect(await coloured(addIn)).toHaveLength(5);
    await addIn.press(/^清除标记/);
    expect(await addIn.cells()).toEqual(before);
    await review(addIn);
    await addIn.press(/^问题/);
    await addIn.excel((excel) => {
      excel.book.find('评分表')!.visibility = 'VeryHidden';
    });
    await addIn.press(/I25.*JX304/);
    await addIn.says(/隐藏/);
    await addIn.excel((excel) => excel.remove('评分表'));
    await addIn.press(/I7.*JX\d/);
    await addIn.says(/没有找到“评分表”表/);
  });

  it('marks go although a marked sheet was deleted, another renamed and the settings are lost', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await review(addIn);
    await addIn.press('标记问题单元格');
    expect(await coloured(addIn)).toHaveLength(5);
    await addIn.excel((excel) => {
      excel.remove('目标完成情况自评表');
      excel.rename('评分表', '评分表（改）');
      delete excel.book.documentSettings['ziping.marks'];
    });
    await addIn.reopen();
    await addIn.press(/^清除标记/);
    expect(await coloured(addIn)).toEqual([]);
  });

  it('knows its own writes by late events, and leaves the edits of others alone', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.faults({ eventDelay: 250 });
    await addIn.press('一键重算得分');
    const asked = (await addIn.log()).roundTrips;
    await addIn.settled(1_200);
    expect((await addIn.log()).roundTrips).toBe(asked);
    expect(await addIn.pane.getByText(/表格改动过/).count()).toBe(0);
    await addIn.excel((excel) => excel.type('评分表', 24, 8, 5.5, 'Remote'));
    await addIn.says(/表格改动过/);
    await addIn.settled(1_200);
    expect((await addIn.log()).roundTrips).toBe(asked);
  });

  it('in a read-only file colours nothing, and offers to clear nothing', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel, isReadOnly: true })).checked();
    const before = await addIn.cells();
    await review(addIn);
    await addIn.button('标记问题单元格').click();
    await addIn.says(/只读/);
    expect(await addIn.cells()).toEqual(before);
    expect(await addIn.button(/^清除标记/).count()).toBe(0);
  });
});
