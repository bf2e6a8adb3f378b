import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import { reportFile } from '../../../../src/app/batch/report-file';
import { createBatchOn } from '../../../../src/workbench/files/batch/create-batch';
import type { CheckAnswer, CheckTask } from '../../../../src/workbench/files/batch/protocol';
import { scoringBook } from '../../../helpers/score-books';
import { FakeWorkers, settle } from './fake-worker';

const OPTIONS = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
let answer: CheckAnswer;

beforeAll(async () => {
  const head = { file: 'x', engine: '1', language: 'zh-CN' } as const;
  const read = () => Promise.resolve({ ok: true, workbook: scoringBook() } as const);
  answer = { result: await reportFile(head, DEFAULT_SETTINGS, read), digest: 'd' };
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const answerTo = ({ path }: CheckTask): CheckAnswer => ({
  ...answer,
  result: { ...answer.result, report: { ...answer.result.report, file: path } },
});

const fileOf = (path: string, text = 'x', lastModified = 1) => ({
  path,
  file: new File([text], path.split('/').pop()!, { lastModified }),
});

function setUp(workers = 2) {
  const fake = new FakeWorkers<CheckTask, CheckAnswer>();
  const clock = { now: 0 };
  const batch = createBatchOn(OPTIONS, { start: fake.start, workers, now: () => clock.now });
  const states: number[] = [];
  batch.subscribe(() => states.push(batch.getState().done));
  const paths = () => batch.getState().rows.map(({ path }) => path);
  return { fake, clock, batch, states, paths };
}

async function answerAll({ fake }: ReturnType<typeof setUp>) {
  await settle();
  while (fake.open.length > 0) fake.answer(answerTo);
  jest.advanceTimersByTime(100);
}

describe('a batch of files', () => {
  it('gives a report the workbooks of its folder, unless they are many', async () => {
    const set = setUp(9);
    const many = Array.from({ length: 7 }, (_, i) => fileOf(`乙/${i}.xlsx`));
    const paths = ['甲/报告.docx', '甲/表.xlsx', '丙/表.xlsx', '乙/报告.docx'];
    set.batch.add([...paths.map((path) => fileOf(path)), ...many]);
    const of = (path: string) => {
      const { rows } = set.batch.getState();
      const { key } = rows.find((row) => row.path === path)!;
      return (set.batch.taskOf(key)!.beside ?? []).map(({ name }) => name);
    };
    await answerAll(set);
    expect([of('甲/报告.docx'), of('甲/表.xlsx'), of('乙/报告.docx')]).toEqual([['表.xlsx'], [], []]);
  });

  it('gives a row a file, in the order they were added', async () => {
    const set = setUp();
    set.batch.add(['a.xlsx', 'b.xlsx', 'c.xlsx'].map((path) => fileOf(path)));
    expect(set.batch.getState()).toMatchObject({ total: 3, done: 0, isRunning: true });
    await settle();
    const second = set.fake.open.splice(1, 1)[0]!;
    second.worker.say({ answer: answerTo(second.task) });
    jest.advanceTimersByTime(100);
    expect(set.paths()).toEqual(['b.xlsx']);
    await answerAll(set);
    expect(set.paths()).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
    expect(set.batch.getState()).toMatchObject({ total: 3, done: 3, isRunning: false, isCancelled: false });
  });

  it('tells of rows at most ten times a second', async () => {
    const set = setUp(1);
    set.batch.add(Array.from({ length: 50 }, (_, i) => fileOf(`${i}.xlsx`)));
    await answerAll(set);
    expect(set.states).toEqual([0, 50]);
  });

  it('tells of thousands of rows more seldom, for each time they are sorted and summed', async () => {
    const set = setUp(1);
    set.batch.add(Array.from({ length: 3000 }, (_, i) => fileOf(`${i}.xlsx`)));
    jest.advanceTimersByTime(100);
    await settle();
    const before = set.states.length;
    set.fake.answer(answerTo);
    jest.advanceTimersByTime(299);
    expect(set.states).toHaveLength(before);
    jest.advanceTimersByTime(1);
    expect(set.states).toHaveLength(before + 1);
  });

  it('takes thousands in piece by piece, and knows their number at once', async () => {
    const set = setUp(1);
    set.batch.add(Array.from({ length: 250 }, (_, i) => fileOf(`${i}.xlsx`)));
    expect(set.batch.getState()).toMatchObject({ total: 250, isRunning: true });
    for (let i = 0; i < 4; i++) await answerAll(set);
    expect(set.batch.getState()).toMatchObject({ total: 250, done: 250, isRunning: false });
  });

  it('replaces the row of the same file, and keeps another file of that name apart', async () => {
    const set = setUp();
    set.batch.add([fileOf('a.xlsx')]);
    await answerAll(set);
    const [before] = set.batch.getState().rows;
    set.batch.add([fileOf('a.xlsx'), fileOf('a.xlsx', 'longer')]);
    await answerAll(set);
    const { rows, total } = set.batch.getState();
    expect(total).toBe(2);
    expect(rows).toHaveLength(2);
    expect(rows[0]!.key).toBe(before!.key);
    expect(rows[0]).not.toBe(before);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it('passes over what is no workbook in a folder, and counts it', async () => {
    const set = setUp();
    set.batch.add([fileOf('f/a.xlsx'), fileOf('f/说明.pdf'), fileOf('f/~$a.xlsx'), fileOf('说明.docx')]);
    await answerAll(set);
    expect(set.batch.getState()).toMatchObject({ total: 2, skipped: 2 });
    expect(set.paths()).toEqual(['f/a.xlsx', '说明.docx']);
  });

  it('tells a file that hangs, dies or cannot be started in a sentence, and goes on', async () => {
    const set = setUp(1);
    set.batch.add([fileOf('hangs.xlsx'), fileOf('hangs.xls'), fileOf('dies.xlsx'), fileOf('well.xlsx')]);
    for (let i = 0; i < 2; i++) {
      await settle();
      set.fake.open.shift();
      jest.advanceTimersByTime(30_000);
    }
    await settle();
    set.fake.open.shift()!.worker.onerror!({});
    await answerAll(set);
    const { rows, isRunning } = set.batch.getState();
    expect(rows.map(({ unreadable }) => unreadable?.code)).toEqual([
      'too-large',
      'too-large',
      'internal',
      undefined,
    ]);
    expect(rows.map(({ unreadable }) => unreadable?.message.slice(0, 10))).toEqual([
      '核查超过 30 秒，',
      '读取这个旧格式文件超',
      '核查这个文件时意外中',
      undefined,
    ]);
    expect(isRunning).toBe(false);
  });

  it('says of every file why nothing was checked when workers are refused', async () => {
    const set = setUp(1);
    set.fake.beginning = 'dead';
    set.batch.add([fileOf('a.xlsx'), fileOf('b.xlsx')]);
    for (let i = 0; i < 5; i++) await settle();
    jest.advanceTimersByTime(100);
    const { rows, isRunning } = set.batch.getState();
    expect(rows.map(({ status }) => status)).toEqual(['unreadable', 'unreadable']);
    expect(rows[0]!.unreadable!.message).toMatch(/Web Worker.*刷新本页/);
    expect(isRunning).toBe(false);
  });

  it('stops, keeps what it has, and goes on with the rest', async () => {
    const set = setUp(1);
    set.batch.add(Array.from({ length: 150 }, (_, i) => fileOf(`${i}.xlsx`)));
    await settle();
    set.fake.answer(answerTo);
    set.batch.cancel();
    expect(set.batch.getState()).toMatchObject({
      total: 150,
      done: 1,
      isRunning: false,
      isCancelled: true,
      secondsLeft: null,
    });
    expect(set.fake.alive).toBe(0);
    set.fake.open.length = 0;
    set.batch.resume();
    for (let i = 0; i < 3; i++) await answerAll(set);
    expect(set.batch.getState()).toMatchObject({ done: 150, isRunning: false, isCancelled: false });
  });

  it('forgets everything when it is cleared', async () => {
    const set = setUp();
    set.batch.add([fileOf('a.xlsx'), fileOf('f/b.txt')]);
    await settle();
    const { key } = set.fake.open[0]!.task;
    expect(set.batch.fileOf(key)!.name).toBe('a.xlsx');
    set.batch.clear();
    expect(set.batch.getState()).toMatchObject({ rows: [], total: 0, skipped: 0, isRunning: false });
    expect(set.batch.fileOf(key)).toBeNull();
  });

  it('checks all files again in another language, and shows them as they were until then', async () => {
    const set = setUp();
    set.batch.add([fileOf('a.xlsx'), fileOf('b.xlsx')]);
    await answerAll(set);
    set.batch.speak('zh-CN');
    expect(set.batch.getState().isRunning).toBe(false);
    set.batch.speak('en');
    await settle();
    expect(set.batch.getState()).toMatchObject({ total: 2, done: 0, isRunning: true });
    expect(set.paths()).toEqual(['a.xlsx', 'b.xlsx']);
    expect(set.fake.open.map(({ task }) => task.options.language)).toEqual(['en', 'en']);
    await answerAll(set);
    expect(set.batch.getState()).toMatchObject({ done: 2, isRunning: false });
  });

  it('checks what comes after it was stopped, and keeps the rest for going on', async () => {
    const set = setUp(1);
    set.batch.add([fileOf('a.xlsx'), fileOf('b.xlsx')]);
    await settle();
    set.batch.cancel();
    set.fake.open.length = 0;
    set.batch.add([fileOf('c.xlsx')]);
    expect(set.batch.getState()).toMatchObject({ isRunning: true, isCancelled: false });
    await answerAll(set);
    expect(set.paths()).toEqual(['c.xlsx']);
    expect(set.batch.getState()).toMatchObject({ total: 3, done: 1, isRunning: false, isCancelled: true });
    set.batch.speak('en');
    await answerAll(set);
    expect(set.batch.getState()).toMatchObject({ done: 1, isCancelled: true });
    set.batch.resume();
    for (let i = 0; i < 2; i++) await answerAll(set);
    expect(set.paths()).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
    expect(set.batch.getState()).toMatchObject({ total: 3, done: 3, isCancelled: false });
  });

  it('checks a file that was changed in its own row, and knows it when it comes again', async () => {
    const set = setUp();
    set.batch.add([fileOf('a.xlsx'), fileOf('b.xlsx')]);
    await answerAll(set);
    const { key } = set.batch.getState().rows[0]!;
    const mended = fileOf('a.xlsx', 'mended', 2);
    const mapping = [{ sheet: '表', headerTop: 2, columns: {} }];
    set.batch.replace(key, mended.file, mapping);
    await settle();
    expect(set.fake.open[0]!.task).toMatchObject({ key, file: mended.file, mapping });
    await answerAll(set);
    expect(set.batch.getState().rows.map(({ isEdited }) => isEdited)).toEqual([true, false]);
    expect(set.batch.fileOf(key)).toBe(mended.file);
    set.batch.add([mended]);
    await answerAll(set);
    expect(set.batch.getState()).toMatchObject({ total: 2, done: 2 });
    expect(set.paths()).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('lets a file that was changed where it lies take the row of what it was', async () => {
    const set = setUp();
    const before = fileOf('收/a.xlsx');
    const elsewhere = fileOf('收/b.xlsx');
    set.batch.add([before, elsewhere]);
    await answerAll(set);
    before.file.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new Error('changed')) }) as unknown as Blob;
    set.batch.add([fileOf('收/a.xlsx', 'changed', 2), fileOf('收/b.xlsx', 'another', 2)]);
    await answerAll(set);
    expect(set.paths()).toEqual(['收/b.xlsx', '收/a.xlsx', '收/b.xlsx']);
    expect(set.batch.fileOf('收/a.xlsx|1|1')).toBeNull();
    set.batch.add([before]);
    await answerAll(set);
    expect(set.batch.getState().total).toBe(4);
  });

  it('passes over the answer about a file as it was before', async () => {
    const set = setUp(1);
    set.batch.add([fileOf('a.xlsx')]);
    await settle();
    const { key } = set.fake.open[0]!.task;
    set.batch.replace(key, fileOf('a.xlsx', 'mended', 2).file);
    set.fake.answer(() => ({ ...answerTo({ path: 'past' } as CheckTask), digest: 'past' }));
    jest.advanceTimersByTime(100);
    expect(set.batch.getState()).toMatchObject({ rows: [], done: 0, isRunning: true });
    await answerAll(set);
    expect(set.paths()).toEqual(['a.xlsx']);
  });

  it('guesses the time left once it has seen some files', async () => {
    const set = setUp(1);
    set.batch.add(Array.from({ length: 13 }, (_, i) => fileOf(`${i}.xlsx`)));
    await settle();
    set.clock.now = 5000;
    for (let i = 0; i < 3; i++) set.fake.answer(answerTo);
    jest.advanceTimersByTime(100);
    expect(set.batch.getState().secondsLeft).toBeNull();
    set.clock.now = 9000;
    for (let i = 0; i < 2; i++) set.fake.answer(answerTo);
    jest.advanceTimersByTime(100);
    expect(set.batch.getState().secondsLeft).toBe(8);
  });
});
