import type { Cell } from '../../../src/core/model/grid';
import { decimalText } from '../../../src/core/number/exact';
import { blockPrecision, inYuan, readFigure, type FigureOptions } from '../../../src/core/number/figure';

const ref = { sheet: 'S', row: 0, column: 0 };
const number = (raw: string, text = raw, extra: Partial<Cell> = {}) =>
  ({ column: 0, kind: 'number', raw, text, ...extra }) as Cell;
const words = (text: string): Cell => ({ column: 0, kind: 'text', text });
const read = (cell: Cell | undefined, measure: FigureOptions['measure'], unit?: string | null) => {
  const figure = readFigure(cell, ref, { measure, unit });
  return figure && [figure.value && decimalText(figure.value, 12), figure.unit, figure.decimals];
};

describe('readFigure', () => {
  it.each<[string, Cell, FigureOptions['measure'], string | null | undefined, unknown]>([
    ['shown percent', number('0.945', '94.5%'), 'rate', null, ['0.945', '%', 3]],
    ['percent shown with more digits', number('0.945', '94.50%'), 'rate', null, ['0.945', '%', 4]],
    ['percent text', words('94.5%'), 'rate', null, ['0.945', '%', 3]],
    ['percent text, full width', words('９４．５％'), 'rate', '%', ['0.945', '%', 3]],
    ['bare number in a rate column', number('96.48'), 'rate', null, ['0.9648', '%', 4]],
    ['bare number under a (%) head', number('96.48'), 'rate', '%', ['0.9648', '%', 4]],
    ['bare text under a (%) head', words('96.48'), 'rate', '%', ['0.9648', '%', 4]],
    ['small number under a (%) head', number('1.5'), 'rate', '%', ['0.015', '%', 3]],
    ['fraction left unformatted', number('0.9648'), 'rate', null, ['0.9648', '%', 4]],
    ['over one, no head', number('1.05'), 'rate', null, ['1.05', '%', 2]],
    ['whole', number('100'), 'rate', null, ['1', '%', 2]],
    ['permille', words('1‰'), 'rate', null, ['0.001', '‰', 3]],
    [
      'a formula’s long fraction',
      number('0.99971111111111115', '99.97%', { formula: 'B1/C1' }),
      'rate',
      null,
      ['0.999711111111', '%', null],
    ],
    [
      'a rounded formula',
      number('0.9997', '99.97%', { formula: 'ROUND(B1/C1,4)' }),
      'rate',
      null,
      ['0.9997', '%', 4],
    ],
    ['money', number('89.974'), 'money', '万元', ['89.974', '万元', 3]],
    ['money shown with more digits', number('90', '90.00'), 'money', '万元', ['90', '万元', 2]],
    ['money with float noise', number('89.97399999999999'), 'money', '万元', ['89.974', '万元', 3]],
    ['money text with its own unit', words('1,234.50元'), 'money', '万元', ['1234.5', '元', 2]],
    ['money text with thousands', words('1,234.50'), 'money', '万元', ['1234.5', '万元', 2]],
    ['unit inside the format', number('90', '90.00万元'), 'money', null, ['90', '万元', 2]],
    ['accounting negative', words('（12.50）'), 'money', '元', ['-12.5', '元', 2]],
    ['weight', number('10'), 'weight', null, ['10', null, null]],
    ['weight text', words('10分'), 'weight', null, ['10', '分', null]],
    ['weight as a share', number('0.15', '15%'), 'weight', null, ['15', null, null]],
    ['weight as a share in words', words('15%'), 'weight', null, ['15', null, null]],
    ['a weight of one', number('0.01', '1%'), 'weight', null, ['1', null, null]],
    ['score', number('9.95'), 'score', null, ['9.95', null, null]],
    ['count', words('18处'), 'count', null, ['18', '处', null]],
    ['rough count', words('8万人次'), 'count', null, ['80000', '人次', -4]],
    ['words', words('无'), 'money', '元', [null, '元', null]],
    ['exponent', number('8.9974E1', '89.974'), 'money', '万元', ['89.974', '万元', 3]],
  ])('%s', (_, cell, measure, unit, expected) => expect(read(cell, measure, unit)).toEqual(expected));

  it('is null for a blank cell', () => {
    expect(readFigure(undefined, ref, { measure: 'money' })).toBeNull();
    expect(readFigure(words('　 '), ref, { measure: 'money' })).toBeNull();
  });

  it.each(['2,2097.11', '12.3.4', '１２，３', '95.5%%'])('notices the malformed %s', (text) => {
    expect(readFigure(words(text), ref, { measure: 'money' })).toMatchObject({
      value: null,
      isMalformed: true,
    });
  });

  it('keeps an error and tells a number stored as text', () => {
    const error = { column: 0, kind: 'error', text: '#REF!', formula: 'A1' } as Cell;
    expect(readFigure(error, ref, { measure: 'money' })).toMatchObject({ error: '#REF!', hasFormula: true });
    expect(readFigure(words('12.5'), ref, { measure: 'money' })?.isText).toBe(true);
    expect(readFigure(words('无'), ref, { measure: 'money' })?.isText).toBe(false);
    expect(readFigure(number('12.5'), ref, { measure: 'money' })?.isText).toBe(false);
  });
});

describe('blockPrecision', () => {
  const money = (raw: string, unit: string) => readFigure(number(raw), ref, { measure: 'money', unit })!;

  it('takes the most digits of the block', () => {
    expect(blockPrecision([money('90', '万元'), money('89.974', '万元')]).map((f) => f.decimals)).toEqual([
      3, 3,
    ]);
  });

  it('counts across 元 and 万元, and leaves blanks', () => {
    const block = blockPrecision([money('90', '万元'), money('899740.00', '元'), null]);
    expect(block.map((f) => f?.decimals ?? null)).toEqual([6, 2, null]);
  });
});

describe('inYuan', () => {
  it.each([
    ['3.5', '万元', '35000'],
    ['2', '亿元', '200000000'],
    ['7', '元', '7'],
    ['7', '元/人', null],
    ['7', null, null],
  ])('%s %s', (raw, unit, expected) => {
    const figure = readFigure(number(raw), ref, { measure: 'money', unit })!;
    const yuan = inYuan(figure);
    expect(yuan && decimalText(yuan)).toBe(expected);
  });
});
