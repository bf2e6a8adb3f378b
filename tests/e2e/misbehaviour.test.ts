import type { AddIn, Cells } from './support/add-in';
import { seedFrom } from './support/open-add-in';
import { withBrowser } from './support/with-browser';

const open = withBrowser();

const ofForms = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).filter(([address]) => !address.startsWith('核查记录!')));

/** What is read out after a check comes and goes. */
const withoutAnnouncement = (text: string) => text.replace(/^核查完成：.*$/m, '').trim();

/** The big button, without waiting for the quiet that a failing Excel may not bring. */
async function rescore(addIn: AddIn): Promise<void> {
  await addIn.button('一键重算得分').click();
}

describe.each(['web', 'windows'] as const)('an Excel that misbehaves (%s)', (channel) => {
  const yantian = async () => (await open({ workbook: 'yantian-2023', channel })).checked();

  it('says what it is busy with when Excel is slow', async () => {
    const addIn = await yantian();
    await addIn.faults({ isHolding: true });
    await addIn.button('重新核查').click();
    await addIn.says('正在读取表格…');
    await addIn.faults({ isHolding: false });
    await addIn.pane.getByText('正在读取表格…').waitFor({ state: 'detached' });
  });

  it('says that Excel is busy when requests are refused as too many, and works the next time', async () => {
    const addIn = await yantian();
    await addIn.faults({ throttled: 1 });
    await rescore(addIn);
    await addIn.says(/Excel 正忙/);
    expect((await addIn.log()).writes).toBe(0);
    await addIn.press('一键重算得分');
    expect(await addIn.value('评分表!I25')).toBe(4);
  });

  it('asks to end editing while a cell is being edited', async () => {
    const addIn = await yantian();
    const before = await addIn.cells();
    await addIn.faults({ isEditingCell: true });
    await rescore(addIn);
    await addIn.says(/请按 Enter 或 Esc 结束编辑/);
    await addIn.faults({ isEditingCell: false });
    expect(await addIn.cells()).toEqual(before);
  });

  it('leaves a protected sheet alone and lists its cells', async () => {
    const seed = seedFrom('yantian-2023');
    for (const sheet of seed.sheets) sheet.isProtected = sheet.name === '评分表';
    const addIn = await (await open({ workbook: seed, channel })).checked();
    const before = await addIn.cells();
    await addIn.press('一键重算得分');
    await addIn.says(/\d+ 处没有改动/);
    expect(ofForms(await addIn.cells())).toEqual(before);
  });

  it('writes nothing into a read-only file, and says so', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel, isReadOnly: true })).checked();
    const before = await addIn.cells();
    await rescore(addIn);
    await addIn.says(/只读/);
    expect(await addIn.cells()).toEqual(before);
  });

  it('does not claim what a broken connection left unwritten', async () => {
    const addIn = await yantian();
    const before = await addIn.cells();
    await addIn.faults({ breakAtWrite: 0 });
    await rescore(addIn);
    await addIn.says(/连接中断/);
    expect(await addIn.pane.getByText(/^已写入 \d/).count()).toBe(0);
    expect(await addIn.cells()).toEqual(before);
    await addIn.excel((excel) => delete excel.faults.breakAtWrite);
    await addIn.settled();
    await addIn.press('一键重算得分');
    expect(await addIn.value('评分表!I25')).toBe(4);
  });

  it('never overwrites a cell that was changed after it was offered', async () => {
    const addIn = await yantian();
    await addIn.faults({ losesEvents: true });
    await addIn.press('先看改动');
    await addIn.type('评分表', 24, 8, 5.5);
    await addIn.press(/^写入 \d+ 处$/);
    expect(await addIn.value('评分表!I25')).toBe(5.5);
    await addIn.says(/\d+ 处没有改动/);
  });
});

describe('where the pane cannot work', () => {
  it.each(['web', 'windows'] as const)(
    'an Excel without the calls it needs shows a page that says what to do (%s)',
    async (channel) => {
      const addIn = await open({ workbook: 'yantian-2023', channel, excelApi: '1.12' });
      await addIn.pane.getByRole('heading', { name: /没有启动/ }).waitFor();
      await addIn.says(/Excel LTSC 2021/);
      expect((await addIn.log()).writes).toBe(0);
    },
  );

  describe.each(['web', 'windows'] as const)('in a view that cannot read the program (%s)', (channel) => {
    it.each([
      ['a recent Excel without WebView2', 'internet-explorer', '1.13', '缺少 WebView2', /安装/],
      [
        'an Excel that is too old',
        'internet-explorer',
        '1.8',
        '自评助手没有启动：这个版本的 Excel 太旧',
        /Excel LTSC 2021/,
      ],
      ['an old macOS', 'old-webkit', '1.13', 'macOS 太旧', /13\.3/],
    ] as const)('names the cause and what to do: %s', async (_, oldView, excelApi, heading, advice) => {
      const addIn = await open({ workbook: 'yantian-2023', channel, oldView, excelApi });
      await addIn.pane.getByRole('heading', { name: heading }).waitFor();
      await addIn.says(advice);
      expect(await addIn.pane.getByRole('heading').allInnerTexts()).toEqual([heading]);
      expect((await addIn.log()).writes).toBe(0);
    });
  });

  it.each(['web', 'windows'] as const)(
    'reads a sheet too large for one answer in strips (%s)',
    async (channel) => {
      const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
      const before = withoutAnnouncement(await addIn.text());
      await addIn.faults({ maxAnswerBytes: 60_000 });
      const asked = (await addIn.log()).roundTrips;
      await addIn.press('重新核查');
      expect(withoutAnnouncement(await addIn.text())).toBe(before);
      expect((await addIn.log()).roundTrips - asked).toBeLessThanOrEqual(20);
    },
  );
});
