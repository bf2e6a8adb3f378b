import { fundTotal } from '../../../src/core/checks/fund-total';
import { baseDataBook, fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook, type CellInput } from '../../helpers/sheet-builder';

const project = (...rows: CellInput[][]) =>
  workbook(
    sheet('项目自评', [
      ['项目支出绩效自评表'],
      ['（2023年度）'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ...rows,
      ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      [null, '产出指标', '数量指标', '维修校舍面积', '≥500平方米', '520平方米', 90, 90],
    ]),
  );

testCheck(fundTotal, {
  sentences: {
    differs: '“合计”年初预算数为500万元，各项来源合计510万元，相差10万元。',
    empty: '“合计”年初预算数没有填写，而各项来源合计500万元。',
    rounding: '“合计”实际支出数为507.3万元，各项之和为507.2万元，相差0.1万元，属于四舍五入造成的尾差。',
  },
  accept: [
    { name: 'sources that add up', book: fundsBook() },
    { name: 'a lone 其中 row, which need not be all', book: projectBook({ D7: 150 }), status: 'not-checked' },
    { name: 'no funds at all', book: tasksBook(), status: 'not-checked' },
    {
      name: 'a blank source while the others are all of it',
      book: project(
        [null, '年度资金总额', 100, 120, 110, 10, 0.9167, 9.17],
        [null, '其中：当年财政拨款', 100, 120, 110],
        [null, '上年结转资金'],
        [null, '其他资金', '—', '/', null],
      ),
    },
    {
      name: 'income and expenditure divisions of one total, one of them only half filled',
      book: project(
        [null, '年度资金总额', 100, 120, 110, 10, 0.9167, 9.17],
        [null, '按收入性质分：一般公共预算', 100, 120, 110],
        [null, '政府性基金', 0, 0, 0],
        [null, '按支出性质分：基本支出', null, null, 60],
        [null, '项目支出', null, null, 50],
      ),
    },
    { name: '其中 figures of base data that need not be all', book: baseDataBook({ D8: 120 }) },
  ],
  reject: [
    {
      name: 'one source mistyped',
      book: fundsBook({ C6: 410 }),
      findings: [
        {
          cell: 'C5',
          related: ['C6', 'C7'],
          message: 'differs',
          severity: 'error',
          stated: '500万元',
          expected: '510万元',
          gap: '10万元',
        },
      ],
    },
    {
      name: 'a total left at 0',
      book: fundsBook({ E5: 0 }),
      findings: [{ cell: 'E5', related: ['E6', 'E7'], message: 'differs', expected: '507万元' }],
    },
    {
      name: 'a blank total over filled sources',
      book: fundsBook({ C5: null }),
      findings: [{ cell: 'C5', related: ['C6', 'C7'], message: 'empty', expected: '500万元' }],
    },
    {
      name: 'a difference of the last digit, within rounding',
      book: fundsBook({ E5: 507.3, E6: 405.1, E7: 102.1 }),
      findings: [{ cell: 'E5', message: 'rounding', severity: 'info', gap: '0.1万元' }],
    },
    {
      name: 'a total short of its sources while one source is blank',
      book: project(
        [null, '年度资金总额', 100, 130, 110, 10, 0.8462, 8.46],
        [null, '其中：当年财政拨款', 100, 100, 90],
        [null, '上年结转资金', null, 20, 20],
        [null, '其他资金'],
      ),
      findings: [{ cell: 'D4', related: ['D5', 'D6', 'D7'], message: 'differs', gap: '10万元' }],
    },
    {
      name: 'staff and running costs that are not all of the basic expenditure',
      book: baseDataBook({ D4: 700.5 }),
      findings: [{ cell: 'D4', related: ['D5', 'D6'], message: 'differs', expected: '600.5万元' }],
    },
  ],
});
