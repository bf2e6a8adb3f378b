import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellInput } from '../../../src/core/model/edit';
import { openXlsx, packDraft, patchXlsx, rereadXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { planOf } from '../../helpers/host-contract';
import { worksheet, xlsxWith } from '../../helpers/xlsx-package';
import { richXlsx } from '../../helpers/xlsx-rich';

const SOURCES = ['guangzhou-2023', 'lechang-2023', 'liwan-2021', 'yantian-2023', 'yueyang-2023'];

function opened(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

/** Numbers that look random and are the same each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Edits all over a file: cells with content, with formulas, blank ones, and beyond its end. */
function somePlan(file: XlsxFile, next: (below: number) => number) {
  const { sheets } = file.workbook;
  const edits = Array.from({ length: 1 + next(6) }, () => {
    const sheet = sheets[next(sheets.length)]!;
    const row = sheet.rows[next(sheet.rows.length + 1)]?.row ?? next(80);
    const column = next(12);
    const cell = sheet.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
    const inputs: CellInput[] = [
      { kind: 'number', value: `${next(1000)}.${next(10)}` },
      { kind: 'text', value: '=文字 <&> "引号"\n第二行' },
      { kind: 'blank' },
      { kind: 'formula', value: cell?.formula ?? 'SUM(A1:A3)', shown: String(next(50)) },
    ];
    return { at: { sheet: sheet.name, row, column }, to: inputs[next(inputs.length)]! };
  });
  return planOf(file.workbook, edits);
}

/** What a file holds, as one would read it. */
const contentOf = ({ workbook, arrayAreas, unlockedCells, styles }: XlsxFile) => ({
  workbook,
  arrayAreas,
  unlockedCells,
  styles,
});

describe.each<[string, () => Uint8Array]>([
  ...SOURCES.map((name): [string, () => Uint8Array] => [
    name,
    () => readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`)),
  ]),
  ['a rich workbook with shared formulas', () => richXlsx()],
])('reading %s again after an edit', (_, bytesOf) => {
  it('comes to what reading all of it comes to, edit after edit', () => {
    let file = opened(bytesOf());
    const next = sequence(7);
    let written = 0;
    for (let i = 0; i < 25; i++) {
      const { bytes, report } = patchXlsx(file, somePlan(file, next), i % 2 === 0);
      const reread = rereadXlsx(file, bytes, report.written);
      expect(contentOf(reread.file)).toEqual(contentOf(opened(bytes)));
      written += report.written.length;
      file = reread.file;
    }
    expect(written).toBeGreaterThan(10);
  });
});

describe('reading again', () => {
  const rich = opened(richXlsx());
  const write = (file: XlsxFile, address: [row: number, column: number], sheet = '表') =>
    patchXlsx(
      file,
      planOf(file.workbook, [
        { at: { sheet, row: address[0], column: address[1] }, to: { kind: 'number', value: '7' } },
      ]),
    );

  it('takes rows that were not written to over as they are, and tells the styles of cells that were', () => {
    const { bytes, report } = write(rich, [1, 2]);
    const { file, fates } = rereadXlsx(rich, bytes, report.written);
    const [before, after] = [rich.workbook.sheets[0]!, file.workbook.sheets[0]!];
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[2]).toBe(before.rows[2]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
    expect(fates).toEqual([new Map([['C2', { row: 1, column: 2, style: 3 }]])]);
  });

  it.each<[string, string]>([
    ['its rows have no numbers', '<row><c r="A1"><v>1</v></c></row>'],
    ['its cells have no addresses', '<row r="1"><c><v>1</v></c></row>'],
    [
      'a row stands there twice',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    ],
    ['it holds comments', '<!-- <row r="1"> --><row r="1"><c r="A1"><v>1</v></c></row>'],
  ])('reads a sheet as a whole where %s', (_, rows) => {
    const file = opened(xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(rows) }));
    const { bytes, report } = write(file, [0, 0]);
    const reread = rereadXlsx(file, bytes, report.written);
    expect(reread.fates).toEqual(['anew']);
    expect(contentOf(reread.file)).toEqual(contentOf(opened(bytes)));
  });
});

describe('a draft', () => {
  const rows = Array.from(
    { length: 900 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>第${i}项绩效指标完成情况说明</t></is></c></row>`,
  );
  const file = opened(xlsxWith({ 'xl/worksheets/sheet1.xml': worksheet(rows.join('')) }));
  const plan = planOf(file.workbook, [
    { at: { sheet: '表', row: 5, column: 1 }, to: { kind: 'number', value: '3' } },
  ]);

  it('leaves large parts unpacked, and packs to what would have been written at once', () => {
    const draft = patchXlsx(file, plan, true).bytes;
    const atOnce = patchXlsx(file, plan).bytes;
    expect(draft.length).toBeGreaterThan(atOnce.length * 3);
    expect(opened(draft).workbook).toEqual(opened(atOnce).workbook);
    expect(packDraft(opened(draft).zip, () => false)).toEqual(atOnce);
  });

  it('leaves parts alone that were unpacked from the first', () => {
    const draft = opened(patchXlsx(file, plan, true).bytes).zip;
    expect(packDraft(draft, (name) => name.endsWith('sheet1.xml'))).toBe(draft.bytes);
  });
});
