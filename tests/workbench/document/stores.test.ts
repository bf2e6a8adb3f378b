import { DocumentMemory } from '../../../src/workbench/document/storage/document-memory';
import { DocumentStore } from '../../../src/workbench/document/storage/document-store';
import { answering } from '../../../src/workbench/document/storage/storage';
import { memoryStorage } from '../../helpers/memory-storage';
import { windowSettings } from './stage';

const CORRECTION = { sheet: '表', headerTop: 3, role: 'score', column: 5 };

describe('the store of a session', () => {
  it('shares the settings of the window, and keeps corrections to the document they speak of', async () => {
    const settings = windowSettings();
    const one = new DocumentStore(settings);
    const other = new DocumentStore(settings);
    const kept = {
      language: 'en',
      theme: 'dark',
      isLive: false,
      hasSeenGuide: true,
      corrections: [CORRECTION],
    };
    await one.save('settings', JSON.stringify(kept));
    expect(settings.getState()).toEqual({
      language: 'en',
      theme: 'dark',
      isLive: false,
      hasSeenGuide: true,
      layouts: [],
      keepsUnsaved: true,
    });
    expect(JSON.parse((await one.load()).settings!)).toEqual(kept);
    expect(JSON.parse((await other.load()).settings!)).toEqual({ ...kept, corrections: [] });
  });

  it('shares heads of other files with the window, which keeps none that cannot be read', async () => {
    const settings = windowSettings();
    const layout = { heads: '事项｜得分', columns: { score: { head: 1, right: 0 }, unit: null } };
    await new DocumentStore(settings).save('layouts', JSON.stringify([layout, { heads: 3 }]));
    expect(settings.getState().layouts).toEqual([layout]);
    expect(JSON.parse((await new DocumentStore(settings).load()).layouts!)).toEqual([layout]);
  });

  it('holds the journal and the marks of its document, and tells of their changes only', async () => {
    const store = new DocumentStore(windowSettings(), { journal: '{"a":1}' });
    let told = 0;
    store.subscribe(() => told++);
    await store.save('journal', '{"a":1}');
    await store.save('settings', '{"language":"en"}');
    expect(told).toBe(0);
    await store.save('marks', '[]');
    await store.save('journal', null);
    expect(told).toBe(2);
    expect(Object.keys(await store.load()).sort()).toEqual(['layouts', 'marks', 'settings']);
    expect(store.getValues()).toEqual({ marks: '[]' });
  });

  it('starts anew from what cannot be read', async () => {
    const store = new DocumentStore(windowSettings(), { corrections: '{[' });
    expect(JSON.parse((await store.load()).settings!)).toMatchObject({ language: 'zh-CN', corrections: [] });
  });
});

describe('the memory of saved files', () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers);

  it('knows a file by its bytes', async () => {
    const memory = new DocumentMemory(memoryStorage(), () => 1);
    await memory.remember(bytes(1, 2), { marks: '[1]' });
    expect(await memory.recall(bytes(1, 2))).toEqual({ marks: '[1]' });
    expect(await memory.recall(bytes(2, 1))).toEqual({});
    await memory.remember(bytes(1, 2), {});
    expect(await memory.recall(bytes(1, 2))).toEqual({});
  });

  it('forgets the oldest of many', async () => {
    let time = 0;
    const kept = new Map<string, unknown>();
    const memory = new DocumentMemory(memoryStorage(kept), () => ++time);
    for (let i = 0; i < 45; i++) await memory.remember(bytes(i), { marks: `[${i}]` });
    expect(kept.size).toBe(40);
    expect(await memory.recall(bytes(4))).toEqual({});
    expect(await memory.recall(bytes(5))).toEqual({ marks: '[5]' });
  });

  it('is no obstacle where the browser keeps nothing', async () => {
    const storage = memoryStorage();
    storage.get = storage.put = () => Promise.reject(new Error('denied'));
    const memory = new DocumentMemory(storage, () => 1);
    await expect(memory.remember(bytes(1), { marks: '[]' })).resolves.toBeUndefined();
    expect(await memory.recall(bytes(1))).toEqual({});
  });

  it('is waited for no longer than a moment where the browser never answers', async () => {
    const storage = memoryStorage();
    storage.get = storage.put = () => new Promise(() => {});
    const memory = new DocumentMemory(storage, () => 1, 10);
    await expect(memory.remember(bytes(1), { marks: '[]' })).resolves.toBeUndefined();
    expect(await memory.recall(bytes(1))).toEqual({});
    await expect(answering(storage, 10).put([])).rejects.toThrow('no answer');
    await expect(answering(memoryStorage(), 10).keys()).resolves.toEqual([]);
  });
});
