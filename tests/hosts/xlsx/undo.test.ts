import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import type { CellInput, Edit } from '../../../src/core/model/edit';
import { openXlsx, patchXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { planOf } from '../../helpers/host-contract';
import { richXlsx } from '../../helpers/xlsx-rich';
import { unzipSync, strFromU8 } from 'fflate';
import { parseJournal, serialiseJournal } from '../../../src/core/edits/journal';
import { sharedStrings, worksheet, xlsxWith } from '../../helpers/xlsx-package';

const FOLDER = join(__dirname, '../../../assets/samples');

function open(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

/** Style index by cell address, of every sheet; cells without a style are as good as absent. */
function looks(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([name, data]) =>
      [...strFromU8(data).matchAll(/<c r="(\w+)"[^>]*? s="(\d+)"/g)].map((m) => `${name} ${m[1]} ${m[2]}`),
    )
    .sort();
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', '_x000D_', ' 前后 ', '一\n二', 'a&<b>"\'', '\t', '😀', '@x'),
);
const numbers = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([n, scale]) => String(n / 10 ** scale));
const inputs: fc.Arbitrary<CellInput> = fc.oneof(
  texts.map((value): CellInput => ({ kind: 'text', value })),
  numbers.map((value): CellInput => ({ kind: 'number', value })),
  fc.constant<CellInput>({ kind: 'blank' }),
);
const purposes = fc.constantFrom<Edit['purpose']>('score', 'note', 'heading', 'evidence');

const FILES: [string, Uint8Array][] = [
  ...readdirSync(FOLDER).map((name): [string, Uint8Array] => [
    name,
    new Uint8Array(readFileSync(join(FOLDER, name))),
  ]),
  ['a workbook of everything', richXlsx()],
];

describe('writing and taking back', () => {
  it.each(FILES)('%s: every value, formula and look comes back', (_, bytes) => {
    const file = open(bytes);
    const names = file.workbook.sheets.map((s) => s.name);
    const edit = fc.record({
      sheet: fc.constantFrom(...names),
      row: fc.integer({ min: 0, max: 40 }),
      column: fc.integer({ min: 0, max: 12 }),
      to: inputs,
      purpose: purposes,
      overwrite: fc.boolean(),
      model: fc.option(fc.integer({ min: 0, max: 6 })),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(edit, { selector: (e) => `${e.sheet},${e.row},${e.column}`, maxLength: 12 }),
        (list) => {
          const plan = planOf(
            file.workbook,
            list.map(({ sheet, row, column, to, purpose, overwrite, model }) => ({
              at: { sheet, row, column },
              to,
              over: {
                purpose,
                ...(overwrite && { overwriteFormula: true }),
                ...(model !== null && { styleFrom: { sheet, row, column: model } }),
              },
            })),
          );
          const { bytes: made, report } = patchXlsx(file, plan);
          const written = open(made);
          expect(report.stale).toEqual([]);
          const undone = patchXlsx(written, report.inverse);
          expect(undone.report.stale).toEqual([]);
          expect(undone.report.skipped).toEqual([]);
          expect(open(undone.bytes).workbook).toEqual(file.workbook);
          expect(looks(undone.bytes)).toEqual(looks(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes any text so that it reads the same', () => {
    const file = open(richXlsx());
    fc.assert(
      fc.property(texts, (value) => {
        fc.pre(value !== '' && !/\r/.test(value));
        const at = { sheet: '表', row: 20, column: 5 };
        const { bytes } = patchXlsx(file, planOf(file.workbook, [{ at, to: { kind: 'text', value } }]));
        const row = open(bytes).workbook.sheets[0]!.rows.find((r) => r.row === 20)!;
        expect(row.cells).toEqual([{ column: 5, kind: 'text', text: value }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a cell held beyond its value', () => {
  const RUNS = '<r><rPr><b/></rPr><t>优</t></r><r><t xml:space="preserve"> 良</t></r>';
  const CELLS: [string, string][] = [
    ['a text of the table, formatted in parts', '<c r="A1" t="s"><v>1</v></c>'],
    ['a plain text of the table', '<c r="A1" t="s"><v>0</v></c>'],
    ['a text with a reading aid', '<c r="A1" t="s"><v>2</v></c>'],
    ['a text in the cell, formatted in parts', `<c r="A1" t="inlineStr"><is>${RUNS}</is></c>`],
    ['a date with its time', '<c r="A1" t="d"><v>2023-05-01T12:30:00</v></c>'],
    ['a date', '<c r="A1" t="d"><v>2023-05-01</v></c>'],
  ];
  const fileWith = (cell: string) =>
    xlsxWith({
      'xl/sharedStrings.xml': sharedStrings(
        '<t>得分</t>',
        RUNS,
        '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh>',
      ),
      'xl/worksheets/sheet1.xml': worksheet(`<row r="1">${cell}<c r="B1"><v>9.5</v></c></row>`),
    });
  const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  const write = (file: XlsxFile, value: string) =>
    patchXlsx(
      file,
      planOf(file.workbook, [{ at: { sheet: '表', row: 0, column: 0 }, to: { kind: 'text', value } }]),
    );

  it.each(CELLS)('%s comes back as it stood', (_, cell) => {
    const { bytes, report } = write(open(fileWith(cell)), '改过');
    expect(sheetOf(bytes)).toContain('改过');
    const kept = parseJournal(serialiseJournal([{ at: '', undo: report.inverse }]))![0]!.undo;
    expect(sheetOf(patchXlsx(open(bytes), kept).bytes)).toBe(sheetOf(fileWith(cell)));
  });

  it('comes back as a plain text where another program has numbered the texts anew', () => {
    const { report } = write(open(fileWith('<c r="A1" t="s"><v>1</v></c>')), '改过');
    const saved = xlsxWith({
      'xl/sharedStrings.xml': sharedStrings('<t>改过</t>', '<t>别的</t>'),
      'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    });
    const { bytes } = patchXlsx(open(saved), report.inverse);
    const texts = open(bytes).workbook.sheets[0]!.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual(['优 良']);
  });

  it.each([
    ['a text formatted in parts', 1, true],
    ['a plain text of the table', 0, true],
    ['a text that stands in the table twice, plain and formatted', 3, false],
  ])('%s comes back by a record that tells its words alone', (_, index, isKept) => {
    const bytes = xlsxWith({
      'xl/sharedStrings.xml': sharedStrings(
        '<t>得分</t>',
        RUNS,
        '<t>九十分</t>',
        '<r><rPr><b/></rPr><t>九十</t></r><r><t>分</t></r>',
      ),
      'xl/worksheets/sheet1.xml': worksheet(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`),
    });
    const file = open(bytes);
    const [cell] = file.workbook.sheets[0]!.rows[0]!.cells;
    const { bytes: written } = write(file, '改过');
    const plan = planOf(open(written).workbook, [
      {
        at: { sheet: '表', row: 0, column: 0 },
        to: { kind: 'text', value: cell!.text },
        over: { restores: true },
      },
    ]);
    const undone = patchXlsx(open(written), plan).bytes;
    expect(sheetOf(undone) === sheetOf(bytes)).toBe(isKept);
    expect(open(undone).workbook).toEqual(file.workbook);
  });
});
