import { withBrowser } from './support/with-browser';

const open = withBrowser();

describe.each(['web', 'windows'] as const)('the ribbon in Excel (%s)', (channel) => {
  it('checks, and shows the list', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.run('checkWorkbook');
    await addIn.says('目标完成情况自评表（');
    expect((await addIn.log()).paneState).toContain('Visible');
    expect((await addIn.log()).writes).toBe(0);
  });

  it('recalculates at once, and takes it back', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.run('rescore');
    expect(await addIn.value('评分表!I26')).toBe(91.7);
    await addIn.run('undoWrite');
    expect(await addIn.value('评分表!I26')).toBe(95.7);
  });

  it('offers the changes without writing', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.run('previewScores');
    await addIn.pane.getByRole('heading', { name: '将要改动的内容' }).waitFor();
    expect((await addIn.log()).writes).toBe(0);
  });

  it('goes from finding to finding', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.run('nextFinding');
    const first = await addIn.selection();
    await addIn.run('nextFinding');
    expect([first, await addIn.selection()]).toEqual(['评分表!I7', '评分表!I25']);
  });

  it('explains the score of the cell the person is in, and asks why to ignore its finding', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.select('评分表', 24, 8);
    await addIn.run('explainCell');
    await addIn.says('评分标准原文');
    await addIn.run('ignoreFinding');
    await addIn.pane.getByLabel(/忽略的理由/).waitFor();
  });

  it('ends a command although Excel refuses, and says so in the pane', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    await addIn.faults({ isEditingCell: true });
    await addIn.run('checkWorkbook');
    await addIn.faults({ isEditingCell: false });
    await addIn.says(/正在编辑单元格/);
  });
});
