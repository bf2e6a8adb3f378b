import 'fake-indexeddb/auto';
import { Drafts, type Draft } from '../../../../src/workbench/document/storage/drafts';
import {
  openWindowRegistry,
  type WindowRegistry,
} from '../../../../src/workbench/document/storage/window-registry';
import {
  browserDocumentStorage,
  type DocumentStorage,
} from '../../../../src/workbench/document/storage/storage';
import { memoryStorage } from '../../../helpers/memory-storage';

/** Windows of one machine, as they hear of each other. */
function machine() {
  const open = new Set<string>();
  const window = (me: string): WindowRegistry => {
    open.add(me);
    return {
      me,
      living: (names) => Promise.resolve(new Set(names.filter((name) => open.has(name)))),
      close: () => void open.delete(me),
    };
  };
  return { window };
}

const work = (id: string, changes: Partial<Draft> = {}): Draft => ({
  id,
  name: `${id}.xlsx`,
  time: 1000,
  bytes: new Uint8Array([1, 2, 3]),
  notRecalculated: ['表!C4'],
  values: { journal: '{}' },
  ...changes,
});

const refusing: DocumentStorage = {
  keys: () => Promise.reject(new Error('denied')),
  get: () => Promise.reject(new Error('denied')),
  put: () => Promise.reject(new Error('quota')),
  remove: () => Promise.reject(new Error('denied')),
};

describe.each([
  ['in memory', () => memoryStorage()],
  ['in IndexedDB', () => browserDocumentStorage()],
])('unsaved work kept %s', (_, storageOf) => {
  it('is offered once its window is gone, latest first, and given back whole', async () => {
    const { window } = machine();
    const storage = storageOf();
    const first = window('一');
    const crashed = new Drafts(storage, first);
    await crashed.keep(work('早'));
    await crashed.keep(work('晚', { time: 2000 }));
    const later = new Drafts(storage, window('二'));
    expect(await later.list()).toEqual([]);
    first.close();
    expect(await later.list()).toEqual([
      { id: '晚', name: '晚.xlsx', time: 2000, size: 3 },
      { id: '早', name: '早.xlsx', time: 1000, size: 3 },
    ]);
    const taken = (await later.take('早'))!;
    expect(taken).toEqual({ ...work('早'), id: taken.id });
    expect((await later.list()).map(({ id }) => id)).toEqual(['晚']);
    expect(await later.take('早')).toBeNull();
    await later.remove(['晚', taken.id]);
    expect(await storage.keys()).toEqual([]);
  });
});

describe('several windows', () => {
  it('offer nobody the work of one that is open, nor lose the work of one that only slept', async () => {
    const { window } = machine();
    const storage = memoryStorage();
    const sleeper = window('一');
    const slept = new Drafts(storage, sleeper);
    await slept.keep(work('甲'));
    sleeper.close();
    const other = new Drafts(storage, window('二'));
    const taken = (await other.take('甲'))!;
    await slept.keep(work('甲', { time: 3000 }));
    await other.remove([taken.id]);
    const third = new Drafts(storage, window('三'));
    expect((await third.list()).map(({ id, time }) => [id, time])).toEqual([['甲', 3000]]);
  });

  it('pass over entries that they cannot read', async () => {
    const { window } = machine();
    const storage = memoryStorage(
      new Map<string, unknown>([
        ['work:旧', { id: '旧' }],
        ['bytes:旧', 'x'],
      ]),
    );
    const works = new Drafts(storage, window('一'));
    expect(await works.list()).toEqual([]);
    expect(await works.take('旧')).toBeNull();
  });
});

it('a browser that keeps nothing offers nothing, and says so when something is to be kept', async () => {
  const works = new Drafts(refusing, machine().window('一'));
  expect(await works.list()).toEqual([]);
  await expect(works.keep(work('甲'))).rejects.toThrow('quota');
});

describe('windows know of each other', () => {
  /** Channels that hear each other, as those of one browser do. */
  function channels() {
    const hearers = new Map<object, (event: MessageEvent) => void>();
    const channel = () => {
      const one = {
        postMessage: (data: unknown) =>
          hearers.forEach((hear, other) => {
            if (other !== one) queueMicrotask(() => hear({ data } as MessageEvent));
          }),
        addEventListener: (_: string, hear: (event: MessageEvent) => void) => void hearers.set(one, hear),
        close: () => void hearers.delete(one),
      };
      return one as unknown as BroadcastChannel;
    };
    return { channel };
  }

  /** Locks of one browser. */
  function lockManager() {
    const held = new Set<string>();
    const request = (name: string, work: () => Promise<void>) => {
      held.add(name);
      return work().then(() => void held.delete(name));
    };
    const query = () => Promise.resolve({ held: [...held].map((name) => ({ name })) });
    return { request, query } as unknown as LockManager;
  }

  const patience = 60;

  it('by answering a call', async () => {
    const { channel } = channels();
    const one = openWindowRegistry({ channel: channel(), locks: null, patience });
    const other = openWindowRegistry({ channel: channel(), locks: null, patience });
    expect(one.me).not.toBe(other.me);
    expect([...(await one.living([one.me, other.me, '没了']))]).toEqual([one.me, other.me]);
    other.close();
    expect([...(await one.living([other.me]))]).toEqual([]);
  });

  it('by the locks they hold, where there are any', async () => {
    const locks = lockManager();
    const one = openWindowRegistry({ channel: null, locks, patience });
    const other = openWindowRegistry({ channel: null, locks, patience });
    expect([...(await one.living([other.me, '没了']))]).toEqual([other.me]);
    other.close();
    await Promise.resolve();
    await Promise.resolve();
    expect([...(await one.living([other.me]))]).toEqual([]);
  });

  it('not at all in an old browser, which then offers copies', async () => {
    const one = openWindowRegistry({ channel: null, locks: null, patience });
    expect([...(await one.living([one.me, '别的']))]).toEqual([one.me]);
  });
});
