import { countLines } from '../../../src/grid/model/wrap';
import { rulerOf } from '../../../src/grid/model/measure';
import { isFullWidth } from '../../../src/grid/model/full-width';
import { automaticHeights, wantedHeight } from '../../../src/grid/model/row-heights';
import { growth, LINEAR } from '../../helpers/growth';
import { number, sheetOf } from '../edit/support';
import { looksOf, styled } from '../support';

const width = (code: number) => (isFullWidth(code) ? 2 : 1);
const linesOf = (text: string, room: number) => countLines(text, room, width);

describe('lines that text is broken into', () => {
  it.each<[string, number, number, string]>([
    ['', 10, 1, 'nothing is one line'],
    ['绩效自评', 8, 1, 'fits exactly'],
    ['绩效自评表', 8, 2, 'one character too many'],
    ['绩效\n自评', 20, 2, 'its own line break'],
    ['绩效\r\n自评', 20, 2, 'a line break of Windows'],
    ['绩效\n', 20, 2, 'a line break at the end'],
    ['one two', 5, 2, 'at the space'],
    ['one two', 3, 2, 'the space hangs over the edge'],
    ['incomprehensible', 6, 3, 'a word longer than the line'],
    ['自评表2023', 8, 2, 'a figure goes down whole'],
    ['绩效自评。', 8, 2, 'a full stop takes the character before it along'],
    ['绩效（一）', 6, 2, 'an opening bracket ends no line'],
  ])('%j in %d → %d: %s', (text, room, lines) => {
    expect(linesOf(text, room)).toBe(lines);
  });

  it('take one line a character where there is no room at all', () => {
    expect(linesOf('绩效', 1)).toBe(2);
  });
});

describe('a ruler without a canvas', () => {
  const ruler = rulerOf(styled().font);

  it('takes Chinese characters for squares and Latin letters for halves', () => {
    expect(ruler.widthOf('绩效A1')).toBe(16 + 16 + 8 + 8);
  });

  it('is the same for the same font', () => {
    expect(rulerOf(styled().font)).toBe(ruler);
    expect(rulerOf(styled({ font: { isBold: true } }).font)).not.toBe(ruler);
  });

  it('is forgotten once there were thousands of fonts', () => {
    for (let size = 1; size <= 2_500; size++) rulerOf(styled({ font: { size: size / 7 } }).font);
    expect(rulerOf(styled().font)).not.toBe(ruler);
  });

  it('takes no more time a character on a long text', () => {
    const long = '按时按要求保障单位日常运转'.repeat(8_000);
    expect(growth((size) => ruler.linesOf(long.slice(0, size), 100), 25_000)).toBeLessThan(LINEAR);
  });
});

describe('rows as high as their text wants', () => {
  const wrapped = { isWrapped: true };
  const auto = { heightOf: () => null, defaultHeight: 18, widthOf: () => 64 };
  const heights = (sheet: ReturnType<typeof sheetOf>, plan: Parameters<typeof looksOf>[0]) => {
    const { appearance, styles } = looksOf({ ...auto, ...plan });
    return Object.fromEntries(automaticHeights(sheet, appearance, styles));
  };
  const LONG = '按时按要求保障';

  it('are high enough for the most lines in them', () => {
    const sheet = sheetOf({ A1: LONG, B1: '短', A2: '短' });
    expect(heights(sheet, { cells: { A1: wrapped } })).toEqual({ 0: 3 * 20, 1: 20 });
  });

  it('are not raised by merged cells', () => {
    const sheet = sheetOf({ A1: LONG }, { merges: ['A1:A2'] });
    expect(heights(sheet, { cells: { A1: wrapped } })).toEqual({ 0: 18 });
  });

  it('leave out rows with a height of their own, and hidden ones', () => {
    const sheet = sheetOf({ A1: LONG, A2: LONG }, { hiddenRows: [2] });
    expect(heights(sheet, { cells: { A1: wrapped }, heightOf: (row) => (row === 0 ? 33 : null) })).toEqual(
      {},
    );
  });

  it.each([
    ['text that is not wrapped', styled(), 20],
    ['a larger font', styled({ font: { size: 24 } }), 40],
    ['letters below each other', styled({ rotation: 'stacked' }), 7 * 20],
    ['a quarter turn', styled({ rotation: 90 }), 7 * 16],
    ['an indent leaves less room', styled({ ...wrapped, horizontal: 'left', indent: 2 }), 4 * 20],
  ])('%s', (_, style, expected) => {
    expect(wantedHeight({ column: 0, kind: 'text', text: LONG }, style, 64)).toBe(expected);
  });

  it('are no higher than Excel makes them', () => {
    const sheet = sheetOf({ A1: LONG.repeat(200) });
    expect(heights(sheet, { cells: { A1: wrapped } })).toEqual({ 0: 546 });
  });

  it('do not break numbers into lines', () => {
    const sheet = sheetOf({ A1: number('123456789012', '123456789012') });
    expect(heights(sheet, { cells: { A1: wrapped } })).toEqual({ 0: 20 });
  });
});
