import { compareWorkbooks, openXlsx, patchXlsx, type XlsxFile } from '../../../src/hosts/xlsx';
import { number, planOf } from '../../helpers/host-contract';
import { expectWellFormed } from '../../helpers/well-formed';
import { BASE_PARTS, rels, worksheet, xlsxWith } from '../../helpers/xlsx-package';
import { inChinese } from '../../helpers/sayings';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const LIST = 'xl/_rels/workbook.xml.rels';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = String(BASE_PARTS[SHEET]);
const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>9.5</v></c></row>';

function open(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

const values = ({ workbook }: XlsxFile) =>
  workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => `${name} ${row},${column} ${text}`)),
  );

/** The root has a prefix of its own, and what stands in it declares the namespace anew. */
const rooted = (data: string) => `<q:worksheet xmlns:q="${MAIN}">${data}</q:worksheet>`;

const CASES: [string, Uint8Array][] = [
  [
    'rows in a namespace declared with them',
    xlsxWith({ [SHEET]: rooted(`<sheetData xmlns="${MAIN}">${ROW}</sheetData>`) }),
  ],
  [
    'each row declares its own',
    xlsxWith({
      [SHEET]: rooted(`<q:sheetData>${ROW.replace('<row', `<row xmlns="${MAIN}"`)}</q:sheetData>`),
    }),
  ],
  [
    'a prefix that means something else inside',
    xlsxWith({
      [SHEET]: worksheet(`<x:row xmlns:x="urn:other"><x:c r="A1"><x:v>1</x:v></x:c></x:row>${ROW}`),
    }),
  ],
  [
    'elements of another namespace under the names of cells',
    xlsxWith({
      [SHEET]: worksheet(ROW.replace('<c r="B1">', '<c xmlns="urn:other" r="B1"><v>3</v></c><c r="B1">')),
    }),
  ],
  [
    'a name in the package that is escaped in the list of parts',
    xlsxWith({
      [SHEET]: null,
      'xl/worksheets/表 1.xml': sheet,
      [LIST]: rels([
        ['rId1', 'worksheet', '/xl/worksheets/%E8%A1%A8%201.xml'],
        ['rId2', 'sharedStrings', '\\xl\\sharedStrings.xml'],
      ]),
    }),
  ],
  [
    'a name that is escaped in the package alone',
    xlsxWith({
      [SHEET]: null,
      'xl/worksheets/%E8%A1%A8.xml': sheet,
      [LIST]: rels([
        ['rId1', 'worksheet', 'worksheets/表.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    }),
  ],
];

describe('odd packages', () => {
  it.each(CASES)('%s: cells are read, one is written, and nothing else changes', (_, bytes) => {
    const file = open(bytes);
    expect(values(file)).toEqual(['表 0,0 得分', '表 0,1 9.5']);
    const plan = planOf(file.workbook, [
      { at: { sheet: '表', row: 0, column: 1 }, to: number('7.25') },
      {
        at: { sheet: '表', row: 4, column: 4 },
        to: { kind: 'text', value: '扣分<&' },
        over: { purpose: 'note' },
      },
    ]);
    const { bytes: written, report } = patchXlsx(file, plan);
    expect(report.written).toHaveLength(2);
    expectWellFormed(written);
    const after = open(written);
    expect(values(after)).toEqual(['表 0,0 得分', '表 0,1 7.25', '表 4,4 扣分<&']);
    const compared = compareWorkbooks(file, after);
    expect(compared.ok && compared.differences.cells.map(({ cell }) => cell).sort()).toEqual(['B1', 'E5']);
  });

  it('rows without content that declare a namespace of their own take cells', () => {
    const data = `<q:sheetData><row xmlns="${MAIN}" r="1"/></q:sheetData>`;
    for (const part of [rooted(data), rooted(`<sheetData xmlns="${MAIN}"/>`)]) {
      const file = open(xlsxWith({ [SHEET]: part }));
      const at = { sheet: '表', row: 0, column: 0 };
      const { bytes } = patchXlsx(file, planOf(file.workbook, [{ at, to: number('7') }]));
      expectWellFormed(bytes);
      expect(values(open(bytes))).toEqual(['表 0,0 7']);
    }
  });

  it('a row between two rows is none', () => {
    const opened = openXlsx(xlsxWith({ [SHEET]: worksheet('<row r="4.5"><c r="A1"><v>1</v></c></row>') }));
    expect(opened.ok || inChinese(opened.error.message)).toMatch(/4\.5 行/);
  });

  it('a moment is read as its words stand, whatever zone they name', () => {
    const at = (moment: string) =>
      values(open(xlsxWith({ [SHEET]: worksheet(`<row r="1"><c r="A1" t="d"><v>${moment}</v></c></row>`) })));
    for (const zone of ['', 'Z', '+08:00', '-05:30'])
      expect(at(`2023-05-01T12:00:00.000${zone}`)).toEqual(['表 0,0 2023/5/1']);
  });

  it('of two sheets under one name each is compared with its own', () => {
    const list = String(BASE_PARTS[LIST]).replace(
      '</Relationships>',
      '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    );
    const file = open(
      xlsxWith({
        [WORKBOOK]: String(BASE_PARTS[WORKBOOK]).replace(
          /<sheet [^>]*>/,
          '$&<sheet name="表" sheetId="3" r:id="rId5"/>',
        ),
        [LIST]: list,
        'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1"><v>7</v></c></row>'),
      }),
    );
    const at = { sheet: '表', row: 0, column: 1 };
    const { bytes } = patchXlsx(file, planOf(file.workbook, [{ at, to: number('7.25') }]));
    const compared = compareWorkbooks(file, open(bytes));
    expect(compared.ok && compared.differences.cells.map(({ sheet: name, cell }) => name + cell)).toEqual([
      '表B1',
    ]);
  });
});
