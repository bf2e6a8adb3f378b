import { openPreferences, type TextStorage } from '../../../src/workbench/shell/preferences';

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
