import { openXlsx } from '../../../src/hosts/xlsx';
import { DEFAULT_LIMITS } from '../../../src/hosts/xlsx/limits';
import { readZip, unpack } from '../../../src/hosts/xlsx/zip/zip-reader';
import { writeZip } from '../../../src/hosts/xlsx/zip/zip-writer';
import { WORKBOOKS } from '../support/open-add-in';
import { until } from '../support/until';
import { barriers } from './support/looks';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { GivenFile, Workbench } from './support/workbench';

const open = withWorkbench();
const DONE = { timeout: 150_000 };
const BOOKS = WORKBOOKS.map(fixture);

const packed = (files: readonly GivenFile[]): GivenFile => ({
  name: '收到的.zip',
  bytes: Buffer.from(writeZip(files.map(({ name, bytes }) => ({ name: `甲局/${name}`, data: bytes })))),
});

const finished = (workbench: Workbench) =>
  workbench.page
    .getByText(/核查完成/)
    .first()
    .waitFor(DONE);

describe('the desk of a reviewer', () => {
  it('takes a packed folder, and gives letters and marked copies of all of it', async () => {
    const workbench = await open({ width: 1000 });
    await workbench.choose([packed(BOOKS)]);
    await finished(workbench);
    await workbench.press('批量生成…');
    const letters = await workbench.saved(() => workbench.press('生成'));
    expect(letters.name).toBe('核查意见书.zip');
    const inLetters = readZip(letters.bytes, DEFAULT_LIMITS).entries.map(({ name }) => name);
    expect(inLetters).toContain('退回清单.docx');
    expect(inLetters).toContain('收到的/甲局/yantian-2023-核查意见书.docx');
    expect(await barriers(workbench, 'letters of all files')).toEqual([]);
    await workbench.page.getByRole('radio', { name: /带复核标记/ }).check();
    const marked = await workbench.saved(() => workbench.press('生成'));
    const zip = readZip(marked.bytes, DEFAULT_LIMITS);
    const books = zip.entries.filter(({ name }) => name.endsWith('.xlsx'));
    for (const entry of books) expect(openXlsx(unpack(zip, entry)).ok).toBe(true);
    // One of the published forms has nothing to be marked, which the archive says.
    expect([books.length, zip.find('未生成.txt') !== undefined]).toEqual([BOOKS.length - 1, true]);
  });

  it('shows what to look at first, and opens a file at the finding that is pressed', async () => {
    const workbench = await open({ files: BOOKS });
    await finished(workbench);
    await workbench.press('按分差排序');
    await workbench.press('分布图');
    await workbench.page.getByRole('img', { name: /差额分布/ }).waitFor();
    await workbench.press('抽查…');
    await workbench.press('抽取');
    await workbench.says(/要抽 20 份，能抽的只有 5 份，全部在列（种子 \d+）/);
    expect(await barriers(workbench, 'what to look at first')).toEqual([]);
    await workbench.press('yantian-2023.xlsx 的详情');
    const [place] = await workbench.page.getByTitle('打开文件，定位到这里').allInnerTexts();
    await workbench.press(place!);
    await workbench.cell(place!.split('!').pop()!).waitFor();
    await workbench.page.getByRole('gridcell', { selected: true }).first().waitFor();
  });

  it('decides about findings, draws its line, and gives the ledger to be opened with the folder', async () => {
    const workbench = await open({ files: BOOKS, width: 1000 });
    await finished(workbench);
    await workbench.press('报送条件…');
    await workbench.press('按此判断');
    await workbench.press('yantian-2023.xlsx 的详情');
    await workbench.press('已核');
    const decide = workbench.button(/^处理 .*的 JX/).first();
    await decide.click();
    await workbench.page.getByRole('radio', { name: '以后整改' }).check();
    expect(await barriers(workbench, 'a decision')).toEqual([]);
    await workbench.press('处理 1 条');
    await workbench.says(/以后整改 1 个/);
    await decide.click();
    await workbench.page.getByRole('radio', { name: '取消处理' }).waitFor();
    await workbench.press('取消');
    expect(await barriers(workbench, 'a desk')).toEqual([]);
    const ledger = await workbench.saved(() => workbench.press('保存台账'));
    expect(ledger.name).toBe('复核台账.jsonl');
    const other = await open({ files: [...BOOKS, { name: ledger.name, bytes: Buffer.from(ledger.bytes) }] });
    await finished(other);
    await other.says('已核 1/5');
    await other.says(/已读入台账，共 3 条/);
  });

  it('has its table and its ledger again when the page is loaded again', async () => {
    const workbench = await open({ files: BOOKS });
    await finished(workbench);
    await workbench.press('yantian-2023.xlsx 的详情');
    await workbench.press('已核');
    await until(() =>
      workbench.page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const asked = indexedDB.open('ziping-workbench');
            asked.onsuccess = () => {
              const store = asked.result.transaction('kept').objectStore('kept');
              const all = store.getAll() as IDBRequest<{ ledger?: string }[]>;
              all.onsuccess = () => resolve(all.result.some(({ ledger }) => ledger?.includes('reviewed')));
            };
          }),
      ),
    );
    await workbench.page.reload();
    await finished(workbench);
    await workbench.says('已核 1/5');
    await workbench.says('yantian-2023.xlsx');
  });
});
