import { taskTotal } from '../../../src/core/checks/task-total';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';

testCheck(taskTotal, {
  sentences: {
    differs: '“金额合计”预算数(元)（总额）为2,450,000元，各任务之和为2,500,000元，相差50,000元。',
    rounding:
      '“金额合计”预算数(万元)（总额）为251.3万元，各任务之和为251.2万元，相差0.1万元，属于四舍五入造成的尾差。',
  },
  accept: [
    { name: 'columns that add up', book: tasksBook() },
    {
      name: 'a task without money',
      book: tasksBook({
        D7: null,
        F7: 0,
        E7: null,
        G7: null,
        D8: 2000000,
        F8: 1940000.5,
        E8: 1800000,
        G8: 1750000.5,
      }),
    },
    { name: 'amounts typed as text', book: tasksBook({ D5: '1,200,000.00', D8: '2,500,000' }) },
    { name: 'an amount that cannot be read', book: tasksBook({ D6: '80,0000' }) },
    { name: 'a task typed in another unit, which is JX107', book: tasksBook({ F7: 50 }) },
    { name: 'no tasks', book: fundsBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a total left from last year',
      book: tasksBook({ D8: 2450000 }),
      findings: [
        {
          cell: 'D8',
          related: ['D5', 'D6', 'D7'],
          message: 'differs',
          stated: '2,450,000元',
          expected: '2,500,000元',
          gap: '50,000元',
        },
      ],
    },
    {
      name: 'an 其中 column of its own',
      book: tasksBook({ G5: 990000 }),
      findings: [{ cell: 'G8', related: ['G5', 'G6', 'G7'], gap: '0.5元' }],
    },
    {
      name: 'a difference of the last digit',
      book: tasksBook({
        D3: '预算数（万元）',
        F3: '执行数（万元）',
        D5: 120.4,
        D6: 80.4,
        D7: 50.4,
        D8: 251.3,
        E5: null,
        E6: null,
        E7: null,
        E8: null,
        F5: 118,
        F6: 76,
        F7: 50,
        F8: 244,
        G5: null,
        G6: null,
        G7: null,
        G8: null,
      }),
      findings: [{ cell: 'D8', message: 'rounding', severity: 'info', gap: '0.1万元' }],
    },
  ],
});
