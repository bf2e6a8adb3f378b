import type { SessionStore } from './session';

/** What a person lays down for other files as well: no document can keep it. */
const HERE = 'layouts';
const KEY = `ziping.${HERE}`;

/**
 * The store of a document, but for what counts in every document: that is kept on this machine, where it may be, and else
 * as long as the document is open.
 */
export function withMachine(own: SessionStore, browser: Pick<Window, 'localStorage'>): SessionStore {
  return {
    load: async () => ({ ...(await own.load()), ...read(browser) }),
    save: (key, value) => (key === HERE ? write(browser, value) : own.save(key, value)),
  };
}

function read(browser: Pick<Window, 'localStorage'>): Readonly<Record<string, string>> {
  try {
    const text = browser.localStorage.getItem(KEY);
    return text === null ? {} : { [HERE]: text };
  } catch {
    // A forbidden storage: nothing is known.
    return {};
  }
}

function write(browser: Pick<Window, 'localStorage'>, value: string | null): Promise<void> {
  try {
    if (value === null) browser.localStorage.removeItem(KEY);
    else browser.localStorage.setItem(KEY, value);
  } catch {
    // A full or forbidden storage: it holds as long as the document is open, and stands on its sheet 核查记录.
  }
  return Promise.resolve();
}
