import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { connect, loadExcelClient } from '../../helpers/excel-stand-in/load-client';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { at, CONTRACT_WORKBOOK, describeHost, number, planOf, text } from '../../helpers/host-contract';

beforeAll(loadExcelClient);

function open(book = CONTRACT_WORKBOOK) {
  const standIn = new ExcelStandIn(seedOf(book));
  connect(standIn);
  return { standIn, host: new ExcelHost() };
}

describeHost('Excel', async (book) => open(book).host, true);

describe('how the add-in touches Excel', () => {
  it('reads a workbook in two round trips, however many sheets', async () => {
    const { standIn, host } = open();
    await host.read();
    expect(roundTrips(standIn)).toBe(2);
  });

  it('reads, compares and writes in three', async () => {
    const { standIn, host } = open();
    const book = await host.read();
    standIn.log.requests.length = 0;
    await host.apply(planOf(book, [{ at: at('表', 'C2'), to: number('9.95') }]));
    expect(roundTrips(standIn)).toBe(3);
    expect(standIn.log.writes).toBe(1);
  });

  it('calls nothing that empties the undo stack', async () => {
    const { standIn, host } = open();
    const book = await host.read();
    const plan = planOf(book, [{ at: at('评分依据', 'A1'), to: text('数据项') }], ['评分依据']);
    const report = await host.apply(plan);
    await host.apply(report.inverse);
    await host.select(at('表', 'B2'));
    expect(standIn.log.undoCleared).toEqual([]);
  });

  it.each([
    ['a cell being edited', { isEditingCell: true }, /Enter/],
    ['a lost connection', { breakAtWrite: 0 }, /连接|没有完成/],
  ])('says what to do about %s', async (_, faults, sentence) => {
    const { standIn, host } = open();
    const book = await host.read();
    Object.assign(standIn.faults, faults);
    const plan = planOf(book, [{ at: at('表', 'C2'), to: number('1') }]);
    await expect(host.apply(plan)).rejects.toMatchObject({
      sentence: { 'zh-CN': expect.stringMatching(sentence) },
    });
  });
});

/** Requests without the client's own tidying up of references. */
function roundTrips(standIn: ExcelStandIn): number {
  return standIn.log.requests.filter(({ body }) => {
    const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
    return Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference');
  }).length;
}
