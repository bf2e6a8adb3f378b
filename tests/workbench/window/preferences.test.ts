import {
  followPreferences,
  openPreferences,
  type TextStorage,
} from '../../../src/workbench/window/preferences';

function memory(text: string | null = null): TextStorage & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_, value) {
      this.text = value;
    },
  };
}

const REFUSING: TextStorage = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};

describe('the preferences of the window', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('begin in the language of the browser: %s', (browser, language) => {
    expect(openPreferences(memory(), browser).getState().language).toBe(language);
  });

  it('are there again after a reload', () => {
    const storage = memory();
    openPreferences(storage, 'zh-CN').set({ theme: 'dark', paneWidth: 470, keepsUnsaved: false });
    expect(openPreferences(storage, 'zh-CN').getState()).toMatchObject({
      theme: 'dark',
      paneWidth: 470,
      keepsUnsaved: false,
      language: 'zh-CN',
    });
  });

  it('follow what is set in another window, so that nothing old is written over it', () => {
    const storage = memory();
    const [one, other] = [openPreferences(storage, 'zh-CN'), openPreferences(storage, 'zh-CN')];
    const browser = new EventTarget();
    const followed: unknown[] = [];
    const stop = followPreferences(other, browser as Window, (changes) => followed.push(changes));
    const tell = (key: string) =>
      browser.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: storage.text }));
    one.set({ keepsUnsaved: false });
    tell('something else');
    expect(other.getState().keepsUnsaved).toBe(true);
    tell('ziping.preferences');
    expect(followed).toEqual([{ keepsUnsaved: false }]);
    other.set({ paneWidth: 460 });
    expect(openPreferences(storage, 'zh-CN').getState()).toMatchObject({
      keepsUnsaved: false,
      paneWidth: 460,
    });
    stop();
    one.set({ keepsUnsaved: true });
    tell('ziping.preferences');
    expect(other.getState().keepsUnsaved).toBe(false);
  });

  it('pass over what cannot be right, one by one', () => {
    const storage = memory(
      JSON.stringify({ theme: 'pink', paneWidth: 5, language: 'en', isLive: 'yes', x: 1 }),
    );
    const state = openPreferences(storage, 'zh-CN').getState();
    expect(state).toMatchObject({ theme: 'system', paneWidth: 400, language: 'en', isLive: true });
    expect(state).not.toHaveProperty('x');
  });

  it.each([
    ['broken', memory('{')],
    ['refused', REFUSING],
    ['absent', null],
  ])('work where the storage is %s', (_, storage) => {
    const preferences = openPreferences(storage, 'zh-CN');
    preferences.set({ theme: 'dark' });
    expect(preferences.getState().theme).toBe('dark');
  });
});
