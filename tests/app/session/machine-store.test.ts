import { withMachine } from '../../../src/app/session/machine-store';

function documentStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    load: () => Promise.resolve(Object.fromEntries(kept)),
    save: (key: string, value: string | null) => {
      if (value === null) kept.delete(key);
      else kept.set(key, value);
      return Promise.resolve();
    },
  };
}

function machine(): Pick<Window, 'localStorage'> {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { localStorage: localStorage as unknown as Storage };
}

describe('the store of a document in Excel', () => {
  it('keeps on the machine what counts in every document, all else in its own', async () => {
    const here = machine();
    const [one, other] = [documentStore(), documentStore()];
    const store = withMachine(one, here);
    await store.save('layouts', '[1]');
    await store.save('settings', '{}');
    expect([...one.kept]).toEqual([['settings', '{}']]);
    expect(await store.load()).toEqual({ settings: '{}', layouts: '[1]' });
    expect(await withMachine(other, here).load()).toEqual({ layouts: '[1]' });
    await store.save('layouts', null);
    expect(await withMachine(other, here).load()).toEqual({});
  });

  it('is no obstacle where the machine keeps nothing', async () => {
    const forbidden = {
      get localStorage(): Storage {
        throw new Error('SecurityError');
      },
    };
    const store = withMachine(documentStore(), forbidden);
    await expect(store.save('layouts', '[1]')).resolves.toBeUndefined();
    expect(await store.load()).toEqual({});
  });
});
