import * as XLSX from '@e965/xlsx';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { GivenFile } from './support/workbench';

const open = withWorkbench();

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const good = fixture('yantian-2023').bytes;

/** Files that people really receive, and ones somebody made to do harm. */
const BAD: readonly (GivenFile & { readonly told: RegExp })[] = [
  { name: 'empty.xlsx', bytes: new Uint8Array(), told: /文件是空的/ },
  {
    name: 'text.xlsx',
    bytes: Buffer.from('部门,得分\n应急管理局,95\n'),
    told: /这是文本文件（如 CSV）.*另存为 \.xlsx/,
  },
  { name: 'half.xlsx', bytes: good.slice(0, good.length / 2), told: /不完整|已损坏/ },
  {
    name: 'head-only.xls',
    bytes: Uint8Array.from([...OLE, ...new Array<number>(600).fill(0)]),
    told: /这不是 Excel 工作簿/,
  },
  {
    name: 'not-a-workbook.xlsx',
    bytes: Buffer.from('504b0506' + '00'.repeat(18), 'hex'),
    told: /不是 Excel 工作簿/,
  },
  {
    name: 'damaged.xlsx',
    bytes: Uint8Array.from(good, (byte, i) => (i > 400 && i < 4000 ? 0 : byte)),
    told: /已损坏.*重新取得|打开并修复/,
  },
];

describe('a file that cannot be used', () => {
  it.each(BAD)('$name: is told with what to do, and the window works on', async (file) => {
    const workbench = await open();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    await workbench.choose([file]);
    await workbench.says(file.name);
    await workbench.says(file.told);
    expect(await workbench.text()).not.toContain('程序出了错');
    await workbench.choose([fixture('liwan-2021')]);
    await workbench.checked();
    await workbench.cell('C7').waitFor();
  });

  it('dropped onto an open one leaves that as it is', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.drop([BAD[2]!]);
    await workbench.says(/half\.xlsx/);
    await workbench.cell('E5').waitFor();
  });
});

describe('a workbook of an old or foreign format', () => {
  it.each(['xls', 'et', 'xlsb', 'ods'] as const)(
    '.%s: is checked and shown, and says why it is not written to',
    async (ending) => {
      const bookType = ending === 'et' ? 'xls' : ending;
      const bytes = XLSX.write(XLSX.read(good, { cellNF: true }), { type: 'buffer', bookType }) as Uint8Array;
      const workbench = await open({ files: [{ name: `旧表.${ending}`, bytes }] });
      await workbench.checked();
      await workbench.says(/可以核查，但不能写回；要写入得分，请用 Excel 或 WPS 另存为 \.xlsx/);
      await workbench.says('这个文件只能查看：可以看问题和重算的得分，不能写入。');
      expect(await workbench.cell('E5').innerText()).toMatch(/^3,?260,?800/);
      expect(await workbench.button('一键重算得分').count()).toBe(0);
      await workbench.press(/^问题 \d+$/);
      await workbench.page.locator('[data-region=pane] li button[aria-expanded]').last().click();
      await workbench.grid.locator('[data-shown=cell]').first().waitFor();
      await workbench.page.keyboard.press('Control+s');
      await workbench.says(`旧表.${ending}`);
      expect(await workbench.page.getByRole('button', { name: '另存为' }).count()).toBe(0);
    },
  );
});
