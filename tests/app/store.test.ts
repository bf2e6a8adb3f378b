import { Listeners, Store } from '../../src/app/store';

describe('a store', () => {
  it('tells its listeners of what changed, and only then', () => {
    const store = new Store({ page: 'start', count: 1 });
    const heard: unknown[] = [];
    store.subscribe(() => heard.push(store.getState()));
    store.set({ page: 'start' });
    store.set({ count: 2 });
    expect(heard).toEqual([{ page: 'start', count: 2 }]);
  });

  it('tells of a value that is put in place of the whole one, though it holds the same', () => {
    const store = new Store({ count: 1 });
    const listener = jest.fn();
    const stop = store.subscribe(listener);
    store.replace({ count: 1 });
    stop();
    store.replace({ count: 2 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.getState()).toEqual({ count: 2 });
  });
});

describe('listeners', () => {
  it('hear the news in order, also one whose neighbour stops on hearing it', () => {
    const listeners = new Listeners<[word: string, count: number]>();
    const heard: string[] = [];
    const stop = listeners.add((word) => {
      heard.push(`one ${word}`);
      stop();
    });
    listeners.add((word, count) => heard.push(`two ${word} ${count}`));
    listeners.tell('a', 1);
    listeners.tell('b', 2);
    expect(heard).toEqual(['one a', 'two a 1', 'two b 2']);
  });
});
