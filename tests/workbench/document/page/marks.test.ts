import type { Finding, Severity } from '../../../../src/core/model/finding';
import type { Sheet, Workbook } from '../../../../src/core/model/grid';
import { countsOf, findingsAt, marksOf } from '../../../../src/workbench/document/page/marks';

const sheet = (name: string, merges: Sheet['merges'] = []): Sheet => ({
  name,
  hidden: false,
  rows: [],
  merges,
});

const workbook: Workbook = {
  sheets: [sheet('表!1', [{ top: 2, left: 1, bottom: 4, right: 2 }]), sheet('评分表')],
};

function finding(
  fingerprint: string,
  severity: Severity,
  cells: readonly [string, number, number][],
): Finding {
  const [ref, ...related] = cells.map(([name, row, column]) => ({ sheet: name, row, column }));
  const words = { what: `${fingerprint} 甲`, why: '', fix: '' };
  return {
    code: 'JX301',
    id: 'x',
    severity,
    ref: ref!,
    related,
    stated: null,
    expected: null,
    gap: null,
    message: { 'zh-CN': words, en: { ...words, what: `${fingerprint} a` } },
    fingerprint,
  };
}

const findings = [
  finding('one', 'warning', [['表!1', 3, 2]]),
  finding('two', 'error', [
    ['表!1', 2, 1],
    ['评分表', 0, 0],
    ['表!1', 9, 9],
  ]),
  finding('three', 'info', [['评分表', 5, 5]]),
];

const marks = (changes: Partial<Parameters<typeof marksOf>[0]> = {}, language: 'zh-CN' | 'en' = 'zh-CN') =>
  marksOf({ workbook, findings, current: null, notRecalculated: new Set(), ...changes }, language, 'waits');

describe('the marks of cells', () => {
  it('gives a merged area the gravest of its findings, and the words of all', () => {
    expect(marks().get('表!1')?.get('2,1')).toEqual({ severity: 'error', words: ['one 甲', 'two 甲'] });
  });

  it('speaks the language of the window', () => {
    expect(marks({}, 'en').get('评分表')?.get('5,5')?.words).toEqual(['three a']);
  });

  it('tells the cell of the finding shown from the related ones, on other sheets too', () => {
    const shown = marks({ current: 'two' });
    expect(shown.get('表!1')?.get('2,1')?.shown).toBe('cell');
    expect(shown.get('表!1')?.get('9,9')).toEqual({ shown: 'related' });
    expect(shown.get('评分表')?.get('0,0')).toEqual({ shown: 'related' });
    expect(shown.get('评分表')?.get('5,5')?.shown).toBeUndefined();
  });

  it('keeps the cell of the finding shown as such where the relation names it again', () => {
    const twice = finding('twice', 'error', [
      ['评分表', 1, 1],
      ['评分表', 1, 1],
    ]);
    expect(
      marks({ findings: [twice], current: 'twice' })
        .get('评分表')
        ?.get('1,1')?.shown,
    ).toBe('cell');
  });

  it('marks formulas that wait, also on a sheet whose name holds an exclamation mark', () => {
    const waiting = marks({ findings: [], notRecalculated: new Set(['表!1!B8', '评分表!AA1', '没有!A1']) });
    expect(waiting.get('表!1')?.get('7,1')).toEqual({ isNotRecalculated: true, words: ['waits'] });
    expect(waiting.get('评分表')?.get('0,26')?.isNotRecalculated).toBe(true);
    expect(waiting.has('没有')).toBe(false);
  });

  it('passes over findings of a sheet that is gone', () => {
    expect(marks({ findings: [finding('gone', 'error', [['没有', 0, 0]])] }).size).toBe(0);
  });
});

describe('the counts of sheet tabs', () => {
  it('count errors and warnings, and tell where the finding shown has cells', () => {
    expect(Object.fromEntries(countsOf(findings, 'two'))).toEqual({
      '表!1': { errors: 1, warnings: 1, isShown: true },
      评分表: { errors: 0, warnings: 0, isShown: true },
    });
    expect(countsOf(findings, null).has('评分表')).toBe(false);
  });
});

describe('the findings of one cell', () => {
  it('are those of its merged area, gravest first', () => {
    const at = (row: number, column: number) =>
      findingsAt(findings, workbook.sheets[0]!, row, column).map(({ fingerprint }) => fingerprint);
    expect(at(4, 2)).toEqual(['two', 'one']);
    expect(at(9, 9)).toEqual([]);
  });
});
