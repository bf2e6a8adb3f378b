import type { WorkbookSeed } from '../helpers/excel-stand-in/workbook';
import type { AddIn, Cells } from './support/add-in';
import { seedFrom } from './support/open-add-in';
import { withBrowser } from './support/with-browser';

/** What an ordinary day brings in Excel; tests/hosts/officejs/conditions.test.ts has each by itself, without a browser. */
const open = withBrowser();

/** A form whose scores are text, beside a sheet of 600 merged areas, with a stray cell in the last row. */
function badDay(): WorkbookSeed {
  const seed = seedFrom('yantian-2023');
  const scores = seed.sheets.find(({ name }) => name === '评分表')!;
  for (const cell of scores.cells) {
    if (!/^[HI]\d+$/.test(cell.address) || typeof cell.value !== 'number') continue;
    Object.assign(cell, { value: String(cell.value), text: undefined, numberFormat: '@' });
  }
  scores.cells.push({ address: 'C1048576', value: '某' });
  const merges = Array.from({ length: 600 }, (_, i) => `A${2 * i + 1}:B${2 * i + 2}`);
  seed.sheets.push({
    name: '台账',
    merges,
    cells: merges.map((area) => ({ address: area.split(':')[0]!, value: '经手' })),
  });
  return seed;
}

const ofForms = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).filter(([address]) => !address.startsWith('核查记录!')));
const filled = (cells: Cells) => Object.values(cells).filter(({ fill }) => fill !== undefined);
const risked = async (addIn: AddIn) => (await addIn.log()).undoRisked.length;

describe.each(['web', 'windows'] as const)('an ordinary day in Excel (%s)', (channel) => {
  it.each([
    ['checkWorkbook', 0],
    ['nextFinding', 300],
    ['rescore', 2_000],
  ])('the first click, %s, is not lost when the program takes %d ms to come', async (firstClick, delay) => {
    const addIn = await open({ workbook: 'yantian-2023', channel, firstClick, delay });
    await addIn.isOver(firstClick);
    if (firstClick === 'checkWorkbook') await addIn.says('目标完成情况自评表（');
    if (firstClick === 'nextFinding') expect(await addIn.selection()).toBe('评分表!I7');
    if (firstClick === 'rescore') expect(await addIn.value('评分表!I26')).toBe(91.7);
  });

  it('is lived through from the first check to the last mark', async () => {
    const addIn = await (await open({ workbook: badDay(), channel, settings: {} })).checked();
    await addIn.press(/^问题/);
    await addIn.says('I25');
    const before = ofForms(await addIn.cells());

    const start = await risked(addIn);
    const asked = (await addIn.log()).roundTrips;
    await addIn.excel((excel) => {
      for (let row = 40; row < 340; row++) excel.type('目标完成情况自评表', row, 9, 1);
      excel.type('评分表', 6, 8, 3);
    });
    await addIn.pane.getByRole('button', { name: /I7.*JX\d/ }).waitFor({ state: 'detached' });
    expect(await risked(addIn)).toBe(start);
    expect((await addIn.log()).roundTrips - asked).toBeLessThanOrEqual(4);
    await addIn.excel((excel) => {
      for (let row = 40; row < 340; row++) excel.type('目标完成情况自评表', row, 9, '');
      excel.type('评分表', 6, 8, '5');
    });
    await addIn.pane.getByRole('button', { name: /I7.*JX\d/ }).waitFor();

    await addIn.press('概览');
    await addIn.press('一键重算得分');
    const made = await addIn.cells();
    expect([made['评分表!I25']!.value, made['评分表!I26']!.value]).toEqual([4, 91.7]);
    await addIn.press('撤销上次写入');
    expect(ofForms(await addIn.cells())).toEqual(before);

    await addIn.excel((excel) => {
      excel.book.find('目标完成情况自评表')!.isProtected = true;
    });
    await addIn.pane.getByRole('switch', { name: '复核模式' }).click();
    await addIn.press('标记问题单元格');
    const marked = filled(await addIn.cells());
    expect(marked.length).toBeGreaterThan(0);
    await addIn.excel((excel) => excel.rename('评分表', '评分表（改）'));
    await addIn.press(/^清除标记/);
    expect(filled(await addIn.cells())).toEqual([]);

    await addIn.excel((excel) => {
      excel.rename('评分表（改）', '评分表');
      excel.book.find('评分表')!.visibility = 'Hidden';
    });
    await addIn.pane.getByRole('switch', { name: '复核模式' }).click();
    await addIn.press('重新核查');
    await addIn.press(/^问题/);
    await addIn.press(/I25.*JX304/);
    await addIn.says(/隐藏/);
    await addIn.press('显示这个工作表');
    expect(await addIn.selection()).toBe('评分表!I25');
    // The person was told what showing a sheet costs.
    await addIn.excel((excel) => excel.log.undoCleared.splice(0));
  });

  it('tells as written what then stands: no note beside a blank merged block', async () => {
    const seed = seedFrom('yantian-2023');
    const sheet = seed.sheets.find(({ name }) => name === '评分表')!;
    sheet.cells = sheet.cells.filter(({ address }) => !/^[JK]\d+$/.test(address) || address === 'J2');
    sheet.merges = [...(sheet.merges ?? []), 'J24:J26'];
    const addIn = await (await open({ workbook: seed, channel })).checked();
    const before = ofForms(await addIn.cells());
    await addIn.press('一键重算得分');
    const made = ofForms(await addIn.cells());
    const changed = Object.keys(made).filter((at) => made[at]!.value !== before[at]?.value);
    expect(changed).toContain('评分表!I25');
    expect(changed).not.toContain('评分表!J25');
    await addIn.says(`已写入 ${changed.length} 个单元格。`);
  });

  it('offers no undo of nothing in a read-only file', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel, isReadOnly: true })).checked();
    await addIn.button('一键重算得分').click();
    await addIn.says(/只读/);
    expect(await addIn.button('撤销上次写入').count()).toBe(0);
  });
});
