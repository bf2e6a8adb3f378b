import type { Cell } from '../../../src/core/model/grid';
import { formatColour, leadOf, shownCell } from '../../../src/grid/model/format-sections';

const figure = (raw: string, format: string): Cell => ({ column: 0, kind: 'number', raw, text: raw, format });
const word = (text: string, format?: string): Cell => ({ column: 0, kind: 'text', text, format });

describe('the colour of a number format', () => {
  it.each([
    ['#,##0.00_ ;[Red]-#,##0.00 ', '-5', '#ff0000'],
    ['#,##0.00_ ;[Red]-#,##0.00 ', '5', null],
    ['#,##0.00_ ;[Red]-#,##0.00 ', '0', null],
    ['[Blue]0;[Red]-0;[Green]0', '0', '#00ff00'],
    ['[Blue]0;[Red]-0;[Green]0', '3', '#0000ff'],
    ['[Blue]0', '-3', '#0000ff'],
    ['[>=90][Green]0;[>=60][Blue]0;[Red]0', '90', '#00ff00'],
    ['[>=90][Green]0;[>=60][Blue]0;[Red]0', '89.5', '#0000ff'],
    ['[>=90][Green]0;[>=60][Blue]0;[Red]0', '59', '#ff0000'],
    ['[Red][<0]0.00;0.00', '-1', '#ff0000'],
    ['[Red][<0]0.00;0.00', '1', null],
    ['[Color 10]0', '1', '#008000'],
    ['[$-804]0;[红]0', '-1', null],
    ['0"[Red]"', '-1', null],
    ['0\\[Red]', '-1', null],
    ['0;[Red]0;0;@', '-1', '#ff0000'],
    ['0', '1', null],
  ])('%s of %s is %s', (format, raw, colour) => {
    expect(formatColour(figure(raw, format))).toBe(colour);
  });

  it('is that of the text section where a text is shown', () => {
    expect(formatColour(word('无', '0;0;0;[Red]@'))).toBe('#ff0000');
    expect(formatColour(word('无', '[Red]0'))).toBeNull();
    expect(formatColour({ column: 0, kind: 'error', text: '#REF!', format: '[Red]0' })).toBeNull();
  });
});

describe('a text under a number format', () => {
  it.each([
    [';;;', ''],
    ['0;0;0', '合计'],
    ['0.00', '合计'],
    ['@', '合计'],
    ['@"（元）"', '合计（元）'],
    ['0;0;;"第"@!号\\；', '第合计号；'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', ' 合计 '],
    ['0;0;0;"略"', '略'],
  ])('%s shows as %j', (format, shown) => {
    expect(shownCell(word('合计', format)).text).toBe(shown);
  });

  it('is the same cell where the format makes no difference', () => {
    for (const cell of [word('合计'), word('合计', '@'), figure('5', '0;[Red]-0')]) {
      expect(shownCell(cell)).toBe(cell);
    }
  });

  it('is told from a number formatted as text, which stands like text', () => {
    expect(shownCell(figure('5', '@'))).toEqual({ column: 0, kind: 'text', text: '5' });
  });
});

describe('the room that a number format keeps', () => {
  const ACCOUNT = '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ';
  const COMMA = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';
  it.each([
    ['0.00_ ', '5', '5.00', '5.00 '],
    ['0.00_);[Red](0.00)', '5', '5.00', '5.00 '],
    ['0.00_);[Red](0.00)', '-5', '(5.00)', '(5.00)'],
    [COMMA, '0', '-', '-   '],
    [COMMA, '7', '7.00', '7.00 '],
    ['0.00', '5', '5.00', '5.00'],
    ['0.??', '5', '5.', '5.'],
  ])('%s behind %s', (format, raw, text, shown) => {
    const cell: Cell = { column: 0, kind: 'number', raw, text, format };
    expect(shownCell(cell).text.replace(/\u00a0/g, ' ')).toBe(shown);
  });

  it.each([
    [ACCOUNT, '1234.5', '￥1,234.50', '￥'],
    [ACCOUNT, '0', '￥-', '￥'],
    [COMMA, '1234.5', '1,234.50', ''],
    ['0.00_ ', '5', '5.00', null],
    ['"a*"0', '5', 'a*5', null],
    ['-"￥"* 0', '5', '?', ''],
  ])('%s between %s and the left edge', (format, raw, text, lead) => {
    expect(leadOf({ column: 0, kind: 'number', raw, text, format })).toBe(lead);
  });
});
