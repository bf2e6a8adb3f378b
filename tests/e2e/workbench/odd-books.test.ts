import { indexSheet } from '../../../src/core/model/grid';
import { opened, styledXlsx, styleSheet } from '../../helpers/styled-xlsx';
import { rels, workbookPart, worksheet, xlsxWith } from '../../helpers/xlsx-package';
import { until } from '../support/until';
import { withWorkbench } from './support/with-workbench';

const open = withWorkbench();

/** Rows of texts that tell their own address, from A1. */
function block(rows: number, columns: number, more: (row: number) => string = () => ''): string {
  const cell = (row: number, column: number) => {
    const ref = `${String.fromCharCode(65 + column)}${row}`;
    return `<c r="${ref}" t="inlineStr"><is><t>${ref}</t></is></c>`;
  };
  return Array.from({ length: rows }, (_, at) => {
    const cells = Array.from({ length: columns }, (_, column) => cell(at + 1, column));
    return `<row r="${at + 1}"${more(at + 1)}>${cells.join('')}</row>`;
  }).join('');
}

const frozen = (columns: number, rows: number) =>
  `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${columns}" ySplit="${rows}" ` +
  'topLeftCell="F30" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';
const merged = (...areas: string[]) =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
const hiddenRows =
  (...rows: number[]) =>
  (row: number) =>
    rows.includes(row) ? ' hidden="1"' : '';

/** Sheets that are odd but sound, or as careless tools write them; what each is to show, and what not. */
const SHEETS: readonly { name: string; part: string; shows: string[]; hides?: string[] }[] = [
  {
    name: '冻结处合并',
    part: worksheet(block(60, 8), { before: frozen(2, 3), after: merged('B2:D5', 'A3:A8', 'F3:G30') }),
    shows: ['A1', 'B2', 'A3', 'F3', 'H9'],
    hides: ['C3', 'A5'],
  },
  {
    name: '合并里有隐藏行',
    part: worksheet(block(20, 6, hiddenRows(1, 2, 3, 7, 8)), {
      before: '<cols><col min="1" max="1" width="0" hidden="1"/><col min="4" max="4" width="0"/></cols>',
      after: merged('B2:C4', 'B7:B8', 'A10:F12'),
    }),
    shows: ['B2', 'A10', 'F20'],
    hides: ['B1', 'B7', 'D9', 'A9'],
  },
  {
    name: '零高行与极宽列',
    part: worksheet(
      block(9, 3, (row) => (row === 2 ? ' ht="0" customHeight="1"' : ' ht="409.5"')),
      {
        before: '<cols><col min="1" max="1" width="255"/><col min="2" max="16384" width="3"/></cols>',
      },
    ),
    shows: ['A1', 'A3'],
    hides: ['A2'],
  },
  {
    name: '默认隐藏行',
    part: worksheet(block(5, 3), { before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' }),
    shows: ['A1', 'C5'],
    hides: ['A6'],
  },
  {
    name: '折叠分级',
    part: worksheet(
      block(30, 3, (row) => (row > 3 && row < 28 ? ' outlineLevel="1" hidden="1"' : '')),
      {
        before:
          '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/>',
      },
    ),
    shows: ['A3', 'C28'],
    hides: ['A4'],
  },
  {
    name: '条件格式与下拉',
    part: worksheet(block(5, 3), {
      after:
        '<conditionalFormatting sqref="A1:C5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>' +
        '<cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="B2:B5"><formula1>"优,良"</formula1></dataValidation></dataValidations>',
    }),
    shows: ['A1', 'C5'],
  },
  {
    name: '不通的区域',
    part: worksheet(block(25, 4), {
      before: '<cols><col min="0" max="99999" width="9"/><col min="x" max="y" width="z"/></cols>',
      after: merged('A1:B2', 'B2:C3', 'A1:B2', 'D5:D5', 'bad', 'A20:XFD1048576'),
    }),
    shows: ['A1', 'D5', 'A20'],
  },
  { name: '空表', part: worksheet(''), shows: ['A1', 'J30'] },
];

/** A workbook of all of them. */
function oddBook(): Uint8Array {
  const at = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const listed = SHEETS.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const parts = Object.fromEntries(SHEETS.map(({ part }, i) => [at(i), part]));
  const targets = SHEETS.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  return xlsxWith({
    ...parts,
    'xl/workbook.xml': workbookPart().replace(/<sheets>.*<\/sheets>/, `<sheets>${listed.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': rels(targets),
  });
}

const DATES = styledXlsx(
  styleSheet({ cells: '<xf numFmtId="14"/>' }),
  worksheet('<row r="1"><c r="A1" s="1"><v>43894</v></c><c r="B1" s="1"/></row>', {
    before: '<cols><col min="1" max="2" width="14"/></cols>',
  }),
  {
    'xl/workbook.xml': workbookPart().replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  },
);

describe('a workbook with odd sheets', () => {
  it('shows every one of them', async () => {
    const workbench = await open({ files: [{ name: '怪表.xlsx', bytes: oddBook() }] });
    for (const { name, shows, hides = [] } of SHEETS) {
      await workbench.page.getByRole('tab', { name }).click();
      await workbench.page.getByRole('grid', { name }).waitFor();
      for (const ref of shows) await workbench.cell(ref).waitFor({ state: 'attached' });
      for (const ref of hides) expect([name, ref, await workbench.cell(ref).count()]).toEqual([name, ref, 0]);
    }
  });

  it('is shown without a style sheet too', async () => {
    const workbench = await open({ files: [{ name: '无样式.xlsx', bytes: xlsxWith() }] });
    await until(async () => (await workbench.cell('A1').innerText()).includes('得分'));
  });
});

describe('Chinese text', () => {
  it('has marks as wide as its characters, so that lines break where Excel breaks them', async () => {
    const row = (text: string, at: number) =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const bytes = xlsxWith({
      'xl/worksheets/sheet1.xml': worksheet(
        ['中中中中中中', '》，《：（）'].map((t, i) => row(t, i + 1)).join(''),
      ),
    });
    const workbench = await open({ files: [{ name: '标点.xlsx', bytes }] });
    const width = (text: string) =>
      workbench.grid.getByText(text).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().width;
      });
    expect(await width('》，《：（）')).toBeCloseTo(await width('中中中中中中'), 0);
  });
});

describe('frozen panes', () => {
  it('higher than the window leave everything within reach', async () => {
    const tall = worksheet(
      block(60, 3, () => ' ht="90" customHeight="1"'),
      { before: frozen(0, 12) },
    );
    const bytes = xlsxWith({ 'xl/worksheets/sheet1.xml': tall });
    const workbench = await open({ files: [{ name: '冻结.xlsx', bytes }] });
    await workbench.cell('A1').click();
    await workbench.page.keyboard.press('Control+End');
    await until(async () => {
      const [cell, grid] = await Promise.all([
        workbench.cell('C60').boundingBox(),
        workbench.grid.boundingBox(),
      ]);
      return cell!.y >= grid!.y && cell!.y + cell!.height <= grid!.y + grid!.height;
    });
  });
});

describe('a workbook whose dates count from 1904', () => {
  it('shows, edits and stores them so', async () => {
    const workbench = await open({ files: [{ name: '日期.xlsx', bytes: DATES }] });
    await until(async () => (await workbench.cell('A1').innerText()).includes('2024/3/5'));
    await workbench.cell('A1').click();
    await workbench.page.keyboard.press('F2');
    await workbench.page.keyboard.press('Backspace');
    await workbench.page.keyboard.type('6');
    await workbench.page.keyboard.press('Enter');
    await workbench.type('B1', '2024/3/7');
    await until(async () => (await workbench.cell('B1').innerText()).includes('2024/3/7'));
    const { bytes } = await workbench.saved(() => workbench.press('保存'));
    const { cell } = indexSheet(opened(bytes).workbook.sheets[0]!);
    expect([cell(0, 0), cell(0, 1)]).toMatchObject([
      { kind: 'number', raw: '43895', text: '2024/3/6' },
      { kind: 'number', raw: '43896', text: '2024/3/7' },
    ]);
  });
});
