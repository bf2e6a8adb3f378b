import '@testing-library/jest-dom';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createSession } from '../../../src/app/session/create-session';
import type { Session, SessionSettings, SessionState } from '../../../src/app/session/session';
import type { Workbook } from '../../../src/core/model/grid';
import { MemoryHost } from '../../../src/hosts/memory';
import { Navigator, type Place, type View } from '../../../src/pane/navigator';
import { Pane } from '../../../src/pane/frame/pane';
import { initialState } from '../../../src/app/session/defaults';

/** Fluent's components are slow to draw in jsdom, and test machines are busy. */
configure({ asyncUtilTimeout: 10_000 });

export interface OpenOptions {
  readonly view?: View;
  readonly place?: Partial<Place>;
  readonly settings?: Partial<SessionSettings>;
  readonly canMark?: boolean;
}

/** The pane over a real session on a workbook in memory, checked and ready. */
export async function openPane(workbook: Workbook, options: OpenOptions = {}) {
  const host = new MemoryHost(workbook);
  const kept = new Map<string, string>();
  const session = createSession(host, {
    store: {
      load: () => Promise.resolve(Object.fromEntries(kept)),
      save: (key, value) => {
        if (value === null) kept.delete(key);
        else kept.set(key, value);
        return Promise.resolve();
      },
    },
    marker: {
      mark: async (wanted, note) => {
        await note(
          wanted.map(({ cells, colour }) => ({
            colour,
            marks: cells.map((ref) => ({ ref, before: { fill: null } })),
          })),
        );
        return { skipped: [] };
      },
      unmark: () => Promise.resolve([]),
    },
    now: () => '2026-03-02T08:00:00Z',
    settings: { hasSeenGuide: true, isLive: false, ...options.settings },
  });
  await session.check();
  const shown = await showPane(session, options);
  return { host, session, ...shown };
}

/** The pane over any session. */
export async function showPane(
  session: Session,
  { view = 'overview', place = {}, canMark = true }: OpenOptions,
) {
  const navigator = new Navigator();
  navigator.go(view, place);
  const user = userEvent.setup();
  const drawn = render(<Pane session={session} navigator={navigator} capabilities={{ canMark }} />);
  // A page that is fetched when first wanted is there after a moment.
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return { navigator, user, container: drawn.container };
}

/** What axe finds wrong, in one line each. Colours and layout are for the browser: jsdom draws nothing. */
export async function findBarriers(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** A session that only holds a state: for states that pass too quickly, or seldom come. */
export class StillSession implements Session {
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  readonly asked: string[] = [];

  constructor(changes: Partial<SessionState> = {}) {
    this.state = { ...initialState(), isReady: true, ...changes };
  }

  set(changes: Partial<SessionState>): void {
    this.state = { ...this.state, ...changes };
    act(() => this.listeners.forEach((listener) => listener()));
  }

  getState = () => this.state;

  subscribe(listener: () => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private note = (what: string) => () => {
    this.asked.push(what);
    return Promise.resolve();
  };

  check = this.note('check');
  previewScores = this.note('previewScores');
  write = this.note('write');
  rescore = this.note('rescore');
  undo = this.note('undo');
  select = this.note('select');
  selectFinding = this.note('selectFinding');
  nextFinding = this.note('nextFinding');
  reveal = this.note('reveal');
  ignore = this.note('ignore');
  restore = this.note('restore');
  answer = this.note('answer');
  layDown = this.note('layDown');
  mark = this.note('mark');
  unmark = this.note('unmark');
  correct = this.note('correct');
  change = this.note('change');
  dismissPreview = () => this.set({ preview: null });
  setMode = () => {};
  tell = () => {};
  clearTrouble = () => this.set({ trouble: null });
  dispose = () => {};
}

/** The rows of the list on the page. */
export function listRows(): HTMLElement[] {
  return screen.queryAllByRole('button').filter((button) => button.hasAttribute('data-row'));
}

/** Gives an element the focus, as a person does with Tab. */
export function focusOn(element: HTMLElement | undefined): void {
  act(() => element!.focus());
}
