import { readAppearance, openXlsx } from '../../../src/hosts/xlsx';
import { formula, sheet, workbook } from '../../helpers/sheet-builder';
import { richXlsx } from '../../helpers/xlsx-rich';
import { cellOf, open, ref, source, typed } from './stage';

const BOOK = workbook(
  sheet('表', [
    ['数量', 10, formula('INDIRECT("B"&1)', 10), formula('C1*2', 20)],
    ['质量', 20, formula('B1+B2', 30), null],
  ]),
  sheet('汇总', [['合计', formula('表!C2', 30)]]),
);

describe('formulas that depend on what was typed', () => {
  it('are worked out over sheets, or kept and named when they cannot be', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('B1', '5')]);
    expect(cellOf(host, '表', 'C2')).toMatchObject({ raw: '25' });
    expect(cellOf(host, '汇总', 'B1')).toMatchObject({ raw: '25' });
    expect(cellOf(host, '表', 'C1')).toMatchObject({ raw: '10', formula: 'INDIRECT("B"&1)' });
    expect([...host.getState().notRecalculated].sort()).toEqual(['表!C1', '表!D1']);
  });

  it('wait no longer once a value takes their place, and wait again when that is taken back', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('B1', '5')]);
    await host.type('表', [typed('C1', '6')]);
    expect(cellOf(host, '表', 'D1')).toMatchObject({ raw: '12' });
    expect([...host.getState().notRecalculated]).toEqual([]);
    await host.undo();
    expect([...host.getState().notRecalculated].sort()).toEqual(['表!C1', '表!D1']);
    await host.undo();
    expect([...host.getState().notRecalculated]).toEqual([]);
  });

  it('still wait in work that is restored', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('B1', '5')]);
    const { notRecalculated } = host.getState();
    const restored = open(host.bytes, { isDirty: true, notRecalculated });
    await restored.type('表', [typed('B2', '1')]);
    expect(restored.getState()).toMatchObject({ isDirty: true, notRecalculated });
  });

  it('tell the session of the sheets they stand on', async () => {
    const host = open(BOOK);
    const sheets: string[] = [];
    host.watch((change) => sheets.push(change.sheet));
    await host.type('表', [typed('B1', '5')]);
    expect(sheets).toEqual(['表', '汇总']);
  });
});

describe('looks after an edit', () => {
  it.each([
    ['a source workbook', () => source('yantian-2023')],
    ['a rich workbook', () => richXlsx()],
  ])('are those that the file has, for %s', async (_, bytesOf) => {
    const host = open(bytesOf());
    const { name } = host.getState().workbook.sheets[0]!;
    const typing = [typed('B2', '95%'), typed('C2', '文字'), typed('D3', '2023-05-01'), typed('F40', '1')];
    for (const cell of typing) await host.type(name, [cell]);
    await host.marker.mark([ref(name, 'C3'), ref(name, 'B2')], '#F4B6B6');
    const opened = openXlsx(host.bytes);
    if (!opened.ok) throw new Error(opened.error.message.en);
    const read = readAppearance(opened.file);
    const { appearance } = host.getState();
    expect(appearance.styles).toEqual(read.styles);
    const [shown, stated] = [appearance.sheets[0]!, read.sheets[0]!];
    for (let row = 0; row < 45; row++) {
      expect([row, shown.heightOf(row)]).toEqual([row, stated.heightOf(row)]);
      for (let column = 0; column < 14; column++) {
        expect([row, column, shown.styleOf(row, column)]).toEqual([row, column, stated.styleOf(row, column)]);
      }
    }
    expect([shown.lastRow, shown.lastColumn]).toEqual([stated.lastRow, stated.lastColumn]);
  });
});

describe('marks', () => {
  it('fill cells, and are taken off to the byte by undo', async () => {
    const host = open(richXlsx());
    const { bytes } = host;
    const marks = await host.marker.mark([ref('表', 'C2')], '#F4B6B6');
    const { appearance, undoLabel, isDirty } = host.getState();
    expect(appearance.styles[appearance.sheets[0]!.styleOf(1, 2)]!.fill!.toLowerCase()).toBe('#f4b6b6');
    expect([undoLabel!.en, isDirty, marks]).toEqual(['marking 1 cell', true, [expect.anything()]]);
    await host.undo();
    expect(host.bytes).toBe(bytes);
    await host.redo();
    await host.marker.unmark(marks, '#F4B6B6');
    const after = host.getState().appearance;
    expect(after.styles[after.sheets[0]!.styleOf(1, 2)]!.fill).toBeNull();
  });
});
