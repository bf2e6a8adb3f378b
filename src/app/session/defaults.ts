import { DEFAULT_SETTINGS } from '../../core/checks/settings';
import type { SessionSettings, SessionState } from './session';

/** The settings of a window that was never opened before. */
const DEFAULT_SESSION_SETTINGS: SessionSettings = {
  ...DEFAULT_SETTINGS,
  language: 'zh-CN',
  theme: 'system',
  isLive: true,
  hasSeenGuide: false,
  corrections: [],
};

/** What a session shows before anything was read. */
export function initialState(settings: Partial<SessionSettings> = {}): SessionState {
  return {
    phase: 'idle',
    isReady: false,
    mode: 'fill',
    review: null,
    isStale: false,
    preview: null,
    report: null,
    journal: [],
    marked: 0,
    settings: { ...DEFAULT_SESSION_SETTINGS, ...settings },
    trouble: null,
    hiddenSheet: null,
    current: null,
  };
}
