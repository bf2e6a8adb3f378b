import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarks } from '../../../src/app/recorded-marks';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { recognise } from '../../../src/core/layouts';
import { NO_OPINION, type Opinion } from '../../../src/core/report/letter/opinion';
import { openXlsx } from '../../../src/hosts/xlsx';
import { DEFAULT_LIMITS } from '../../../src/hosts/xlsx/limits';
import { readZip, unpack } from '../../../src/hosts/xlsx/zip/zip-reader';
import { makeCopies } from '../../../src/workbench/copies/make-copies';
import { answerCopyTask } from '../../../src/workbench/copies/make-copy';
import type { CopyAnswer, CopyKind, CopyTask } from '../../../src/workbench/copies/protocol';
import { FakeWorkers, settle } from '../files/batch/fake-worker';

const yantian = new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples/yantian-2023.xlsx')));
const OPTIONS = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
const AT = '2026-03-02T08:00:00Z';

const sourceOf = (path: string, bytes: Uint8Array) => ({
  key: path,
  path,
  file: new File([bytes.slice()], path.split('/').pop()!),
  mapping: [],
  options: OPTIONS,
});

const opinionOf = () => NO_OPINION;

const readOld = () => Promise.reject(new Error('no old workbook here'));

/** A run whose threads are this one. */
async function made(
  kind: CopyKind,
  given: Readonly<Record<string, Uint8Array>>,
  opinions: Readonly<Record<string, Opinion>> = {},
) {
  const sources = Object.entries(given).map(([path, bytes]) => sourceOf(path, bytes));
  const fake = new FakeWorkers<CopyTask, CopyAnswer>();
  const progress: number[] = [];
  const run = makeCopies(
    { kind, sources, language: 'zh-CN', at: AT, opinionOf: (key) => opinions[key] ?? NO_OPINION },
    { start: fake.start, workers: 1, onProgress: (done) => progress.push(done) },
  );
  let isOver = false;
  void run.finished.finally(() => (isOver = true));
  while (!isOver) {
    await settle();
    if (fake.open.length === 0) continue;
    const { task, worker } = fake.open.shift()!;
    worker.say({ answer: await answerCopyTask(task, readOld) });
    await settle();
  }
  const copies = (await run.finished)!;
  const zip = copies.archive && readZip(copies.archive.bytes, DEFAULT_LIMITS);
  const files = new Map(zip?.entries.map((entry) => [entry.name, unpack(zip, entry)]));
  return { copies, files, progress, alive: fake.alive };
}

function opened(bytes: Uint8Array | undefined) {
  const result = openXlsx(bytes!);
  if (!result.ok) throw new Error(result.error.code);
  return result.file.workbook;
}

const textIn = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('letters of all files', () => {
  it('come in one archive under the folders of the files, with the list of what goes back', async () => {
    const { copies, files, progress, alive } = await made('letters', {
      '收/甲局/表.xlsx': yantian,
      '收/乙局/表.xlsx': yantian,
      '收/坏.xlsx': new TextEncoder().encode('nothing'),
    });
    expect(copies).toMatchObject({ made: 2, left: [{ path: '收/坏.xlsx' }] });
    expect(copies.archive!.name).toBe('核查意见书.zip');
    expect([...files.keys()].sort()).toEqual(
      ['收/甲局/表-核查意见书.docx', '收/乙局/表-核查意见书.docx', '退回清单.docx', '未生成.txt'].sort(),
    );
    expect(textIn(files.get('未生成.txt'))).toMatch(/^\ufeff?收\/坏\.xlsx\t.+\r\n$/);
    const list = readZip(files.get('退回清单.docx')!, DEFAULT_LIMITS);
    const words = textIn(unpack(list, list.find('word/document.xml')!));
    for (const path of ['收/甲局/表.xlsx', '收/乙局/表.xlsx', '收/坏.xlsx']) expect(words).toContain(path);
    expect([progress, alive]).toEqual([[1, 2, 3], 0]);
  });

  it('carry what was decided about each file, and the list goes by the line of the bureau', async () => {
    const within = { decisions: new Map(), unmet: [] };
    const over: Opinion = { decisions: new Map(), unmet: [{ what: 'difference', value: 4, most: 1 }] };
    const { files } = await made(
      'letters',
      { '收/甲.xlsx': yantian, '收/乙.xlsx': yantian },
      { '收/甲.xlsx': within, '收/乙.xlsx': over },
    );
    const wordsIn = (name: string) => {
      const zip = readZip(files.get(name)!, DEFAULT_LIMITS);
      return textIn(unpack(zip, zip.find('word/document.xml')!));
    };
    expect(wordsIn('收/甲-核查意见书.docx')).toContain('按报送条件：可以报送。');
    expect(wordsIn('收/乙-核查意见书.docx')).toContain('按报送条件：须退回（分差 4 分，超过 1 分）。');
    expect(wordsIn('退回清单.docx')).toContain('按报送条件须退回1个，可以报送1个');
  });

  it('of files of the same path are told apart', async () => {
    const sources = [sourceOf('表.xlsx', yantian), { ...sourceOf('表.xlsx', yantian), key: 'later' }];
    const names: string[] = [];
    const fake = new FakeWorkers<CopyTask, CopyAnswer>();
    const run = makeCopies(
      { kind: 'letters', sources, language: 'zh-CN', at: AT, opinionOf },
      { start: fake.start, workers: 1, onProgress: () => {} },
    );
    for (let turn = 0; turn < 3; turn++) {
      await settle();
      fake.answer((task) => {
        if (task.job === 'pack') names.push(...task.files.map(({ name }) => name));
        return { bytes: new Uint8Array([1]), why: null, report: null };
      });
    }
    await run.finished;
    expect(new Set(names).size).toBe(2);
  });
});

describe('marked copies', () => {
  it('have coloured cells that their own record tells of; marking them again changes no mark', async () => {
    const first = await made('marked', { '表.xlsx': yantian });
    const copy = first.files.get('表-复核标记.xlsx')!;
    const marks = readMarks(opened(copy));
    expect(marks.length).toBeGreaterThan(0);
    const again = await made('marked', { '表.xlsx': copy });
    const sorted = (groups: typeof marks) =>
      groups.map(({ colour, marks: own }) => `${colour} ${own.length}`).sort();
    expect(sorted(readMarks(opened(again.files.get('表-复核标记.xlsx'))))).toEqual(sorted(marks));
  });

  it('become the file that they were once they are cleaned', async () => {
    const { files } = await made('marked', { '表.xlsx': yantian });
    const cleaned = await made('clean', { '表.xlsx': files.get('表-复核标记.xlsx')! });
    expect(opened(cleaned.files.get('表-报送件.xlsx'))).toEqual(opened(yantian));
  });
});

describe('copies with review scores', () => {
  it('have both columns, known again as such, and no self-score is another', async () => {
    const { files } = await made('scored', { '表.xlsx': yantian });
    const copy = opened(files.get('表-复核得分.xlsx'));
    const { forms } = recognise(copy, { template: null, mapping: [] });
    const roles = forms.flatMap(({ tables }) => tables.flatMap(({ columns }) => Object.keys(columns)));
    expect(roles).toContain('reviewScore');
    const scores = (book: typeof copy) =>
      recognise(book, { template: null, mapping: [] }).forms.flatMap(({ indicators }) =>
        indicators.map(({ score }) => score?.text ?? ''),
      );
    expect(scores(copy)).toEqual(scores(opened(yantian)));
  });
});

describe('a run', () => {
  it('of files that nothing can be made of saves nothing, and says why', async () => {
    const { copies } = await made('clean', { 'a.xls': new TextEncoder().encode('nothing') });
    expect(copies).toEqual({
      archive: null,
      made: 0,
      left: [{ path: 'a.xls', why: expect.stringMatching(/./) }],
    });
  });

  it('that is stopped gives nothing, and ends its threads', async () => {
    const fake = new FakeWorkers<CopyTask, CopyAnswer>();
    const run = makeCopies(
      { kind: 'letters', sources: [sourceOf('a.xlsx', yantian)], language: 'zh-CN', at: AT, opinionOf },
      { start: fake.start, workers: 1, onProgress: () => {} },
    );
    await settle();
    run.stop();
    expect(await run.finished).toBeNull();
    expect(fake.alive).toBe(0);
  });

  it('goes on where the thread of one file dies, and tells of it', async () => {
    const fake = new FakeWorkers<CopyTask, CopyAnswer>();
    const sources = [sourceOf('a.xlsx', yantian), sourceOf('b.xlsx', yantian)];
    const run = makeCopies(
      { kind: 'clean', sources, language: 'en', at: AT, opinionOf },
      { start: fake.start, workers: 1, onProgress: () => {} },
    );
    await settle();
    fake.open.shift()!.worker.onerror!({});
    for (let turn = 0; turn < 2; turn++) {
      await settle();
      fake.answer(() => ({ bytes: new Uint8Array([1]), why: null, report: null }));
    }
    const copies = (await run.finished)!;
    expect([copies.made, copies.left.map(({ path }) => path)]).toEqual([1, ['a.xlsx']]);
  });
});
