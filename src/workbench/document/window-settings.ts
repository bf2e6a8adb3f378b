import type { SessionSettings } from '../../app/session/session';

/** What a person set for the window, whichever file is open. */
export interface WindowSettings extends Pick<
  SessionSettings,
  'language' | 'theme' | 'isLive' | 'hasSeenGuide' | 'layouts'
> {
  /** Unsaved work is kept on this machine until it is saved. */
  readonly keepsUnsaved: boolean;
}

/** Where the settings of the window are held and remembered. */
export interface WindowSettingsStore {
  getState(): WindowSettings;
  set(changes: Partial<WindowSettings>): void;
  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void;
}

const NAMES = [
  'language',
  'theme',
  'isLive',
  'hasSeenGuide',
  'layouts',
] as const satisfies readonly (keyof WindowSettings & keyof SessionSettings)[];

/** The settings of a session that are the window's. */
export function windowPart(settings: Readonly<Record<string, unknown>>): Partial<WindowSettings> {
  return Object.fromEntries(NAMES.filter((name) => name in settings).map((name) => [name, settings[name]]));
}
