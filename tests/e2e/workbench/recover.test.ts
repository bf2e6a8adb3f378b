import { until } from '../support/until';
import { barriers } from './support/looks';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { Workbench } from './support/workbench';

const open = withWorkbench();

/** How many documents have unsaved work kept on this machine. */
function countDrafts(): Promise<number> {
  const NAME = 'ziping-workbench';
  return new Promise((resolve, reject) => {
    void indexedDB.databases().then((all) => {
      // To open what is not there would make it, and not as the program does.
      if (!all.some(({ name }) => name === NAME)) return resolve(0);
      const opening = indexedDB.open(NAME);
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        const keys = opening.result.transaction('kept').objectStore('kept').getAllKeys();
        keys.onsuccess = () => {
          opening.result.close();
          resolve(keys.result.filter((key) => String(key).startsWith('work:')).length);
        };
      };
    });
  });
}

const isKept = async ({ page }: Workbench, count: number) =>
  until(async () => (await page.evaluate(countDrafts)) === count);

async function editedAndCrashed(): Promise<Workbench> {
  const workbench = await (await open({ files: [fixture('yantian-2023')] })).checked();
  await workbench.type('E5', '1');
  await workbench.says('未保存');
  await isKept(workbench, 1);
  await workbench.crash();
  return workbench;
}

describe('work that was not saved when the page went away', () => {
  it('is offered again, and opens as it was left', async () => {
    const workbench = await editedAndCrashed();
    await workbench.button('恢复 yantian-2023.xlsx').waitFor();
    expect(await barriers(workbench, 'offered again')).toEqual([]);
    await workbench.press('恢复 yantian-2023.xlsx');
    await workbench.checked();
    await until(async () => Number(await workbench.cell('E5').innerText()) === 1);
    await workbench.says('未保存');
    await workbench.page.keyboard.press('Control+s');
  });

  it('is gone for good once it was thrown away', async () => {
    const workbench = await editedAndCrashed();
    await workbench.press('删除 yantian-2023.xlsx 未保存的内容');
    await until(async () => !(await workbench.text()).includes('上次没有保存的内容'));
    await workbench.reload();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    await workbench.settled();
    expect(await workbench.text()).not.toContain('上次没有保存的内容');
  });

  it('is not offered once it was saved', async () => {
    const workbench = await (await open({ files: [fixture('yantian-2023')] })).checked();
    await workbench.type('E5', '1');
    await workbench.says('未保存');
    await isKept(workbench, 1);
    await workbench.saved(() => workbench.press('保存'));
    await until(async () => !(await workbench.text()).includes('未保存'));
    await isKept(workbench, 0);
    await workbench.crash();
    await workbench
      .button(/^打开文件/)
      .first()
      .waitFor();
    await workbench.settled();
    expect(await workbench.text()).not.toContain('上次没有保存的内容');
  });
});
