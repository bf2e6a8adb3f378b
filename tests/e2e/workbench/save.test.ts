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

/** Lets files of the browser's own file system stand for those on disk: the program cannot tell the difference. */
function putDiskInPlace(): void {
  const fileOf = async (name: string) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(name, { create: true });
    return Object.assign(handle, { requestPermission: () => Promise.resolve('granted') });
  };
  const disk: Window['disk'] = {
    async write(name, base64) {
      const writable = await (await fileOf(name)).createWritable();
      await writable.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
      await writable.close();
    },
    async read(name) {
      const file = await (await fileOf(name)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    },
  };
  Object.assign(window, {
    showOpenFilePicker: async () => [await fileOf('盐田.xlsx')],
    showSaveFilePicker: () => fileOf('副本.xlsx'),
    disk,
  });
}

declare global {
  interface Window {
    disk: {
      write(name: string, base64: string): Promise<void>;
      read(name: string): Promise<number[]>;
    };
  }
}

describe('a file on disk', () => {
  it('is written back in its place, never over what another program wrote, and goes by the name it was saved under', async () => {
    const workbench = await open({ isSecure: true });
    const { page } = workbench;
    const write = (name: string, bytes: Uint8Array) =>
      page.evaluate(([file, base64]) => window.disk.write(file, base64), [
        name,
        Buffer.from(bytes).toString('base64'),
      ] as const);
    await page.addInitScript(putDiskInPlace);
    await workbench.reload();
    await write('盐田.xlsx', fixture('yantian-2023').bytes);
    await workbench.press(/^打开文件 /);
    await workbench.checked();
    const onDisk = async (name: string) =>
      cellsOf(opened(new Uint8Array(await page.evaluate((file) => window.disk.read(file), name))));
    const isSaved = async () => !(await workbench.text()).includes('未保存');
    await workbench.type('E5', '1');
    await workbench.says('未保存');
    await page.keyboard.press('Control+s');
    await until(isSaved);
    expect((await onDisk('盐田.xlsx')).get('目标完成情况自评表!E5')).toMatch(/^1(\.0+)?$/);
    await workbench.type('E5', '2');
    await write('盐田.xlsx', new Uint8Array([1, 2, 3]));
    await page.keyboard.press('Control+s');
    await workbench.says('在别处被修改过');
    expect(await page.evaluate(() => window.disk.read('盐田.xlsx'))).toEqual([1, 2, 3]);
    await page.keyboard.press('Control+Shift+s');
    await until(isSaved);
    expect((await onDisk('副本.xlsx')).get('目标完成情况自评表!E5')).toMatch(/^2(\.0+)?$/);
    await page.getByRole('heading', { level: 1, name: '副本.xlsx' }).waitFor();
    expect(await page.title()).toContain('副本.xlsx');
  });
});

describe('leaving', () => {
  it('takes what is being typed, and asks', async () => {
    const workbench = await (await open({ sample: 'yantian-2023' })).checked();
    await workbench.cell('E5').click();
    await workbench.page.keyboard.type('1');
    workbench.isLeaving = false;
    await workbench.page.close({ runBeforeUnload: true });
    await until(() => Promise.resolve(workbench.dialogs.length > 0));
    await workbench.says('未保存');
    expect(Number(await workbench.cell('E5').innerText())).toBe(1);
  });

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
