import { missingAmount } from '../../../src/core/checks/missing-amount';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const byNature = workbook(
  sheet('整体自评', [
    ['部门整体支出绩效自评表'],
    ['年度预算申请（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 120, 110, 10, 0.9167, 9.17],
    [null, '按收入性质分：一般公共预算', 100, 120, 110],
    [null, '按支出性质分：基本支出', null, null, 60],
    [null, '项目支出', null, null, 50],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    [null, '产出指标', '数量指标', '巡查次数', '≥12次', '12次', 90, 90],
  ]),
);

testCheck(missingAmount, {
  sentences: {
    task: '“文艺演出下基层”没有填写执行数(元)（总额），其他任务都已填写。',
    budget: '“年度资金总额”有执行数173.7万元，但没有填写全年预算数。',
    spent: '“年度资金总额”有预算数180万元，但没有填写全年执行数。',
  },
  accept: [
    { name: 'every amount filled', book: tasksBook() },
    { name: 'a dash in place of an amount', book: tasksBook({ D7: '—', E7: null, F7: '/', G7: null }) },
    { name: 'a blank 其中 column', book: tasksBook({ E6: null, G6: null }) },
    { name: 'most tasks without money', book: tasksBook({ D6: null, D7: null, F6: null, F7: null }) },
    { name: 'a source without any amount', book: fundsBook({ C7: null, D7: null, E7: null }) },
    {
      name: 'funds not yet filled',
      book: projectBook({ C6: null, D6: null, E6: null, C7: null, D7: null, E7: null }),
      status: 'not-checked',
    },
    { name: 'no amounts', book: indicatorBook(['培训期数', '≥4期', '4期']), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'one task forgotten',
      book: tasksBook({ F6: null }),
      findings: [{ cell: 'F6', related: ['F5', 'F7'], message: 'task' }],
    },
    {
      name: 'the total of the tasks forgotten',
      book: tasksBook({ D8: null }),
      findings: [{ cell: 'D8', related: ['D5', 'D6', 'D7'], message: 'task' }],
    },
    {
      name: 'money spent and no budget',
      book: projectBook({ D6: null, D7: null }),
      findings: [{ cell: 'D6', related: ['E6'], message: 'budget' }],
    },
    {
      name: 'a budget and nothing spent',
      book: projectBook({ E6: null, E7: null }),
      findings: [{ cell: 'E6', related: ['D6'], message: 'spent' }],
    },
    {
      name: 'a whole division of the total without a budget, once',
      book: byNature,
      findings: [{ cell: 'D5', related: ['D6', 'E5', 'E6'], message: 'budget' }],
    },
  ],
});
