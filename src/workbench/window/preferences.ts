import { isLanguage, languageFor } from '../../core/text';
import { layoutsIn } from '../../app/recorded-layouts';
import { isSame } from '../../core/model/same';
import type { SessionSettings } from '../../app/session/session';
import { Store } from '../../app/store';

/** What a person set for the window as a whole, kept on this machine. */
export interface Preferences extends Pick<
  SessionSettings,
  'language' | 'theme' | 'isLive' | 'hasSeenGuide' | 'layouts'
> {
  /** Unsaved work is kept on this machine until it is saved. */
  readonly keepsUnsaved: boolean;
  /** In CSS pixels. */
  readonly paneWidth: number;
  readonly isPaneOpen: boolean;
}

/** Widths the pane can have. */
export const PANE_WIDTH = { least: 350, usual: 400, most: 480 } as const;

const KEY = 'ziping.preferences';

const DEFAULTS: Omit<Preferences, 'language'> = {
  theme: 'system',
  isLive: true,
  hasSeenGuide: false,
  layouts: [],
  keepsUnsaved: true,
  paneWidth: PANE_WIDTH.usual,
  isPaneOpen: true,
};

/** Where text is kept: localStorage, or nothing where the browser refuses it (a private window). */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The preferences kept on this machine; every change is kept at once, and counts until the window is closed where
 * nothing can be kept.
 * @param browserLanguage as the browser names it: English where it is not Chinese, until the person chooses
 */
export function openPreferences(storage: TextStorage | null, browserLanguage: string): Store<Preferences> {
  const language = languageFor(browserLanguage);
  const store = new Store<Preferences>({ ...DEFAULTS, language, ...parse(read(storage)) });
  store.subscribe(() => write(storage, JSON.stringify(store.getState())));
  return store;
}

/**
 * Takes over what the person sets in another window, so that what this one writes later is not what was before: above
 * all that nothing is to be kept.
 * @param onFollow told what was taken over
 * @returns how to stop
 */
export function followPreferences(
  store: Store<Preferences>,
  browser: Window,
  onFollow: (changes: Partial<Preferences>) => void,
): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key !== KEY || newValue === null) return;
    const now = store.getState();
    const told = Object.entries(parse(newValue));
    const others = told.filter(([name, value]) => !isSame(value, now[name as keyof Preferences]));
    const changes: Partial<Preferences> = Object.fromEntries(others);
    store.set(changes);
    onFollow(changes);
  };
  browser.addEventListener('storage', onStorage);
  return () => browser.removeEventListener('storage', onStorage);
}

function read(storage: TextStorage | null): string | null {
  try {
    return storage?.getItem(KEY) ?? null;
  } catch {
    // A forbidden storage: the window begins with its defaults.
    return null;
  }
}

function write(storage: TextStorage | null, text: string): void {
  try {
    storage?.setItem(KEY, text);
  } catch {
    // A full or forbidden storage: the choice holds for this window.
  }
}

const isSwitch = (value: unknown) => typeof value === 'boolean';

const IS_VALID: { readonly [Name in keyof Preferences]: (value: unknown) => boolean } = {
  language: isLanguage,
  theme: (value) => value === 'system' || value === 'light' || value === 'dark',
  isLive: isSwitch,
  hasSeenGuide: isSwitch,
  layouts: (value) => Array.isArray(value) && layoutsIn(value).length === value.length,
  keepsUnsaved: isSwitch,
  paneWidth: (value) => typeof value === 'number' && value >= PANE_WIDTH.least && value <= PANE_WIDTH.most,
  isPaneOpen: isSwitch,
};

/** What can be read of it; the rest keeps its default. */
function parse(text: string | null): Partial<Preferences> {
  try {
    const data = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const known = Object.entries(data).filter(([name, value]) =>
      IS_VALID[name as keyof Preferences]?.(value),
    );
    return Object.fromEntries(known);
  } catch {
    // Damaged, or not written by this program.
    return {};
  }
}

/** localStorage where it may be used at all: the mere question throws in some private windows. */
export function browserStorage(): TextStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
