/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import fc from 'fast-check';
import type { Cell } from '../../../src/core/model/grid';
import { copyArea, OWN_TYPE, readClipboard } from '../../../src/grid/edit/clipboard';
import { MOST_CELLS } from '../../../src/grid/edit/paste';
import { readTsv, writeTsv } from '../../../src/grid/edit/tsv';
import { areaAt, at, sheetBounds, number } from './support';

const holding = (texts: Readonly<Record<string, string>>) => ({
  getData: (type: string) => texts[type] ?? '',
});
const content = (cell: Cell | undefined) => (cell?.kind === 'number' ? cell.raw : (cell?.text ?? ''));

describe('plain text', () => {
  it.each([
    [
      'cells',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'a\tb\r\nc\td\r\n',
    ],
    ['quotes inside', [['他说"好"']], '他说"好"\r\n'],
    ['quotes in front', [['"好"']], '"""好"""\r\n'],
    ['lines', [['一\n二', 'x']], '"一\n二"\tx\r\n'],
    ['tabs', [['a\tb']], '"a\tb"\r\n'],
  ])('of %s is written as Excel writes it', (_, block, plain) => {
    expect(writeTsv(block)).toBe(plain);
  });

  it.each([
    ['with no line end', 'a\tb', [['a', 'b']]],
    ['of an old Mac', 'a\rb\r', [['a'], ['b']]],
    ['with a blank last row', 'a\n\n', [['a'], ['']]],
    ['of one blank cell', '\r\n', [['']]],
    ['with rows of unlike length', 'a\tb\nc\n', [['a', 'b'], ['c']]],
    ['quoted by Excel', '"一\r\n""二"""\tx\r\n', [['一\n"二"', 'x']]],
    ['with a quote that never ends', '"a\tb\nc', [['"a', 'b'], ['c']]],
    ['that begins with a quoted word', '"好"的\t9\n', [['"好"的', '9']]],
  ])('%s is read', (_, plain, block) => {
    expect(readTsv(plain)).toMatchObject({ block });
  });

  it('of whole columns is read without the million blank rows', () => {
    expect(readTsv('a\tb\r\n' + '\t\r\n'.repeat(1_048_575))).toMatchObject({ block: [['a', 'b']] });
  });

  it('of a million cells is refused in good time', () => {
    // Five million characters: a reading whose time grows with their square does not end within the time of a test.
    const read = (rows: number) => readTsv('12.5\t'.repeat(9).concat('x\n').repeat(rows));
    expect(read(100_000)).toBe('tooMuch');
    expect(readTsv('x\n'.repeat(MOST_CELLS))).not.toBe('tooMuch');
  });

  it('brings any texts back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '绩', '"', '\t', '\n', ' ', ',', '=', '1', '') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual({ block: cells, hasOddQuotes: false });
      }),
    );
  });
});

describe('copying', () => {
  const SHEET = sheetBounds(
    {
      A1: '自评表',
      A2: '执行率',
      B2: number('0.94512', '94.5%'),
      C2: '440106199001011234',
      A3: '一\n二',
    },
    { merges: ['A1:C1', 'B3:C4'] },
  );

  it('gives what is shown, merged areas once', () => {
    const copied = copyArea(SHEET, areaAt('A1:C3'), content)!;
    expect(copied['text/plain']).toBe('自评表\t\t\r\n执行率\t94.5%\t440106199001011234\r\n"一\n二"\t\t\r\n');
  });

  it('keeps every digit for the workbench itself', () => {
    const copied = copyArea(SHEET, areaAt('A2:B2'), content)!;
    expect(readClipboard(holding(copied))).toEqual({ block: [['执行率', '0.94512']], from: at('A2') });
    const cut = copyArea(SHEET, areaAt('A2:B2'), content, true)!;
    expect(readClipboard(holding(cut))).toMatchObject({ from: null });
  });

  it('gives a table with merged areas, and text that stays text', () => {
    const copied = copyArea(SHEET, areaAt('A1:C4'), content)!;
    const page = new DOMParser().parseFromString(copied['text/html'], 'text/html');
    const cells = [...page.querySelectorAll('td')].map((cell) => [
      cell.textContent,
      cell.colSpan,
      cell.rowSpan,
    ]);
    expect(cells).toEqual([
      ['自评表', 3, 1],
      ['执行率', 1, 1],
      ['94.5%', 1, 1],
      ['440106199001011234', 1, 1],
      ['一二', 1, 1],
      ['', 2, 2],
      ['', 1, 1],
    ]);
    const [percent, identity] = [...page.querySelectorAll('td')].slice(2, 4);
    expect(percent!.getAttribute('style')).toBeNull();
    expect(identity!.getAttribute('style')).toContain("mso-number-format:'\\@'");
  });

  it.each([
    ['A1:A1048576', '自评表\r\n执行率\r\n"一\n二"\r\n'],
    ['H20', '\r\n'],
    ['H1:J1', '\r\n'],
  ])('of %s goes as far as the sheet is used', (area, plain) => {
    expect(copyArea(SHEET, areaAt(area), content)!['text/plain']).toBe(plain);
  });

  it('is refused for more cells than can be handled', () => {
    const vast = sheetBounds({ A1: 'x', XFD1048576: 'y' });
    expect(copyArea(vast, areaAt('A1:XFD1048576'), content)).toBeNull();
  });

  it('and pasting the table brings any texts back', () => {
    const letters = fc.constantFrom('a', '绩', '"', '<', '&', '\n', '1');
    const text = fc.string({ unit: letters }).map((letters) => letters.replace(/^\n+|\n+$/g, ''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 2 }), ([one, other]) => {
        const copied = copyArea(sheetBounds({ A1: one!, B2: other! }), areaAt('A1:B2'), content)!;
        const back = readClipboard(holding({ 'text/html': copied['text/html'] }));
        expect(back).toEqual({
          block: [
            [one, ''],
            ['', other],
          ],
          from: null,
        });
      }),
    );
  });
});

describe('the clipboard', () => {
  it.each<[string, Readonly<Record<string, string>>, unknown]>([
    ['plain text first', { 'text/plain': 'a', 'text/html': '<p>b</p>' }, [['a']]],
    [
      'plain text where a page holds more than a table',
      { 'text/plain': 'a', 'text/html': '<p>x</p><table><tr><td>b</table>' },
      [['a']],
    ],
    [
      'plain text of a program of sheets',
      {
        'text/plain': '0.5\t"a\nb"',
        'text/html': '<meta name=ProgId content=Excel.Sheet><table><tr><td>x<td>y</table>',
      },
      [['0.5', 'a\nb']],
    ],
    [
      'a table of Word, whose plain text breaks a cell of two lines over two rows',
      {
        'text/plain': '甲\t第一行\n第二行\n乙\t \n',
        'text/html':
          '<style>p{margin:0}</style><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal>甲<o:p></o:p></p><td><p>第一行</p><p>第二行</p>' +
          '<tr><td><p>乙</p><td><p><o:p>&nbsp;</o:p></p></table><!--EndFragment-->',
      },
      [
        ['甲', '第一行\n第二行'],
        ['乙', ''],
      ],
    ],
    [
      'a table of a web page with merged cells',
      {
        'text/plain': '项目\t金额\n12.5',
        'text/html': '<meta charset="utf-8"><table><tr><th rowspan="2">项目<th>金额<tr><td>12.5</table>',
      },
      [
        ['项目', '金额'],
        ['', '12.5'],
      ],
    ],
    ['a table alone', { 'text/html': '<table><tr><td>a<td>b<tr><td>c</table>' }, [['a', 'b'], ['c']]],
    [
      'a table where the quotes of the text are odd',
      { 'text/plain': '"a\tb', 'text/html': '<table><tr><td>"a<td>b</table>' },
      [['"a', 'b']],
    ],
    [
      'merged cells of a table',
      { 'text/html': '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>' },
      [
        ['a', 'b', ''],
        ['', 'c', 'd'],
      ],
    ],
    [
      'line breaks, paragraphs, hard spaces',
      { 'text/html': '<table><tr><td>a <br>\n b<td><p>c</p><p>d</p><td>e&nbsp;f</table>' },
      [['a\nb', 'c\nd', 'e f']],
    ],
    ['a page without a table', { 'text/html': '<p>你好</p>' }, [['你好']]],
    ['nothing but a picture', { 'text/html': '<img src="x">' }, null],
    ['nothing', {}, null],
    ['cells of its own that are spoilt', { [OWN_TYPE]: '{"block":[[1]]}', 'text/plain': 'a' }, [['a']]],
    ['cells of its own that are no JSON', { [OWN_TYPE]: '{', 'text/plain': 'a' }, [['a']]],
  ])('%s', (_, texts, block) => {
    expect(readClipboard(holding(texts))).toEqual(block && { block, from: null });
  });

  it('with a table of vast spans is refused', () => {
    const html = `<table>${'<tr><td colspan=1000 rowspan=60000>a'.repeat(200)}</table>`;
    expect(readClipboard(holding({ 'text/html': html }))).toBe('tooMuch');
  });

  it('runs no script of what is pasted', () => {
    const html =
      '<table><tr><td>a<script>window.wasRun = true</script><img src=x onerror="window.wasRun=true"></table>';
    expect(readClipboard(holding({ 'text/html': html }))).toEqual({ block: [['a']], from: null });
    expect(window).not.toHaveProperty('wasRun');
  });
});
