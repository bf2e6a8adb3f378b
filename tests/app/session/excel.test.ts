import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { connect, loadExcelClient } from '../../helpers/excel-stand-in/load-client';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { cellsOf, fileHost, MemoryStore, sessionOn, SOURCES, type Source } from './stage';

beforeAll(loadExcelClient);

async function open(name: Source) {
  const standIn = new ExcelStandIn(seedOf(await fileHost(name).read()));
  connect(standIn);
  return { standIn, host: new ExcelHost() };
}

describe.each(SOURCES)('in Excel, %s', (name) => {
  it('is recalculated and taken back, cell for cell, also in a window opened later', async () => {
    const { standIn, host } = await open(name);
    const before = await cellsOf(host);
    for (const mode of ['fill', 'review'] as const) {
      const store = new MemoryStore();
      const session = sessionOn(host, { store });
      session.setMode(mode);
      await session.rescore();
      const { report, trouble, journal } = session.getState();
      expect(trouble).toBeNull();
      expect(report!.result.stale).toEqual([]);
      const later = sessionOn(host, { store });
      await later.check();
      expect(later.getState().journal).toHaveLength(journal.length);
      if (journal.length > 0) await later.undo();
      expect(later.getState()).toMatchObject({ trouble: null, journal: [] });
      expect(await cellsOf(host)).toEqual(before);
    }
    expect(standIn.log.undoCleared).toEqual([]);
  });
});

describe('a one-click recalculation in Excel', () => {
  it('costs five round trips: two to read, two to compare and write, one to check what it gave', async () => {
    const { standIn, host } = await open('yantian-2023');
    const session = sessionOn(host);
    await session.rescore();
    expect(session.getState().report!.result.written).toHaveLength(5);
    const isWork = ({ body }: { readonly body: string }) => {
      const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
      return Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference');
    };
    expect(standIn.log.requests.filter(isWork).filter(({ body }) => !/Register/.test(body))).toHaveLength(5);
  });
});
