import { executionOverBudget } from '../../../src/core/checks/execution-over-budget';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const initialOnly = (spent: number) =>
  workbook(
    sheet('绩效自评表', [
      ['2023年度项目支出绩效自评表'],
      ['项目资金（万元）', null, '年初预算数', '实际支出数', '执行率'],
      [null, '年度资金总额', 80, spent, spent / 80],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '完成值'],
      [null, '产出指标', '数量指标', '修缮文物点', '≥3处', '3处'],
    ]),
  );

testCheck(executionOverBudget, {
  sentences: {
    over: '“年度资金总额”执行数189万元，超过预算数180万元，多出9万元（执行率105%）。',
    noBudget: '“政府性基金预算”预算数为0，却有执行数102万元。',
    overInitial: '“年度资金总额”执行数84万元，超过年初预算数80万元，多出4万元；表中没有反映预算调整。',
  },
  accept: [
    { name: 'spent within the budget', book: fundsBook() },
    { name: 'spent to the last cent', book: projectBook({ E6: 180, G6: 1 }) },
    { name: 'over the initial budget, but within the year’s', book: projectBook({ C6: 100, C7: 100 }) },
    { name: 'a blank budget', book: projectBook({ D6: null, D7: null }), status: 'not-checked' },
    {
      name: 'a unit mixed up, which is JX107',
      book: projectBook({ E6: 1737000, E7: null }),
      status: 'not-checked',
    },
    { name: 'tasks within their budgets', book: tasksBook() },
    { name: 'no money', book: indicatorBook(['演出场次', '≥60场']), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'a task over its budget, which money of another task may cover',
      book: tasksBook({ F6: 810000, F8: 2490000.5 }),
      findings: [{ cell: 'F6', related: ['D6'], message: 'over', severity: 'warning', gap: '10,000元' }],
    },
    {
      name: 'all tasks together over their budget',
      book: tasksBook({ F7: 620000, F8: 2560000.5 }),
      findings: [
        { cell: 'F7', message: 'over', severity: 'warning' },
        { cell: 'F8', related: ['D8'], message: 'over', severity: 'error', gap: '60,000.5元' },
      ],
    },
    {
      name: 'more spent than budgeted',
      book: projectBook({ E6: 189, G6: 1.05 }),
      findings: [
        {
          cell: 'E6',
          related: ['D6'],
          message: 'over',
          severity: 'error',
          expected: '≤180万元',
          gap: '9万元',
        },
      ],
    },
    {
      name: 'a source of its own',
      book: fundsBook({ E7: 110 }),
      findings: [{ cell: 'E7', related: ['C7', 'D7'], message: 'over', gap: '2万元' }],
    },
    {
      name: 'spending without a budget',
      book: fundsBook({ C7: 0, D7: 0 }),
      findings: [{ cell: 'E7', message: 'noBudget', severity: 'warning' }],
    },
    {
      name: 'over the initial budget in a form that shows no adjustment',
      book: initialOnly(84),
      findings: [{ cell: 'D3', related: ['C3'], message: 'overInitial', severity: 'warning', gap: '4万元' }],
    },
  ],
});
