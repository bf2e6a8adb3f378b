import { truncated } from '../../../src/core/checks/truncated';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { pct } from '../../helpers/sheet-builder';

testCheck(truncated, {
  sentences: {
    cut: '“年度资金总额”的执行率填写为99.95%，899.6万元÷900万元四舍五入应为99.96%，填写的数是直接舍去尾数得到的。',
  },
  accept: [
    { name: 'a rounded rate', book: projectBook({ D6: 900, E6: 899.6, G6: '99.96%' }) },
    { name: 'a rate that is plainly wrong', book: projectBook({ G6: pct(0.95) }) },
    {
      name: 'a cut-off rate that the amounts’ own rounding allows',
      book: projectBook({ D6: 90, E6: 85, G6: '94.3%' }),
    },
    { name: 'no funds', book: tasksBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: '99.9555…% written 99.95%',
      book: projectBook({ D6: 900, E6: 899.6, E7: 899.6004, G6: '99.95%' }),
      findings: [{ cell: 'G6', related: ['D6', 'E6'], message: 'cut', stated: '99.95%', expected: '99.96%' }],
    },
    {
      name: 'two thirds written 66.66%',
      book: projectBook({ D6: 300, E6: 200.0001, G6: '66.66%' }),
      findings: [{ cell: 'G6', stated: '66.66%', expected: '66.67%' }],
    },
    {
      name: 'an adjustment rate',
      book: fundsBook({
        C5: 600.001,
        C6: 500.001,
        D5: 40,
        D6: 32,
        G5: '6.66%',
        F5: null,
        F6: null,
        G6: '6.4%',
      }),
      findings: [{ cell: 'G5', related: ['C5', 'D5'], stated: '6.66%', expected: '6.67%' }],
    },
  ],
});
