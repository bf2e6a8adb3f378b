import { readTyped } from '../../../src/app/typing/read-typed';

/** What a text becomes: "number 0.95 0%", "text 007", "formula A1". */
function read(text: string, format?: string, is1904 = false): string {
  const typed = readTyped(text, format, is1904);
  if (typed.kind === 'formula') return `formula ${typed.text}`;
  const { input } = typed;
  if (input.kind === 'blank') return 'blank';
  const kind = input.kind === 'text' ? (input.stored ?? 'text') : 'number';
  return [kind, input.value, ...(typed.format ? [typed.format] : [])].join(' ');
}

describe('what is typed into a General cell', () => {
  it.each([
    ['', 'blank'],
    ["'", 'blank'],
    ['95', 'number 95'],
    [' 95 ', 'number 95'],
    ['９５．５', 'number 95.5'],
    ['-3', 'number -3'],
    ['+3', 'number 3'],
    ['－3', 'number -3'],
    ['.5', 'number 0.5'],
    ['5.', 'number 5'],
    ['0', 'number 0'],
    ['0.50', 'number 0.5'],
    ['1,234', 'number 1234 #,##0'],
    ['1，234.5', 'number 1234.5 #,##0.00'],
    ['￥100', 'number 100 "￥"#,##0;"￥"-#,##0'],
    ['95%', 'number 0.95 0%'],
    ['９４.５％', 'number 0.945 0.00%'],
    ['-1.25%', 'number -0.0125 0.00%'],
    ['95 %', 'number 0.95 0%'],
    ['1.5E+20', 'number 150000000000000000000'],
    ['1E-7', 'number 0.0000001'],
    ['0.94499999999999995', 'number 0.945'],
    ['123456789012345', 'number 123456789012345'],
    ['true', 'boolean TRUE'],
    ['#n/a', 'error #N/A'],
    ['=A1+1', 'formula A1+1'],
    ['＝A1', 'formula A1'],
  ])('reads %j as %s', (text, made) => expect(read(text)).toBe(made));

  it.each([
    '007',
    '-007',
    '12,34',
    '1,2345',
    '1E5',
    '1.5e3',
    '12E+3',
    '(123)',
    '（1）',
    '1/2',
    '3-1',
    '2024/3/5',
    '2024年',
    '95分',
    '1 234',
    '1234567890123456',
    '440300197001011234',
    '-',
    '.',
    '%',
    '=',
    '+86 755 1234',
    '-A1',
    '@A1',
    '10²',
    '五',
    ' 说明 ',
    '1%%',
    '--5',
    '∞',
    '1E+400',
    '1E-400',
  ])('leaves %j text', (text) => expect(read(text)).toBe(`text ${text}`));

  it('takes an apostrophe off', () => {
    expect(read("'007")).toBe('text 007');
    expect(read("'=A1")).toBe('text =A1');
    expect(read("''a")).toBe("text 'a");
  });
});

describe('what is typed into a cell with a number format', () => {
  it.each([
    ['95', '0%', 'number 0.95'],
    ['0.95', '0.00%', 'number 0.95'],
    ['1', '0.00%', 'number 0.01'],
    ['-5', '0%', 'number -0.05'],
    ['95%', '0.0%', 'number 0.95'],
    ['95%', '0.00', 'number 0.95 0%'],
    ['95', '"%"0', 'number 95'],
    ['1,234', '0.00', 'number 1234'],
    ['95', '@', 'text 95'],
    ['=A1', '@', 'text =A1'],
    ['TRUE', '@', 'text TRUE'],
    ['95', '_ * #,##0.00_ ;_ * "-"??_ ;_ @_ ', 'number 95'],
    ['2024/3/5', 'yyyy/m/d', 'number 45356'],
    ['2024-03-05', '[$-804]yyyy"年"m"月"d"日"', 'number 45356'],
    ['2024年3月5日', 'yyyy/m/d', 'number 45356'],
    ['2024年3月', 'yyyy"年"m"月"', 'number 45352'],
    ['2024/3/5 12:00', 'yyyy/m/d h:mm', 'number 45356.5'],
    ['6:00', 'h:mm', 'number 0.25'],
    ['45356', 'yyyy/m/d', 'number 45356'],
    ['2024/2/30', 'yyyy/m/d', 'text 2024/2/30'],
    ['2024/13/5', 'yyyy/m/d', 'text 2024/13/5'],
    ['1900/1/1', 'yyyy/m/d', 'text 1900/1/1'],
    ['25:00', 'h:mm', 'text 25:00'],
    ['2024/3/5', '[Red]0.00', 'text 2024/3/5'],
  ])('reads %j in %s as %s', (text, format, made) => expect(read(text, format)).toBe(made));

  it('counts from 1904 where the workbook does', () => {
    expect(read('2024/3/5', 'yyyy/m/d', true)).toBe('number 43894');
    expect(read('1903/3/5', 'yyyy/m/d', true)).toBe('text 1903/3/5');
  });
});
