import { carryover } from '../../../src/core/checks/carryover';
import { baseDataBook, fundsBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { pct } from '../../helpers/sheet-builder';

const withIndicator = (actual: string | number | ReturnType<typeof pct>, name = '结转结余率') =>
  fundsBook({ D9: name, E9: '≤10%', F9: actual });

testCheck(carryover, {
  sentences: {
    zero: '“年末结转结余”填写为0，而1,010.5万元－1,000.5万元＝10万元，尚有未支出的资金。',
  },
  accept: [
    { name: 'income less expenditure', book: baseDataBook() },
    { name: 'everything spent', book: baseDataBook({ C10: 1010.5, D10: 0 }) },
    { name: 'a stated rate that is not 0', book: withIndicator(pct(0.025)) },
    { name: 'last year’s carryover', book: withIndicator('0', '上年结转结余执行'), status: 'not-checked' },
    {
      name: 'a rate that rounds to 0',
      book: fundsBook({ D9: '结转结余率', E9: '≤10%', F9: '0%', E5: 519, E6: 417 }),
    },
    { name: 'a form that says nothing of it', book: projectBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'base data that carry nothing over',
      book: baseDataBook({ D10: 0 }),
      findings: [{ cell: 'D10', related: ['B10', 'C10'], message: 'zero', stated: '0', expected: '10万元' }],
    },
    {
      name: 'a rate of 0 although money is left',
      book: withIndicator('0'),
      findings: [{ cell: 'F9', related: ['C5', 'D5', 'E5'], expected: '13万元' }],
    },
    {
      name: 'an amount of 0 although money is left',
      book: withIndicator('0万元', '年末结转结余'),
      findings: [{ cell: 'F9', expected: '13万元' }],
    },
  ],
});
