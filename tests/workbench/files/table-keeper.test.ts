import { ledgerText } from '../../../src/app/desk/ledger';
import { TableKeeper } from '../../../src/workbench/files/table-keeper';
import { keepTable, restoreTable } from '../../../src/workbench/files/keep-table';
import { START_VIEW } from '../../../src/workbench/files/view';
import { memoryStorage } from '../../helpers/memory-storage';
import { fileOf, stage } from '../window/stage';

/** What a window has until it is shut. */
function sessionOf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A folder whose browser asks the person anew after each load of the page. */
const folderThatAsks = () => ({
  name: '收',
  getFileHandle: () => Promise.reject(new Error('not asked for')),
  queryPermission: () => Promise.resolve('prompt' as const),
});

const DAY = 24 * 60 * 60 * 1000;
const file = (path: string, bytes = 'x') => ({ path, file: new File([bytes], path) });
const line = {
  what: 'file',
  path: 'a.xlsx',
  sha256: 'aa',
  state: 'reviewed',
  at: '2026-03-02T08:00:00.000Z',
} as const;

function machine(storage = memoryStorage()) {
  const clock = { now: 10 * DAY };
  const windowOf = (session = sessionOf()) => new TableKeeper(storage, session, () => clock.now);
  return { clock, storage, windowOf };
}

describe('a table of files', () => {
  it('comes back as it was in the window that is loaded again, and in no other', async () => {
    const { windowOf } = machine();
    const session = sessionOf();
    const view = { ...START_VIEW, search: '水利', sort: { column: 'stake', isDescending: true } } as const;
    const table = {
      files: [file('甲/a.xlsx'), file('b.xlsx')],
      ledger: ledgerText([line], ['一行读不出来的']),
      view,
      folder: null,
    };
    await windowOf(session).keep(table);
    expect(await windowOf(session).recall()).toEqual(table);
    expect(await windowOf().recall()).toBeNull();
  });

  it('is thrown away with the table, or when nothing is left of it', async () => {
    const { windowOf, storage } = machine();
    const keeper = windowOf();
    const table = { files: [file('a.xlsx')], ledger: '', view: START_VIEW, folder: null };
    await keeper.keep(table);
    await keeper.keep({ ...table, files: [] });
    expect([await keeper.recall(), await storage.keys()]).toEqual([null, []]);
  });

  it('of a window that was shut goes after two days, a younger one stays', async () => {
    const { windowOf, storage, clock } = machine();
    const table = { files: [file('a.xlsx')], ledger: '', view: START_VIEW, folder: null };
    await windowOf().keep(table);
    clock.now += 1.5 * DAY;
    await windowOf().keep(table);
    clock.now += DAY;
    await windowOf().keep(table);
    expect((await storage.keys()).filter((key) => key.startsWith('table:'))).toHaveLength(2);
  });

  it('kept by another version of the program loses what is not known, and nothing else', async () => {
    const { windowOf, storage } = machine();
    const session = sessionOf();
    session.setItem('ziping.table', 'old');
    await storage.put([
      ['table:old', { files: [file('a.xlsx')], view: { search: '甲', sort: { column: 'gone' } } }],
    ]);
    const kept = (await windowOf(session).recall())!;
    expect([kept.files.length, kept.ledger, kept.view]).toEqual([1, '', { ...START_VIEW, search: '甲' }]);
    await storage.put([['table:old', 'something else']]);
    expect(await windowOf(session).recall()).toBeNull();
  });
});

describe('a window', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('keeps its table once it rests, and shows it again after a reload', async () => {
    const { windowOf } = machine();
    const session = sessionOf();
    const first = stage();
    const stop = keepTable(first.workbench, windowOf(session), () => true);
    await first.workbench.openFiles(['a.xlsx', 'b.xlsx'].map((path) => ({ path, file: fileOf(path) })));
    first.batch.desk.merge({ lines: [line], unread: [] });
    const earlier = folderThatAsks();
    await first.batch.desk.keeper.goOnIn(earlier);
    first.workbench.setView({ ...START_VIEW, search: 'a' });
    await jest.advanceTimersByTimeAsync(1000);
    stop();
    const again = stage();
    expect(await restoreTable(again.workbench, windowOf(session))).toBe(true);
    expect(again.workbench.getState()).toMatchObject({ page: 'files', view: { search: 'a' } });
    expect([...again.batch.files.keys()]).toEqual(['a.xlsx', 'b.xlsx']);
    expect(again.batch.desk.getLines()).toEqual([line]);
    await jest.advanceTimersByTimeAsync(0);
    expect(again.batch.desk.keeper.getState()).toMatchObject({ folder: null, earlier });
    first.workbench.clearTable();
  });

  it('keeps nothing where the person wants nothing kept, and nothing of a table that was emptied', async () => {
    const { windowOf, storage } = machine();
    let wants = true;
    const { workbench } = stage();
    keepTable(workbench, windowOf(), () => wants);
    await workbench.openFiles(['a.xlsx', 'b.xlsx'].map((path) => ({ path, file: fileOf(path) })));
    await jest.advanceTimersByTimeAsync(1000);
    expect(await storage.keys()).toHaveLength(2);
    workbench.clearTable();
    await jest.advanceTimersByTimeAsync(1000);
    expect(await storage.keys()).toEqual([]);
    wants = false;
    await workbench.openFiles(['a.xlsx', 'b.xlsx'].map((path) => ({ path, file: fileOf(path) })));
    await jest.advanceTimersByTimeAsync(1000);
    expect(await storage.keys()).toEqual([]);
  });
});
