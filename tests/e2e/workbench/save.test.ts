import { openXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { a1 } from '../../../src/core/model/address';
import { until } from '../support/until';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';

const open = withWorkbench();

function opened(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.file;
}

/** Every cell as text, by sheet and address. */
const cellsOf = ({ workbook }: XlsxFile): Map<string, string> =>
  new Map(
    workbook.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ row, cells }) =>
        cells.map((cell) => [`${sheet.name}!${a1({ row, column: cell.column })}`, cell.text] as const),
      ),
    ),
  );

describe('saving', () => {
  it('gives the file that was opened, with nothing but the typed cell changed', async () => {
    const given = fixture('yantian-2023');
    const workbench = await (await open({ files: [given] })).checked();
    await workbench.type('E5', '1');
    await workbench.says('未保存');
    const saved = await workbench.saved(() => workbench.press('保存'));
    expect(saved.name).toMatch(/^yantian-2023.*\.xlsx$/);
    const [before, after] = [cellsOf(opened(given.bytes)), cellsOf(opened(saved.bytes))];
    const changed = [...after].filter(([ref, text]) => before.get(ref) !== text).map(([ref]) => ref);
    expect(changed).toContain('目标完成情况自评表!E5');
    // The cell and sums that hang on it.
    expect(changed.every((ref) => /^目标完成情况自评表!E/.test(ref))).toBe(true);
    expect([...before.keys()].filter((ref) => !after.has(ref))).toEqual([]);
    await until(async () => !(await workbench.text()).includes('未保存'));
  });

  it('an untouched file gives its very bytes', async () => {
    const given = fixture('liwan-2021');
    const workbench = await (await open({ files: [given] })).checked();
    const saved = await workbench.saved(() => workbench.press('另存为'));
    expect(Buffer.from(saved.bytes).equals(Buffer.from(given.bytes))).toBe(true);
  });

  it('Ctrl+S saves from within the grid', async () => {
    const workbench = await (await open({ sample: 'liwan-2021' })).checked();
    await workbench.type('C7', '1');
    const saved = await workbench.saved(() => workbench.page.keyboard.press('Control+s'));
    expect(cellsOf(opened(saved.bytes)).get('整体支出绩效自评表!C7')).toMatch(/^1(\.0+)?$/);
  });
});

describe('leaving', () => {
  it('asks when something is unsaved, and stays when told to', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.type('E5', '1');
    await workbench.says('未保存');
    workbench.isLeaving = false;
    await workbench.page.close({ runBeforeUnload: true });
    await until(() => Promise.resolve(workbench.dialogs.length > 0));
    expect(workbench.dialogs).toEqual(['beforeunload']);
    expect(Number(await workbench.cell('E5').innerText())).toBe(1);
  });

  it('asks nothing when nothing was changed', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.cell('E5').click();
    await workbench.reload();
    expect(workbench.dialogs).toEqual([]);
  });
});
