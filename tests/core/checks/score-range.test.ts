import { scoreRange } from '../../../src/core/checks/score-range';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { pct, sheet, workbook } from '../../helpers/sheet-builder';

/** Every row is scored out of a hundred and weighted. */
const perHundred = workbook(
  sheet('评价表', [
    ['2022年度部门整体支出绩效评价表'],
    ['一级指标', '二级指标', '三级指标', '权重', '得分'],
    ['产出指标', '数量指标', '培训班期数', pct(0.3), 95],
    ['产出指标', '质量指标', '培训合格率', pct(0.2), 90],
    ['效益指标', '社会效益指标', '服务能力提升情况', pct(0.3), 100],
    ['满意度指标', '服务对象满意度指标', '学员满意度', pct(0.2), 98],
    ['总分', null, null, pct(1), 96.1],
  ]),
);

/** Two rows share the points that stand in the name over them. */
const shared = (score: number) =>
  workbook(
    sheet('自评表', [
      ['项目支出绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '得分'],
      ['产出指标（60分）', '数量指标（60分）', '培训场次', '4场', '4场', 30],
      [null, null, '培训人数', '200人', '210人', score],
      ['效益指标（40分）', '社会效益（40分）', '满意度', '90%', '92%', 40],
    ]),
  );

testCheck(scoreRange, {
  sentences: {
    over: '“数量指标”得分65分，超过分值60分，多出5分。',
    negative: '“资金使用合规性”得分为-1分，低于0分。',
  },
  accept: [
    { name: 'every score at or under its points', book: projectBook() },
    { name: 'points shown as percentages', book: scoringBook({ F4: pct(0.1), F5: pct(0.1) }) },
    { name: 'rows that share the points of their name and make them', book: shared(30) },
    { name: 'a score of 0', book: projectBook({ H12: 0 }) },
    { name: 'a penalty row under 0', book: scoringBook({ E10: '违规违纪扣分', H10: -2 }) },
    { name: 'rows scored out of a hundred and weighted', book: perHundred, status: 'not-checked' },
    {
      name: 'a form with no score filled in',
      book: projectBook({ H6: null, H9: null, H10: null, H11: null, H12: null, H13: null, H14: null }),
      status: 'not-checked',
    },
  ],
  reject: [
    {
      name: 'rows that together make more than the points of their name',
      book: shared(35),
      findings: [
        { cell: 'B3', related: ['F3', 'F4'], message: 'over', stated: '65', expected: '0–60', gap: '5' },
      ],
    },
    {
      name: 'a row over its points',
      book: projectBook({ H12: 35 }),
      findings: [
        { cell: 'H12', related: ['G12'], message: 'over', stated: '35', expected: '0–30', gap: '5' },
      ],
    },
    {
      name: 'a score under 0',
      book: scoringBook({ H6: -1 }),
      findings: [
        { cell: 'H6', related: ['F6'], message: 'negative', stated: '-1', expected: '0–18', gap: '1' },
      ],
    },
    {
      name: 'a score typed with its unit, over by a little',
      book: scoringBook({ H4: '10.5分' }),
      findings: [{ cell: 'H4', message: 'over', gap: '0.5' }],
    },
    {
      name: 'the execution rate over its points',
      book: projectBook({ H6: 12 }),
      findings: [{ cell: 'H6', related: ['F6'], message: 'over', stated: '12' }],
    },
  ],
});
