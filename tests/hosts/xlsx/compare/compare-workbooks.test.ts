import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import { a1 } from '../../../../src/core/model/address';
import { rescore } from '../../../../src/app/rescore';
import { scoreWorkbook } from '../../../../src/app/review';
import { compareWorkbooks, openXlsx, patchXlsx, type XlsxFile } from '../../../../src/hosts/xlsx';
import { number, planOf, text } from '../../../helpers/host-contract';
import {
  rels,
  sharedStrings,
  workbookPart,
  worksheet,
  xlsxWith,
  type Parts,
} from '../../../helpers/xlsx-package';
import { richXlsx } from '../../../helpers/xlsx-rich';

const ROOT = join(__dirname, '../../../..');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function open(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

function compare(before: Uint8Array, after: Uint8Array) {
  const compared = compareWorkbooks(open(before), open(after));
  if (!compared.ok) throw new Error(compared.error.message.key);
  return compared.differences;
}

const STYLES = (font = '<font><sz val="11"/></font>', more = '') =>
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>` +
  `<fonts count="2"><font><b/></font>${font}</fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/>' +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/>${more}</cellXfs></styleSheet>`;

const ROW =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>9.5</v></c><c r="C1"><f>B1*2</f><v>19</v></c></row>';
const BASE: Parts = {
  'xl/_rels/workbook.xml.rels': rels([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ]),
  'xl/worksheets/sheet1.xml': worksheet(ROW),
  'xl/styles.xml': STYLES(),
  'xl/sharedStrings.xml': sharedStrings('<t>得分</t>', '<t>别的</t>'),
  'xl/media/image1.png': new Uint8Array([1, 2, 3]),
};
const RICH = '<r><rPr><b/></rPr><t>得</t></r><r><t>分</t></r>';
const sheet = (from: string, to: string): Parts => ({
  'xl/worksheets/sheet1.xml': worksheet(ROW.replace(from, to)),
});

describe('what differs between two workbooks', () => {
  /** Each: what was done, the parts that were changed by it, the cells with their aspects, the parts with what is beside. */
  const CASES: [string, Parts, string[], string[]][] = [
    ['nothing', {}, [], []],
    ['a number', sheet('9.5', '9.6'), ['B1 value'], ['changed sheet1.xml']],
    [
      'a number that became a text',
      sheet('s="2"><v>9.5</v>', 's="2" t="str"><v>9.5</v>'),
      ['B1 value'],
      ['changed sheet1.xml'],
    ],
    ['a text', sheet('<v>0</v>', '<v>1</v>'), ['A1 value'], ['changed sheet1.xml']],
    ['a formula', sheet('B1*2', 'B1+9.5'), ['C1 value'], ['changed sheet1.xml']],
    ['the result kept of a formula', sheet('<v>19</v>', '<v>18</v>'), ['C1 value'], ['changed sheet1.xml']],
    ['a formula typed over', sheet('<f>B1*2</f>', ''), ['C1 value'], ['changed sheet1.xml']],
    ['a look', sheet('s="2"', 's="1"'), ['B1 look'], ['changed sheet1.xml']],
    [
      'a look of a cell that holds nothing',
      sheet('</row>', '<c r="D1" s="1"/></row>'),
      ['D1 look'],
      ['changed sheet1.xml'],
    ],
    [
      'a font that a look is made of',
      { 'xl/styles.xml': STYLES('<font><sz val="20"/></font>') },
      ['B1 look'],
      ['changed styles.xml fonts'],
    ],
    [
      'a style that nobody wears yet',
      { 'xl/styles.xml': STYLES(undefined, '<xf numFmtId="9"/>') },
      [],
      ['changed styles.xml'],
    ],
    [
      'the text of a table of texts',
      { 'xl/sharedStrings.xml': sharedStrings('<t>分值</t>', '<t>别的</t>') },
      ['A1 value'],
      ['changed sharedStrings.xml'],
    ],
    [
      'a text formatted in parts',
      { 'xl/sharedStrings.xml': sharedStrings(RICH, '<t>别的</t>') },
      ['A1 runs'],
      ['changed sharedStrings.xml'],
    ],
    [
      'a table of texts numbered anew',
      {
        ...sheet('<v>0</v>', '<v>1</v>'),
        'xl/sharedStrings.xml': sharedStrings('<t>别的</t>', '<t>得分</t>'),
      },
      [],
      ['changed sheet1.xml', 'changed sharedStrings.xml'],
    ],
    [
      'a text moved into its cell',
      sheet('t="s"><v>0</v>', 't="inlineStr"><is><t>得分</t></is>'),
      [],
      ['changed sheet1.xml'],
    ],
    [
      'a width',
      {
        'xl/worksheets/sheet1.xml': worksheet(ROW, {
          before: '<cols><col min="1" max="1" width="9"/></cols>',
        }),
      },
      [],
      ['changed sheet1.xml cols'],
    ],
    [
      'a height',
      sheet('<row r="1">', '<row r="1" ht="40" customHeight="1">'),
      [],
      ['changed sheet1.xml row 1'],
    ],
    [
      'a hidden row without cells',
      sheet('</row>', '</row><row r="9" hidden="1"/>'),
      [],
      ['changed sheet1.xml row 9'],
    ],
    [
      'a merge',
      {
        'xl/worksheets/sheet1.xml': worksheet(ROW, {
          after: '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
        }),
      },
      [],
      ['changed sheet1.xml mergeCells'],
    ],
    [
      'what only repeats where cells stand',
      sheet('<row r="1">', '<row r="1" spans="1:3">'),
      [],
      ['changed sheet1.xml'],
    ],
    ['a picture', { 'xl/media/image1.png': new Uint8Array([1, 2, 4]) }, [], ['changed image1.png bytes']],
    ['a picture more', { 'xl/media/image2.png': new Uint8Array([1]) }, [], ['added image2.png']],
    ['a picture less', { 'xl/media/image1.png': null }, [], ['removed image1.png']],
    [
      'a defined name',
      {
        'xl/workbook.xml': workbookPart(
          '<definedNames><definedName name="a">表!$A$1</definedName></definedNames>',
        ),
      },
      [],
      ['changed workbook.xml definedNames'],
    ],
    [
      'the declaration of a part alone',
      { 'xl/workbook.xml': workbookPart().replace(' standalone="yes"', '') },
      [],
      ['changed workbook.xml bytes'],
    ],
  ];

  it.each(CASES)('%s', (_, parts, cells, touched) => {
    const differences = compare(xlsxWith(BASE), xlsxWith({ ...BASE, ...parts }));
    expect(differences.cells.map((one) => [one.cell, ...one.in].join(' '))).toEqual(cells);
    expect(
      differences.parts.map(({ part, fate, beside }) => [fate, part.split('/').pop(), ...beside].join(' ')),
    ).toEqual(touched);
    const before = Object.keys({
      ...BASE,
      '[Content_Types].xml': '',
      '_rels/.rels': '',
      'xl/workbook.xml': '',
    });
    const changed = touched.filter((one) => !one.startsWith('added'));
    expect(differences.sameParts).toBe(before.length - changed.length);
  });

  it('says what stood and what stands there', () => {
    const [cell] = compare(xlsxWith(BASE), xlsxWith({ ...BASE, ...sheet('B1*2', 'B1+9.5') })).cells;
    expect(cell).toEqual({
      sheet: '表',
      cell: 'C1',
      in: ['value'],
      before: { value: '19', kind: 'number', formula: 'B1*2' },
      after: { value: '19', kind: 'number', formula: 'B1+9.5' },
    });
  });

  it('a damaged picture is no matter where it is the same, and has its sentence where it is not', () => {
    const damage = (bytes: Uint8Array) => {
      const copy = bytes.slice();
      const at = Buffer.from(copy).indexOf('xl/media/image1.png') + 'xl/media/image1.png'.length;
      copy[at] = copy[at]! ^ 1;
      return copy;
    };
    const broken = damage(xlsxWith(BASE));
    expect(compare(broken, broken).parts).toEqual([]);
    const told = compareWorkbooks(open(xlsxWith(BASE)), open(broken));
    expect(told).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});

const READABLE: [string, Uint8Array][] = [
  ...['assets/samples', 'tests/fixtures/files'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(ROOT, folder, name)))]),
  ),
  ['a workbook of everything', richXlsx()],
];

describe('what a write changes is what it says it wrote', () => {
  it.each(READABLE)('%s: the scores', (_, bytes) => {
    const file = open(bytes);
    const plan = rescore(scoreWorkbook(file.workbook, DEFAULT_SETTINGS));
    const { bytes: made, report } = patchXlsx(file, plan);
    const written = new Set(report.written.map(({ ref }) => `${ref.sheet}!${a1(ref)}`));
    const { cells, parts } = compare(bytes, made);
    expect(new Set(cells.map(({ sheet: name, cell }) => `${name}!${cell}`))).toEqual(written);
    const beside = parts.flatMap((part) => part.beside);
    expect(beside.filter((name) => !['cols', 'calcPr', 'Relationship', 'Override'].includes(name))).toEqual(
      [],
    );
  });

  it.each(READABLE)('%s: cells far and near, and a new sheet', (_, bytes) => {
    const file = open(bytes);
    const name = file.workbook.sheets[0]!.name;
    const plan = planOf(file.workbook, [
      { at: { sheet: name, row: 90, column: 30 }, to: number('1') },
      { at: { sheet: '新表', row: 1, column: 1 }, to: text('一 & <二>') },
    ]);
    const { bytes: made, report } = patchXlsx(file, { ...plan, newSheets: ['新表'] });
    const { cells, parts, sameParts } = compare(bytes, made);
    expect(
      cells
        .filter((one) => one.in.includes('value'))
        .map((one) => `${one.sheet}!${one.cell}`)
        .sort(),
    ).toEqual(report.written.map(({ ref }) => `${ref.sheet}!${a1(ref)}`).sort());
    expect(parts.filter(({ fate }) => fate === 'added')).toHaveLength(1);
    expect(parts.filter(({ fate }) => fate === 'removed')).toEqual([]);
    expect(sameParts).toBe(
      file.zip.entries.filter((entry) => !entry.name.endsWith('/')).length - parts.length + 1,
    );
  });
});
