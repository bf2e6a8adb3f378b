import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/app/review';
import { rescore } from '../../src/app/rescore';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { a1 } from '../../src/core/model/address';
import { openXlsx } from '../../src/hosts/xlsx';
import type { AddIn, Cells } from './support/add-in';
import { WORKBOOKS, type SourceWorkbook } from './support/open-add-in';
import { withBrowser } from './support/with-browser';

const open = withBrowser();

const RECORD = '核查记录!';
const ofForms = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).filter(([address]) => !address.startsWith(RECORD)));

/** The forms of each workbook, in the words of the pane, and what the big button makes of some cells. */
const EXPECTED: Record<SourceWorkbook, { says: string[]; cells: Record<string, unknown> }> = {
  'guangzhou-2023': { says: ['绩效指标', '评分表'], cells: {} },
  'lechang-2023': { says: ['评分表'], cells: {} },
  'liwan-2021': { says: ['资金情况', '绩效指标'], cells: {} },
  'yantian-2023': {
    says: ['主要任务', '绩效指标', '评分表'],
    cells: { '评分表!I25': 4, '评分表!I26': 91.7, '评分表!I7': 3 },
  },
  'yueyang-2023': {
    says: ['基础数据', '资金情况', '绩效指标', '评分表'],
    cells: { '附件2整体支出自评表!H5': 9.95, '附件2整体支出自评表!H22': 99.95, '评价指标表!I7': 18 },
  },
};

/** What the engine writes into a file of the same workbook, without Excel, pane or browser. */
function writtenByEngine(name: SourceWorkbook): Record<string, unknown> {
  const bytes = readFileSync(join(__dirname, '../../assets/samples', `${name}.xlsx`));
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const plan = rescore(review(opened.file.workbook, DEFAULT_SETTINGS));
  const edits = plan.edits.filter((edit) => !edit.overwriteFormula && edit.after.kind !== 'formula');
  return Object.fromEntries(
    edits.map(({ ref, after }) => {
      const value = 'value' in after ? after.value : '';
      return [`${ref.sheet}!${a1(ref)}`, after.kind === 'number' ? Number(value) : value];
    }),
  );
}

async function changed(addIn: AddIn, before: Cells): Promise<Record<string, unknown>> {
  const after = ofForms(await addIn.cells());
  const addresses = Object.keys(after).filter(
    (address) => JSON.stringify(after[address]) !== JSON.stringify(before[address]),
  );
  return Object.fromEntries(addresses.map((address) => [address, after[address]!.value]));
}

describe.each(['web', 'windows'] as const)('the big button in Excel (%s)', (channel) => {
  it.each(WORKBOOKS)(
    'recognises %s, writes what the engine computes, and gives every cell back',
    async (workbook) => {
      const addIn = await (await open({ workbook, channel })).checked();
      const before = await addIn.cells();
      for (const fold of await addIn.pane.locator('main summary').all()) await fold.click();
      const shown = await addIn.text();
      for (const words of EXPECTED[workbook].says) expect(shown).toContain(words);
      const expected = writtenByEngine(workbook);
      if (workbook === 'liwan-2021') {
        expect([expected, await addIn.pane.getByText('一键重算得分').count()]).toEqual([{}, 0]);
        return addIn.says(/没有得分栏，只核查数据/);
      }

      await addIn.press('一键重算得分');
      const made = await changed(addIn, before);
      expect(made).toEqual(expected);
      const cells = await addIn.cells();
      for (const [address, value] of Object.entries(EXPECTED[workbook].cells)) {
        expect([address, cells[address]?.value]).toEqual([address, value]);
      }
      if (Object.keys(expected).length === 0) {
        await addIn.says(/没有需要写入的内容/);
        return;
      }
      await addIn.says(`已写入 ${Object.keys(expected).length} 个单元格。`);

      await addIn.press('撤销上次写入');
      expect(ofForms(await addIn.cells())).toEqual(before);
      await addIn.says(/恢复原样/);
    },
  );

  it('gives every cell back after the file was closed and opened again', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023', channel })).checked();
    const before = await addIn.cells();
    await addIn.press('一键重算得分');
    expect(await addIn.value('评分表!I26')).toBe(91.7);
    await addIn.reopen();
    await addIn.press('撤销上次写入');
    expect(ofForms(await addIn.cells())).toEqual(before);
  });
});

describe('writing', () => {
  it('reads in one round trip, and recalculates in four: check, compare and write, check', async () => {
    const addIn = await (await open({ workbook: 'yueyang-2023' })).checked();
    const start = (await addIn.log()).roundTrips;
    await addIn.press('重新核查');
    const checked = (await addIn.log()).roundTrips;
    expect(checked - start).toBe(1);
    await addIn.press('一键重算得分');
    const { roundTrips, writes } = await addIn.log();
    expect(writes).toBe(1);
    expect(roundTrips - checked).toBe(4);
  });

  it('shows every change first and writes only what is ticked', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023' })).checked();
    await addIn.press('先看改动');
    await addIn.pane.getByRole('heading', { name: '将要改动的内容' }).waitFor();
    await addIn.pane.getByRole('checkbox', { name: '评分表!I25 得分' }).uncheck();
    await addIn.press(/^写入 \d+ 处$/);
    expect(await addIn.value('评分表!I25')).toBe(6);
    // A note that says points are lost would not be so beside the score that stays.
    expect(await addIn.value('评分表!J25')).toBeNull();
  });

  it('writes nothing when the preview is left', async () => {
    const addIn = await (await open({ workbook: 'yantian-2023' })).checked();
    const before = await addIn.cells();
    await addIn.press('先看改动');
    await addIn.press('取消');
    expect(await addIn.cells()).toEqual(before);
    expect((await addIn.log()).writes).toBe(0);
  });

  it('fills in missing figures, keeps them in the workbook and computes with them', async () => {
    const addIn = await (await open({ workbook: 'guangzhou-2023' })).checked();
    await addIn.press(/^补充数据/);
    await addIn.pane.getByRole('textbox', { name: '部门预算资金实际支出数' }).fill('21,842.09万元');
    await addIn.pane.getByRole('textbox', { name: '部门预算资金总额' }).fill('22,097.11万元');
    await addIn.press('保存并计算');
    const kept = Object.entries(await addIn.cells()).filter(([address]) => address.startsWith('评分依据!'));
    expect(kept.map(([, { value }]) => String(value)).join(' ')).toMatch(
      /部门预算资金实际支出数.*21,?842\.09/,
    );

    await addIn.reopen();
    expect(await addIn.button(/^补充数据/).count()).toBe(0);
    expect(await addIn.value('表2自评得分!G5')).toBe(9.75);
    await addIn.press('一键重算得分');
    // The figures give 9.88: more than the department gave itself, so it is offered and not written.
    expect(await addIn.value('表2自评得分!G5')).toBe(9.75);
  });
});
