import { strFromU8, unzipSync } from 'fflate';
import { parseA1 } from '../../../src/core/model/address';
import type { Edit } from '../../../src/core/model/edit';
import { openXlsx, patchXlsx } from '../../../src/hosts/xlsx';
import { planOf } from '../../helpers/host-contract';
import { rels, worksheet, xlsxWith } from '../../helpers/xlsx-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
  '<cellXfs count="3"><xf/><xf><alignment wrapText="1"/></xf><xf><alignment wrapText="0"/></xf></cellXfs></styleSheet>';

/** Notes go into column C, 20 characters wide; column D is 8 wide. */
const COLUMNS = '<cols><col min="3" max="3" width="20"/><col min="4" max="4" width="8"/></cols>';

const book = (rows: string, merges = '') =>
  xlsxWith({
    'xl/styles.xml': STYLES,
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': worksheet(rows, {
      before: COLUMNS,
      after: merges && `<mergeCells count="1"><mergeCell ref="${merges}"/></mergeCells>`,
    }),
  });

function open(bytes: Uint8Array) {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.file;
}

const rowsOf = (bytes: Uint8Array) =>
  [...strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).matchAll(/<row [^>]*>/g)].map(([tag]) => tag);

/** 39 Chinese characters: five lines in column C. */
const LONG = '公众满意度为百分之八十六，低于目标值百分之九十，按完成比例计分，扣零点四四分。';

function write(bytes: Uint8Array, cell: string, value: string, over: Partial<Edit> = {}) {
  const file = open(bytes);
  const at = { sheet: '表', ...parseA1(cell)! };
  return patchXlsx(
    file,
    planOf(file.workbook, [{ at, to: { kind: 'text', value }, over: { purpose: 'note', ...over } }]),
  );
}

describe('the height of a row that gets a note', () => {
  it('grows until the note is seen, and that of no other row does', () => {
    const before = book(
      '<row r="1" ht="15"><c r="A1"><v>1</v></c><c r="C1" s="1"/><c r="E1"><v>1</v></c></row><row r="2" ht="15"><c r="A2"><v>1</v></c></row>',
    );
    expect(rowsOf(write(before, 'C1', LONG).bytes)).toEqual(['<row r="1" ht="80">', '<row r="2" ht="15">']);
  });

  it.each([
    [
      'is high enough',
      '<row r="1" ht="90" customHeight="1"><c r="C1" s="1"/><c r="E1"><v>1</v></c></row>',
      LONG,
    ],
    ['fits itself', '<row r="1"><c r="C1" s="1"/><c r="E1"><v>1</v></c></row>', LONG],
    ['does not wrap the note', '<row r="1" ht="15"><c r="C1" s="2"/><c r="E1"><v>1</v></c></row>', LONG],
    [
      'has room for a short note',
      '<row r="1" ht="16"><c r="C1" s="1"/><c r="E1"><v>1</v></c></row>',
      '无偏差',
    ],
  ])('stays where it %s', (_, row, text) => {
    const [tag] = rowsOf(book(row));
    expect(rowsOf(write(book(row), 'C1', text).bytes)).toEqual([tag]);
  });

  it('counts what merged columns and rows give', () => {
    const rows =
      '<row r="1" ht="30"><c r="C1" s="1"/><c r="E1"><v>1</v></c></row><row r="2" ht="20"><c r="A2"><v>1</v></c></row>';
    // 28 characters wide: three lines, 48 points, of which the second row gives 20.
    expect(rowsOf(write(book(rows, 'C1:D2'), 'C1', LONG).bytes)).toEqual([
      '<row r="1" ht="30">',
      '<row r="2" ht="20">',
    ]);
    expect(rowsOf(write(book(rows, 'C1:C2'), 'C1', LONG).bytes)[0]).toBe('<row r="1" ht="60">');
  });

  it('grows less in a column of its own, which is as wide as its notes', () => {
    const before = book('<row r="1" ht="15"><c r="A1" s="1"/></row>');
    expect(rowsOf(write(before, 'C1', LONG).bytes)).toEqual(['<row r="1" ht="15">']);
    const styled = write(before, 'C1', LONG, { styleFrom: { sheet: '表', row: 0, column: 0 } });
    expect(rowsOf(styled.bytes)).toEqual(['<row r="1" ht="32">']);
  });

  it('comes back when the note is taken back', () => {
    const before = book(
      '<row r="1" ht="15.75" customHeight="1"><c r="C1" s="1"/><c r="E1"><v>1</v></c></row>',
    );
    const { bytes, report } = write(before, 'C1', LONG);
    expect(rowsOf(bytes)).toEqual(['<row r="1" ht="80" customHeight="1">']);
    expect(rowsOf(patchXlsx(open(bytes), report.inverse).bytes)).toEqual(rowsOf(before));
  });
});
