import { executionRate } from '../../../src/core/checks/execution-rate';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { pct, sheet, workbook } from '../../helpers/sheet-builder';

/** Two tasks of 120 and 80, of which 114 and 72 were spent. */
const ratedTasks = (one: string, other: string) =>
  workbook(
    sheet('自评表', [
      ['部门整体支出绩效自评表'],
      ['年度主要任务', '任务名称', '主要内容', '预算数（万元）', '执行数（万元）', '执行率'],
      [null, '河道治理', '治理河道12公里', 120, 114, one],
      [null, '饮水安全', '维修管网', 80, 72, other],
      [null, '金额合计', null, 200, 186, '93%'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '实际完成值'],
      [null, '产出指标', '数量指标', '治理河道', '≥12公里', '12公里'],
    ]),
  );

testCheck(executionRate, {
  sentences: {
    differs: '“合计”预算完成率填写为95.7%，按507万元÷520万元计算应为97.5%。',
    rounding:
      '“年度资金总额”执行率填写为96.3%，按表内金额174万元÷181万元计算为96.1%，差异在金额尾数四舍五入的范围内。',
  },
  accept: [
    { name: 'spent over initial budget plus adjustment', book: fundsBook() },
    { name: 'a rate typed as text', book: fundsBook({ F5: '97.50%' }) },
    { name: 'a rate typed as a bare number of percent', book: fundsBook({ F5: 97.5 }) },
    { name: 'a rate without decimals', book: fundsBook({ F5: pct(0.98) }) },
    {
      name: 'a cut of the budget',
      book: fundsBook({ D5: -20, E5: 456, F5: pct(0.95), D6: -28, E6: 354, F6: 0.9516 }),
    },
    {
      name: 'a rate cut off instead of rounded, which is JX405',
      book: projectBook({ E6: 173.697, G6: '96.49%' }),
    },
    { name: 'a blank rate', book: projectBook({ G6: null }), status: 'not-checked' },
    {
      name: 'a blank adjustment, which may be none',
      book: fundsBook({ D5: null, D6: null, D7: null }),
      status: 'not-checked',
    },
    { name: 'a blank budget', book: projectBook({ D6: null }), status: 'not-checked' },
    { name: 'no rate', book: tasksBook(), status: 'not-checked' },
    { name: 'rates of tasks', book: ratedTasks('95.0%', '90%') },
  ],
  reject: [
    {
      name: 'a task’s own rate',
      book: ratedTasks('96.0%', '90%'),
      findings: [{ cell: 'F3', related: ['D3', 'E3'], message: 'differs', expected: '95.0%' }],
    },
    {
      name: 'two digits interchanged',
      book: fundsBook({ F5: pct(0.957) }),
      findings: [
        {
          cell: 'F5',
          related: ['C5', 'D5', 'E5'],
          message: 'differs',
          severity: 'error',
          stated: '95.7%',
          expected: '97.5%',
          gap: '1.8%',
        },
      ],
    },
    {
      name: 'a rate of the initial budget instead of the year’s',
      book: projectBook({ G6: pct(0.8685) }),
      findings: [{ cell: 'G6', related: ['D6', 'E6'], expected: '96.50%' }],
    },
    {
      name: 'a bare 90 beside 86.4: the whole block has its precision',
      book: projectBook({ D6: 90, E6: 86.438, D7: 90, E7: 86.438, G6: '96.5%' }),
      findings: [{ cell: 'G6', message: 'differs', stated: '96.5%', expected: '96.0%' }],
    },
    {
      name: 'a difference that the rounding of the amounts explains',
      book: projectBook({ D6: 181, E6: 174, D7: 181, E7: 174, C6: 200, G6: '96.3%' }),
      findings: [{ cell: 'G6', message: 'rounding', severity: 'info', expected: '96.1%' }],
    },
    {
      name: 'a source’s own rate',
      book: fundsBook({ F7: pct(0.98) }),
      findings: [{ cell: 'F7', related: ['C7', 'D7', 'E7'], expected: '94%' }],
    },
  ],
});
