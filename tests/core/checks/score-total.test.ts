import { scoreTotal } from '../../../src/core/checks/score-total';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { type CellInput, formula, set, sheet, workbook } from '../../helpers/sheet-builder';

const SCORES = ['H6', 'H9', 'H10', 'H11', 'H12', 'H13'];
const unscored = Object.fromEntries(SCORES.map((cell) => [cell, null]));

/** Subtotals of level 1 beside the rows. */
const withSubtotals = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet(
        '评分表',
        [
          ['2022年度部门整体支出绩效自评表'],
          ['自评得分：92分'],
          ['一级指标', '分值', '得分', '二级指标', '分值', '得分'],
          ['投入', 40, 37, '预算编制合理性', 20, 20],
          [null, null, null, '绩效目标明确性', 20, 17],
          ['产出', 60, 55, '重点工作完成率', 30, 30],
          [null, null, null, '工作质量达标情况', 30, 25],
          ['合计', 100, null, null, 100, 92],
        ],
        { merges: ['A1:F1', 'A2:F2', 'A4:A5', 'B4:B5', 'C4:C5', 'A6:A7', 'B6:B7', 'C6:C7'] },
      ),
      changes,
    ),
  );

/** A 小计 after one group, one after two groups together, and one of all of them before the bonus. */
const withJointSubtotals = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet('评分表', [
        ['2024年度部门整体支出绩效自评表'],
        ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'],
        ['产出', '数量', '培训人数', 30, '完成得30分，否则酌情扣分', 30],
        [null, '质量', '合格率', 20, '完成得20分，否则酌情扣分', 18],
        ['小计', null, null, 50, null, 48],
        ['效益', '社会效益', '就业率', 30, '完成得30分，否则酌情扣分', 29],
        ['满意度', '满意度', '学员满意度', 20, '完成得20分，否则酌情扣分', 20],
        ['小计', null, null, 50, null, 49],
        ['指标得分小计', null, null, 100, null, 97],
        ['加分项', '表彰', '获得表彰', 5, '每项加1分', 1],
        ['总分', null, null, null, null, 98],
      ]),
      changes,
    ),
  );

/** A reviewer's scores beside the office's own; the first row was left as it was. */
const withReview = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet('复核表', [
        ['2024年度项目支出绩效自评复核表'],
        ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '自评得分', '复核得分'],
        ['产出', '数量', '新增床位', '≥60张', '60张', 50, 50, null],
        ['效益', '社会效益', '服务能力', '提升', '提升', 30, 29, 26],
        ['满意度', '满意度', '患者满意度', '≥90%', '92%', 20, 20, 19],
        ['合计', null, null, null, null, 100, 99, 95],
      ]),
      changes,
    ),
  );

/** Reviewed rows of 90 points beside a rate of the funds, whose reviewed score stands in a column of its own. */
const withReviewedRate = (total: number) =>
  projectBook({ J8: '复核得分', J9: 20, J10: 20, J11: 8, J12: 30, J13: 10, J14: total });

/** Rows of 90 points under a total that counts the points of a rate told in a sentence. */
const withToldRate = (total: number, rate = '执行率95%') =>
  workbook(
    sheet('自评', [
      ['2024年度项目支出绩效自评表'],
      [`预算执行情况：全年预算数200万元，执行数190万元，${rate}。`],
      ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出', '新建公厕', '≥6座', '6座', 50, 50],
      ['效益', '受益人口', '≥2000人', '2100人', 30, 30],
      ['满意度', '居民满意度', '≥90%', '81%', 10, 9],
      ['总分（含预算执行率10分）', null, null, null, 100, total],
    ]),
  );

testCheck(scoreTotal, {
  sentences: {
    execution: '总分填99.9分；各项得分之和为89分，加上预算执行率（满分10分），总分应为98.5分，相差1.4分。',
    total: '总分填97分，各项得分之和为98分，相差1分。',
    formula: '总分公式得出81分，各项得分之和为98分，相差17分。',
    rounded: '总分填99分，各项得分之和为98.65分，取整后相差0.35分。',
    unscored: '总分填100分，但各项还没有打分；按表中数据计算，各项得分之和应为98.65分，相差1.35分。',
    subtotal: '“产出”填56分，所属各项得分之和为55分，相差1分。',
    head: '表头自评得分95分，表内总分为92分，相差3分。',
    review: '复核总分填96分，各项复核得分之和为95分，相差1分。',
  },
  accept: [
    { name: 'a total with the score of a rate told in a sentence', book: withToldRate(98.5) },
    { name: 'a total with a rate scored by bands', book: withToldRate(99) },
    { name: 'the total is the sum, execution rate included', book: projectBook() },
    { name: 'the total is the sum with its bonus', book: scoringBook() },
    { name: 'a bonus over its cap counts as much as the cap', book: scoringBook({ H10: 5, H11: 99 }) },
    { name: 'a sum over 100 stated as 100', book: scoringBook({ H5: 10, H9: 20, H10: 3, H11: 100 }) },
    {
      name: 'a total over 100 because of a bonus is another check’s',
      book: scoringBook({ H5: 10, H9: 20, H11: 102 }),
    },
    { name: 'the total rounded to its own digits', book: projectBook({ H14: 98.7 }) },
    { name: 'rows not scored yet that come to the stated total', book: projectBook(unscored) },
    { name: 'a blank row whose worked-out score makes up the total', book: projectBook({ H12: null }) },
    {
      name: 'a blank row that may hold what is missing',
      book: projectBook({ H12: null, H14: 90 }),
      status: 'not-checked',
    },
    { name: 'the total of a reviewer, one row left as it was', book: withReview() },
    {
      name: 'a reviewed total with what the reviewer gave the rate of the funds',
      book: withReviewedRate(97.5),
    },
    { name: 'the total of the rows that were reviewed alone', book: withReview({ H6: 45 }) },
    { name: 'subtotals and head agree', book: withSubtotals() },
    { name: 'a subtotal of the two groups above it, and one of all', book: withJointSubtotals() },
    { name: 'no total filled in', book: projectBook({ H14: null }), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a reviewed total with more than the rate of the funds can be given',
      book: withReviewedRate(99),
      findings: [{ cell: 'J14', message: 'review', stated: '99', expected: '97.65' }],
    },
    {
      name: 'the total one point short',
      book: scoringBook({ H11: 97 }),
      findings: [
        {
          cell: 'H11',
          related: ['H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10'],
          message: 'total',
          stated: '97',
          expected: '98',
          gap: '1',
        },
      ],
    },
    {
      name: 'a formula that misses a row',
      book: scoringBook({ H11: formula('SUM(H4:H8)+H10', 81) }),
      findings: [{ cell: 'H11', message: 'formula', expected: '98', severity: 'error' }],
    },
    {
      name: 'a whole number for a sum with a fraction',
      book: projectBook({ H14: 99 }),
      findings: [{ cell: 'H14', message: 'rounded', expected: '98.65', severity: 'warning' }],
    },
    {
      name: 'a total typed over rows that are not scored',
      book: projectBook({ ...unscored, H14: 100 }),
      findings: [
        { cell: 'H14', related: SCORES, message: 'unscored', stated: '100', expected: '98.65', gap: '1.35' },
      ],
    },
    {
      name: 'a total with more than the execution rate that it counts can add',
      book: withToldRate(99.9),
      findings: [
        {
          cell: 'F7',
          related: ['F4', 'F5', 'F6'],
          message: 'execution',
          stated: '99.9',
          expected: '98.5',
          gap: '1.4',
        },
      ],
    },
    {
      name: 'a total with what no share of the rate and no band gives',
      book: withToldRate(98.7),
      findings: [{ cell: 'F7', related: ['F4', 'F5', 'F6'], message: 'execution', expected: '98.5' }],
    },
    {
      name: 'a subtotal that is not its rows',
      book: withSubtotals({ C6: 56 }),
      findings: [{ cell: 'C6', related: ['F6', 'F7'], message: 'subtotal', stated: '56', expected: '55' }],
    },
    {
      name: 'a subtotal of two groups that is not their rows',
      book: withJointSubtotals({ F8: 47 }),
      findings: [{ cell: 'F8', related: ['F6', 'F7'], message: 'subtotal', stated: '47', expected: '49' }],
    },
    {
      name: 'a subtotal of all groups that is not their rows',
      book: withJointSubtotals({ F9: 99 }),
      findings: [
        {
          cell: 'F9',
          related: ['F3', 'F4', 'F6', 'F7'],
          message: 'subtotal',
          stated: '99',
          expected: '97',
        },
      ],
    },
    {
      name: 'a head score that is not the total',
      book: withSubtotals({ A2: '自评得分：95分' }),
      findings: [{ cell: 'A2', related: ['F8'], message: 'head', stated: '95', expected: '92' }],
    },
    {
      name: 'the total of a reviewer who left one row as it was',
      book: withReview({ H6: 96 }),
      findings: [
        { cell: 'H6', related: ['H4', 'H5'], message: 'review', stated: '96', expected: '95', gap: '1' },
      ],
    },
  ],
});
