import { fundPart } from '../../../src/core/checks/fund-part';
import { baseDataBook, fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';

testCheck(fundPart, {
  sentences: {
    larger:
      '“其中：当年财政拨款全年执行数”（其中项）为183.7万元，大于所属“年度资金总额全年执行数”的173.7万元，多出10万元。',
  },
  accept: [
    { name: 'a lone 其中 row as large as its total', book: projectBook() },
    { name: 'a lone 其中 row smaller than its total', book: projectBook({ C7: 120, D7: 100, E7: 90 }) },
    { name: '其中 columns of tasks', book: tasksBook() },
    { name: 'sources, which are no parts', book: fundsBook(), status: 'not-checked' },
    { name: 'parts of base data', book: baseDataBook({ D8: 400 }) },
  ],
  reject: [
    {
      name: 'an 其中 row larger than the total',
      book: projectBook({ E7: 183.7 }),
      findings: [
        {
          cell: 'E7',
          related: ['E6'],
          message: 'larger',
          stated: '183.7万元',
          expected: '≤173.7万元',
          gap: '10万元',
        },
      ],
    },
    {
      name: 'an 其中 column of a task larger than its amount',
      book: tasksBook({ E7: 530000 }),
      findings: [{ cell: 'E7', related: ['D7'], gap: '30,000元' }],
    },
    {
      name: 'the 其中 column of spending, not of the budget',
      book: tasksBook({ G6: 760000.02 }),
      findings: [{ cell: 'G6', related: ['F6'], gap: '0.02元' }],
    },
    {
      name: 'a part of base data',
      book: baseDataBook({ D8: 450 }),
      findings: [{ cell: 'D8', related: ['D7'] }],
    },
  ],
});
