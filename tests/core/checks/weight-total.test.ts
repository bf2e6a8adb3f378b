import { weightTotal } from '../../../src/core/checks/weight-total';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { type CellInput, pct, set, sheet, workbook } from '../../helpers/sheet-builder';

const plain = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet('自评表', [
        ['2022年度项目支出绩效自评表'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '改造老旧小区数量', '≥10个', '10个', 50, 50],
        ['效益指标', '社会效益指标', '惠及居民户数', '≥2000户', '2100户', 40, 40],
        ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', '95%', 10, 10],
      ]),
      changes,
    ),
  );

testCheck(weightTotal, {
  sentences: {
    level: '“产出指标”分值50分，下一级指标分值合计45分，相差5分。',
    total: '合计分值填90分，各项分值之和为100分，相差10分。',
    hundred: '“2022年度项目支出绩效自评表”各项分值之和为105分，不是100分，相差5分。',
  },
  accept: [
    { name: 'points in the names of level 1 and 10 for the execution rate: 90 + 10', book: projectBook() },
    { name: 'three levels of points and a bonus row beside them', book: scoringBook() },
    {
      name: 'part of a form whose total row says so',
      book: scoringBook({
        A8: null,
        B8: null,
        C8: null,
        D8: null,
        E8: null,
        F8: null,
        F9: null,
        E9: null,
        F11: 50,
      }),
    },
    {
      name: 'a row that does not apply gave its points to another group',
      book: scoringBook({ F7: null, G7: '不适用', H7: null, F8: 42, H8: 42 }),
    },
    {
      name: '90 points with the execution rate nowhere',
      book: plain({ F3: 40, G3: 40 }),
      status: 'not-checked',
    },
    {
      name: 'a funds table that scores the execution rate and does not say for how many points',
      book: projectBook({ F5: null, F6: null }),
      status: 'not-checked',
    },
    { name: 'a row whose points are blank', book: plain({ F4: null }), status: 'not-checked' },
    { name: 'points typed as percentages', book: plain({ F3: '50%', F4: '40%', F5: '10%' }) },
    { name: 'points shown as percentages', book: plain({ F3: pct(0.5), F4: pct(0.4), F5: pct(0.1) }) },
  ],
  reject: [
    {
      name: 'a row that does not apply, beside points that were never moved',
      book: scoringBook({ F4: 8, H4: 8, G7: '不适用', H7: null }),
      findings: [{ cell: 'D4', related: ['F4', 'F5'], message: 'level', gap: '2' }],
    },
    {
      name: 'rows short of the points in the name of level 1',
      book: projectBook({ G10: 15, H10: 15 }),
      findings: [
        {
          cell: 'B9',
          related: ['G9', 'G10', 'G11'],
          message: 'level',
          stated: '50',
          expected: '45',
          gap: '5',
        },
      ],
    },
    {
      name: 'a level-1 cell over its level 2, told once',
      book: scoringBook({ B4: 25 }),
      findings: [{ cell: 'B4', related: ['D4'], message: 'level' }],
    },
    {
      name: 'rows short of level 2',
      book: scoringBook({ F4: 8, H4: 8 }),
      findings: [{ cell: 'D4', related: ['F4', 'F5'], message: 'level', gap: '2' }],
    },
    {
      name: 'the total row short of the rows',
      book: scoringBook({ F11: 90 }),
      findings: [
        { cell: 'F11', related: ['B4', 'B6', 'B8'], message: 'total', stated: '90', expected: '100' },
      ],
    },
    {
      name: 'no total row and 105 points',
      book: plain({ F4: 45 }),
      findings: [
        {
          cell: 'F2',
          related: ['F3', 'F4', 'F5'],
          message: 'hundred',
          stated: '105',
          expected: '100',
          gap: '5',
        },
      ],
    },
    {
      name: 'the execution rate’s 10 points come on top of 100',
      book: projectBook({ G9: 30, B9: '产出指标（60分）', G14: 100 }),
      findings: [{ cell: 'G14', message: 'total', gap: '10' }],
    },
  ],
});
