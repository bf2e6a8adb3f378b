import type { FileRow } from '../../../src/app/batch/file-row';
import { fileRow } from '../../../src/app/batch/file-row';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { Paper } from '../../../src/core/model/paper';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { compareFolders } from '../../../src/workbench/copies/compare-folders';
import { answerCopyTask } from '../../../src/workbench/copies/make-copy';
import type { CopyAnswer, CopyTask } from '../../../src/workbench/copies/protocol';
import { twoFolders } from '../../../src/workbench/copies/two-folders';
import { checkFile } from '../../../src/workbench/files/batch/check-file';
import type { CheckTask } from '../../../src/workbench/files/batch/protocol';
import { faultyForm, projectForm, type ProjectForm } from '../../app/compare/forms';
import { FakeWorkers, settle } from '../files/batch/fake-worker';

const OPTIONS = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
const noOld = () => Promise.reject(new Error('no old workbook here'));

/** The form of a project, with whatever was changed in it. */
function bookOf(project: string, edit: (form: ProjectForm) => void = () => {}): Uint8Array {
  const form = { ...faultyForm(), project };
  edit(form);
  return writeWorkbook(projectForm(form));
}

/** Files in the table: the day of a month on which each was changed, and what it holds. */
async function tableOf(given: Readonly<Record<string, readonly [day: number, bytes: Uint8Array]>>) {
  const tasks = new Map<string, CheckTask>();
  const rows: FileRow[] = [];
  for (const [path, [day, bytes]] of Object.entries(given)) {
    const file = new File([bytes.slice()], path.split('/').pop()!, { lastModified: Date.UTC(2024, 2, day) });
    const task = { key: path, path, file, mapping: [], options: OPTIONS };
    tasks.set(path, task);
    rows.push(fileRow((await checkFile(task, noOld)).result, 'zh-CN', { key: path }));
  }
  const folders = twoFolders(rows, (key) => tasks.get(key)!.file.lastModified);
  return { rows, folders, taskOf: (key: string) => tasks.get(key) ?? null };
}

async function compared({ folders, taskOf }: Awaited<ReturnType<typeof tableOf>>): Promise<Paper> {
  const fake = new FakeWorkers<CopyTask, CopyAnswer>();
  const run = compareFolders(folders!, taskOf, 'zh-CN', {
    start: fake.start,
    workers: 1,
    onProgress: () => {},
  });
  let isOver = false;
  void run.finished.finally(() => (isOver = true));
  while (!isOver) {
    await settle();
    if (fake.open.length === 0) continue;
    const { task, worker } = fake.open.shift()!;
    worker.say({ answer: await answerCopyTask(task, noOld) });
  }
  expect(fake.alive).toBe(0);
  return (await run.finished)!;
}

const linesOf = ({ blocks }: Paper) => blocks.flatMap((block) => ('text' in block ? [block.text] : []));

describe('two folders of the table', () => {
  it('are compared file by file, the one that was changed earlier being that of before', async () => {
    const table = await tableOf({
      '3月/水务局/河道.xlsx': [9, bookOf('河道整治', (form) => (form.lines[1]!.score = 10))],
      '3月/水务局/水库（改）.xlsx': [9, bookOf('水库加固', (form) => (form.lines[6]!.actual = '96%'))],
      '3月/新报.xlsx': [9, bookOf('泵站更新')],
      '3月/坏.xlsx': [9, new TextEncoder().encode('no workbook')],
      '2月/水务局/河道.xlsx': [2, bookOf('河道整治')],
      '2月/水务局/水库.xlsx': [2, bookOf('水库加固')],
      '2月/没再报.xlsx': [2, bookOf('堤防养护')],
    });
    const paper = await compared(table);
    const lines = linesOf(paper);
    expect(lines.slice(0, 3)).toEqual([
      '上次：2月；本次：3月',
      '按部门、年度、表格配对2份。',
      expect.stringMatching(/^已改正1处，仍存在7处，新出现0处；没有要求却改动的内容1处。$/),
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '水务局/水库（改）.xlsx：没有要求却改动的内容（1处）',
        '水务局/河道.xlsx：仍存在的问题（3处）',
        '本次没有报送（1份）',
        '没再报.xlsx',
        '上次没有报送（1份）',
        '新报.xlsx',
        '没有对照（1份）：读不出来',
        '3月/坏.xlsx',
      ]),
    );
    const [table1] = paper.blocks.filter((block) => block.kind === 'table');
    expect(table1!.rows.map((cells) => cells.join(' '))).toEqual([
      '水务局/河道.xlsx 97.2 1 3 0 0',
      '水务局/水库（改）.xlsx 97.2 0 4 0 1',
    ]);
  });

  it('are told by the names where the files were changed at the same time', async () => {
    const { folders } = await tableOf({
      '10月/a.xlsx': [2, bookOf('一')],
      '9月/a.xlsx': [2, bookOf('一')],
    });
    expect([folders!.old.name, folders!.now.name]).toEqual(['9月', '10月']);
  });

  it('are not two where files lie in one folder, in three, or in none', async () => {
    const book = bookOf('一');
    for (const paths of [
      ['甲/乙/a.xlsx', '甲/丙/a.xlsx'],
      ['甲/a.xlsx', '乙/a.xlsx', '丙/a.xlsx'],
      ['甲/a.xlsx', 'a.xlsx'],
    ]) {
      const { folders } = await tableOf(Object.fromEntries(paths.map((path) => [path, [1, book] as const])));
      expect([paths, folders]).toEqual([paths, null]);
    }
  });

  it('are left when a person stops', async () => {
    const table = await tableOf({ '2月/a.xlsx': [1, bookOf('一')], '3月/a.xlsx': [2, bookOf('一')] });
    const fake = new FakeWorkers<CopyTask, CopyAnswer>();
    const tools = { start: fake.start, workers: 1, onProgress: () => {} };
    const run = compareFolders(table.folders!, table.taskOf, 'zh-CN', tools);
    await settle();
    run.stop();
    expect([await run.finished, fake.alive, run.total]).toEqual([null, 0, 1]);
  });
});
