import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { connect, loadExcelClient } from '../../helpers/excel-stand-in/load-client';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import type { SheetSeed } from '../../helpers/excel-stand-in/workbook';
import { at, planOf, text } from '../../helpers/host-contract';
import { sheet, workbook } from '../../helpers/sheet-builder';

beforeAll(loadExcelClient);

const BOOK = workbook(
  sheet('表', [
    ['指标', '分值', '得分', '说明'],
    ['数量', 10, 8, null],
    ['质量', 20, 18, null],
    [null, null, null, null],
    ['满意度', 10, 9, null],
  ]),
);
/** 30 signs, three a line in a column of 48 points (eight characters, two of them margin): ten lines of 16 points. */
const NOTE = '公众满意度百分之九十，低于目标值百分之九十五，按比例扣一分。';
const WRAPPED = { format: { WrapText: true } };

/** Excel with rows and a column for notes as given; the notes are written and the heights of the rows told. */
async function heightsAfter(change: Partial<SheetSeed>, notes: Readonly<Record<string, string>>) {
  const seed = seedOf(BOOK);
  const own = seed.sheets[0]!;
  const blank = ['D2', 'D3', 'D4', 'D5'].map((address) => ({ address, value: '', ...WRAPPED }));
  seed.sheets[0] = { ...own, ...change, cells: [...own.cells, ...blank, ...(change.cells ?? [])] };
  const standIn = new ExcelStandIn(seed);
  connect(standIn);
  const host = new ExcelHost();
  const book = await host.read();
  const edits = Object.entries(notes).map(([cell, note]) => ({
    at: at('表', cell),
    to: text(note),
    over: { purpose: 'note' as const },
  }));
  const { inverse } = await host.apply(planOf(book, edits));
  const sheetNow = standIn.book.find('表')!;
  const heights = () => [1, 2, 3, 4].map((row) => sheetNow.rowHeight(row));
  return { heights, undo: () => host.apply(inverse), standIn };
}

describe('rows that notes are written into', () => {
  it('grow where somebody gave them a height', async () => {
    const { heights } = await heightsAfter({ rowHeights: { 2: 20 } }, { D2: NOTE });
    expect(heights()).toEqual([160, 14.25, 14.25, 14.25]);
  });

  it('never shrink', async () => {
    const { heights } = await heightsAfter({ rowHeights: { 2: 200, 3: 20 } }, { D2: NOTE, D3: '扣一分' });
    expect(heights()).toEqual([200, 20, 14.25, 14.25]);
  });

  it('fit themselves where nobody did', async () => {
    const { heights } = await heightsAfter({}, { D2: NOTE });
    expect(heights()).toEqual([14.25, 14.25, 14.25, 14.25]);
  });

  it('do not fit themselves to merged cells: the first of them takes what is missing', async () => {
    const { heights } = await heightsAfter({ merges: ['D2:D3'] }, { D2: NOTE });
    expect(heights()).toEqual([160 - 14.25, 14.25, 14.25, 14.25]);
  });

  it('reckon with the width of all merged columns', async () => {
    // Sixteen characters, two of them margin: seven signs a line, five lines.
    const { heights } = await heightsAfter({ merges: ['D2:E2'], rowHeights: { 2: 20 } }, { D2: NOTE });
    expect(heights()[0]).toBe(80);
  });

  it('stay where the text of a cell does not wrap', async () => {
    const cells = [{ address: 'D2', value: '', format: { WrapText: false } }];
    const { heights } = await heightsAfter({ cells, rowHeights: { 2: 20 } }, { D2: NOTE });
    expect(heights()[0]).toBe(20);
  });

  it('stay on a protected sheet', async () => {
    const cells = [{ address: 'D2', value: '', format: { WrapText: true, Protection: { Locked: false } } }];
    const change = { cells, isProtected: true, rowHeights: { 2: 20 } };
    expect((await heightsAfter(change, { D2: NOTE })).heights()[0]).toBe(20);
  });

  it('keep their height when the note is taken back, and nothing empties the undo stack', async () => {
    const { heights, undo, standIn } = await heightsAfter({ rowHeights: { 2: 20 } }, { D2: NOTE });
    await undo();
    expect(heights()[0]).toBe(160);
    expect(standIn.book.find('表')!.cell(1, 3)?.value).toBe('');
    expect(standIn.log.undoCleared).toEqual([]);
  });
});
