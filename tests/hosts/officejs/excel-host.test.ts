import type { ExcelTrouble } from '../../../src/hosts/officejs/excel-errors';
import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { connect, loadExcelClient } from '../../helpers/excel-stand-in/load-client';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { at, CONTRACT_WORKBOOK, describeHost, number, planOf, text } from '../../helpers/host-contract';
import { inChinese } from '../../helpers/sayings';

beforeAll(loadExcelClient);
afterEach(answered);

function open(book = CONTRACT_WORKBOOK) {
  const standIn = new ExcelStandIn(seedOf(book));
  connect(standIn);
  return { standIn, host: new ExcelHost() };
}

/** Lets the client send what waits and take its answers: listening to events is a request of its own. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
}

describeHost(
  'Excel',
  async (book) => {
    const { standIn, host } = open(book);
    return {
      host,
      typeElsewhere: async () => {
        await answered();
        standIn.type('表', 1, 2, 9.25);
        await answered();
      },
    };
  },
  true,
);

describe('how the add-in touches Excel', () => {
  it('reads a workbook in two round trips once it watches it, however many sheets, and again in one', async () => {
    const { standIn, host } = open();
    const stop = host.watch(() => {});
    await host.read();
    expect(roundTrips(standIn)).toBe(1 + 2);
    await host.read();
    expect(roundTrips(standIn)).toBe(1 + 2 + 1);
    stop();
  });

  it('asks how far sheets go before it asks for their cells', async () => {
    const { standIn, host } = open();
    await host.read();
    expect(roundTrips(standIn)).toBe(3);
    standIn.type('表', 30, 1, 7);
    await host.read();
    expect(roundTrips(standIn)).toBe(5);
  });

  it('compares in one round trip and writes in one', async () => {
    const { standIn, host } = open();
    const book = await host.read();
    standIn.log.requests.length = 0;
    await host.apply(planOf(book, [{ at: at('表', 'C2'), to: number('9.95') }]));
    expect(roundTrips(standIn)).toBe(2);
    expect(standIn.log.writes).toBe(1);
  });

  it('asks what room a note has in the same round trip', async () => {
    const { standIn, host } = open();
    const book = await host.read();
    standIn.log.requests.length = 0;
    const note = { at: at('表', 'D2'), to: text('扣一分'), over: { purpose: 'note' as const } };
    await host.apply(planOf(book, [note]));
    expect(roundTrips(standIn)).toBe(2);
  });

  it('looks again when a sheet was added or taken away since', async () => {
    const { standIn, host } = open();
    const book = await host.read();
    standIn.book.sheets = standIn.book.sheets.filter(({ name }) => name !== '受保护');
    standIn.book.add('新表');
    const report = await host.apply(
      planOf(book, [
        { at: at('表', 'C2'), to: number('9.95') },
        { at: at('受保护', 'B1'), to: number('1') },
      ]),
    );
    expect(report.written.map(({ ref }) => ref)).toEqual([at('表', 'C2')]);
    expect(report.skipped.map(({ ref }) => ref)).toEqual([at('受保护', 'B1')]);
  });

  it('writes neighbours as one block', async () => {
    const { standIn, host } = open();
    const book = await host.read();
    const cells = ['A20', 'B20', 'C20', 'A21', 'B21', 'C21'];
    standIn.log.requests.length = 0;
    await host.apply(
      planOf(
        book,
        cells.map((cell) => ({ at: at('表', cell), to: text(`单元格${cell}`) })),
      ),
    );
    const { Actions } = JSON.parse(standIn.log.requests[1]!.body) as { Actions: { Name: string }[] };
    expect(Actions.filter(({ Name }) => Name === 'Values')).toHaveLength(1);
    const sheet = standIn.book.find('表')!;
    expect(sheet.cell(20, 2)?.value).toBe('单元格C21');
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
    const told = host.apply(plan).catch((error: ExcelTrouble) => inChinese(error.words));
    expect(await told).toMatch(sentence);
  });
});

/** Requests without the client's own tidying up of references. */
function roundTrips(standIn: ExcelStandIn): number {
  return standIn.log.requests.filter(({ body }) => {
    const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
    return Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference');
  }).length;
}
