import type { CellInput } from '../../../src/core/model/edit';
import { a1, refKey } from '../../../src/core/model/address';
import { MARK_COLOURS } from '../../../src/app/mark-cells';
import {
  cellsOf,
  fileHost,
  hostOf,
  memoryHost,
  MemoryMarker,
  MemoryStore,
  sessionOn,
  SOURCES,
} from './stage';
import { inChinese, inEnglish } from '../../helpers/sayings';

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const number = (value: string): CellInput => ({ kind: 'number', value });
const text = (value: string): CellInput => ({ kind: 'text', value });

describe.each(SOURCES)('the reviewer of %s', (name) => {
  it('never touches a cell that held anything, and takes every cell back', async () => {
    const host = fileHost(name);
    const before = await cellsOf(host);
    const session = sessionOn(host);
    await session.check();
    const found = session.getState().review!.findings;
    session.setMode('review');
    await session.rescore();
    const { report, trouble, review } = session.getState();
    expect(trouble).toBeNull();
    const own = new Set(review!.scores.rows.flatMap(({ ref }) => (ref ? [refKey(ref)] : [])));
    expect(report!.result.written.filter(({ ref }) => own.has(refKey(ref)))).toEqual([]);
    expect(await cellsOf(host)).toMatchObject(before);
    expect(review!.findings).toEqual(found);
    await session.rescore();
    expect(session.getState().report!.result.written).toEqual([]);
    const reopened = hostOf(host.bytes);
    const later = sessionOn(reopened);
    await later.check();
    if (later.getState().journal.length > 0) await later.undo();
    expect(await cellsOf(reopened)).toEqual(before);
  });
});

describe('reviewer mode', () => {
  it('heads two columns and says where the review differs', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    session.setMode('review');
    await session.rescore();
    expect(await cellsOf(host)).toMatchObject({
      '评分表!J2': { text: '复核得分' },
      '评分表!K2': { text: '复核说明' },
      '评分表!J25': { raw: '4' },
      '评分表!I25': { raw: '6' },
    });
    const { text: note } = (await cellsOf(host))['评分表!K25'] as { text: string };
    expect(note).toMatch(/^自评6分，复核4分。.*得4分，扣2分。$/);
    const { skipped } = session.getState().report!.result;
    expect(skipped.map(({ ref, reason }) => [a1(ref), inChinese(reason)])).toEqual([
      ['J26', '还有20行没有复核得分，复核总分未写入。'],
    ]);
  });

  it('replaces what it wrote, and keeps what the reviewer typed over it', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    session.setMode('review');
    await session.rescore();
    host.type(at('目标完成情况自评表', 28, 6), text('96%'));
    await session.rescore();
    const first = await cellsOf(host);
    host.type(at('评分表', 24, 9), number('5'));
    host.type(at('目标完成情况自评表', 28, 6), text('85%'));
    await session.rescore();
    expect([first['评分表!J25'], (await cellsOf(host))['评分表!J25']]).toMatchObject([
      { raw: '6' },
      { raw: '5' },
    ]);
    expect(first['评分表!K25']).toBeUndefined();
  });

  it('marks each cell once by its worst finding, and takes the marks away exactly', async () => {
    const host = await memoryHost('yantian-2023');
    const marker = new MemoryMarker();
    const store = new MemoryStore();
    marker.fills.set('评分表!I25', '#00FF00');
    const session = sessionOn(host, { marker, store });
    await session.mark();
    const { findings } = session.getState().review!;
    expect(session.getState()).toMatchObject({ marked: 5, trouble: null, report: { kind: 'mark' } });
    expect(Object.fromEntries(marker.fills)).toEqual(
      Object.fromEntries(findings.map(({ ref, severity }) => [refKey(ref), MARK_COLOURS[severity]])),
    );
    const later = sessionOn(host, { marker, store });
    await later.mark();
    marker.fills.set('评分表!I7', '#123456');
    await later.unmark();
    expect(Object.fromEntries(marker.fills)).toEqual({ '评分表!I25': '#00FF00', '评分表!I7': '#123456' });
    expect(later.getState().marked).toBe(0);
    expect(store.kept.marks).toBeUndefined();
  });

  it('says so where cells cannot be marked', async () => {
    const session = sessionOn(await memoryHost('yantian-2023'));
    await session.mark();
    expect(inEnglish(session.getState().trouble!)).toContain('cannot be marked');
  });
});
