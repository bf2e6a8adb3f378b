import { scoreComputed } from '../../../src/core/checks/score-computed';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { type CellInput, pct, set, sheet, workbook } from '../../helpers/sheet-builder';

const SATISFACTION =
  '1. 满意度≥95%的，得10分；2. 90%≤满意度<95%的，得8分；3. 80%≤满意度<90%的，得5分；4. 满意度<80%的，得0分。';
const STAFF = '在职人员控制率=（在职人员数/编制数）×100%。在职人员控制率≤100%的，得10分；>100%的，得0分。';
const PURCHASE = '政府采购执行率得分=政府采购执行率×9分';

/** A scoring form that prints its standards, with the figures in a column of actual values. */
const book = (changes: Readonly<Record<string, CellInput>> = {}, ...others: ReturnType<typeof sheet>[]) =>
  workbook(
    set(
      sheet('评分表', [
        ['2023年度部门整体支出绩效自评评分表'],
        ['部门名称：青山市民政局'],
        ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '实际完成值', '自评得分', '扣分说明'],
        ['管理', '人员管理', '在职人员控制率', 10, STAFF, pct(0.96), 10],
        ['管理', '采购管理', '政府采购执行率', 9, PURCHASE, pct(0.9), 8.1, '一个项目流标'],
        ['效益', '满意度', '公众满意度', 10, SATISFACTION, pct(0.93), 8, '93%，按第二档计分'],
        [
          '效益',
          '履职',
          '社会救助工作成效',
          10,
          '根据救助工作开展情况酌情评分',
          '较好',
          9,
          '个别乡镇公示不及时',
        ],
        ['合计', null, null, 39, null, null, 35.1],
      ]),
      changes,
    ),
    ...others,
  );

const CHECKLIST = '1. 建立救助资金管理制度（5分）；2. 救助资金按时发放（5分）。';
const ticked = sheet('评分依据', [
  ['数据项', '数值', '单位', '来源', '说明'],
  ['社会救助工作成效（1）', '是', null, null, null],
  ['社会救助工作成效（2）', '否', null, null, null],
]);

testCheck(scoreComputed, {
  sentences: {
    standard:
      '“公众满意度”填10分，按本表评分标准应得8分，相差2分（公众满意度93%，处于“90%≤满意度<95%”档，得8分，扣2分）。',
    cutOff: '“政府采购执行率”填8.26分，四舍五入应为8.27分，尾数被直接舍去。',
    rounded: '“政府采购执行率”填满分9分，按标准应得8.64分，取整后多了0.36分。',
    judged:
      '“社会救助工作成效”填10分，按评分依据中的勾选和数据应得5分，相差5分（未达到“救助资金按时发放”，得5分，扣5分）。',
    customary:
      '“按时完工率”填5分，按目标值和完成值的通用计分规则应得9分，相差4分（按时完工率90%，低于目标值100%，按完成比例得9分，扣1分）。',
  },
  accept: [
    { name: 'scores that follow their standards', book: book() },
    { name: 'a score rounded to its own digits', book: book({ F5: pct(0.913), G5: 8.2, G8: 35.2 }) },
    { name: 'a standard left to judgement is not compared', book: book({ G7: 3, G8: 29.1 }) },
    { name: 'a score within the digits of the product’s own', book: book({ F5: pct(0.9137), G5: 8.223 }) },
    {
      name: 'a missed target scored by another custom in use (A/B)',
      book: projectBook({ D11: '单位建设成本', E11: '≤100元', F11: '125元', H11: 8 }),
    },
    { name: 'a missed target with full points is another check’s', book: projectBook({ H11: 10 }) },
    { name: 'a met target with a reason for its deduction', book: projectBook({ H9: 18, I9: '合同签订晚' }) },
    {
      name: 'no row that can be worked out',
      book: book({ E4: null, F4: null, E5: null, F5: null, E6: null, F6: null }),
      status: 'not-checked',
    },
  ],
  reject: [
    {
      name: 'a wrong band',
      book: book({ G6: 10 }),
      findings: [
        {
          cell: 'G6',
          related: ['D6', 'E6', 'F6'],
          message: 'standard',
          severity: 'error',
          stated: '10',
          expected: '8',
          gap: '2',
        },
      ],
    },
    {
      name: 'one of several choices, which is no rounding however small the loss',
      book: book({ E6: '满意度≥95%的，得10分；满意度<95%的，得9.6分。', G6: 10 }),
      findings: [{ cell: 'G6', message: 'standard', severity: 'error', stated: '10', expected: '9.6' }],
    },
    {
      name: 'a score that the standard would raise',
      book: book({ G6: 5 }),
      findings: [{ cell: 'G6', message: 'standard', severity: 'warning', stated: '5', expected: '8' }],
    },
    {
      name: 'a share that is not the printed ratio',
      book: book({ G5: 9 }),
      findings: [{ cell: 'G5', message: 'standard', expected: '8.1' }],
    },
    {
      name: 'a ratio cut off instead of rounded',
      book: book({ F5: pct(0.9187), G5: 8.26 }),
      findings: [{ cell: 'G5', message: 'cutOff', severity: 'warning', expected: '8.27' }],
    },
    {
      name: 'a fraction rounded up to full points',
      book: book({ F5: pct(0.96), G5: 9 }),
      findings: [{ cell: 'G5', message: 'rounded', severity: 'warning', expected: '8.64' }],
    },
    {
      name: 'ticks that give another score',
      book: book({ E7: CHECKLIST, G7: 10 }, ticked),
      findings: [{ cell: 'G7', message: 'judged', severity: 'error', expected: '5' }],
    },
    {
      name: 'a missed target scored by no custom',
      book: projectBook({ H11: 5 }),
      findings: [{ cell: 'H11', message: 'customary', severity: 'warning', expected: '9' }],
    },
  ],
});
