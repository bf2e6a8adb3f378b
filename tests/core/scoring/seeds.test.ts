import { a1 } from '../../../src/core/model/address';
import { evidenceRows } from '../../../src/core/facts/evidence';
import type { Workbook } from '../../../src/core/model/grid';
import { decimalText } from '../../../src/core/number/exact';
import { sheet, type CellInput } from '../../helpers/sheet-builder';
import { fixture, moved, review } from './review';

/** The workbook with the sheet 评分依据 as a clerk would fill it. */
function withEvidence(workbook: Workbook, rows: readonly CellInput[][]): Workbook {
  return {
    ...workbook,
    sheets: [...workbook.sheets, sheet('评分依据', [['数据项', '数值', '单位', '来源', '说明'], ...rows])],
  };
}

describe('Yantian 2023', () => {
  const workbook = fixture('yantian-2023');
  const reviewed = review(workbook);
  const SHEET = '评分表';

  it('takes satisfaction from the other sheet and finds the band', () => {
    const row = reviewed.row(SHEET, 'I25');
    expect(reviewed.points(SHEET, 'I25')).toBe('4');
    expect(row.applied.join()).toMatch(/90%≤满意度<95%/);
    expect(row.state).toBe('computed');
    expect(row.note).toBe('公众满意度90%，处于“90%≤满意度<95%”档，得4分，扣2分。');
    expect(row.inputs.map(({ name, value, ref }) => [name, value, ref && `${ref.sheet}!${a1(ref)}`])).toEqual(
      [['满意度', '90%', '目标完成情况自评表!G29']],
    );
  });

  it('limits a score over its weight and leaves it to a person', () => {
    expect(reviewed.points(SHEET, 'I7')).toBe('3');
    expect(reviewed.row(SHEET, 'I7').state).toBe('stated');
  });

  it('keeps every other score as typed', () => {
    const others = reviewed.scores.rows.filter(({ ref }) => ref && !['I7', 'I25'].includes(a1(ref)));
    expect(others).toHaveLength(19);
    for (const row of others) expect(row.score).toEqual(row.stated!.value);
  });

  it('adds up to 91.7, still 优', () => {
    expect(reviewed.total(SHEET)).toMatchObject({ points: '91.7', grade: '优', gradeStated: '优' });
    expect(decimalText(reviewed.total(SHEET).statedSum!)).toBe('95.7');
  });

  it('asks for each figure and item under a name of its own', () => {
    const names = reviewed.scores.missing.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        '预算编制合理性（1）',
        '预算编制合理性（5）',
        '日常公用经费决算数',
        '日常公用经费调整预算数',
        '“三公”经费实际支出数',
      ]),
    );
    const cells = reviewed.scores.missing.find(({ name }) => name === '日常公用经费决算数')!.for.map(a1);
    expect(cells).toEqual(['I19']);
  });

  const REPORT: CellInput[][] = [
    ['“三公”经费预算安排数', 504000, '元'],
    ['“三公”经费实际支出数', 503975.7, '元'],
    ['日常公用经费调整预算数', 1263507, '元'],
    ['日常公用经费决算数', 1263391.6, '元'],
    ['一季度部门预算支出进度', '20.85%', ''],
    ['二季度部门预算支出进度', '39.92%', ''],
    ['三季度部门预算支出进度', '73.61%', ''],
    ['四季度部门预算支出进度', '94.51%', ''],
    ['在编人数', 23, '人'],
    ['编制数', 25, '人'],
    ['编外人员数', 71, '人'],
    ['固定资产利用率', '100%', ''],
  ];

  it('gives the scores of the report once its figures are in 评分依据', () => {
    const filled = review(withEvidence(workbook, REPORT));
    const scores = ['I19', 'I20', 'I16', 'I17', 'I15'].map((cell) => [
      cell,
      filled.points(SHEET, cell),
      filled.row(SHEET, cell).state,
    ]);
    expect(scores).toEqual([
      ['I19', '4', 'computed'],
      ['I20', '4.7', 'computed'],
      ['I16', '1', 'computed'],
      ['I17', '0', 'computed'],
      ['I15', '1', 'computed'],
    ]);
    expect(filled.total(SHEET).points).toBe('91.7');
    expect(filled.row(SHEET, 'I17').note).toBe(
      '编外人员71人，占在职人员94人的75.53%，高于10%，得0分，扣1分。',
    );
    expect(filled.row(SHEET, 'I19').note).toContain('“三公”经费控制率99.995%（503,975.70元/504,000.00元）');
  });

  it('scores by ticks, and says that a person judged', () => {
    const ticked = [1, 2, 3, 4, 5].map((n) => [`预算编制合理性（${n}）`, n === 4 ? '否' : '是', '是/否']);
    const filled = review(withEvidence(workbook, ticked));
    expect(filled.points(SHEET, 'I5')).toBe('4');
    expect(filled.row(SHEET, 'I5')).toMatchObject({ state: 'judged' });
    expect(filled.row(SHEET, 'I5').note).toMatch(/得4分，扣1分。$/);
  });

  it('reads back every row it asked to be filled', () => {
    const asked = evidenceRows(reviewed.scores.missing);
    const filled = review(
      withEvidence(
        workbook,
        asked.map(({ name, unit, note }) => [
          name,
          answer(unit),
          unit === '%' || unit === '是/否' || unit === '选项' ? unit : '',
          '',
          note,
        ]),
      ),
    );
    const open = new Set(filled.scores.missing.map(({ name }) => name));
    expect(asked.map(({ name }) => name).filter((name) => open.has(name))).toEqual([]);
  });

  it('scores a moved table alike', () => {
    const there = review(moved(workbook, 3, 2));
    expect(there.points(SHEET, 'K28')).toBe('4');
    expect(there.total(SHEET).points).toBe('91.7');
  });
});

function answer(unit: string): CellInput {
  if (unit === '是/否') return '是';
  if (unit === '选项') return '1';
  return unit === '%' ? 100 : 1;
}

describe('Guangzhou 2023', () => {
  const workbook = fixture('guangzhou-2023');

  it('keeps every score as typed: no standards are printed', () => {
    const { scores, total } = review(workbook);
    const scored = scores.rows.filter(({ stated }) => stated);
    expect(scored).toHaveLength(26);
    expect(scored.every(({ state }) => state === 'stated')).toBe(true);
    expect(total('表2自评得分').points).toBe('95.25');
  });

  it('works the expenditure rate out once it is given', () => {
    const reviewed = review(withEvidence(workbook, [['支出率', 97.45, '%']]));
    const row = reviewed.scores.rows.find(({ name }) => name === '部门预算资金支出率')!;
    expect([row.state, decimalText(row.score!)]).toEqual(['computed', '9.75']);
    expect(row.note).toMatch(/97\.45%.*得9\.75分，扣0\.25分。$/);
  });
});

describe('Liwan 2021', () => {
  it('has nothing to score', () => {
    const { scores } = review(fixture('liwan-2021'));
    expect(scores.totals).toEqual([]);
    expect(scores.rows.filter(({ score }) => score !== null)).toEqual([]);
    expect(scores.rows.some(({ met }) => met === true)).toBe(true);
  });
});

describe('Lechang 2023', () => {
  const reviewed = review(fixture('lechang-2023'));

  it('never computes from a note that explains the score given', () => {
    expect(reviewed.scores.rows.filter(({ state }) => state !== 'stated')).toEqual([]);
  });

  it('adds the bonus: 96 + 3', () => {
    expect(reviewed.total('自评评分表').points).toBe('99');
    expect(decimalText(reviewed.total('自评评分表').statedSum!)).toBe('99');
  });

  it('keeps the points of a row that is not assessed', () => {
    expect(reviewed.points('自评评分表', 'G16')).toBe('3');
  });
});

describe('Yueyang 2023', () => {
  const reviewed = review(fixture('yueyang-2023'));
  const SELF = '附件2整体支出自评表';
  const INDEX = '评价指标表';

  it('scores the execution rate and every indicator: 99.95', () => {
    expect(reviewed.points(SELF, 'H5')).toBe('9.95');
    expect(reviewed.row(SELF, 'H5').note).toBe(
      '预算执行率99.49%（3,265.52万元/3,282.14万元），按执行率得9.95分，扣0.05分。',
    );
    const rows = reviewed.scores.rows.filter(
      ({ ref, indicator }) => ref?.sheet === SELF && indicator !== null,
    );
    expect(rows).toHaveLength(9);
    for (const row of rows) {
      expect(row.state).toBe('computed');
      expect(row.score).toEqual(row.weight);
      expect(row.note).toBe('');
    }
    expect(reviewed.total(SELF)).toMatchObject({ points: '99.95', stated: { text: '99' } });
  });

  it('scores the index by its standards on the base data: 18', () => {
    const cells = ['I3', 'I4', 'I5', 'I6'].map((cell) => reviewed.points(INDEX, cell));
    expect(cells).toEqual(['5', '5', '0', '8']);
    expect(reviewed.total(INDEX).points).toBe('18');
    expect(reviewed.row(INDEX, 'I5').note).toMatch(/94\.05%.*得0分，扣5分。$/);
    const used = reviewed.row(INDEX, 'I6').inputs.map(({ ref }) => ref && `${ref.sheet}!${a1(ref)}`);
    expect(used).toEqual(expect.arrayContaining(['附件1基础数据表!D6', '附件1基础数据表!C6']));
  });

  it('leaves the execution rate of a project without a budget open', () => {
    expect(reviewed.points('附件3自然灾害处置经费', 'H6')).toBeNull();
    expect(reviewed.total('附件3自然灾害处置经费').points).toBe('90');
  });
});
