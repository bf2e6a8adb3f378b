import { executionScore } from '../../../src/core/checks/execution-score';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { type CellInput, pct, set, sheet, workbook } from '../../helpers/sheet-builder';

/** The execution rate as a row of the indicators. */
const inTable = (changes: Readonly<Record<string, CellInput>> = {}) =>
  workbook(
    set(
      sheet('自评表', [
        ['2022年度部门整体支出绩效自评表'],
        ['部门名称', '白河市文化广电局'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
        ['预算执行', '预算执行率', '预算执行率', pct(1), pct(0.92), 10, 9.2, '尾款未到付款期'],
        ['产出指标', '数量指标', '送戏下乡场次', '≥100场', '108场', 50, 50],
        ['效益指标', '社会效益指标', '惠及群众人数', '≥3万人次', '3.2万人次', 30, 30],
        ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', pct(0.95), 10, 10],
        ['合计', null, null, null, null, 100, 99.2],
      ]),
      changes,
    ),
  );

testCheck(executionScore, {
  sentences: {
    standard:
      '“预算执行率”填9.65分，按本表的标准或目标值应得8分，相差1.65分（预算执行率96.5%，处于“90%≤预算执行率＜98%”档，得8分，扣2分）。',
    rate: '“预算执行率”得分填9分，按执行率×分值应得9.65分，相差0.65分。',
    rounded: '“预算执行率”填满分10分，按执行率应得9.65分，取整后多了0.35分。',
  },
  accept: [
    {
      name: 'bands that the form prints in a note',
      book: projectBook({
        H6: 10,
        A15: '注：预算执行率≥95%的，得10分；90%≤预算执行率＜95%的，得8分；预算执行率＜90%的，得5分。',
      }),
    },
    { name: 'rate × points', book: projectBook() },
    { name: 'rounded to one digit', book: projectBook({ E6: 173.75, E7: 173.75, H6: 9.7, H14: 98.7 }) },
    { name: 'more digits than are kept', book: projectBook({ E6: 173.71, E7: 173.71, H6: 9.651 }) },
    {
      name: 'worked out from the rate as stated',
      book: projectBook({ E6: 173.2, E7: 173.2, G6: pct(0.96), H6: 9.6 }),
    },
    {
      name: 'full points for a rate that rounds to 100 %',
      book: projectBook({ E6: 179.99, E7: 179.99, H6: 10 }),
    },
    { name: 'spent more than the budget earns full points', book: projectBook({ E6: 185, E7: 185, H6: 10 }) },
    { name: 'a row of the indicators', book: inTable() },
    { name: 'a row measured against its own target, scored by the rate', book: inTable({ D4: '≥95%' }) },
    { name: 'no score yet', book: projectBook({ H6: null }), status: 'not-checked' },
    { name: 'no budget yet', book: projectBook({ C6: null, D6: null }), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'the ratio where the form prints bands in a note',
      book: projectBook({
        H6: 9.65,
        A15: '注：预算执行率≥98%的，得10分；90%≤预算执行率＜98%的，得8分；预算执行率＜90%的，得5分。',
      }),
      findings: [{ cell: 'H6', message: 'standard', severity: 'error', stated: '9.65', expected: '8' }],
    },
    {
      name: 'less than rate × points',
      book: projectBook({ H6: 9 }),
      findings: [
        {
          cell: 'H6',
          related: ['F6', 'E6', 'D6', 'G6'],
          message: 'rate',
          severity: 'error',
          stated: '9',
          expected: '9.65',
          gap: '0.65',
        },
      ],
    },
    {
      name: 'full points for a rate of 80 %',
      book: projectBook({ E6: 144, E7: 144, G6: pct(0.8), H6: 10 }),
      findings: [{ cell: 'H6', message: 'rate', severity: 'error', expected: '8' }],
    },
    {
      name: 'rounded up to full points',
      book: projectBook({ H6: 10 }),
      findings: [{ cell: 'H6', message: 'rounded', severity: 'warning', expected: '9.65' }],
    },
    {
      name: 'a row of the indicators with full points',
      book: inTable({ E4: pct(0.88), G4: 10 }),
      findings: [{ cell: 'G4', related: ['F4', 'E4', 'D4'], message: 'standard', expected: '8.8' }],
    },
  ],
});
