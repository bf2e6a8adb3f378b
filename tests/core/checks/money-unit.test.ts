import { moneyUnit } from '../../../src/core/checks/money-unit';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { pct } from '../../helpers/sheet-builder';

testCheck(moneyUnit, {
  sentences: {
    factor: '1,737,000万元与180万元（D6）相差约一万倍，很可能一处按元、一处按万元填写。',
    size: '表中单位为“元”，而部门资金总额为500元，与一个部门的规模明显不符。',
  },
  accept: [
    { name: 'one unit throughout', book: fundsBook() },
    {
      name: 'a budget hardly used, with its true rate',
      book: projectBook({ D6: 5000, E6: 0.5, E7: 0.5, G6: '0.01%' }),
    },
    { name: 'an initial budget multiplied by additions', book: projectBook({ C6: 1, C7: 1 }) },
    {
      name: 'a small project in 元',
      book: projectBook({ A5: '项目资金（元）', C6: 2000, D6: 1800, E6: 1737 }),
    },
    { name: 'tasks in one unit', book: tasksBook() },
    { name: 'a task that adds up wrongly for another reason', book: tasksBook({ F7: 5000 }) },
    { name: 'no money', book: indicatorBook(['演出场次', '≥60场']), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'what was spent on a task in 万元, where the total is right in 元',
      book: tasksBook({ F7: 50 }),
      findings: [{ cell: 'F7', related: ['D7', 'F8'], message: 'factor' }],
    },
    {
      name: 'what was spent on a task ten thousand times its budget',
      book: tasksBook({ F5: 11800005000, F8: null }),
      findings: [{ cell: 'F5', related: ['D5'], message: 'factor' }],
    },
    {
      name: 'spending in 元 beside a budget in 万元',
      book: projectBook({ E6: 1737000, E7: 1737000 }),
      findings: [{ cell: 'E6', message: 'factor', stated: '1,737,000万元' }],
    },
    {
      name: 'a budget in 元, and a rate that says so',
      book: projectBook({ D6: 1800000, D7: 1800000, C6: 2000000, C7: 2000000 }),
      findings: [{ cell: 'E6', related: ['D6', 'D7', 'E7'], message: 'factor' }],
    },
    {
      name: 'one source in 元 under a total in 万元',
      book: fundsBook({
        C6: 4000000,
        C7: 1000000,
        D6: null,
        D7: null,
        E6: null,
        E7: null,
        F6: null,
        F7: null,
        G6: null,
        G7: null,
        F5: pct(0.975),
      }),
      findings: [{ cell: 'C5', related: ['C6', 'C7'], message: 'factor' }],
    },
    {
      name: 'a department that lives on 520 yuan',
      book: fundsBook({ G3: '单位：元' }),
      findings: [{ cell: 'C5', message: 'size', stated: '500元' }],
    },
  ],
});
