import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { connect, loadExcelClient } from '../../helpers/excel-stand-in/load-client';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { cellsOf, fileHost, MemoryStore, sessionOn, SOURCES } from './stage';

beforeAll(loadExcelClient);

describe.each(SOURCES)('in Excel, %s', (name) => {
  async function open() {
    const standIn = new ExcelStandIn(seedOf(await fileHost(name).read()));
    connect(standIn);
    return { standIn, host: new ExcelHost() };
  }

  it('is recalculated and taken back, cell for cell, also in a window opened later', async () => {
    const { standIn, host } = await open();
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
