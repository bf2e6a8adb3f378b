import { deductionNote } from '../../../src/core/checks/deduction-note';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { pct, sheet, workbook } from '../../helpers/sheet-builder';

const noColumn = workbook(
  sheet('自评表', [
    ['2022年度部门整体支出自评得分情况表'],
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '自评得分'],
    ['履职效能', 60, '整体效能', 60, '部门整体绩效目标产出指标完成情况', 60, 55],
    ['管理效率', 40, '信息公开', 40, '预决算公开合规性', 40, 40],
    ['合计', null, null, null, null, 100, 95],
  ]),
);

const ownColumn = workbook(
  sheet('自评表', [
    ['2022年度部门整体支出自评得分情况表'],
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '自评得分', '扣分说明（自评助手）'],
    ['履职效能', 60, '整体效能', 60, '部门整体绩效目标产出指标完成情况', 60, 55],
    ['管理效率', 40, '信息公开', 40, '预决算公开合规性', 40, 40],
    ['合计', null, null, null, null, 100, 95],
  ]),
);

testCheck(deductionNote, {
  sentences: {
    contrary: '“新建高标准农田面积”的说明写“未按期完成，本项不得分”，得分却是满分20分，两处不一致。',
    empty: '“绩效目标合理性”分值10分，得9分，扣了1分，没有写原因。',
  },
  accept: [
    { name: 'every loss has its note', book: scoringBook() },
    { name: 'every deviation has its reason', book: projectBook() },
    {
      name: 'notes that quote a rule, another figure or the score itself',
      book: projectBook({
        I9: '未按期完成的不得分，本项已按期完成',
        I10: '每出现一次返工扣2分，全年没有返工',
        I12: '抽查得96分，本项得30分',
      }),
    },
    {
      name: 'points given part by part',
      book: projectBook({
        I9: '手续齐全，得5分；建设规范，得10分；验收合格，得5分',
      }),
    },
    { name: 'no points lost and no note', book: projectBook({ H11: 10, I11: null }) },
    { name: 'a form without such a column', book: noColumn, status: 'not-checked' },
    { name: 'the column that one-click scoring added', book: ownColumn, status: 'not-checked' },
    { name: 'a row that does not apply', book: scoringBook({ G5: '不适用', H5: 0, I5: null }) },
  ],
  reject: [
    {
      name: 'notes that take points off, or name another score, beside full points',
      book: projectBook({ I9: '未按期完成，本项不得分', I10: '因返工扣2分', I12: '成效一般，得25分' }),
      findings: [
        { cell: 'I10', related: ['G10', 'H10'], message: 'contrary', severity: 'warning', stated: '20' },
        { cell: 'I9', message: 'contrary' },
        { cell: 'I12', message: 'contrary' },
      ],
    },
    {
      name: 'a loss without a note',
      book: scoringBook({ I5: null }),
      findings: [{ cell: 'I5', related: ['H5', 'F5'], message: 'empty', stated: '9', gap: '1' }],
    },
    {
      name: 'a deviation without a reason',
      book: projectBook({ I11: null }),
      findings: [{ cell: 'I11', related: ['H11', 'G11'], gap: '1' }],
    },
    {
      name: '“无” is no reason',
      book: projectBook({ F12: '270户', H12: 27, I12: '无' }),
      findings: [{ cell: 'I12', gap: '3' }],
    },
    {
      name: 'all points lost',
      book: projectBook({ F13: pct(0), H13: 0 }),
      findings: [{ cell: 'I13', stated: '0', gap: '10' }],
    },
  ],
});
