import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ownText } from '../../../src/hosts/xlsx/read/own-text';
import { openXlsx } from '../../../src/hosts/xlsx';
import { sharedStrings, worksheet, xlsxWith } from '../../helpers/xlsx-package';

const COLUMNS = [...'ABCDEFGHIJ'];

/** A sheet of ten columns, of which two hold texts, one a formula and the others numbers. */
function rows(count: number): string {
  const cell = (column: string, row: number): string => {
    const head = `<c r="${column}${row}"`;
    if (column === 'A') return `${head} t="s"><v>${row % 3}</v></c>`;
    if (column === 'B')
      return `${head} t="inlineStr"><is><t>第${row}项任务的完成情况说明 &amp; 𠮷</t></is></c>`;
    if (column === 'C') return `${head}><f>D${row}+E${row}+${row}</f><v>${row}1234567.25</v></c>`;
    return `${head}><v>${row}.25</v></c>`;
  };
  return Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}">${COLUMNS.map((column) => cell(column, at + 1)).join('')}</row>`,
  ).join('');
}

describe('a large workbook', () => {
  it('of 50,000 rows and ten columns is read, every text as it stands', () => {
    const opened = openXlsx(
      xlsxWith({
        'xl/worksheets/sheet1.xml': worksheet(rows(50_000)),
        'xl/sharedStrings.xml': sharedStrings('<t>产出指标</t>', '<t>效益指标</t>', '<t>满意度指标</t>'),
      }),
    );
    if (!opened.ok) throw new Error(opened.error.code);
    const [sheet] = opened.file.workbook.sheets;
    expect(sheet!.rows).toHaveLength(50_000);
    const [a, b, c, d] = sheet!.rows[49_998]!.cells;
    expect([a!.text, b!.text, c!.formula, d!.text]).toEqual([
      '效益指标',
      '第49999项任务的完成情况说明 & 𠮷',
      'D49999+E49999+49999',
      '49999.25',
    ]);
    expect(c).toMatchObject({ kind: 'number', raw: '499991234567.25' });
  });
});

describe('texts of a part', () => {
  it.each([
    ['a short one', '得分'],
    ['nothing', ''],
    ['twelve and thirteen characters', `${'一'.repeat(12)}，${'二'.repeat(13)}`],
    ['characters of two halves, and a half alone', `${'𠮷'.repeat(20)}\ud800${'😀'.repeat(9)}`],
    ['more than is put together at a time', '加强培训，完成率95%以上。'.repeat(1000)],
    ['two halves at the edge of a step', `${'a'.repeat(4095)}𠮷${'b'.repeat(4096)}`],
  ])('are copied as they are: %s', (_, text) => expect(ownText(text)).toBe(text));

  it('do not keep the part, be it a small one', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const sheet = worksheet(rows(150).replaceAll(' &amp; 𠮷', '，均已按期完成'));
    const bytes = xlsxWith({
      'xl/worksheets/sheet1.xml': sheet,
      'xl/sharedStrings.xml': sharedStrings('<t>产出指标</t>', '<t>效益指标</t>', '<t>满意度指标</t>'),
    });
    const textOf = () => {
      const opened = openXlsx(bytes);
      return opened.ok ? opened.file.workbook.sheets[0]!.rows[7]!.cells[1]!.text : '';
    };
    expect(textOf()).toBe('第8项任务的完成情况说明，均已按期完成');
    const before = held();
    const kept = Array.from({ length: 100 }, textOf);
    expect((held() - before) / kept.length).toBeLessThan(sheet.length / 10);
  });
});
