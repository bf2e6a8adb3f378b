import type { SheetAppearance } from '../../../../src/core/model/appearance';
import { readAppearance } from '../../../../src/hosts/xlsx';
import { growth, LINEAR } from '../../../helpers/growth';
import { opened, type StyleLists, styledXlsx, styleSheet } from '../../../helpers/styled-xlsx';
import { rels, workbookPart, worksheet } from '../../../helpers/xlsx-package';

const RULED = '<border><bottom style="thin"/></border>';
const YELLOW = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>';
const BOLD = '<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/></font>';
/** 1 ruled, 2 yellow, 3 bold: the last is not to be seen in an empty cell. */
const STYLES: StyleLists = {
  fonts: BOLD,
  fills: YELLOW,
  borders: RULED,
  cells: '<xf borderId="1"/><xf fillId="2"/><xf fontId="1"/>',
};

interface Around {
  readonly before?: string;
  readonly after?: string;
}

function sheetOf(rows: string, around: Around = {}, styles = STYLES): SheetAppearance {
  return readAppearance(opened(styledXlsx(styleSheet(styles), worksheet(rows, around)))).sheets[0]!;
}

const font = (name: string, size: number): StyleLists => ({
  fonts: `<font><sz val="${size}"/><name val="${name}"/></font>`,
});

describe('widths of columns', () => {
  // Pixels as Excel shows them when the width is dragged.
  const WIDTHS: [string, number, number, number][] = [
    ['Calibri', 11, 9.140625, 64],
    ['Calibri', 11, 8.7109375, 61],
    ['Calibri', 11, 20.7109375, 145],
    ['Calibri', 11, 52, 364],
    ['宋体', 11, 9, 72],
    ['宋体', 11, 12.625, 101],
    ['宋体', 12, 8.875, 71],
    ['等线', 11, 9, 72],
    ['微软雅黑', 11, 9, 72],
    ['Aptos Narrow', 11, 9.140625, 64],
    ['Arial', 10, 9.140625, 64],
    ['宋体', 11, 0, 0],
    ['宋体', 11, 9999, 255 * 8],
  ];
  it.each(WIDTHS)('in %s %p: %p characters are %p pixels', (name, size, width, pixels) => {
    const before = `<cols><col min="2" max="2" width="${width}" customWidth="1"/></cols>`;
    expect(sheetOf('', { before }, font(name, size)).widthOf(1)).toBe(pixels);
  });

  const DEFAULTS: [string, string, number][] = [
    ['Calibri', '', 64],
    ['宋体', '', 72],
    ['宋体', '<sheetFormatPr defaultRowHeight="13.5"/>', 72],
    ['Calibri', '<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>', 80],
    ['Calibri', '<sheetFormatPr defaultColWidth="12.7109375" defaultRowHeight="15"/>', 89],
    ['宋体', '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/>', 72],
    ['宋体', '<sheetFormatPr defaultColWidth="wide"/>', 72],
  ];
  it.each(DEFAULTS)('that nobody set in %s with %j are %p pixels', (name, before, pixels) => {
    const sheet = sheetOf('', { before }, font(name, 11));
    expect([sheet.defaultWidth, sheet.widthOf(7)]).toEqual([pixels, pixels]);
  });

  it('count in the digits of the style Normal, not of the first font', () => {
    const styles: StyleLists = {
      fonts: '<font><sz val="20"/><name val="黑体"/></font><font><sz val="11"/><name val="Calibri"/></font>',
      named: '<xf fontId="0"/><xf fontId="1"/>',
      after:
        '<cellStyles><cellStyle name="标题" xfId="0" builtinId="15"/><cellStyle name="常规" xfId="1" builtinId="0"/></cellStyles>',
    };
    expect(sheetOf('', {}, styles).defaultWidth).toBe(64);
  });

  it('hold for their ranges, 0 where hidden', () => {
    const before =
      '<cols><col min="1" max="2" width="10"/><col min="4" max="5" width="20" hidden="1"/><col min="6" max="16384" style="2"/></cols>';
    const sheet = sheetOf('', { before });
    expect([0, 1, 2, 3, 4, 5, 16_383].map((column) => sheet.widthOf(column))).toEqual([
      80, 80, 72, 0, 0, 72, 72,
    ]);
    expect([4, 5, 16_383].map((column) => sheet.styleOf(9, column))).toEqual([0, 2, 2]);
  });

  it.each([
    ['backwards', 'min="5" max="2" width="30"'],
    ['before the first column', 'min="0" max="2" width="30"'],
    ['of no number', 'min="a" max="b" width="30"'],
    ['without a range', 'width="30"'],
  ])('say nothing for a range %s', (_, attributes) => {
    expect(sheetOf('', { before: `<cols><col ${attributes}/></cols>` }).widthOf(1)).toBe(72);
  });
});

describe('heights of rows', () => {
  const rows =
    '<row r="1" ht="30" customHeight="1"/><row r="2" ht="13.5"/><row r="3"/><row r="4" ht="20" hidden="1"/><row r="5" ht="0"/><row r="6" ht="1e9"/><row r="7" ht="-4"/>';
  const heights = (sheet: SheetAppearance) => [0, 1, 2, 3, 4, 5, 6, 7].map((row) => sheet.heightOf(row));

  it('are in pixels, null where the text decides', () => {
    const sheet = sheetOf(rows, { before: '<sheetFormatPr defaultRowHeight="14.25"/>' });
    expect(heights(sheet)).toEqual([40, 18, null, 0, 0, 546, null, null]);
    expect(sheet.defaultHeight).toBe(19);
  });

  it('are the default where that was set by hand', () => {
    const sheet = sheetOf(rows, { before: '<sheetFormatPr defaultRowHeight="24" customHeight="1"/>' });
    expect(heights(sheet)).toEqual([40, 18, 32, 0, 0, 546, 32, 32]);
  });

  it('are 0 for rows not listed where those are hidden', () => {
    const sheet = sheetOf(rows, { before: '<sheetFormatPr defaultRowHeight="24" zeroHeight="1"/>' });
    expect(heights(sheet).slice(-2)).toEqual([null, 0]);
  });

  it.each([
    ['宋体', 11, 18],
    ['宋体', 12, 19],
    ['Calibri', 11, 20],
  ])('of a line in %s %p are %p pixels where the sheet does not tell', (name, size, pixels) => {
    expect(sheetOf('', {}, font(name, size)).defaultHeight).toBe(pixels);
  });
});

describe('styles of cells', () => {
  it('are their own, else those of the row, else those of the column', () => {
    const sheet = sheetOf(
      '<row r="1" s="2" customFormat="1"><c r="A1" s="1"/><c r="B1"/></row><row r="2" s="2"><c r="C2" s="99"/></row>',
      { before: '<cols><col min="1" max="4" style="3" width="9"/></cols>' },
    );
    const at = (row: number) => [0, 1, 2, 3, 4].map((column) => sheet.styleOf(row, column));
    expect(at(0)).toEqual([1, 0, 2, 2, 2]);
    expect(at(1)).toEqual([3, 3, 0, 3, 0]);
    expect(at(7)).toEqual([3, 3, 3, 3, 0]);
  });

  it.each([
    ['cells and rows without addresses', '<row><c/><c s="1"/></row><row><c s="2"/></row>'],
    [
      'a row that only its cells number',
      '<row><c r="A1"/><c r="B1" s="1"/></row><row><c r="A2" s="2"/></row>',
    ],
    ['cells in disorder', '<row r="1"><c r="B1" s="1"/><c r="A1"/></row><row r="2"><c r="A2" s="2"/></row>'],
    ['rows in disorder', '<row r="2"><c r="A2" s="2"/></row><row r="1"><c r="A1"/><c r="B1" s="1"/></row>'],
    [
      'an address twice',
      '<row r="1"><c r="B1" s="3"/><c r="B1" s="1"/></row><row r="2"><c r="A2" s="2"/></row>',
    ],
    [
      'a row twice',
      '<row r="1"><c r="B1" s="3"/></row><row r="2"><c r="A2" s="2"/></row><row r="1"><c r="B1" s="1"/></row>',
    ],
  ])('are found in %s', (_, rows) => {
    const sheet = sheetOf(rows);
    expect([sheet.styleOf(0, 0), sheet.styleOf(0, 1), sheet.styleOf(1, 0)]).toEqual([0, 1, 2]);
  });
});

describe('panes, lines and tabs', () => {
  const view = (inner: string, attributes = '') =>
    `<sheetViews><sheetView workbookViewId="0" ${attributes}>${inner}</sheetView></sheetViews>`;
  const PANES: [string, string, string, { rows: number; columns: number }][] = [
    ['frozen', '<pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/>', '', { rows: 3, columns: 2 }],
    ['frozen after a split', '<pane ySplit="1" state="frozenSplit"/>', '', { rows: 1, columns: 0 }],
    ['only split', '<pane xSplit="2000" ySplit="1500"/>', '', { rows: 0, columns: 0 }],
    [
      'frozen while scrolled down',
      '<pane ySplit="2" state="frozen"/>',
      'topLeftCell="A4"',
      { rows: 5, columns: 0 },
    ],
    [
      'frozen beyond any screen',
      '<pane ySplit="900000" xSplit="1" state="frozen"/>',
      '',
      { rows: 0, columns: 1 },
    ],
    ['frozen at nonsense', '<pane ySplit="x" xSplit="-3" state="frozen"/>', '', { rows: 0, columns: 0 }],
    ['none', '', '', { rows: 0, columns: 0 }],
  ];
  it.each(PANES)('%s', (_, pane, attributes, frozen) => {
    expect(sheetOf('', { before: view(pane, attributes) }).frozen).toEqual(frozen);
  });

  it('takes the first view of a sheet', () => {
    const views =
      '<sheetViews><sheetView showGridLines="0"/><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews>';
    const sheet = sheetOf('', { before: views });
    expect([sheet.hasGridLines, sheet.frozen.rows]).toEqual([false, 0]);
  });

  it.each([
    ['', true],
    ['showGridLines="1"', true],
    ['showGridLines="0"', false],
    ['showGridLines="false"', false],
  ])('grid lines with %j: %p', (attributes, hasGridLines) => {
    expect(sheetOf('', { before: view('', attributes) }).hasGridLines).toBe(hasGridLines);
  });

  it('a tab has its colour', () => {
    const before = '<sheetPr><tabColor rgb="FF92D050"/></sheetPr>';
    expect([sheetOf('', { before }).tabColour, sheetOf('').tabColour]).toEqual(['#92d050', null]);
  });

  const TWO_SHEETS = rels([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId5', 'worksheet', 'worksheets/sheet2.xml'],
  ]);
  const sheets = (active: string, second = '') =>
    workbookPart()
      .replace('<sheets>', `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>`)
      .replace('</sheets>', `<sheet name="二" sheetId="2" r:id="rId5" ${second}/></sheets>`);
  it.each([
    ['1', '', 1],
    ['0', '', 0],
    ['9', '', 0],
    ['1', 'state="hidden"', 0],
    ['x', '', 0],
  ])('the sheet in front by tab %s %s is %p', (active, second, index) => {
    const bytes = styledXlsx(styleSheet(), undefined, {
      'xl/workbook.xml': sheets(active, second),
      'xl/_rels/workbook.xml.rels': TWO_SHEETS,
      'xl/worksheets/sheet2.xml': worksheet(''),
    });
    expect(readAppearance(opened(bytes)).activeSheet).toBe(index);
  });

  it('chart sheets do not count as sheets', () => {
    const bytes = styledXlsx(styleSheet(), undefined, {
      'xl/workbook.xml': sheets('1').replace(
        '<sheets>',
        '<sheets><sheet name="图" sheetId="9" r:id="rId9"/>',
      ),
      'xl/_rels/workbook.xml.rels': rels([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId5', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
      'xl/worksheets/sheet2.xml': worksheet(''),
    });
    const appearance = readAppearance(opened(bytes));
    expect([appearance.activeSheet, appearance.sheets.length]).toEqual([0, 2]);
  });
});

describe('how far a sheet is to be seen', () => {
  const text = (address: string) => `<c r="${address}"><v>1</v></c>`;
  const ruled = (row: number, column = 'A') => `<row r="${row}"><c r="${column}${row}" s="1"/></row>`;
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ruled(from + i)).join('');
  const EXTENTS: [string, string, Around, number, number][] = [
    ['nothing', '', {}, -1, -1],
    ['content', `<row r="3">${text('D3')}</row>`, {}, 2, 3],
    ['ruled cells after it', `<row r="1">${text('A1')}<c r="F1" s="1"/></row>${rows(2, 9)}`, {}, 8, 5],
    ['a filled row', `<row r="1">${text('A1')}</row><row r="4" s="2" customFormat="1"/>`, {}, 3, 0],
    ['an empty form', rows(1, 20), {}, 19, 0],
    ['bold but empty cells', `<row r="1">${text('A1')}</row><row r="5"><c r="C5" s="3"/></row>`, {}, 0, 0],
    ['a stray ruled cell far off', `<row r="1">${text('A1')}</row>${ruled(1_048_576, 'XFD')}`, {}, 0, 0],
    [
      'stray content far off',
      `<row r="1">${text('A1')}</row><row r="9000">${text('ZZ9000')}</row>`,
      {},
      8999,
      701,
    ],
    ['a table ruled without end', `<row r="1">${text('A1')}</row>${rows(2, 4000)}`, {}, 2000, 0],
    [
      'a merged title',
      `<row r="1">${text('A1')}</row>`,
      { after: '<mergeCells><mergeCell ref="A1:H2"/></mergeCells>' },
      1,
      7,
    ],
    [
      'a title merged over everything',
      `<row r="1">${text('A1')}</row>`,
      { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
      2000,
      200,
    ],
  ];
  it.each(EXTENTS)('%s', (_, data, around, lastRow, lastColumn) => {
    const sheet = sheetOf(data, around);
    expect([sheet.lastRow, sheet.lastColumn]).toEqual([lastRow, lastColumn]);
  });
});

describe('a hostile sheet', () => {
  const numbered = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('');

  it('with ranges of columns over each other costs no more time a range', () => {
    const files = new Map(
      [30_000, 120_000].map((count) => {
        const cols = numbered(count, (i) => `<col min="1" max="16384" width="${i % 90}" style="${i % 4}"/>`);
        const sheet = worksheet('', { before: `<cols>${cols}</cols>` });
        return [count, opened(styledXlsx(styleSheet(STYLES), sheet))];
      }),
    );
    const widthAt = (count: number) => readAppearance(files.get(count)!).sheets[0]!.widthOf(16_383);
    expect(widthAt(30_000)).toBe(63 * 8);
    expect(growth(widthAt, 30_000)).toBeLessThan(LINEAR);
  });

  it('with its rows upside down is read as any other', () => {
    const rows = numbered(
      20_000,
      (i) => `<row r="${20_000 - i}" ht="${(i % 40) + 1}"><c r="C${20_000 - i}" s="1"/></row>`,
    );
    const sheet = sheetOf(rows);
    expect([sheet.heightOf(0), sheet.heightOf(19_999), sheet.styleOf(0, 2), sheet.lastRow]).toEqual([
      53, 1, 1, 1999,
    ]);
  });

  it('that is no longer XML when it comes to its looks is plain', () => {
    const file = opened(
      styledXlsx(
        styleSheet(STYLES),
        worksheet('', { before: '<sheetPr><tabColor rgb="&evil;"/></sheetPr>' }),
      ),
    );
    const sheet = readAppearance(file).sheets[0]!;
    expect([sheet.tabColour, sheet.defaultWidth, sheet.defaultHeight]).toEqual([null, 72, 18]);
  });
});
