import { formatOf, readAppearance } from '../../../../src/hosts/xlsx';
import { at } from '../../../helpers/host-contract';
import { opened, styledXlsx, styleSheet } from '../../../helpers/styled-xlsx';
import { worksheet } from '../../../helpers/xlsx-package';

describe('the number format of a cell', () => {
  const file = opened(
    styledXlsx(
      styleSheet({
        formats: '<numFmt numFmtId="176" formatCode="0.0&quot;分&quot;"/>',
        cells: '<xf numFmtId="10"/><xf numFmtId="49"/><xf numFmtId="176"/>',
      }),
      worksheet(
        '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="1"/><c r="C1"/></row><row r="2" s="2" customFormat="1"/>',
        { before: '<cols><col min="5" max="5" style="3"/></cols>' },
      ),
    ),
  );
  const appearance = readAppearance(file);

  it.each([
    ['A1', '0.00%'],
    ['B1', '0.00%'],
    ['C1', undefined],
    ['D2', '@'],
    ['E9', '0.0"分"'],
    ['F9', undefined],
  ])('of %s, blank or not, is %p', (address, format) => {
    expect(formatOf(file, appearance, 0, at('表', address))).toBe(format);
  });

  it('of a sheet that is not there is none', () => {
    expect(formatOf(file, appearance, 7, at('表', 'A1'))).toBeUndefined();
  });
});
