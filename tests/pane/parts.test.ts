import { columnsOf, rolesOf, withCorrection } from '../../src/pane/mapping/corrections';
import { groupFindings } from '../../src/pane/findings/group-findings';
import { isMendable, mendableCells } from '../../src/pane/findings/mendable';
import { lostByLevel } from '../../src/pane/overview/lost-points';
import { verdictOf } from '../../src/pane/overview/verdict';
import { startTicks } from '../../src/pane/preview/ticks';
import { answersOf } from '../../src/pane/scores/answers';
import { shownState } from '../../src/pane/scores/score-state';
import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import type { Edit } from '../../src/core/model/edit';
import type { Finding, Severity } from '../../src/core/model/finding';
import type { MissingInput } from '../../src/core/model/score';
import { decimalText } from '../../src/core/number/exact';
import { projectBook, scoringBook } from '../helpers/score-books';
import { sheet, workbook } from '../helpers/sheet-builder';
import { sayingOf } from '../helpers/sayings';

const reviewed = (book = projectBook()) => review(book, DEFAULT_SETTINGS);

const finding = (severity: Severity, sheet: string, row: number, column = 0): Finding => ({
  code: 'JX303',
  id: 'score-total',
  severity,
  ref: { sheet, row, column },
  related: [],
  stated: null,
  expected: null,
  gap: null,
  message: { 'zh-CN': { what: '', why: '', fix: '' }, en: { what: '', why: '', fix: '' } },
  fingerprint: `${severity}${sheet}${row}${column}`,
});

describe('groups of findings', () => {
  const list = [
    finding('info', '乙', 1),
    finding('error', '甲', 9),
    finding('warning', '甲', 2),
    finding('error', '甲', 3),
  ];
  const places = (severity: Severity | 'all', sheet: string | null) =>
    groupFindings(list, ['甲', '乙'], { severity, sheet }).map((group) => [
      group.sheet,
      group.findings.map(({ ref }) => ref.row),
    ]);

  it('follow the sheets of the workbook, each sheet’s in the order they come in', () =>
    expect(places('all', null)).toEqual([
      ['甲', [9, 2, 3]],
      ['乙', [1]],
    ]));
  it('hold one severity', () => expect(places('error', null)).toEqual([['甲', [9, 3]]]));
  it('hold one sheet', () => expect(places('all', '乙')).toEqual([['乙', [1]]]));
  it('are none when nothing fits', () => expect(places('error', '乙')).toEqual([]));
});

describe('the verdict', () => {
  it('is not ready where a total is not what its scores make', () => {
    const made = reviewed(projectBook({ H14: 97 }));
    expect(verdictOf({ ...made, findings: [] })).toEqual({ kind: 'totals', count: 1 });
  });
  it('is not ready where no score could be worked out', () => {
    const made = reviewed(
      workbook(
        sheet('自评表', [
          ['2023年度部门整体支出绩效自评表'],
          ['一级指标', '二级指标', '三级指标', '分值', '得分'],
          ['产出指标', '数量指标', '制度建设', 60, 60],
          ['效益指标', '社会效益指标', '社会影响', 40, 38],
          ['合计', null, null, 100, 98],
        ]),
      ),
    );
    expect(verdictOf({ ...made, findings: [] })).toEqual({ kind: 'unproven', count: 0 });
  });
  it('is not ready while the form is blank', () => {
    const made = reviewed(
      workbook(
        sheet('自评表', [
          ['2023年度项目支出绩效自评表'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '治理河道', '≥12公里', null, 100, null],
        ]),
      ),
    );
    expect(verdictOf({ ...made, findings: [] })).toEqual({ kind: 'blank', count: 0 });
  });
  it('is ready for a form without a fault', () =>
    expect(verdictOf(reviewed())).toEqual({ kind: 'ready', count: 0 }));
  it('counts errors first', () => expect(verdictOf(reviewed(projectBook({ H14: 90 }))).kind).toBe('errors'));
  it('counts warnings that deserve a look', () => {
    const made = { ...reviewed(), findings: [finding('warning', '甲', 1), finding('info', '甲', 2)] };
    expect(verdictOf(made)).toEqual({ kind: 'readyLook', count: 1 });
  });
  it('waits for rows that only a person can score', () => {
    const made = reviewed(scoringBook({ H6: null, H11: null }));
    expect(verdictOf({ ...made, findings: [] })).toEqual({ kind: 'open', count: 1 });
  });
  it('waits for nothing where a row does not apply', () => {
    const made = reviewed(scoringBook({ H6: null, G6: '不适用', H11: null }));
    expect(verdictOf({ ...made, findings: [] }).kind).not.toBe('open');
  });
  it('is none without a form', () => {
    const made = { ...reviewed(), recognition: { forms: [], unrecognised: [] } };
    expect(verdictOf(made)).toEqual({ kind: 'none', count: 0 });
  });
});

describe('points lost', () => {
  const lines = (made: ReturnType<typeof reviewed>) => {
    const { levels, open } = lostByLevel(made.recognition.forms[0]!, made.scores.rows);
    return [levels.map(({ name, lost, weight }) => [name, decimalText(lost), decimalText(weight)]), open];
  };

  it('stand under their level-1 indicator, those of the execution rate under funds', () =>
    expect(lines(reviewed())).toEqual([
      [
        [{ kind: 'fund' }, '0.35', '10'],
        ['产出指标', '1', '50'],
        ['效益指标', '0', '30'],
        ['满意度指标', '0', '10'],
      ],
      0,
    ]));

  it('leave rows without a score out and count them', () =>
    expect(lines(reviewed(scoringBook({ H6: null })))[1]).toBe(1));
});

describe('findings that the recalculation mends', () => {
  it('are those about a score that would be written', () => {
    const made = reviewed(projectBook({ H11: 10 }));
    const cells = mendableCells(made);
    expect([...cells]).toEqual(expect.arrayContaining(['项目自评表!H11']));
    expect(isMendable(finding('error', '项目自评表', 10, 7), cells)).toBe(true);
    expect(isMendable(finding('error', '项目自评表', 8, 7), cells)).toBe(false);
  });
  it('are none where a person gave the score', () =>
    expect(mendableCells(reviewed(scoringBook({ H5: 12 }))).has('评分表!H5')).toBe(false));
});

describe('ticks', () => {
  const edit = (overwriteFormula?: boolean, changes: Partial<Edit> = {}): Edit => ({
    ref: { sheet: '表', row: 0, column: 0 },
    before: { value: '1', kind: 'number', formula: overwriteFormula ? 'A2' : null },
    after: { kind: 'number', value: '2' },
    purpose: 'score',
    reason: sayingOf('', ''),
    ...(overwriteFormula && { overwriteFormula }),
    ...changes,
  });
  const at = (row: number, column: number, sheet = '表') => ({ ref: { sheet, row, column } });
  it('are set for one finding on its cell, the note of its row and the totals that follow', () => {
    const edits = [
      edit(),
      edit(false, at(1, 0)),
      edit(false, { ...at(1, 5), purpose: 'note' }),
      edit(false, { ...at(0, 5), purpose: 'note' }),
      edit(false, { ...at(9, 0), purpose: 'total' }),
      edit(false, { ...at(9, 0, '另表'), purpose: 'total' }),
    ];
    expect([...startTicks({ newSheets: [], edits, skipped: [] }, '表!A2')]).toEqual([1, 2, 4]);
    expect([...startTicks({ newSheets: [], edits, skipped: [] }, '表!C7')]).toHaveLength(6);
  });
  it('are set on everything but formulas', () =>
    expect([...startTicks({ newSheets: [], edits: [edit(), edit(true), edit()], skipped: [] })]).toEqual([
      0, 2,
    ]));
});

describe('answers', () => {
  const input = (changes: Partial<MissingInput>): MissingInput => ({
    name: '利用率',
    kind: 'figure',
    text: '',
    unit: '%',
    options: [],
    isConflict: false,
    candidates: [],
    for: [],
    ...changes,
  });
  it.each([
    ['97.45', input({}), '97.45%'],
    ['97.45%', input({}), '97.45%'],
    ['504,000', input({ unit: '元' }), '504,000元'],
    ['50.4万元', input({ unit: '元' }), '50.4万元'],
    ['3', input({ kind: 'count', unit: '项' }), '3'],
    ['约九成', input({}), '约九成'],
    ['是', input({ kind: 'check', unit: null }), '是'],
  ])('%s is saved as %#', (typed, missing, value) =>
    expect(answersOf([missing], { 利用率: typed }, ' 年报 ')).toEqual([
      { input: missing, value, source: '年报' },
    ]),
  );
  it('are only those that were given', () => expect(answersOf([input({})], { 利用率: ' ' }, '')).toEqual([]));
});

describe('the state of a row', () => {
  const states = (book = projectBook()) =>
    Object.fromEntries(reviewed(book).scores.rows.map((row) => [row.name, shownState(row)]));
  it('is worked out where figures suffice', () => expect(states()['按时完工率']).toBe('computed'));
  it('is as stated where a person scored', () =>
    expect(states(scoringBook())['资金使用合规性']).toBe('stated'));
  it('is for a person where nothing is stated', () =>
    expect(states(scoringBook({ H6: null }))['资金使用合规性']).toBe('person'));
});

describe('corrections of columns', () => {
  const [form] = reviewed().recognition.forms;
  const table = form!.tables.find(({ kind }) => kind === 'indicators')!;
  it('offer the columns of a table with the words over them', () => {
    const columns = columnsOf(table, projectBook());
    expect(columns.find(({ letter }) => letter === 'H')).toEqual({ column: 7, letter: 'H', head: '得分' });
  });
  it('offer each role once', () => {
    const roles = rolesOf(table);
    expect([...new Set(roles)]).toEqual(roles);
    expect(roles).toEqual(expect.arrayContaining(['target', 'actual', 'score', 'weight']));
  });
  it('hold one column a role', () => {
    const one = { sheet: '表', headerTop: 7, role: 'score', column: 3 } as const;
    const other = { ...one, column: 4 };
    const another = { ...one, role: 'weight' } as const;
    expect(withCorrection([one, another], other)).toEqual([another, other]);
  });
});
