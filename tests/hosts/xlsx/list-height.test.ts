import type { Workbook } from '../../../src/core/model/grid';
import { listHeight } from '../../../src/hosts/workbook-host-heights';
import { openXlsx, type SheetLook } from '../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { readPart } from '../../../src/hosts/xlsx/package/parts';
import { sheet, workbook } from '../../helpers/sheet-builder';

/** The first sheet of a workbook as it is written. */
function written(book: Workbook, look: SheetLook): string {
  const opened = openXlsx(writeWorkbook(book, { 单: look }));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return readPart(opened.file.zip, 'xl/worksheets/sheet1.xml').text;
}

describe('the height of a row whose texts wrap', () => {
  it.each([
    ['nothing', [], 16],
    [
      'short texts',
      [
        { text: '自评表', width: 20 },
        { text: '98', width: 8 },
      ],
      16,
    ],
    [
      'the text with the most lines',
      [
        { text: 'ab', width: 8 },
        { text: '字'.repeat(20), width: 12 },
      ],
      64,
    ],
    ['ideographs, twice as wide as letters', [{ text: 'a'.repeat(20), width: 12 }], 32],
    ['lines of their own', [{ text: 'a\n\nb', width: 50 }], 48],
    ['emoji', [{ text: '😀'.repeat(10), width: 12 }], 32],
    ['no more than a spreadsheet takes', [{ text: '字'.repeat(30_000), width: 60 }], 409],
    ['the narrowest column', [{ text: 'abc', width: 0 }], 48],
  ])('is that of %s', (_, cells, height) => {
    expect(listHeight(cells)).toBe(height);
  });

  it('is written with a list, whose blank cells are bordered as the others', () => {
    const book = workbook(
      sheet('单', [
        ['文件', '说明'],
        ['a.xlsx', null],
        [null, '字'.repeat(40)],
      ]),
    );
    const xml = written(book, { widths: [10, 22, 8], headRows: 1, isList: true });
    expect([...xml.matchAll(/ ht="(\d+)"/g)].map(([, height]) => height)).toEqual(['16', '16', '64']);
    expect(xml.match(/<c r="[A-C][23]" s="3"/g)).toHaveLength(6);
    expect(written(book, { headRows: 1 })).not.toContain(' ht=');
  });
});
