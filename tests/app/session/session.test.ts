import type { SessionState } from '../../../src/app/session/session';
import { REST } from '../../../src/app/session/live';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { CellInput } from '../../../src/core/model/edit';
import { MemoryHost } from '../../../src/hosts/memory';
import { cellsOf, fileHost, hostOf, linesOf, memoryHost, MemoryStore, sessionOn } from './stage';
import { inChinese, inEnglish, sayingOf } from '../../helpers/sayings';

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const number = (value: string): CellInput => ({ kind: 'number', value });
const I25 = at('评分表', 24, 8);

/** An error as a host throws it: with a sentence for the person. */
class HostTrouble extends Error {
  readonly words = sayingOf('正在编辑单元格。', 'A cell is being edited.');
}

describe('the state', () => {
  it('is a new object at each change, and listeners hear of it until they stop listening', async () => {
    const session = sessionOn(await memoryHost('yantian-2023'));
    const seen: SessionState[] = [];
    const stop = session.subscribe(() => seen.push(session.getState()));
    await session.check();
    expect(seen.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['reading', 'checking', 'idle']));
    expect(new Set(seen).size).toBe(seen.length);
    const count = seen.length;
    stop();
    await session.previewScores();
    expect(seen).toHaveLength(count);
  });

  it('drops the preview with the mode it was made for, or when asked to', async () => {
    const session = sessionOn(await memoryHost('yantian-2023'));
    await session.previewScores();
    session.setMode('review');
    expect(session.getState()).toMatchObject({ mode: 'review', preview: null });
    await session.previewScores();
    session.dismissPreview();
    await session.write();
    expect(session.getState()).toMatchObject({ preview: null, report: null });
  });
});

describe('one thing at a time', () => {
  it('lets a second call wait until the first has ended', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    let running = 0;
    let most = 0;
    const slow =
      <T extends unknown[], R>(work: (...args: T) => Promise<R>) =>
      async (...args: T): Promise<R> => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        const result = await work(...args);
        running--;
        return result;
      };
    const [read, apply] = [slow(host.read.bind(host)), slow(host.apply.bind(host))];
    jest.spyOn(host, 'read').mockImplementation(read);
    jest.spyOn(host, 'apply').mockImplementation(apply);
    await Promise.all([session.rescore(), session.check(), session.rescore(), session.undo()]);
    expect(most).toBe(1);
    expect(session.getState()).toMatchObject({ phase: 'idle', journal: [], trouble: null });
    expect(await cellsOf(host)).toMatchObject({ '评分表!I25': { raw: '6' } });
  });
});

describe('what goes wrong', () => {
  it.each([
    ['with its own sentence', new HostTrouble(), '正在编辑'],
    ['without one', new Error('x'), '没有完成'],
    ['that is no error at all', undefined, '没有完成'],
  ])('is told %s, and the next thing works', async (_, error, words) => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    jest.spyOn(host, 'read').mockRejectedValueOnce(error);
    await session.check();
    expect(session.getState()).toMatchObject({ phase: 'idle', review: null });
    expect(inChinese(session.getState().trouble!)).toContain(words);
    await session.check();
    expect(session.getState().trouble).toBeNull();
    expect(session.getState().review).not.toBeNull();
  });

  it('in the middle of a write leaves a journal that takes back what had been written', async () => {
    const host = await memoryHost('yantian-2023');
    const before = await cellsOf(host);
    const session = sessionOn(host);
    await session.check();
    const apply = host.apply.bind(host);
    jest.spyOn(host, 'apply').mockImplementationOnce(async (plan) => {
      const half = plan.edits.findIndex(({ ref }) => ref.row === I25.row && ref.sheet === I25.sheet) + 1;
      await apply({ ...plan, edits: plan.edits.slice(0, half) });
      throw new HostTrouble();
    });
    await session.rescore();
    expect(session.getState().isStale).toBe(true);
    expect(inEnglish(session.getState().trouble!)).toBe('A cell is being edited.');
    expect(await cellsOf(host)).not.toEqual(before);
    const later = sessionOn(host);
    await later.undo();
    expect(later.getState().trouble).toBeNull();
    expect(await cellsOf(host)).toEqual(before);
  });

  it('before anything was written leaves nothing to undo', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    await session.check();
    jest.spyOn(host, 'apply').mockRejectedValueOnce(new HostTrouble());
    await session.rescore();
    await session.check();
    expect(session.getState().journal).toEqual([]);
  });

  it('with the store is no failure of a write that stands on the sheet 核查记录 and can be taken back', async () => {
    const host = await memoryHost('yantian-2023');
    const before = await cellsOf(host);
    const store = new MemoryStore();
    const session = sessionOn(host, { store });
    jest.spyOn(store, 'save').mockRejectedValue(new HostTrouble());
    await session.rescore();
    const { notices } = session.getState().report!.result;
    expect(session.getState()).toMatchObject({ trouble: null, isStale: false, journal: [{ id: 1 }] });
    expect(notices).toEqual([]);
    expect(session.getState().review!.findings.map(({ code }) => code)).not.toContain('JX304');
    const later = sessionOn(host, { store });
    await later.undo();
    expect(await cellsOf(host)).toEqual(before);
  });

  it('when the write is through and cannot be checked leaves the review marked as stale', async () => {
    const host = await memoryHost('yantian-2023');
    const store = new MemoryStore();
    const session = sessionOn(host, { store });
    const read = host.read.bind(host);
    jest.spyOn(host, 'read').mockImplementationOnce(read).mockRejectedValueOnce(new HostTrouble());
    await session.rescore();
    expect(session.getState()).toMatchObject({ isStale: true, report: { kind: 'write' } });
    expect(session.getState().trouble).not.toBeNull();
    expect(store.kept.journal).toContain('"row":24,"column":8');
  });

  it('goes away when the person has read it', async () => {
    const session = sessionOn(await memoryHost('yantian-2023'));
    await session.undo();
    expect(session.getState().trouble).not.toBeNull();
    session.clearTrouble();
    expect(session.getState().trouble).toBeNull();
  });
});

describe('live checks', () => {
  /** A timer that goes off when told to. */
  function handTimer() {
    const waiting = new Map<() => void, number>();
    const timer = (work: () => void, milliseconds: number) => {
      waiting.set(work, milliseconds);
      return () => void waiting.delete(work);
    };
    const goOff = () => [...waiting.keys()].forEach((work) => (waiting.delete(work), work()));
    return { timer, waiting, goOff };
  }

  async function watched(name: 'yantian-2023' = 'yantian-2023', settings = {}) {
    const host = await memoryHost(name);
    const hand = handTimer();
    const session = sessionOn(host, { timer: hand.timer, settings });
    await session.check();
    const apply = jest.spyOn(host, 'apply');
    const read = jest.spyOn(host, 'read');
    const settled = () => session.select(I25);
    return { host, session, apply, read, settled, ...hand };
  }

  it('come once typing has rested, once for all changes, and never write', async () => {
    const { host, session, apply, read, waiting, goOff, settled } = await watched();
    host.type(I25, number('5'));
    host.type(I25, number('4'));
    expect([...waiting.values()]).toEqual([REST]);
    expect(session.getState().isStale).toBe(true);
    goOff();
    await settled();
    expect(read).toHaveBeenCalledTimes(1);
    expect(apply).not.toHaveBeenCalled();
    expect(session.getState().isStale).toBe(false);
    expect(session.getState().review!.findings.map(({ code }) => code)).not.toContain('JX304');
  });

  it('leave a cell outside the tables, and a person who wants none, in peace', async () => {
    const outside = await watched();
    outside.host.type(at('评分表', 60, 20), number('1'));
    expect([outside.waiting.size, outside.session.getState().isStale]).toEqual([0, true]);
    const off = await watched('yantian-2023', { isLive: false });
    off.host.type(I25, number('4'));
    expect([off.waiting.size, off.session.getState().isStale]).toEqual([0, true]);
  });

  it('answer a figure typed into the sheet 评分依据', async () => {
    const { host, session, goOff, waiting, settled } = await watched();
    const input = session.getState().review!.scores.missing[0]!;
    await session.answer([{ input, value: '是', source: '' }]);
    host.type(at('评分依据', 1, 1), { kind: 'text', value: '否' });
    expect(waiting.size).toBe(1);
    goOff();
    await settled();
    expect(session.getState().isStale).toBe(false);
  });

  it('that fail say nothing; the review stays marked as stale', async () => {
    const { host, session, read, goOff, settled } = await watched();
    host.type(I25, number('4'));
    read.mockRejectedValueOnce(new HostTrouble());
    goOff();
    await settled();
    expect(session.getState()).toMatchObject({ isStale: true, trouble: null, phase: 'idle' });
  });

  it('see a change that comes while the workbook is read', async () => {
    const { host, session, read } = await watched();
    const book = await host.read();
    read.mockImplementationOnce(() => {
      host.type(I25, number('4'));
      return Promise.resolve(book);
    });
    await session.check();
    expect(session.getState().isStale).toBe(true);
  });

  it('end with the session', async () => {
    const { host, session, waiting } = await watched();
    host.type(I25, number('4'));
    session.dispose();
    expect(waiting.size).toBe(0);
    host.type(I25, number('3'));
    expect(waiting.size).toBe(0);
  });

  it('come by the clock of the machine when no timer is given', async () => {
    jest.useFakeTimers();
    try {
      const host = await memoryHost('yantian-2023');
      const session = sessionOn(host);
      await session.check();
      host.type(I25, number('4'));
      await jest.advanceTimersByTimeAsync(REST - 1);
      expect(session.getState().isStale).toBe(true);
      await jest.advanceTimersByTimeAsync(1);
      expect(session.getState().isStale).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('settings', () => {
  it('of the window are kept in the store, and a broken store is no obstacle', async () => {
    const store = new MemoryStore();
    const session = sessionOn(await memoryHost('yantian-2023'), { store });
    await session.change({ language: 'en', hasSeenGuide: true });
    const later = sessionOn(await memoryHost('yantian-2023'), { store });
    await later.check();
    expect(later.getState().settings).toMatchObject({ language: 'en', hasSeenGuide: true, theme: 'system' });
    const kept = { settings: '{"language":"fr","theme":"dark"', marks: '[{}]', journal: '{' };
    const broken = sessionOn(await memoryHost('yantian-2023'), { store: new MemoryStore(kept) });
    await broken.check();
    expect(broken.getState()).toMatchObject({ isReady: true, trouble: null, marked: 0, journal: [] });
    expect(broken.getState().settings.language).toBe('zh-CN');
  });

  it('changed before the kept ones were loaded win', async () => {
    const store = new MemoryStore({ settings: '{"language":"en","theme":"dark"}' });
    const session = sessionOn(await memoryHost('yantian-2023'), { store });
    await session.change({ theme: 'light' });
    expect(session.getState()).toMatchObject({ isReady: true, settings: { theme: 'light', language: 'en' } });
  });

  it('that change what is found travel with the file, and the command line reads them', async () => {
    const host = fileHost('yantian-2023');
    const session = sessionOn(host);
    await session.change({ severities: { JX301: 'off', JX208: 'info' }, lowExecution: '0.95' });
    const { findings } = session.getState().review!;
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'JX304 error',
      'JX206 warning',
      'JX203 warning',
      'JX208 info',
    ]);
    const reopened = hostOf(host.bytes);
    expect(review(await reopened.read(), DEFAULT_SETTINGS).findings).toEqual(findings);
    const lines = linesOf(await reopened.read(), '核查记录').slice(1);
    expect(lines.map((line) => [line[0], line[4], line[5]])).toEqual([
      ['设置-执行率下限', '设置', '95%'],
      ['设置-JX301', '设置', '不核查'],
      ['设置-JX208', '设置', '提示'],
    ]);
    const later = sessionOn(reopened);
    await later.check();
    expect(later.getState().settings).toMatchObject({ lowExecution: '0.95' });
    await later.change({ severities: {}, lowExecution: '0.9' });
    expect(review(await reopened.read(), DEFAULT_SETTINGS).findings).toEqual(
      review(await fileHost('yantian-2023').read(), DEFAULT_SETTINGS).findings,
    );
  });

  it('of convention and template outrank the template until taken back', async () => {
    const host = await memoryHost('yueyang-2023');
    const session = sessionOn(host);
    await session.change({ convention: 'hubei' });
    const conventions = () =>
      new Set(session.getState().review!.scores.rows.flatMap(({ convention }) => convention ?? []));
    expect(conventions()).toEqual(new Set(['hubei']));
    await session.change({ convention: null });
    expect(conventions().has('hubei')).toBe(false);
    expect(linesOf(await host.read(), '核查记录')[1]![5]).toBe('默认');
  });

  it('a column pointed out is taken, and kept', async () => {
    const host = await memoryHost('yantian-2023');
    const store = new MemoryStore();
    const session = sessionOn(host, { store });
    await session.check();
    const tableOf = () =>
      session
        .getState()
        .review!.recognition.forms.flatMap(({ tables }) => tables)
        .find(({ kind }) => kind === 'scoring')!;
    const { sheet, headerTop, columns } = tableOf();
    const correction = { sheet, headerTop, role: 'standard' as const, column: null };
    expect(columns.standard).toBe(7);
    await session.correct([correction]);
    expect(tableOf().columns.standard).toBeUndefined();
    const later = sessionOn(host, { store });
    await later.check();
    expect(later.getState().settings.corrections).toEqual([correction]);
    await session.correct([{ ...correction, column: 7 }]);
    expect(tableOf().columns.standard).toBe(7);
  });
});

describe('a formula in the way', () => {
  const book = async () => {
    const host = await memoryHost('yantian-2023');
    const { sheets } = await host.read();
    return new MemoryHost({
      sheets: sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            sheet.name === I25.sheet && row.row === I25.row && cell.column === I25.column
              ? { ...cell, formula: '3+3' }
              : cell,
          ),
        })),
      })),
    });
  };
  const held = async (host: MemoryHost) => (await cellsOf(host))['评分表!I25'];

  it('is offered unticked, kept without a tick, overwritten with one, and given back by undo', async () => {
    const host = await book();
    const before = await cellsOf(host);
    const session = sessionOn(host);
    await session.previewScores();
    const { edits } = session.getState().preview!;
    const offer = edits.findIndex(({ overwriteFormula }) => overwriteFormula === true);
    expect(edits[offer]!.ref).toMatchObject({ row: 24, column: 8 });
    await session.write();
    expect(await held(host)).toMatchObject({ formula: '3+3' });
    await session.previewScores();
    const again = session.getState().preview!.edits;
    await session.write([again.findIndex(({ overwriteFormula }) => overwriteFormula === true)]);
    expect(await held(host)).toMatchObject({ raw: '4' });
    const later = sessionOn(host);
    await later.undo();
    expect(await held(host)).toMatchObject({ formula: '3+3', raw: '6' });
    await later.undo();
    expect(await cellsOf(host)).toEqual(before);
  });

  it('is listed by the one-click recalculation', async () => {
    const host = await book();
    const session = sessionOn(host);
    await session.rescore();
    expect(session.getState().report!.result.skipped.map(({ ref }) => ref)).toContainEqual(I25);
  });
});
