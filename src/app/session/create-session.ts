import { planAnswers } from '../../core/edits/plan-evidence';
import type { Settings } from '../../core/checks/settings';
import { DEFAULT_SETTINGS } from '../../core/checks/settings';
import type { CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { WorkbookHost } from '../../hosts/workbook-host';
import { initialState } from './defaults';
import { Desk } from './session-state';
import { RESTFUL, timer, watchLive, type LiveOptions, type Timer } from './live';
import { countMarks, followSteps, mark, unmark } from './marks';
import { nextFinding, show } from './navigation';
import { planFor } from './plans';
import { ignore, recordSettings, restore } from './record-changes';
import type { EvidenceAnswer, Marker, Mode, Session, SessionSettings, SessionStore } from './session';
import { parseMarks, parseSettings } from './stored';
import { undoLast } from './undoing';
import { carryOut, stillTheSame } from './writing';

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
  /** When a changed workbook is checked anew; by default as suits Excel. */
  readonly live?: LiveOptions;
  /** Milliseconds since some moment, to tell how long a check takes. */
  readonly clock?: () => number;
}

/** Opens a session on a workbook. It loads its settings at once, and reads the workbook when asked to. */
export function createSession(host: WorkbookHost, options: SessionOptions): Session {
  const { store, marker = null, now, user = '', clock = () => performance.now() } = options;
  const desk = new Desk({ host, store, marker, now, user, clock }, initialState(options.settings));
  /** Settings changed before the kept ones were loaded. */
  let early: Partial<SessionSettings> = {};
  void desk.run(() => load(desk, () => early));
  const stopLive = watchLive(desk, options.timer ?? timer, options.live ?? RESTFUL);
  const stopSteps = followSteps(desk);
  return {
    getState: () => desk.state,
    subscribe: (listener) => desk.subscribe(listener),
    check: () => desk.run(async () => void (await desk.check())),
    previewScores: () => desk.run(() => preview(desk)),
    write: (ticked) => desk.run(() => write(desk, ticked)),
    rescore: () => desk.run(() => rescoreAll(desk)),
    dismissPreview: () => desk.set({ preview: null }),
    undo: () => desk.run(() => undoLast(desk)),
    select: (ref: CellRef) => desk.run(() => host.select(ref)),
    selectFinding: (finding: Finding) => desk.run(() => show(desk, finding)),
    nextFinding: () => desk.run(() => nextFinding(desk)),
    ignore: (finding, reason) => desk.run(() => ignore(desk, finding, reason)),
    restore: (fingerprint) => desk.run(() => restore(desk, fingerprint)),
    answer: (answers) => desk.run(() => answer(desk, answers)),
    setMode: (mode: Mode) => desk.set({ mode, preview: null }),
    mark: () => desk.run(() => mark(desk)),
    unmark: () => desk.run(() => unmark(desk)),
    correct: (corrections) => change(desk, { corrections }),
    change: (settings) => {
      early = { ...early, ...settings };
      return change(desk, settings);
    },
    clearTrouble: () => desk.set({ trouble: null }),
    dispose: () => {
      desk.isDisposed = true;
      stopLive();
      stopSteps();
    },
  };
}

async function load(desk: Desk, early: () => Partial<SessionSettings>): Promise<void> {
  try {
    const kept = await desk.tools.store.load();
    desk.journal.load(kept.journal);
    desk.marks = desk.seenMarks = parseMarks(kept.marks);
    const settings = { ...desk.state.settings, ...parseSettings(kept.settings), ...early() };
    desk.set({ settings, journal: desk.journal.all(), marked: countMarks(desk) });
  } finally {
    desk.set({ isReady: true });
  }
}

async function preview(desk: Desk): Promise<void> {
  const made = await desk.check();
  desk.set({ preview: planFor(desk.state.mode, made, true) });
}

async function write(desk: Desk, ticked?: readonly number[]): Promise<void> {
  const offered = desk.state.preview;
  if (!offered) return;
  const chosen = ticked
    ? [...new Set(ticked)].flatMap((at) => offered.edits[at] ?? [])
    : offered.edits.filter((edit) => !edit.overwriteFormula);
  const made = await desk.check();
  const fresh = planFor(desk.state.mode, made, true);
  const { edits, stale } = stillTheSame(chosen, fresh);
  await carryOut(desk, made.workbook, { ...fresh, edits }, stale);
}

async function rescoreAll(desk: Desk): Promise<void> {
  const made = await desk.check();
  await carryOut(desk, made.workbook, planFor(desk.state.mode, made, false));
}

async function answer(desk: Desk, answers: readonly EvidenceAnswer[]): Promise<void> {
  const { workbook } = await desk.check();
  await carryOut(desk, workbook, planAnswers(workbook, answers));
}

const CHECK_SETTINGS: readonly string[] = Object.keys(DEFAULT_SETTINGS satisfies Settings);

/** What the store keeps. The rest stands on the sheet 核查记录 alone: the command line has to see the same. */
function windowSettings(settings: SessionSettings): string {
  const own = Object.entries(settings).filter(([name]) => !CHECK_SETTINGS.includes(name));
  return JSON.stringify(Object.fromEntries(own));
}

/** Shows new settings at once; keeps them, and checks anew where they bear on what is found. */
function change(desk: Desk, settings: Partial<SessionSettings>): Promise<void> {
  desk.set({ settings: { ...desk.state.settings, ...settings } });
  return desk.run(async () => {
    desk.set({ settings: { ...desk.state.settings, ...settings } });
    await desk.tools.store.save('settings', windowSettings(desk.state.settings));
    const names = Object.keys(settings);
    if (names.some((name) => CHECK_SETTINGS.includes(name))) await recordSettings(desk);
    else if (names.includes('corrections')) await desk.check();
  });
}
