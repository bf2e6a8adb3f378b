import { strFromU8, unzipSync } from 'fflate';

import type { Edit } from '../../../src/core/model/edit';
import { indexSheet } from '../../../src/core/model/grid';
import { patchXlsx, readAppearance } from '../../../src/hosts/xlsx';
import { at, number, planOf, text } from '../../helpers/host-contract';
import { opened, type StyleLists, styledXlsx, styleSheet } from '../../helpers/styled-xlsx';
import { rawEntries, worksheet } from '../../helpers/xlsx-package';

/** 1 ruled and bold with two decimals, 2 as text. */
const STYLES: StyleLists = {
  fonts: '<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/></font>',
  borders: '<border><left style="thin"/></border>',
  cells:
    '<xf numFmtId="2" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>',
};
const ROWS =
  '<row r="1"><c r="A1"><v>0.5</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="1"/><c r="D1" s="2"/></row>' +
  '<row r="2" s="1" customFormat="1"/>';
const BYTES = styledXlsx(styleSheet(STYLES), worksheet(ROWS));

function stylePart(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/styles.xml']!);
}

/** A workbook in which one cell was given a number with a number format. */
function formatted(address: string, format: string, over: Partial<Edit> = {}, bytes = BYTES) {
  const file = opened(bytes);
  const plan = planOf(file.workbook, [
    { at: at('表', address), to: number('0.95'), over: { format, ...over } },
  ]);
  return { file, ...patchXlsx(file, plan) };
}

function cellAt(bytes: Uint8Array, address: string) {
  const { row, column } = at('表', address);
  const file = opened(bytes);
  const appearance = readAppearance(file);
  const cell = indexSheet(file.workbook.sheets[0]!).cell(row, column);
  return { cell, look: appearance.styles[appearance.sheets[0]!.styleOf(row, column)]! };
}

describe('an edit with a number format', () => {
  it.each([
    ['0%', '95%', 'numFmtId="9"'],
    ['0.00%', '95.00%', 'numFmtId="10"'],
    ['#,##0.00', '0.95', 'numFmtId="4"'],
    ['0.0%', '95.0%', 'numFmtId="164"'],
    ['0.00"分"', '0.95分', 'numFmtId="164"'],
  ])('%s shows %s', (format, shown, id) => {
    const { bytes } = formatted('A1', format);
    expect(cellAt(bytes, 'A1').cell).toMatchObject({ raw: '0.95', text: shown, format });
    expect(stylePart(bytes)).toContain(id);
  });

  it('changes nothing else of a look, and no other cell', () => {
    const { bytes } = formatted('B1', '0%');
    expect(cellAt(bytes, 'B1').look).toEqual(cellAt(BYTES, 'B1').look);
    expect(cellAt(bytes, 'A1')).toEqual(cellAt(BYTES, 'A1'));
    const entries = rawEntries(bytes);
    const changed = [...rawEntries(BYTES)].filter(([name, raw]) => entries.get(name) !== raw);
    expect(changed.map(([name]) => name).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('lists a format once, under a number that nobody has', () => {
    const formats =
      '<numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="176" formatCode="0.0%"/>';
    const known = styledXlsx(styleSheet({ formats }), worksheet(ROWS));
    expect(stylePart(formatted('A1', '0.0%', {}, known).bytes)).toContain('numFmtId="176" fontId');
    const { bytes } = formatted('A1', '0.000%', {}, known);
    expect(stylePart(bytes)).toContain('<numFmts count="3">');
    expect(stylePart(bytes)).toContain('<numFmt numFmtId="201" formatCode="0.000%"/></numFmts>');
    const again = formatted('B1', '0.000%', {}, bytes);
    expect(stylePart(again.bytes).match(/0\.000%/g)).toHaveLength(1);
  });

  it('does not trust a built-in number that the file has given another meaning', () => {
    const formats = '<numFmt numFmtId="9" formatCode="0&quot;个&quot;"/>';
    const { bytes } = formatted('A1', '0%', {}, styledXlsx(styleSheet({ formats }), worksheet(ROWS)));
    expect(cellAt(bytes, 'A1').cell?.text).toBe('95%');
  });

  it.each([
    ['C1', '0.95'],
    ['E2', '0.95'],
    ['E5', '95%'],
  ])('a blank cell %s keeps a format of its own, its row or column: it shows %s', (address, shown) => {
    expect(cellAt(formatted(address, '0%').bytes, address).cell?.text).toBe(shown);
  });

  it('applies where the cell holds the number already', () => {
    const file = opened(BYTES);
    const plan = planOf(file.workbook, [{ at: at('表', 'A1'), to: number('0.5'), over: { format: '0%' } }]);
    const { bytes, report } = patchXlsx(file, plan);
    expect(report.written).toHaveLength(1);
    expect(cellAt(bytes, 'A1').cell?.text).toBe('50%');
    const again = patchXlsx(opened(bytes), plan);
    expect([again.bytes, again.report.written]).toEqual([bytes, []]);
    expect(cellAt(patchXlsx(opened(bytes), report.inverse).bytes, 'A1')).toEqual(cellAt(BYTES, 'A1'));
  });

  it.each(['A1', 'B1', 'C1', 'D1', 'E2', 'H9'])('of %s is taken back with its content', (address) => {
    const { bytes, report } = formatted(address, '0.0%');
    const back = patchXlsx(opened(bytes), report.inverse);
    expect(back.report.stale).toEqual([]);
    expect(cellAt(back.bytes, address)).toEqual(cellAt(BYTES, address));
  });

  it('General takes a format away', () => {
    expect(cellAt(formatted('B1', 'General').bytes, 'B1').cell).not.toHaveProperty('format');
  });

  it('goes with a text too', () => {
    const { bytes } = formatted('A1', '@', { after: text('001') });
    expect(cellAt(bytes, 'A1').cell).toEqual({ column: 0, text: '001', kind: 'text', format: '@' });
  });

  it.each([
    ['a list that says it is empty', styleSheet(STYLES).replace('<fonts>', '<numFmts count="0"/><fonts>')],
    [
      'elements with a prefix',
      styleSheet(STYLES)
        .replace(/(<\/?)(\w)/g, '$1x:$2')
        .replace('xmlns=', 'xmlns:x='),
    ],
  ])('finds its place in %s', (_, styles) => {
    const { bytes } = formatted('A1', '0.0%', {}, styledXlsx(styles, worksheet(ROWS)));
    expect(cellAt(bytes, 'A1').cell?.text).toBe('95.0%');
  });

  it('is left out in a file without a style sheet, the number written all the same', () => {
    const bare = styledXlsx('', worksheet('<row r="1"><c r="A1"><v>0.5</v></c></row>'), {
      'xl/styles.xml': null,
    });
    expect(cellAt(formatted('A1', '0%', {}, bare).bytes, 'A1').cell?.text).toBe('0.95');
  });
});
