import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateFormula, storedDecimal, valueOfCell, type FormulaValue } from '../../../src/core/formulas';
import { parseA1, type CellRef } from '../../../src/core/model/address';
import { indexSheet, type Workbook } from '../../../src/core/model/grid';
import { sheet, set, workbook, type CellInput } from '../../helpers/sheet-builder';

interface Head {
  readonly sheets: Readonly<Record<string, readonly (readonly [string, ...CellInput[]])[]>>;
}
interface Line {
  readonly formula: string;
  readonly kind: FormulaValue['kind'];
  readonly value: string | boolean;
}

/** Worked out by LibreOffice; see tests/fixtures/make-formulas.mjs. */
const [head, ...lines] = readFileSync(join(__dirname, '../../fixtures/formulas.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown) as [Head, ...Line[]];

const MADE = {
  D1: { v: '#DIV/0!', f: '1/0' },
  D2: { v: '#N/A', f: 'NA()' },
  D3: { v: 30.5, f: 'SUM(A1:A2)' },
} as const;

function build(): Workbook {
  const sheets = Object.entries(head.sheets).map(([name, columns]) => {
    const cells: Record<string, CellInput> = {};
    for (const [top, ...values] of columns) {
      values.forEach((value, row) => (cells[`${top.charAt(0)}${row + 1}`] = value));
    }
    return set(sheet(name, []), cells);
  });
  const [data, ...others] = sheets;
  const made = set(data!, MADE);
  // An empty text, as a formula makes one.
  const rows = made.rows.map((row) =>
    row.row === 4
      ? { row: 4, cells: [...row.cells, { column: 1, kind: 'text' as const, text: '', formula: '""' }] }
      : row,
  );
  const sorted = rows.map(({ row, cells }) => ({
    row,
    cells: [...cells].sort((one, other) => one.column - other.column),
  }));
  return workbook({ ...made, rows: sorted }, ...others);
}

const book = build();
const indexes = new Map(book.sheets.map((one) => [one.name, indexSheet(one)]));

function valueOf({ sheet: name, row, column }: CellRef): FormulaValue | 'unknown' {
  const index = indexes.get(name);
  const cell = index?.cell(row, column);
  if (cell) return valueOfCell(cell);
  return index ? { kind: 'blank' } : 'unknown';
}

function evaluate(formula: string, row: number): string {
  const at = { sheet: '数据', row, column: parseA1('Z1')!.column };
  const value = evaluateFormula(formula, at, valueOf, (name) => indexes.get(name) ?? null);
  if (!value) return 'unknown';
  if (value.kind === 'number') return `number ${storedDecimal(value.value)}`;
  return `${value.kind} ${value.kind === 'blank' ? '' : value.value}`;
}

/** Where Excel is known to give another result, or where nothing is given on purpose. */
const DIFFERENT: Readonly<Record<string, string>> = {
  // LibreOffice counts a boolean as a number wherever it stands; Excel has them apart from numbers.
  'SUM(A1:A12)': 'number 31.15',
  'SUM(A:A)': 'number 31.15',
  'COUNT(A1:A12)': 'number 8',
  'SUMIF(A:A,">0",C:C)': 'number 398.49',
  'SUMPRODUCT(A9:A11)': 'number 0',
  'TRUE&""': 'text TRUE',
  'TRUE>"z"': 'boolean true',
  // Excel reads a text among the arguments as a number; LibreOffice, as set up here, does not.
  'SUM(A1:A8,"3",TRUE)': 'number 35.15',
  'MIN(5,A1,"2")': 'number 2',
  // To a COUNTIF of Excel the text "12" is the number 12: what makes long identity numbers equal in it.
  'COUNTIF(A1:A12,12)': 'number 1',
  // Other error values for the same mistakes.
  'INDEX(E1:F4,5,1)': 'error #REF!',
  'VLOOKUP(60,E1:F4,3,0)': 'error #REF!',
  'LARGE(C1:C11,50)': 'error #NUM!',
  'RANK(7,C1:C11)': 'error #N/A',
  // Exact where both leave the noise of binary fractions.
  '(43.1-43.2)+1': 'number 0.9',
  // Excel is not sure to agree, so nothing is said.
  'POWER(0,-1)': 'unknown',
  // A range as a result spills, or not, by the version of Excel.
  'A1:A2': 'unknown',
};

describe('formulas as LibreOffice works them out', () => {
  it.each(lines.map((line, row) => [line.formula, row, line] as const))('%s', (formula, row, line) => {
    expect(evaluate(formula, row)).toBe(DIFFERENT[formula] ?? `${line.kind} ${line.value}`);
  });
});
