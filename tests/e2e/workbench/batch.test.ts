import { openXlsx } from '../../../src/hosts/xlsx';
import { WORKBOOKS } from '../support/open-add-in';
import { until } from '../support/until';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { GivenFile } from './support/workbench';

const open = withWorkbench();

const ALL = WORKBOOKS.map(fixture);
const BROKEN: GivenFile = { name: 'broken.xlsx', bytes: Buffer.from('not a workbook at all') };
const DONE = { timeout: 150_000 };

const many = (count: number): GivenFile[] =>
  Array.from({ length: count }, (_, i) => ({ name: `第${i + 1}份.xlsx`, bytes: ALL[i % ALL.length]!.bytes }));

describe('several files at once', () => {
  it('become a table with a row each, the unreadable one with its reason', async () => {
    const workbench = await open();
    await workbench.choose([...ALL, BROKEN]);
    await workbench.page
      .getByText(/核查完成：共 6 个文件/)
      .first()
      .waitFor(DONE);
    for (const { name } of [...ALL, BROKEN]) await workbench.says(name);
    await workbench.says('无法读取');
    await workbench.says('盐田区应急管理局');
  });

  it('open with a click, and the way back leads to the table', async () => {
    const workbench = await open();
    await workbench.choose(ALL);
    await workbench.page
      .getByText(/核查完成/)
      .first()
      .waitFor(DONE);
    await workbench.page.getByText('yantian-2023.xlsx').first().dblclick();
    await workbench.checked();
    await workbench.cell('E5').waitFor();
    await workbench.page.goBack();
    await workbench.says(/核查完成：共 5 个文件/);
  });

  it('are told of as they were saved, and the keyboard is where it was left', async () => {
    const workbench = await open();
    await workbench.choose(ALL);
    await workbench.page
      .getByText(/核查完成/)
      .first()
      .waitFor(DONE);
    const difference = workbench.page
      .getByRole('row')
      .filter({ hasText: 'yantian-2023.xlsx' })
      .locator('[data-label="差额"]');
    expect(await difference.innerText()).not.toBe('0');
    await workbench.press('yantian-2023.xlsx');
    await workbench.checked();
    await workbench.press('一键重算得分');
    await workbench.says(/已写入 \d+ 个单元格/);
    await workbench.saved(() => workbench.press('保存'));
    await workbench.press('返回文件列表');
    await until(async () => (await difference.innerText()) === '0');
    const focused = await workbench.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('yantian-2023.xlsx');
  });

  it('go into a workbook with the table and all findings', async () => {
    const workbench = await open();
    await workbench.choose([...ALL, BROKEN]);
    await workbench.page
      .getByText(/核查完成/)
      .first()
      .waitFor(DONE);
    const saved = await workbench.saved(() => workbench.press('导出汇总表'));
    const opened = openXlsx(saved.bytes);
    if (!opened.ok) throw new Error(opened.error.code);
    const { sheets } = opened.file.workbook;
    expect(sheets.length).toBeGreaterThanOrEqual(2);
    const words = sheets[0]!.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
    for (const { name } of [...ALL, BROKEN]) expect(words).toContain(name);
    expect(sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0)).toBeGreaterThan(30);
  });

  it('are checked by workers that have no way out, and the page never freezes', async () => {
    const workbench = await open();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    const ways: string[] = [];
    workbench.page.on('worker', (worker) => {
      worker
        .evaluate(() =>
          ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].filter((name) => name in self),
        )
        .then(
          (left) => ways.push(left.join()),
          () => ways.push('ended before it could be asked'),
        );
    });
    await workbench.page.evaluate(() => {
      const state = window as unknown as { longestPause: number };
      state.longestPause = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        state.longestPause = Math.max(state.longestPause, now - last);
        last = now;
      }, 20);
    });
    const start = performance.now();
    await workbench.choose(many(300));
    await workbench.page
      .getByText(/核查完成：共 300 个文件/)
      .first()
      .waitFor({ timeout: 150_000 });
    const pause = await workbench.page.evaluate(
      () => (window as unknown as { longestPause: number }).longestPause,
    );
    // A page that did the work itself would stand still while it does.
    expect(pause).toBeLessThan((performance.now() - start) / 4);
    // A worker that ended before it could be asked proves nothing.
    const asked = ways.filter((way) => !way.startsWith('ended'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((way) => way !== '')).toEqual([]);
  });

  it('stop when told to, and go on again', async () => {
    const workbench = await open();
    await workbench.choose(many(300));
    await workbench.press('停止');
    await workbench.says(/已停止，还有 \d+ 个文件没有核查/);
    await workbench.press('继续');
    await workbench.page
      .getByText(/核查完成：共 300 个文件/)
      .first()
      .waitFor({ timeout: 150_000 });
  });
});
