import { executionLow } from '../../../src/core/checks/execution-low';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { pct } from '../../helpers/sheet-builder';

const low = { E5: 416, E6: 314, F5: pct(0.8), F6: 0.7621 };

testCheck(executionLow, {
  sentences: {
    low: '“合计”执行率80%，低于90%，表内没有说明原因。',
  },
  accept: [
    { name: 'a rate over the limit', book: fundsBook() },
    { name: 'just at the limit', book: fundsBook({ E5: 468, E6: 366 }) },
    {
      name: 'a rate that is shown as the limit',
      book: fundsBook({ D5: 0, C5: 520, E5: 467.9999, D6: 412, E6: 370.8 }),
    },
    {
      name: 'a low rate explained under the problems',
      book: fundsBook({ ...low, B13: '因工程验收推迟，部分尾款未支付，预算执行率偏低。' }),
    },
    { name: 'a low source under a total that is not low', book: fundsBook({ E7: 60, E6: 447 }) },
    { name: 'a low limit', book: fundsBook(low), settings: { lowExecution: '0.8' } },
    { name: 'a blank budget', book: projectBook({ D6: null, G6: null }), status: 'not-checked' },
    { name: 'no funds', book: tasksBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a low rate and nothing said about it',
      book: fundsBook(low),
      findings: [
        {
          cell: 'F5',
          related: ['C5', 'D5', 'E5'],
          message: 'low',
          stated: '80%',
          expected: '≥90%',
          gap: '10个百分点',
        },
      ],
    },
    {
      name: 'a mention of the execution rate that gives no reason',
      book: fundsBook({ ...low, B13: '我局将预算执行率纳入科室考核。部分项目前期准备不够充分。' }),
      findings: [{ cell: 'F5' }],
    },
    {
      name: 'nothing spent',
      book: projectBook({ E6: 0, E7: 0, G6: 0 }),
      findings: [{ cell: 'G6', stated: '0%' }],
    },
    {
      name: 'a limit raised by a setting',
      book: fundsBook(),
      settings: { lowExecution: '0.98' },
      findings: [{ cell: 'F5' }],
    },
  ],
});
