import { indexSheet } from '../../../../src/core/model/grid';
import { readAppearance } from '../../../../src/hosts/xlsx';
import { opened, styledXlsx, styleSheet } from '../../../helpers/styled-xlsx';
import { worksheet } from '../../../helpers/xlsx-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function fileOf(strings: string, rows: string) {
  const table = `<sst xmlns="${MAIN}">${strings}</sst>`;
  const file = opened(styledXlsx(styleSheet(), worksheet(rows), { 'xl/sharedStrings.xml': table }));
  const { runsOf } = readAppearance(file).sheets[0]!;
  return { runsOf: runsOf!, index: indexSheet(file.workbook.sheets[0]!) };
}

const RICH =
  '<si><t>平常</t></si>' +
  '<si><r><t xml:space="preserve">面积 </t></r>' +
  '<r><rPr><b/><sz val="16"/><color rgb="FFFF0000"/><rFont val="黑体"/><charset val="134"/></rPr><t>60m</t></r>' +
  '<r><rPr><vertAlign val="superscript"/><sz val="11"/><rFont val="宋体"/></rPr><t>2</t></r>' +
  '<rPh sb="0" eb="1"><t>mianji</t></rPh></si>';
const CELLS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>' +
  '<row r="3"><c r="B3" t="inlineStr"><is><r><t>一</t></r><r><rPr><i/></rPr><t>二</t></r></is></c></row>';

describe('texts in several fonts', () => {
  const { runsOf, index } = fileOf(RICH, CELLS);

  it('are given by their runs', () => {
    expect(runsOf(0, 1)).toMatchObject([
      { text: '面积 ', font: null },
      { text: '60m', font: { name: '黑体', size: 16, isBold: true, colour: '#ff0000' } },
      { text: '2', font: { name: '宋体', size: 11, isBold: false, colour: null }, raised: 'superscript' },
    ]);
    expect(runsOf(2, 1)).toMatchObject([
      { text: '一', font: null },
      { text: '二', font: { name: '宋体', isItalic: true } },
    ]);
  });

  it.each([
    [0, 1],
    [2, 1],
  ])('make up the text of the cell at %d,%d', (row, column) => {
    const text = runsOf(row, column)!.map((run) => run.text);
    expect(text.join('')).toBe(index.cell(row, column)!.text);
  });

  it.each([
    [0, 0],
    [0, 2],
    [1, 1],
    [2, 0],
  ])('are not at %d,%d', (row, column) => expect(runsOf(row, column)).toBeNull());
});
