import { exactFormula } from '../../../src/core/edits/exact-formula';
import { a1 } from '../../../src/core/model/address';
import { decimalText, exact } from '../../../src/core/number/exact';

const CELLS: Readonly<Record<string, string>> = { A1: '1.1', A2: '2.2', A3: 'text', B1: '10', B2: '#REF!' };

function evaluate(formula: string): string | null {
  const value = exactFormula(formula, (at) => {
    const held = CELLS[a1(at)];
    if (held === undefined || held === 'text') return 'nothing';
    return held.startsWith('#') ? 'unknown' : exact(held);
  });
  return value && decimalText(value);
}

describe('exactFormula', () => {
  it.each([
    ['SUM(A1:A4)', '3.3'],
    ['sum($A$1:$A$2, B1)', '13.3'],
    ['A1+A2-B1', '-6.7'],
    ['-A1+B1', '8.9'],
    ['(A1+A2)-(B1)', '-6.7'],
    ['ROUND(SUM(A1:A2),0)', '3'],
    ['ROUND(SUM(A1:A2)+0.25,1)', '3.6'],
    ['SUM(A1)', '1.1'],
    ['SUM(A1:A2)*2', '6.6'],
    ['MAX(A1,A2)', '2.2'],
    ['MIN(SUM(A1:A2),3)', '3'],
    ['B1*50%/4', '1.25'],
    ['A1*10', '11'],
  ])('reads %s', (formula, value) => expect(evaluate(formula)).toBe(value));

  it.each([
    'SUM(B1:B2)',
    'SUM(表2!A1:A2)',
    'SUMIF(A1:A2,">1")',
    'SUM(A1:A2',
    'SUM(A:A)',
    'B1/A4',
    'AVERAGE(A1:A2)',
    'IF(A1>1,2,3)',
    '"3"+1',
    'ROUND(A1)',
    'A1:A2',
    'SUM()',
    '',
  ])('leaves %s', (formula) => expect(evaluate(formula)).toBeNull());

  it('does not walk a whole sheet', () => expect(evaluate('SUM(A1:XFD1048576)')).toBeNull());
});
