import type { MarkGroup } from '../../../src/hosts/workbook-host';
import { readAppearance, openXlsx } from '../../../src/hosts/xlsx';
import { formula, sheet, workbook } from '../../helpers/sheet-builder';
import { planOf } from '../../helpers/host-contract';
import { workbookPart, worksheet, xlsxWith } from '../../helpers/xlsx-package';
import { richXlsx } from '../../helpers/xlsx-rich';
import { cellOf, open, ref, source, typed } from './stage';
import { inEnglish } from '../../helpers/sayings';

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

  it('wait no longer once a formula that can be worked out takes their place', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('B1', '5')]);
    await host.type('表', [typed('C1', '=B1*3')]);
    expect(cellOf(host, '表', 'D1')).toMatchObject({ raw: '30' });
    expect([...host.getState().notRecalculated]).toEqual([]);
    await host.type('表', [typed('C1', '=INDIRECT("B1")')]);
    expect([...host.getState().notRecalculated].sort()).toEqual(['表!C1', '表!D1']);
  });

  it('still wait where the session renews their result, which it worked out from what it saw', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('B1', '5')]);
    const after = { kind: 'formula', value: 'C1*2', shown: '22', stored: 'number' } as const;
    const plan = planOf(host.getState().workbook, [{ at: ref('表', 'D1'), to: after }]);
    expect((await host.apply(plan)).written).toHaveLength(1);
    expect([...host.getState().notRecalculated].sort()).toEqual(['表!C1', '表!D1']);
  });

  it('still wait in work that is restored', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('B1', '5')]);
    const { notRecalculated } = host.getState();
    const restored = open(host.bytes, { isDirty: true, notRecalculated });
    await restored.type('表', [typed('B2', '1')]);
    expect(restored.getState()).toMatchObject({ isDirty: true, notRecalculated });
  });

  it('wait under a merged area, where nothing is written', async () => {
    const book = workbook(
      sheet('表', [['数', 1, formula('B1+1', 2), formula('C1', 2), formula('C1', 2)]], { merges: ['D1:E1'] }),
    );
    const host = open(book);
    await host.type('表', [typed('B1', '5')]);
    expect(cellOf(host, '表', 'D1')).toMatchObject({ raw: '6' });
    expect([...host.getState().notRecalculated]).toEqual(['表!E1']);
  });

  it('are worked out at the first edit where the file keeps no results, and wait until then', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>B1+D1</f></c><c r="D1"><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><f>NOW()</f></c><c r="B2"><f>A2+D1</f><v>9</v></c></row>';
    const host = open(xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(rows) }));
    expect([...host.getState().notRecalculated]).toEqual(['表!B1', '表!C1', '表!A2']);
    await host.type('表', [typed('D1', '5')]);
    expect(cellOf(host, '表', 'B1')).toMatchObject({ raw: '2' });
    expect(cellOf(host, '表', 'C1')).toMatchObject({ raw: '7' });
    expect([...host.getState().notRecalculated].sort()).toEqual(['表!A2', '表!B2']);
    await host.undo();
    expect([...host.getState().notRecalculated]).toEqual(['表!B1', '表!C1', '表!A2']);
  });

  it('typed without a result are none to the next who opens the file', async () => {
    const host = open(BOOK);
    await host.type('表', [typed('E1', '=NOW()'), typed('E2', '=IF(B1>0,"","—")')]);
    const again = open(host.bytes);
    expect([...again.getState().notRecalculated]).toEqual(['表!E1']);
    await again.type('表', [typed('E3', '=E1+1'), typed('E4', '=E2&"无"')]);
    expect(cellOf(again, '表', 'E4')).toMatchObject({ text: '无' });
    expect([...again.getState().notRecalculated].sort()).toEqual(['表!C1', '表!D1', '表!E1', '表!E3']);
  });

  it('filled by another cell are no constants', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c><c r="C1"><f>B2+A1</f><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c></row>';
    const host = open(xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(rows) }));
    await host.type('表', [typed('A1', '7')]);
    expect(cellOf(host, '表', 'C1')).toMatchObject({ raw: '5' });
    expect([...host.getState().notRecalculated].sort()).toEqual(['表!B1', '表!B2', '表!C1']);
  });

  it.each([
    ['0', ['表!B1']],
    ['1', []],
  ])('wait where the workbook rounds what it shows: fullPrecision=%s', async (precision, waiting) => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1/3</f><v>0.33</v></c></row>';
    const parts = {
      'xl/workbook.xml': workbookPart(`<calcPr calcId="191029" fullPrecision="${precision}"/>`),
      'xl/worksheets/sheet1.xml': worksheet(rows),
    };
    const host = open(xlsxWith(parts));
    await host.type('表', [typed('A1', '2')]);
    await host.type('表', [typed('A1', '3')]);
    expect([...host.getState().notRecalculated]).toEqual(waiting);
    expect(cellOf(host, '表', 'B1')).toMatchObject({ raw: waiting.length > 0 ? '0.33' : '1' });
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
    await host.marker.mark(
      [{ cells: [ref(name, 'C3'), ref(name, 'B2')], colour: '#F4B6B6' }],
      async () => {},
    );
    const opened = openXlsx(host.bytes);
    if (!opened.ok) throw new Error(opened.error.message.key);
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
    const groups: MarkGroup[] = [];
    await host.marker.mark([{ cells: [ref('表', 'C2')], colour: '#F4B6B6' }], async (told) => {
      groups.push(...told);
    });
    const { appearance, undoLabel, isDirty } = host.getState();
    expect(appearance.styles[appearance.sheets[0]!.styleOf(1, 2)]!.fill!.toLowerCase()).toBe('#f4b6b6');
    expect([inEnglish(undoLabel!), isDirty]).toEqual(['marking 1 cell', true]);
    expect(groups).toEqual([{ colour: '#F4B6B6', marks: [expect.anything()] }]);
    await host.undo();
    expect(host.bytes).toBe(bytes);
    await host.redo();
    await host.marker.unmark(groups);
    const after = host.getState().appearance;
    expect(after.styles[after.sheets[0]!.styleOf(1, 2)]!.fill).toBeNull();
  });
});
