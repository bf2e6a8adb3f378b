import { a1 } from '../../../src/core/model/address';
import { MOST_CELLS, planPaste, type Block } from '../../../src/grid/edit/paste';
import { areaAt, at, sheetBounds, standOn } from './support';

const plain = (block: Block) => ({ block, from: null });

const FORM = sheetBounds({ A1: '标题', C3: 'x' }, { merges: ['A1:C1', 'B5:C6'] });

/** Where what was pasted goes: "B2=a B3=b", and the area chosen afterwards. */
function pasted(over: string, block: Block) {
  const plan = planPaste(FORM, standOn(FORM, over).selection, plain(block));
  if (typeof plan === 'string') return plan;
  return plan.cells.map((cell) => `${a1(cell)}=${cell.text}`).join(' ');
}

describe('pasting', () => {
  it.each<[string, string, Block, string]>([
    ['one text into one cell', 'E2', [['a']], 'E2=a'],
    ['one text fills the area', 'E2:F3', [['a']], 'E2=a F2=a E3=a F3=a'],
    ['a blank empties the area', 'E2:E3', [['']], 'E2= E3='],
    ['one text into a merged cell', 'A1', [['a']], 'A1=a'],
    ['one text over merged cells', 'A1:C2', [['a']], 'A1=a A2=a B2=a C2=a'],
    [
      'a block from one cell',
      'E2',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'E2=a F2=b E3=c F3=d',
    ],
    ['a block that fits twice', 'E2:E5', [['a'], ['b']], 'E2=a E3=b E4=a E5=b'],
    ['a row over a column of cells', 'E2:E3', [['a', 'b']], 'E2=a F2=b E3=a F3=b'],
    ['a block that does not fit evenly', 'E2:E4', [['a'], ['b']], 'E2=a E3=b'],
    ['a block larger than the area', 'E2:F2', [['a', 'b', 'c']], 'E2=a F2=b G2=c'],
    ['a shorter row leaves cells alone', 'E2', [['a', 'b'], ['c']], 'E2=a F2=b E3=c'],
    ['blanks for covered cells are dropped', 'A1', [['a', '', '']], 'A1=a'],
    ['texts for covered cells are kept, to be told', 'A1', [['a', 'b', '']], 'A1=a B1=b'],
    ['blanks elsewhere empty cells', 'B3', [['a', '']], 'B3=a C3='],
    [
      'a block at a merged cell begins there',
      'B5',
      [
        ['a', ''],
        ['', ''],
        ['z', 'y'],
      ],
      'B5=a B7=z C7=y',
    ],
  ])('%s', (_, over, block, cells) => {
    expect(pasted(over, block)).toBe(cells);
  });

  it('chooses what was pasted over, with whole merged areas', () => {
    const plan = planPaste(
      FORM,
      standOn(FORM, 'A4').selection,
      plain([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    expect(plan).toMatchObject({ selection: { active: at('A4'), area: areaAt('A4:C6') } });
  });

  it('is refused beyond the edge of a sheet', () => {
    expect(pasted('XFD5', [['a', 'b']])).toBe('beyondSheet');
    expect(pasted('A1048576', [['a'], ['b']])).toBe('beyondSheet');
  });

  it('is refused above a number of cells', () => {
    const rows = Array.from({ length: MOST_CELLS / 2 }, () => ['a', 'b']);
    expect(planPaste(FORM, standOn(FORM, 'E2').selection, plain(rows))).toMatchObject({
      cells: { length: MOST_CELLS },
    });
    expect(planPaste(FORM, standOn(FORM, 'E2').selection, plain([...rows, ['c', 'd']]))).toBe('tooMuch');
    const wide = { active: at('A1'), area: areaAt('A1:ZZ500') };
    expect(planPaste(FORM, wide, plain([['a']]))).toBe('tooMuch');
  });

  it('is quick where the whole sheet is one merged area', () => {
    const vast = sheetBounds({ A1: 'x' }, { merges: ['A1:XFD1048576'] });
    const plan = planPaste(vast, standOn(vast, 'C3').selection, plain([['a']]));
    expect(plan).toMatchObject({ cells: [{ row: 0, column: 0, text: 'a' }] });
  });

  it('fills whole columns as far as the sheet is used', () => {
    const column = { active: at('A2'), area: areaAt('A1:A1048576') };
    expect(planPaste(FORM, column, plain([['a']]))).toMatchObject({ cells: { length: 3 } });
  });

  it.each<[string, string, Block, string]>([
    ['one cell', 'E12', [['=SUM(D7:D9)*$A$1']], 'E12=SUM(E9:E11)*$A$1'],
    ['one over an area', 'E10:F11', [['=D9']], 'E10=E9 F10=F9 E11=E10 F11=F10'],
    [
      'a block',
      'E10',
      [
        ['=D9', '=D10'],
        ['x', '=$D10'],
      ],
      'E10=E9 F10=E10 E11=x F11=$D10',
    ],
    ['a block repeated', 'D20:D23', [['=D9'], ['2']], 'D20=D19 D21=2 D22=D21 D23=2'],
    ['off the sheet', 'D1', [['=D9']], 'D1=#REF!'],
    ['in its own place', 'D10', [['=D9  +1']], 'D10=D9  +1'],
    ['another sheet', 'D11', [['=\'基础 数据\'!B2&"D9"']], 'D11=\'基础 数据\'!B3&"D9"'],
  ])('formulas of D10 move along: %s', (_, over, block, cells) => {
    const plan = planPaste(FORM, standOn(FORM, over).selection, { block, from: at('D10') });
    const texts =
      typeof plan === 'string'
        ? plan
        : plan.cells.map((cell) => a1(cell) + (cell.text.startsWith('=') ? cell.text : `=${cell.text}`));
    expect(texts).toEqual(cells.split(/ (?=[A-Z]+\d+=)/));
  });
});
