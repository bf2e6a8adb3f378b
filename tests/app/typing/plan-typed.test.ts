import { planTyped } from '../../../src/app/typing';
import { contentOf } from '../../../src/app/typing/content-of';
import { a1, parseA1 } from '../../../src/core/model/address';
import type { Edit } from '../../../src/core/model/edit';
import type { Workbook } from '../../../src/core/model/grid';
import { MemoryHost } from '../../../src/hosts/memory';
import { formula, pct, set, sheet, workbook } from '../../helpers/sheet-builder';
import { inChinese } from '../../helpers/sayings';

const book = workbook(
  set(
    sheet('表', [], {
      merges: ['D1:E2'],
    }),
    {
      A1: 10,
      A2: pct(0.945),
      A3: '说明',
      A4: { v: '007', z: '@' },
      B1: formula('A1*2', 20),
      B2: formula('SUM(A:A)', 10.945),
      C1: formula('TODAY()', 45000),
      D1: '合并',
      D2: '盖住的',
    },
  ),
  sheet('另', [[5]]),
);

const typed = (texts: Readonly<Record<string, string>>, on: Workbook = book, options = {}) =>
  planTyped(
    on,
    '表',
    Object.entries(texts).map(([address, text]) => ({ ...parseA1(address)!, text })),
    options,
  );

/** "B1 number 5 0% over" */
function told(edit: Edit): string {
  const { after, format, overwriteFormula } = edit;
  const value = 'value' in after ? after.value : '';
  const result = after.kind === 'formula' ? [`→ ${after.stored} ${after.shown}`] : [];
  return [
    a1(edit.ref),
    after.kind,
    value,
    ...result,
    ...(format ? [format] : []),
    ...(overwriteFormula ? ['over'] : []),
  ].join(' ');
}

const edits = (texts: Readonly<Record<string, string>>, options = {}) =>
  typed(texts, book, options).plan.edits.map(told);

describe('planTyped', () => {
  it.each([
    ['a number', { A1: '11' }, ['A1 number 11']],
    ['the number it holds', { A1: '10.0' }, []],
    ['a percentage into a General cell', { A1: '95%' }, ['A1 number 0.95 0%']],
    ['the same value as a percentage', { A1: '1000%' }, ['A1 number 10 0%']],
    ['a percentage into a percent cell', { A2: '95%' }, ['A2 number 0.95']],
    ['a count of percents', { A2: '95' }, ['A2 number 0.95']],
    ['nothing', { A1: '' }, ['A1 blank ']],
    ['nothing into a blank cell', { Z9: '' }, []],
    ['digits into a text cell', { A4: '008' }, ['A4 text 008']],
    ['over a formula', { B1: '5' }, ['B1 number 5 over']],
    ['over a formula, emptied', { B1: '' }, ['B1 blank  over']],
    ['a formula', { F1: '=a1+1' }, ['F1 formula A1+1 → number 11']],
    ['a formula of the other sheet', { F1: '=另!A1*2' }, ['F1 formula 另!A1*2 → number 10']],
    ['the formula it has', { B1: '=A1*2' }, []],
    ['another formula', { B1: '=A1*3' }, ['B1 formula A1*3 → number 30 over']],
    [
      'Chinese punctuation',
      { F1: '＝SUM（A1，A1：A2）&“，”' },
      ['F1 formula SUM(A1,A1:A2)&"，" → text 20.945，'],
    ],
    ['a new function', { F1: '=ifs(A1>5,1)' }, ['F1 formula _xlfn.IFS(A1>5,1) → number 1']],
    ['a word like a new function', { F1: '="IFS(1)"' }, ['F1 formula "IFS(1)" → text IFS(1)']],
    [
      'small letters',
      { F1: '=sum(a1,$a$2,另!a1)&"a1 sum (b)"' },
      ['F1 formula SUM(A1,$A$2,另!A1)&"a1 sum (b)" → text 15.945a1 sum (b)'],
    ],
    ['the formula it has, in small letters', { B1: '=a1*2' }, []],
    ['signs after each other', { F1: '=2--1*-a1' }, ['F1 formula 2--1*-A1 → number -8']],
    ['curly quotation marks', { F1: '=“是”' }, ['F1 formula "是" → text 是']],
    ['a formula with an error', { F1: '=1/0' }, ['F1 formula 1/0 → error #DIV/0!']],
    ['a formula with a boolean', { F1: '=A1>5' }, ['F1 formula A1>5 → boolean TRUE']],
    ['a space before a bracket', { F1: '=SUM (A1)' }, ['F1 formula SUM(A1) → number 10']],
    ['a formula of a covered cell', { E2: '1' }, ['E2 number 1']],
    ['nothing into a covered cell', { E2: '', D2: '' }, []],
  ])('%s', (_, texts, expected) => expect(edits(texts as Record<string, string>)).toEqual(expected));

  it('works formulas out with what is typed beside them, and the formulas between', () => {
    expect(edits({ A1: '100', F1: '=B1+F2', F2: '=A1+1' })).toEqual([
      'A1 number 100',
      'F1 formula B1+F2 → number 301',
      'F2 formula A1+1 → number 101',
    ]);
    expect(edits({ A1: '', F1: '=COUNTA(A1)' })[1]).toBe('F1 formula COUNTA(A1) → number 0');
    expect(edits({ A1: '', A2: 'x', F1: '=SUM(A1:A2)' })[2]).toBe('F1 formula SUM(A1:A2) → number 0');
  });

  it('lists formulas it cannot work out, and stores them without a result', () => {
    const { plan, unknown, refused } = typed({ F1: '=NOW()', F2: '=F1+1', F3: '=F3', F4: '=A1' });
    expect(unknown.map(a1)).toEqual(['F1', 'F2', 'F3']);
    expect(plan.edits.map(told)[0]).toBe('F1 formula NOW() → none ');
    expect(plan.edits).toHaveLength(4);
    expect(refused).toEqual([]);
    expect(typed({ F1: '=B1' }, book, { stale: new Set(['表!B1']) }).unknown.map(a1)).toEqual(['F1']);
  });

  it.each(['=SUM(', '=1+', '="a', '=)', '==', '=A1 1', `=${'1+'.repeat(5000)}1`, '=SUM(A1))', "='表!A1"])(
    'refuses %s',
    (text) => {
      const { plan, refused } = typed({ F1: text, F2: '1' });
      expect(plan.edits.map(told)).toEqual(['F2 number 1']);
      expect(refused.map(({ ref }) => a1(ref))).toEqual(['F1']);
      expect(inChinese(refused[0]!.reason)).toContain('公式写法有误');
    },
  );

  it('takes the last text of a cell given twice', () => {
    const [first, second] = ['1', '2'].map((text) => ({ row: 8, column: 8, text }));
    expect(planTyped(book, '表', [first!, second!]).plan.edits.map(told)).toEqual(['I9 number 2']);
    expect(planTyped(book, '表', [first!, { ...first!, text: '' }]).plan.edits).toEqual([]);
  });

  it('knows the format of a blank cell when it is told', () => {
    const formatOf = (row: number) => (row === 8 ? '@' : '0.00%');
    expect(edits({ A9: '95', A10: '95', A1: '95' }, { formatOf })).toEqual([
      'A9 text 95',
      'A10 number 0.95',
      'A1 number 0.95',
    ]);
  });

  it('is written by a host, and shows again what was typed', async () => {
    const host = new MemoryHost(book);
    const texts = { A1: '95%', B1: '=A2*2', F1: "'007", F2: 'TRUE', F3: '1,234.5', E2: 'x' };
    const report = await host.apply(typed(texts).plan);
    expect(report.stale).toEqual([]);
    expect(report.skipped.map(({ ref }) => a1(ref))).toEqual(['E2']);
    const after = (await host.read()).sheets[0]!;
    const shown = (address: string) => {
      const { row, column } = parseA1(address)!;
      return contentOf(after.rows.find((r) => r.row === row)?.cells.find((c) => c.column === column));
    };
    expect(['A1', 'B1', 'F1', 'F2', 'F3'].map(shown)).toEqual(['95%', '=A2*2', '007', 'TRUE', '1234.5']);
  });

  it('says nothing of a sheet that is not there but leaves it to the host', () => {
    const { plan } = planTyped(book, '没有', [{ row: 0, column: 0, text: '1' }]);
    expect(plan.edits).toHaveLength(1);
  });
});
