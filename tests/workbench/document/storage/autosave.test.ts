import type { Saying } from '../../../../src/core/text';
import { DocumentStore } from '../../../../src/workbench/document/storage/document-store';
import { KEEP_AFTER, Autosave } from '../../../../src/workbench/document/storage/autosave';
import { Drafts } from '../../../../src/workbench/document/storage/drafts';
import { memoryStorage } from '../../../helpers/memory-storage';
import { open, typed, windowSettings } from '../stage';
import { inChinese } from '../../../helpers/sayings';

/** A document whose unsaved work is kept in memory, with a timer that goes off when told to. */
function autosaving(changes: Parameters<typeof windowSettings>[0] = {}, isRefusing = false) {
  const kept = new Map<string, unknown>();
  const storage = memoryStorage(kept);
  if (isRefusing) storage.put = () => Promise.reject(new Error('quota'));
  const windows = { me: '窗', living: () => Promise.resolve(new Set<string>()), close: () => {} };
  const settings = windowSettings(changes);
  const store = new DocumentStore(settings);
  const works = new Drafts(storage, windows);
  const waiting = new Set<() => void>();
  const rests: number[] = [];
  const told: Saying[] = [];
  const host = open();
  const autosave = new Autosave(host, {
    works,
    settings,
    store,
    now: () => 5000,
    onRefused: (words) => told.push(words),
    timer: (work, rest) => {
      rests.push(rest);
      waiting.add(work);
      return () => void waiting.delete(work);
    },
  });
  const goOff = async () => {
    [...waiting].forEach((work) => (waiting.delete(work), work()));
    await settled();
  };
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { host, autosave, works, kept, settings, store, waiting, rests, told, goOff, settled };
}

it('keeps the changes of a while at once, a moment after the first', async () => {
  const { host, works, rests, goOff, kept } = autosaving();
  await host.type('表', [typed('C2', '1')]);
  await host.type('表', [typed('C2', '2')]);
  expect([rests, kept.size]).toEqual([[KEEP_AFTER], 0]);
  await goOff();
  const [item] = await works.list();
  expect(item).toMatchObject({ name: '自评表.xlsx', time: 5000, size: host.bytes.length });
  expect((await works.take(item!.id))!.bytes).toEqual(host.bytes);
});

it.each([
  ['saved', (host: ReturnType<typeof open>) => Promise.resolve(host.markSaved())],
  ['taken back', (host: ReturnType<typeof open>) => host.undo()],
])('removes what was kept once it is %s', async (_, clean) => {
  const { host, kept, goOff, settled, waiting } = autosaving();
  await host.type('表', [typed('C2', '1')]);
  await goOff();
  expect(kept.size).toBe(2);
  await clean(host);
  await settled();
  expect([kept.size, waiting.size]).toEqual([0, 0]);
});

it('keeps with the file what the session knows of it, when that alone changes too', async () => {
  const { host, store, works, goOff } = autosaving();
  await host.type('表', [typed('C2', '1')]);
  await goOff();
  await store.save('journal', '{"a":1}');
  await goOff();
  const [item] = await works.list();
  expect((await works.take(item!.id))!.values).toEqual({ journal: '{"a":1}' });
});

it('leaves the moving of the selection alone', async () => {
  const { host, rests } = autosaving();
  await host.select({ sheet: '表', row: 1, column: 1 });
  expect(rests).toEqual([]);
});

it('keeps at once when the window is left, and nothing that is saved', async () => {
  const { host, autosave, kept } = autosaving();
  await autosave.flush();
  expect(kept.size).toBe(0);
  await host.type('表', [typed('C2', '1')]);
  await autosave.flush();
  expect(kept.size).toBe(2);
});

it('keeps nothing for a person who wants nothing kept, and removes what there is when they say so', async () => {
  const { host, settings, kept, rests, goOff, settled } = autosaving({ keepsUnsaved: false });
  await host.type('表', [typed('C2', '1')]);
  expect(rests).toEqual([]);
  settings.set({ keepsUnsaved: true });
  await goOff();
  expect(kept.size).toBe(2);
  settings.set({ keepsUnsaved: false });
  await settled();
  expect(kept.size).toBe(0);
});

it('stops with the document, and forgets its work when the person says so', async () => {
  const one = autosaving();
  await one.host.type('表', [typed('C2', '1')]);
  await one.goOff();
  await one.autosave.stop(false);
  expect(one.kept.size).toBe(2);
  await one.host.type('表', [typed('C2', '2')]);
  expect(one.waiting.size).toBe(0);
  const other = autosaving();
  await other.host.type('表', [typed('C2', '1')]);
  await other.goOff();
  await other.autosave.stop(true);
  expect(other.kept.size).toBe(0);
});

it('says once that nothing can be kept, and work goes on', async () => {
  const { host, told, goOff } = autosaving({}, true);
  for (const text of ['1', '2', '3']) {
    await host.type('表', [typed('C2', text)]);
    await goOff();
  }
  expect(told.map(inChinese)).toEqual([expect.stringContaining('请及时保存')]);
});
