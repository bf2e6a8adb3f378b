import { adjustmentRate } from '../../../src/core/checks/adjustment-rate';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { pct } from '../../helpers/sheet-builder';

testCheck(adjustmentRate, {
  sentences: {
    differs: '“合计”预算调整率填写为3.85%，按20万元÷500万元计算应为4.00%。',
    rounding:
      '“政府性基金预算”预算调整率填写为8.4%，按表内金额8万元÷100万元计算为8.0%，差异在金额尾数四舍五入的范围内。',
  },
  accept: [
    { name: 'adjustment over initial budget', book: fundsBook() },
    { name: 'a cut stated without its sign', book: fundsBook({ D5: -20, D6: -28, G6: pct(0.07) }) },
    {
      name: 'a cut stated with its sign',
      book: fundsBook({ D5: -20, G5: pct(-0.04), D6: -28, G6: pct(-0.07) }),
    },
    { name: 'a form without the rate', book: projectBook(), status: 'not-checked' },
    { name: 'no initial budget to divide by', book: fundsBook({ C7: 0, D7: 108 }), status: 'not-checked' },
    { name: 'no funds', book: tasksBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a rate of the budget after adjustment',
      book: fundsBook({ G5: pct(0.0385) }),
      findings: [
        {
          cell: 'G5',
          related: ['C5', 'D5'],
          message: 'differs',
          stated: '3.85%',
          expected: '4.00%',
          gap: '0.15%',
        },
      ],
    },
    {
      name: 'ten times too much',
      book: fundsBook({ G7: '80%' }),
      findings: [{ cell: 'G7', related: ['C7', 'D7'], expected: '8%' }],
    },
    {
      name: 'no adjustment, but a rate',
      book: fundsBook({ D6: 0 }),
      findings: [{ cell: 'G6', stated: '3%', expected: '0%' }],
    },
    {
      name: 'a difference that rounding explains',
      book: fundsBook({ G7: pct(0.084) }),
      findings: [{ cell: 'G7', message: 'rounding', severity: 'info' }],
    },
  ],
});
