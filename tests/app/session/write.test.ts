import { skippedBy } from '../../../src/hosts/workbook-host-rules';
import { a1, refKey } from '../../../src/core/model/address';
import type { CellInput } from '../../../src/core/model/edit';
import { MemoryHost } from '../../../src/hosts/memory';
import { cellsOf, fileHost, hostOf, linesOf, memoryHost, MemoryStore, sessionOn, SOURCES } from './stage';
import { inChinese } from '../../helpers/sayings';

const number = (value: string): CellInput => ({ kind: 'number', value });
const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
/** Yantian's satisfaction score and total. */
const I25 = at('评分表', 24, 8);
const I26 = at('评分表', 25, 8);

describe.each(SOURCES)('%s', (name) => {
  it.each([
    ['a file', () => Promise.resolve(fileHost(name))],
    ['memory', () => memoryHost(name)],
  ])('in %s: check, preview, write and undo restore every cell', async (_, open) => {
    const host = await open();
    const before = await cellsOf(host);
    const session = sessionOn(host);
    await session.check();
    await session.previewScores();
    const offered = session.getState().preview!.edits;
    await session.write();
    const { report, trouble, preview } = session.getState();
    expect([trouble, preview]).toEqual([null, null]);
    expect(report!.result.written.map(({ ref }) => refKey(ref))).toEqual(
      offered.map(({ ref }) => refKey(ref)),
    );
    await session.previewScores();
    expect(session.getState().preview!.edits).toEqual([]);
    if (offered.length > 0) {
      expect(await cellsOf(host)).not.toEqual(before);
      await session.undo();
      expect(session.getState().report).toMatchObject({ kind: 'undo', result: { stale: [], skipped: [] } });
    }
    expect(await cellsOf(host)).toEqual(before);
    expect(session.getState()).toMatchObject({ trouble: null, journal: [], isStale: false });
  });

  it('undoes after the file was closed and opened again, without anything but the file', async () => {
    const host = fileHost(name);
    const before = await cellsOf(host);
    await sessionOn(host).rescore();
    const reopened = hostOf(host.bytes);
    const session = sessionOn(reopened);
    await session.check();
    if (session.getState().journal.length > 0) await session.undo();
    expect(session.getState().trouble).toBeNull();
    expect(await cellsOf(reopened)).toEqual(before);
  });

  it('finds nothing new for the record it keeps', async () => {
    const session = sessionOn(fileHost(name));
    await session.rescore();
    const once = session.getState().review!.findings;
    await session.rescore();
    expect(session.getState().review!.findings).toEqual(once);
    expect(session.getState().review!.recognition.unrecognised).toEqual([]);
  });
});

describe('writing', () => {
  it('writes only what is ticked', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    await session.previewScores();
    const edits = session.getState().preview!.edits;
    await session.write([edits.findIndex(({ ref }) => a1(ref) === 'I25')]);
    const cells = await cellsOf(host);
    expect(cells).toMatchObject({ '评分表!I25': { raw: '4' }, '评分表!I26': { raw: '95.7' } });
    expect(session.getState().journal).toHaveLength(1);
  });

  it('leaves what a person changed since the preview and the total with it, and lists both', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    await session.previewScores();
    host.type(I25, number('5'));
    await session.write();
    const { result } = session.getState().report!;
    expect(result.stale.map(({ ref }) => a1(ref))).toEqual(expect.arrayContaining(['I25', 'I26']));
    expect(await cellsOf(host)).toMatchObject({ '评分表!I25': { raw: '5' }, '评分表!I26': { raw: '95.7' } });
  });

  it('leaves what changed between reading and writing, and records it as not written', async () => {
    const host = await memoryHost('yantian-2023');
    const apply = host.apply.bind(host);
    const session = sessionOn(host);
    await session.check();
    jest.spyOn(host, 'apply').mockImplementationOnce((plan) => {
      host.type(I26, number('96'));
      return apply(plan);
    });
    await session.rescore();
    const fates = linesOf(await host.read(), '核查记录').map((line) => [line[2], line[4]]);
    expect(fates).toContainEqual(['评分表!I26', '未写入']);
    expect(fates).toContainEqual(['评分表!I25', '已写入']);
    await session.undo();
    expect(await cellsOf(host)).toMatchObject({ '评分表!I25': { raw: '6' }, '评分表!I26': { raw: '96' } });
  });

  it('undoes write by write, the last first, and says so in the record', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    await session.rescore();
    host.type(I25, number('5.5'));
    await session.rescore();
    expect(session.getState().journal.map(({ id }) => id)).toEqual([1, 2]);
    await session.undo();
    expect(await cellsOf(host)).toMatchObject({ '评分表!I25': { raw: '5.5' } });
    const fates = linesOf(await host.read(), '核查记录').map((line) => [line[0], line[2], line[4]]);
    expect(fates).toContainEqual(['W2-1', '评分表!I25', '已撤销']);
    expect(fates.filter(([id]) => id!.startsWith('W1-')).map(([, , fate]) => fate)).toEqual(
      expect.arrayContaining(['已写入']),
    );
    await session.undo();
    expect(session.getState().report!.result.stale.map(({ ref }) => a1(ref))).toEqual(['I25']);
    expect(session.getState().journal).toEqual([]);
    await session.undo();
    expect(inChinese(session.getState().trouble!)).toContain('没有可以撤销');
  });

  it('says so where a protected sheet takes nothing', async () => {
    const book = await (await memoryHost('yantian-2023')).read();
    const sheets = book.sheets.map((one) => ({ ...one, isProtected: one.name === '评分表' }));
    const session = sessionOn(new MemoryHost({ ...book, sheets }));
    await session.rescore();
    const { report, journal } = session.getState();
    expect([report!.result.written, report!.result.notices, journal]).toEqual([[], [], []]);
    expect(report!.result.skipped.map(({ rule }) => rule)).toContain('protected');
  });

  it('keeps the journal outside the workbook where the record cannot be written', async () => {
    const book = await (await memoryHost('yantian-2023')).read();
    const record = { name: '核查记录', hidden: false, rows: [], merges: [], isProtected: true };
    const host = new MemoryHost({ ...book, sheets: [...book.sheets, record] });
    const before = await cellsOf(host);
    const store = new MemoryStore();
    const first = sessionOn(host, { store });
    await first.rescore();
    expect(first.getState().report!.result.notices.map(({ words }) => inChinese(words))).toEqual([
      expect.stringContaining('核查记录'),
    ]);
    expect(linesOf(await host.read(), '核查记录')).toEqual([]);
    const session = sessionOn(host, { store });
    await session.check();
    expect(session.getState().journal).toHaveLength(1);
    await session.undo();
    expect(await cellsOf(host)).toEqual(before);
  });

  it.each([
    ['in the file', false],
    ['outside, where the record takes nothing', true],
  ])('waits with the undo of a cell whose sheet has been protected since (%s)', async (_, isRecordLocked) => {
    const book = await (await memoryHost('yantian-2023')).read();
    const record = { name: '核查记录', hidden: false, rows: [], merges: [], isProtected: true };
    const host = new MemoryHost(isRecordLocked ? { ...book, sheets: [...book.sheets, record] } : book);
    const session = sessionOn(host);
    await session.rescore();
    const apply = host.apply.bind(host);
    const locked = jest.spyOn(host, 'apply').mockImplementation(async (plan) => {
      const edits = plan.edits.filter(({ ref }) => ref.sheet !== '评分表');
      const report = await apply({ ...plan, edits });
      const skipped = plan.edits
        .filter(({ ref }) => ref.sheet === '评分表')
        .map(({ ref }) => skippedBy('protected', ref));
      return { ...report, skipped };
    });
    await session.undo();
    expect(session.getState().journal).toHaveLength(1);
    locked.mockRestore();
    await session.undo();
    expect(session.getState().journal).toEqual([]);
    expect(await cellsOf(host)).toMatchObject({ '评分表!I25': { raw: '6' } });
  });
});
