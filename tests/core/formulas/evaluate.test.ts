import { evaluateFormula, type FormulaValue } from '../../../src/core/formulas';
import { a1, type CellRef } from '../../../src/core/model/address';
import { decimalText, exact } from '../../../src/core/number/exact';

const CELLS: Readonly<Record<string, string | number>> = {
  A1: 1.1,
  A2: 2.2,
  A3: 'text',
  A5: '2024/1/1',
  A6: 'ＡＢ',
  A7: '第3项',
  A8: '12',
  B1: 10,
  B2: '#REF!',
  B3: '？',
  A9: '12\u00a0',
  A10: '１2',
  A11: '1,200',
  A12: '007',
  C1: 30,
  C2: 20,
  C3: 25,
};

const asked: string[] = [];

function valueOf(ref: CellRef): FormulaValue | 'unknown' {
  asked.push(a1(ref));
  if (ref.sheet !== '表') return 'unknown';
  const held = CELLS[a1(ref)];
  if (held === undefined) return { kind: 'blank' };
  if (held === '？') return 'unknown';
  if (typeof held === 'number') return { kind: 'number', value: exact(held) };
  return { kind: held.startsWith('#') ? 'error' : 'text', value: held };
}

function evaluate(formula: string): string | boolean | null {
  const value = evaluateFormula(formula, { sheet: '表', row: 9, column: 9 }, valueOf);
  if (!value || value.kind === 'blank') return null;
  return value.kind === 'number' ? decimalText(value.value, 20) : value.value;
}

describe('evaluateFormula', () => {
  it.each([
    ['SUM(A1:A4)', '3.3'],
    ['sum($A$1:$A$2, B1)', '13.3'],
    ['-A1+B1', '8.9'],
    ['A4', '0'],
    ['ROUND(SUM(A1:A2)+0.25,1)', '3.6'],
    ['表!A1*2', '2.2'],
    ["'表'!A1*2", '2.2'],
    ['1/3', '0.33333333333333333'],
    ['1/3*3', '1'],
    ['2/3*1000000', '666666.66666666667'],
    ['SUM(B1:B2)', '#REF!'],
    ['IF(A1>1,A1,B3)', '1.1'],
    ['IFERROR(B2,"—")', '—'],
    ['A3+1', '#VALUE!'],
    ['TEXT(0.12345,"0.00%")', '12.35%'],
    ['TEXT(-1234.5,"#,##0")', '-1,235'],
    ['SUM({1,2,3})', '6'],
    ['SUMPRODUCT({1,2},{3,4})', '11'],
    ['_xlfn.IFS(A1>5,"高",TRUE,"低")', '低'],
    ['1E+300*1E+300', '#NUM!'],
    ['COUNTIF(A1:A3,"t*")', '1'],
    ['SUM(INDEX(A1:A8,8),1)', '1'],
    ['SUM(INDEX(A1:A8,3),1)', '1'],
    ['INDEX(A1:A8,8)+1', '13'],
    ['COUNTIF(INDEX(A1:A3,1),">1")', '1'],
    ['B2+1/0', '#REF!'],
    ['1/0+B2', '#DIV/0!'],
    ['ROUND(B2,1/0)', '#REF!'],
    ['TEXT(A7,"0.00")', '第3项'],
    ['TEXT("","0.00")', ''],
    ['TEXT("12","0.00")', '12.00'],
    ['-2^2', '4'],
    ['1-2^2', '-3'],
    ['2^3^2', '64'],
    ['50%*2', '1'],
    ['ROUND(2.675,2)', '2.68'],
    ['ROUND(-2.5,0)', '-3'],
    ['ROUND(1.005*100,1)', '100.5'],
    ['COUNTIF(A1:A8,"AB12")', '0'],
    ['COUNTIF(A8:A12,12)', '1'],
    ['COUNTIF(A8:A12,"7")', '1'],
    ['COUNTIF(A8:A12,">1000")', '0'],
    ['COUNTIF(A8:A12,"<>12")', '4'],
    ['" 12 "+1', '13'],
    ['"1,200.5"+1', '1201.5'],
    ['" 5 % "*100', '5'],
    ['IF(TRUE,,1)&"x"', '0x'],
    ['0*-1', '0'],
    ['TEXT(-1.005,"0.00")', '-1.01'],
  ])('works out %s', (formula, value) => expect(evaluate(formula)).toBe(value));

  it.each([
    ['functions of time', 'TODAY()'],
    ['functions it does not know', 'NORMDIST(1,2,3,TRUE)'],
    ['names', '总分*2'],
    ['tables', 'SUM(表1[得分])'],
    ['references made of text', 'INDIRECT("A1")'],
    ['shifted ranges', 'SUM(OFFSET(A1,1,0))'],
    ['other workbooks', '[1]表!A1'],
    ['stacks of sheets', 'SUM(表:表3!A1)'],
    ['sheets that are not there', '没有!A1'],
    ['cells that cannot be told', 'SUM(B1,B3)'],
    ['ranges as operands', 'A1:A2*2'],
    ['ranges as results', 'A1:A2'],
    ['spilled ranges', 'SUM(A1#)'],
    ['roots', '2^0.5'],
    ['texts that may be dates', 'A5+1'],
    ['texts that may be the same in another width', 'A6="AB"'],
    ['the order of Chinese texts', '"优"<"良"'],
    ['formats it does not know', 'TEXT(A1,"yyyy")'],
    ['what is no formula', 'SUM(A1:A2'],
    ['an argument too many', 'ROUND(1,2,3)'],
    ['no argument', 'SUM()'],
    ['tiers out of order', 'VLOOKUP(1,A1:B3,2)'],
    ['numbers with other spaces', 'A9+1'],
    ['texts that may count as the number', 'COUNTIF(A8:A12,1200)'],
    ['the sign of what rounds to nothing', 'TEXT(-0.001,"0.00")'],
    ['ranges of different heights, one by one', 'SUMPRODUCT(A1:A2*C1:C3)'],
    ['lengths beyond all sense', 'LEFT("a",1E10)'],
    ['numbers out of order', 'MATCH(22,C1:C3,1)'],
    ['what a blank is looked up for', 'MATCH(A4,C1:C3,0)'],
    ['numbers shown with an exponent', '0.00001&""'],
    ['whole columns nothing bounds', 'SUM(A:A)'],
    ['nothing', ''],
    ['ranges made of two references', 'SUM(A3:INDEX(A1:A8,8))'],
    ['where two references cross', 'A3 A3'],
    ['two references together', 'SUM((A3,A3))'],
    ['ranges where one value is wanted', 'ROUND(A1:A2,1)'],
    ['the older way to take one cell of a range', '@A1:A2'],
    ['formats of texts', 'TEXT(A3,";;;")'],
    ['words that may be months', 'COUNTIF(A1:A8,"5 Jan")'],
    ['wildcards that hang on the width of signs', 'COUNTIF(A1:A8,"A*")'],
  ])('says nothing of %s', (_, formula) => expect(evaluate(formula)).toBeNull());

  it('works out only the branch that counts', () => {
    asked.length = 0;
    evaluate('IF(A1>1,A2,B1)');
    expect(asked).toEqual(['A1', 'A2']);
  });

  it('does not walk a whole sheet', () => {
    expect(evaluate('SUM(A1:XFD1048576)')).toBeNull();
    const everywhere = { lastRow: 1_048_575, lastColumn: 16_383 };
    const at = { sheet: '表', row: 0, column: 0 };
    const blank = (): FormulaValue => ({ kind: 'blank' });
    expect(evaluateFormula('SUM(A1:XFD1048576)', at, blank, () => everywhere)).toBeNull();
  });

  it('does not grow numbers or patterns without end', () => {
    expect(evaluate('((((9^300)^300)^300)^300)')).toBe('#NUM!');
    expect(evaluate('((1/3)^300)^300')).toBeNull();
    expect(evaluate(`COUNTIF(A1:A3,"${'*a'.repeat(40)}")`)).toBe('0');
    expect(evaluate(`COUNTIF(A1:A3,"${'*a'.repeat(128)}")`)).toBeNull();
  });

  it('does not grow texts without end', () => {
    const long = (ref: CellRef): FormulaValue =>
      ref.row === 0 ? { kind: 'text', value: 'ab'.repeat(16_000) } : { kind: 'blank' };
    const at = { sheet: '表', row: 9, column: 9 };
    const shown = (formula: string) => {
      const value = evaluateFormula(formula, at, long);
      return value?.kind === 'text' ? value.value.length : value?.kind === 'error' && value.value;
    };
    expect(shown('A1&A2')).toBe(32_000);
    expect(shown('A1&A1')).toBe('#VALUE!');
    expect(shown('CONCAT(A1,A1)')).toBe('#VALUE!');
    expect(shown('CONCATENATE(A1,A1)')).toBe('#VALUE!');
    const nested = 'SUBSTITUTE('.repeat(6) + 'A1' + `,"a","${'a'.repeat(200)}")`.repeat(6);
    expect(shown(nested)).toBe('#VALUE!');
    expect(shown('SUBSTITUTE(A1,"ab","c")')).toBe(16_000);
  });

  it('gives sums of ever other fractions up', () => {
    const rows = (ref: CellRef): FormulaValue => ({ kind: 'number', value: exact(1_000_003 + ref.row * 2) });
    const at = { sheet: '表', row: 9, column: 9 };
    expect(evaluateFormula('SUMPRODUCT(1/A1:A5000)', at, rows)).toBeNull();
  });

  it('does not read what is longer than Excel takes, or full of quotes', () => {
    expect(evaluate(`"${'a'.repeat(8000)}"`)).toHaveLength(8000);
    expect(evaluate(`"${'a'.repeat(8200)}"`)).toBeNull();
    expect(evaluate(`SUM(${"'表'!A1,".repeat(200)}1)`)).toBe('221');
    expect(evaluate(`"${"'".repeat(1100)}"`)).toBeNull();
  });

  it('survives what nests deep', () => {
    expect(evaluate(`${'('.repeat(500)}1${')'.repeat(500)}`)).toBe('1');
    expect(evaluate(`${'-('.repeat(60)}1${')'.repeat(60)}`)).toBe('1');
    expect(evaluate(`1${'+1'.repeat(400)}`)).toBe('401');
    expect(evaluate(`1${'+1'.repeat(4000)}`)).toBeNull();
    expect(() => evaluate(`${'-('.repeat(20_000)}1${')'.repeat(20_000)}`)).not.toThrow();
    expect(() => evaluate(`1${'+1'.repeat(50_000)}`)).not.toThrow();
  });
});
