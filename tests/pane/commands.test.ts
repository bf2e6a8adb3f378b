import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../../src/app/session/create-session';
import { COMMANDS, type CommandContext } from '../../src/commands/actions';
import { refuseCommands, registerCommands, runner } from '../../src/commands/register';
import type { CellRef } from '../../src/core/model/address';
import { parseA1 } from '../../src/core/model/address';
import { MemoryHost } from '../../src/hosts/memory';
import { Navigator } from '../../src/pane/navigator';
import { scoringBook } from '../helpers/score-books';

/** Everything a command works with, over a real session on a workbook in memory. */
function open(cell: string | null = null, book = scoringBook({ H11: 95, H4: 12 })) {
  const host = new MemoryHost(book);
  const store = { load: () => Promise.resolve({}), save: () => Promise.resolve() };
  const session = createSession(host, {
    store,
    now: () => '2026-03-02T08:00:00Z',
    settings: { isLive: false },
  });
  const navigator = new Navigator();
  const shown = { count: 0 };
  const active: CellRef | null = cell ? { sheet: '评分表', ...parseA1(cell)! } : null;
  const context: CommandContext = {
    session,
    navigator,
    activeCell: () => Promise.resolve(active),
    showPane: () => {
      shown.count += 1;
      return Promise.resolve();
    },
  };
  return { host, session, navigator, shown, context };
}

describe('commands', () => {
  it('are those the manifest names', () => {
    const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect(Object.keys(COMMANDS).sort()).toEqual([...new Set(named)].sort());
  });

  it('check the workbook and show the list', async () => {
    const { context, session, navigator, shown } = open();
    await COMMANDS.checkWorkbook(context);
    expect(session.getState().review!.findings.length).toBeGreaterThan(0);
    expect(navigator.getPlace().view).toBe('findings');
    expect(shown.count).toBe(1);
  });

  it('offer changes without writing', async () => {
    const { context, session, host } = open();
    const before = await host.read();
    await COMMANDS.previewScores(context);
    expect(session.getState().preview!.edits.length).toBeGreaterThan(0);
    expect(await host.read()).toBe(before);
  });

  it('write, and take the write back', async () => {
    const { context, session, host } = open();
    const before = await host.read();
    await COMMANDS.rescore(context);
    expect(session.getState().report).toMatchObject({ kind: 'write' });
    await COMMANDS.undoWrite(context);
    expect(session.getState().report).toMatchObject({ kind: 'undo' });
    expect((await host.read()).sheets[0]!.rows).toEqual(before.sheets[0]!.rows);
  });

  it('go to the next finding without opening the pane', async () => {
    const { context, session, host, shown } = open();
    await COMMANDS.nextFinding(context);
    const first = host.selected;
    expect(first).not.toBeNull();
    await COMMANDS.nextFinding(context);
    expect(session.getState().current).not.toBeNull();
    expect(host.selected).not.toEqual(first);
    expect(shown.count).toBe(0);
  });

  it('open the pane where there is no finding to go to', async () => {
    const { context, shown } = open(null, scoringBook());
    await COMMANDS.checkWorkbook(context);
    expect(context.session.getState().review!.findings).toEqual([]);
    await COMMANDS.nextFinding(context);
    expect(shown.count).toBe(2);
  });

  it('lay open the score of the cell', async () => {
    const { context, navigator } = open('H5');
    await COMMANDS.explainCell(context);
    expect(navigator.getPlace()).toMatchObject({ view: 'scores', score: '评分表!H5' });
  });

  it('show all scores for a cell without one', async () => {
    const { context, navigator } = open('A1');
    await COMMANDS.explainCell(context);
    expect(navigator.getPlace()).toMatchObject({ view: 'scores', scores: 'all', score: null });
  });

  it('ask for the reason to ignore the finding of the cell', async () => {
    const { context, session, navigator } = open('H4');
    await COMMANDS.ignoreFinding(context);
    const finding = session.getState().review!.findings.find(({ ref }) => ref.row === 3 && ref.column === 7)!;
    expect(navigator.getPlace()).toMatchObject({ view: 'findings', ignoring: finding.fingerprint });
    expect(session.getState().review!.ignored).toEqual([]);
  });
});

describe('a command run by Excel', () => {
  it('completes its event', async () => {
    const completed = jest.fn();
    await runner(COMMANDS.checkWorkbook, open().context)({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it('completes its event when it fails', async () => {
    const completed = jest.fn();
    const failing = () => Promise.reject(new Error('the pane cannot be shown'));
    await expect(runner(failing, open().context)({ completed })).rejects.toThrow('cannot be shown');
    expect(completed).toHaveBeenCalledTimes(1);
  });

  /** The page as it is after office.js and the script behind it, with nothing of the program fetched yet. */
  function early() {
    const functions = new Map<string, (event: { completed(): void }) => unknown>();
    const page = { zipingCommands: undefined as Window['zipingCommands'] };
    const office = { actions: { associate: (name: string, run: never) => functions.set(name, run) } };
    const script = readFileSync(join(__dirname, '../../src/commands/queue.js'), 'utf8');
    new Function('window', 'Office', 'setTimeout', script)(page, office, () => 0);
    return { functions, page };
  }

  it('is known to Excel under its name before the program has come', () => {
    expect([...early().functions.keys()].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it('that came before the program is run in its order once it is there, and what comes later at once', async () => {
    const { functions, page } = early();
    const { context, session, navigator } = open();
    const ends: string[] = [];
    const event = (name: string) => ({ completed: () => void ends.push(name) });
    functions.get('checkWorkbook')!(event('first'));
    functions.get('rescore')!(event('second'));
    expect(ends).toEqual([]);
    Object.assign(globalThis, { window: page });
    registerCommands(context);
    Reflect.deleteProperty(globalThis, 'window');
    await session.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(ends).toEqual(['first', 'second']);
    await functions.get('checkWorkbook')!(event('third'));
    expect(ends).toEqual(['first', 'second', 'third']);
    expect(navigator.getPlace().view).toBe('findings');
  });

  it('is told to be over where the pane cannot start', () => {
    const { functions, page } = early();
    const completed = jest.fn();
    functions.get('rescore')!({ completed });
    Object.assign(globalThis, { window: page });
    refuseCommands();
    Reflect.deleteProperty(globalThis, 'window');
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
