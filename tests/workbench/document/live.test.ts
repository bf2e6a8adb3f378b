import { MARK_COLOURS } from '../../../src/app/mark-cells';
import { openSession, workbenchLive } from '../../../src/workbench/document/open-session';
import { DocumentStore } from '../../../src/workbench/document/storage/document-store';
import { standingMarks } from '../../../src/workbench/document/standing-marks';
import type { WorkbenchHost } from '../../../src/workbench/document';
import { cellOf, open, ref, source, typed, windowSettings } from './stage';

/** The style of every cell. */
function looksOf(host: WorkbenchHost) {
  const { workbook, appearance } = host.getState();
  return workbook.sheets.map(({ name }, at) => {
    const { lastRow, lastColumn, styleOf } = appearance.sheets[at]!;
    const places = Array.from({ length: (lastRow + 1) * (lastColumn + 1) }, (_, i) => i);
    const indexes = places.map((i) => styleOf(Math.floor(i / (lastColumn + 1)), i % (lastColumn + 1)));
    return { name, styles: indexes.map((index) => appearance.styles[index]) };
  });
}

/** A session on a document that was checked once. @param step each look at the clock is so many milliseconds later */
async function checked(name: string, step = 0) {
  const host = open(source(name));
  const store = new DocumentStore(windowSettings());
  let time = 0;
  const clock = () => (time += step);
  const session = openSession(host, { store, now: () => '2026-03-01T08:00:00Z', clock });
  await session.check();
  const fresh = () =>
    new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        const { isStale, phase } = session.getState();
        if (isStale || phase !== 'idle') return;
        stop();
        resolve();
      });
    });
  return { host, session, fresh };
}

it('a large workbook rests longer, though never for long', () => {
  expect([20, 300, 800, 9000].map(workbenchLive(open(source('yantian-2023'))).rest)).toEqual([
    0, 0, 800, 1500,
  ]);
});

/** Typing, taking it back, bringing it again, and what is found after each. */
const STEPS = [
  (host: WorkbenchHost) => host.type('评分表', [typed('I25', '99')]),
  (host: WorkbenchHost) => host.undo(),
  (host: WorkbenchHost) => host.redo(),
  (host: WorkbenchHost) => host.undo(),
];

it('where a check takes no time, findings are there with what was typed, taken back or brought again', async () => {
  const { host, session } = await checked('yantian-2023');
  const codes = () => session.getState().review!.findings.map(({ code, ref }) => `${code} ${ref.row}`);
  const seen = [codes()];
  const phases = new Set<string>();
  session.subscribe(() => {
    const { isStale, phase } = session.getState();
    phases.add(`${phase} ${isStale}`);
  });
  for (const step of STEPS) {
    void step(host);
    seen.push(codes());
  }
  expect(seen[1]).not.toEqual(seen[0]);
  expect(seen).toEqual([seen[0], seen[1], seen[0], seen[1], seen[0]]);
  expect([...phases]).toEqual(['idle false']);
  session.dispose();
});

it('what is typed while something else is checked is checked in its turn', async () => {
  const { host, session, fresh } = await checked('yantian-2023');
  const codes = () => session.getState().review!.findings.map(({ code, ref }) => `${code} ${ref.row}`);
  const before = codes();
  const asked = session.check();
  void host.type('评分表', [typed('I25', '99')]);
  expect(codes()).toEqual(before);
  const done = fresh();
  await asked;
  await done;
  expect(codes()).not.toEqual(before);
  session.dispose();
});

it('findings follow typing, undo and redo by themselves, and typing is one step whatever is checked between', async () => {
  const { host, session, fresh } = await checked('yantian-2023', 100);
  const codes = () => session.getState().review!.findings.map(({ code, ref }) => `${code} ${ref.row}`);
  const before = codes();
  const seen: string[][] = [];
  for (const step of STEPS) {
    const done = fresh();
    await step(host);
    expect(session.getState().isStale).toBe(true);
    await done;
    seen.push(codes());
  }
  expect(seen[0]).not.toEqual(before);
  expect(seen).toEqual([seen[0], before, seen[0], before]);
  expect(host.getState()).toMatchObject({ canUndo: false, isDirty: false });
  session.dispose();
});

describe('the report of one click', () => {
  it('is over once the window takes the click back', async () => {
    const { host, session, fresh } = await checked('yantian-2023');
    await session.rescore();
    expect(session.getState()).toMatchObject({ report: { kind: 'write' }, journal: [expect.anything()] });
    const done = fresh();
    await host.undo();
    await done;
    expect(session.getState()).toMatchObject({ report: null, journal: [] });
    session.dispose();
  });

  it('of a write taken back in the pane is over once that is taken back', async () => {
    const { host, session, fresh } = await checked('yantian-2023');
    await session.rescore();
    await session.undo();
    expect(session.getState().report).toMatchObject({ kind: 'undo' });
    const done = fresh();
    await host.undo();
    await done;
    expect(session.getState()).toMatchObject({ report: null, journal: [expect.anything()] });
    session.dispose();
  });
});

describe('marks of reviewer mode', () => {
  it('are told, and can be cleared, as they show after steps of the window', async () => {
    const { host, session } = await checked('yantian-2023');
    const told = () => [session.getState().marked, session.getState().report?.kind ?? null];
    await session.mark();
    const [count] = told();
    expect(count).toBeGreaterThan(0);
    await host.undo();
    expect(told()).toEqual([0, null]);
    await host.redo();
    expect(told()).toEqual([count, null]);
    await session.unmark();
    expect(told()).toEqual([0, 'unmark']);
    await host.undo();
    expect(told()).toEqual([count, null]);
    await session.unmark();
    expect(told()).toEqual([0, 'unmark']);
    session.dispose();
  });

  it('can be cleared however far back the window went', async () => {
    const { host, session } = await checked('yantian-2023');
    const before = looksOf(host);
    await session.mark();
    const { marked } = session.getState();
    await session.unmark();
    await session.mark();
    await host.undo();
    await host.undo();
    expect(session.getState().marked).toBe(marked);
    await session.unmark();
    expect(session.getState().marked).toBe(0);
    expect(looksOf(host)).toEqual(before);
    session.dispose();
  });

  it('do not spread to notes that one click adds beside them, which is one step all the same', async () => {
    const { host, session } = await checked('yantian-2023');
    await session.mark();
    const before = looksOf(host);
    await session.rescore();
    const note = { ref: ref('评分表', 'J25'), before: { fill: null } };
    expect(cellOf(host, '评分表', 'J25')?.text).toMatch(/扣/);
    for (const colour of Object.values(MARK_COLOURS)) {
      expect(standingMarks(host.getState(), [note], colour)).toEqual([]);
    }
    await session.unmark();
    await host.undo();
    await host.undo();
    expect(looksOf(host)).toEqual(before);
    session.dispose();
  });
});
