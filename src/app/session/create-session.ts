import type { Settings } from '../../core/checks/settings';
import { DEFAULT_SETTINGS } from '../../core/checks/settings';
import type { CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { initialState } from './defaults';
import { SessionCore, type SessionText } from './session-state';
import { RESTFUL, timer, watchLive, type LiveOptions, type Timer } from './live';
import { countMarks, followSteps } from './marks';
import { goTo, nextFinding, reveal, show } from './navigation';
import type { Marker, Mode, Session, SessionSettings, SessionStore } from './session';
import { parseLayouts, parseMarks, parseSettings } from './stored';
import { textReader, watchTexts } from './texts';

/** What a session is made of beside the workbook. */
export interface SessionOptions {
  readonly store: SessionStore;
  /** Absent where the host cannot colour cells. */
  readonly marker?: Marker;
  /** The time, ISO 8601. */
  readonly now: () => string;
  /** Who decides and writes, for the record. */
  readonly user?: string;
  /** Used where the store holds nothing: the language of the window. */
  readonly settings?: Partial<SessionSettings>;
  readonly timer?: Timer;
  /** Waits, after a result is shown, before what reads long texts is fetched. */
  readonly afterwards?: Timer;
  /** When a changed workbook is checked anew; by default as suits Excel. */
  readonly live?: LiveOptions;
  /** The text of a report whose tables the host holds; what reads texts has to be there. */
  readonly text?: SessionText;
  /** Milliseconds since some moment, to tell how long a check takes. */
  readonly clock?: () => number;
}

/** What changes a workbook, planning and all: fetched when the first change is asked for, well after the first result. */
const changes = () => import('./changes');

/** Opens a session on a workbook. It loads its settings at once, and reads the workbook when asked to. */
export function createSession(host: WorkbookHost, options: SessionOptions): Session {
  const { store, marker = null, now, user = '', clock = () => performance.now(), text } = options;
  const core = new SessionCore(
    { host, store, marker, now, user, clock, reader: textReader, ...(text && { text }) },
    initialState(options.settings),
  );
  /** Settings changed before the kept ones were loaded. */
  let early: Partial<SessionSettings> = {};
  void core.run(() => load(core, () => early));
  const stopLive = watchLive(core, options.timer ?? timer, options.live ?? RESTFUL);
  const stopSteps = followSteps(core);
  const stopTexts = watchTexts(core, options.afterwards ?? timer);
  return {
    getState: () => core.state,
    subscribe: (listener) => core.subscribe(listener),
    check: () => core.run(async () => void (await core.check())),
    previewScores: () => core.run(async () => (await changes()).preview(core)),
    write: (ticked) => core.run(async () => (await changes()).write(core, ticked)),
    rescore: () => core.run(async () => (await changes()).rescoreAll(core)),
    dismissPreview: () => core.set({ preview: null }),
    undo: () => core.run(async () => (await changes()).undoLast(core)),
    select: (ref: CellRef) => core.run(() => goTo(core, ref)),
    selectFinding: (finding: Finding) => core.run(() => show(core, finding)),
    nextFinding: () => core.run(() => nextFinding(core)),
    reveal: (sheet) => core.run(() => reveal(core, sheet)),
    ignore: (finding, reason, onlyYear = null) =>
      core.run(async () => (await changes()).ignore(core, finding, reason, onlyYear)),
    restore: (fingerprint) => core.run(async () => (await changes()).restore(core, fingerprint)),
    answer: (answers) => core.run(async () => (await changes()).answer(core, answers)),
    layDown: (reading) => core.run(async () => (await changes()).layDown(core, reading)),
    setMode: (mode: Mode) => core.set({ mode, preview: null }),
    mark: () => core.run(async () => (await changes()).mark(core)),
    unmark: () => core.run(async () => (await changes()).unmark(core)),
    correct: (corrections, layouts) => change(core, { corrections, ...(layouts && { layouts }) }),
    change: (settings) => {
      early = { ...early, ...settings };
      return change(core, settings);
    },
    tell: (error) => core.tell(error),
    clearTrouble: () => core.set({ trouble: null }),
    dispose: () => {
      core.isDisposed = true;
      stopLive();
      stopSteps();
      stopTexts();
    },
  };
}

async function load(core: SessionCore, early: () => Partial<SessionSettings>): Promise<void> {
  try {
    const kept = await core.tools.store.load();
    core.journal.load(kept.journal);
    core.marks = core.seenMarks = parseMarks(kept.marks);
    const layouts = parseLayouts(kept.layouts);
    const settings = { ...core.state.settings, layouts, ...parseSettings(kept.settings), ...early() };
    core.set({ settings, journal: core.journal.all(), marked: countMarks(core) });
  } finally {
    core.set({ isReady: true });
  }
}

const CHECK_SETTINGS: readonly string[] = Object.keys(DEFAULT_SETTINGS satisfies Settings);

/** What the store keeps. The rest stands on the sheet 核查记录 alone: the command line has to see the same. */
function windowSettings(settings: SessionSettings): string {
  const own = Object.entries(settings).filter(([name]) => !CHECK_SETTINGS.includes(name));
  return JSON.stringify(Object.fromEntries(own));
}

/** Shows new settings at once; keeps them, and checks anew where they bear on what is found. */
function change(core: SessionCore, settings: Partial<SessionSettings>): Promise<void> {
  core.set({ settings: { ...core.state.settings, ...settings } });
  return core.run(async () => {
    core.set({ settings: { ...core.state.settings, ...settings } });
    // They hold in this window all the same where the store takes nothing, as that of a read-only file.
    await Promise.allSettled([core.tools.store.save('settings', windowSettings(core.state.settings))]);
    const names = Object.keys(settings);
    if (settings.layouts) await core.tools.store.save('layouts', JSON.stringify(settings.layouts));
    if (names.includes('corrections')) await (await changes()).recordMapping(core);
    else if (names.some((name) => CHECK_SETTINGS.includes(name)))
      await (await changes()).recordSettings(core);
  });
}
