import { metDeducted } from '../../../src/core/checks/met-deducted';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { pct } from '../../helpers/sheet-builder';

testCheck(metDeducted, {
  sentences: {
    deducted:
      '“新建高标准农田面积”目标值≥1000亩，完成值1000亩，已达到目标，却只得15分（分值20分），少5分，没有说明原因。',
  },
  accept: [
    { name: 'targets met with full points', book: projectBook() },
    { name: 'a deduction with a reason', book: projectBook({ H9: 18, I9: '个别地块验收晚于计划' }) },
    { name: 'a missed target loses points', book: projectBook({ F9: '900亩', H9: 18 }) },
    {
      name: 'a qualitative target scored within its band',
      book: projectBook({ D12: '农业生产条件', E12: '改善', F12: '改善', H12: 27 }),
    },
    { name: 'the execution rate is another check’s', book: projectBook({ H6: 9 }) },
    { name: 'no targets', book: scoringBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'points off with no word',
      book: projectBook({ H9: 15 }),
      findings: [
        {
          cell: 'H9',
          related: ['G9', 'E9', 'F9'],
          message: 'deducted',
          stated: '15',
          expected: '20',
          gap: '5',
        },
      ],
    },
    {
      name: 'that it is done is no reason',
      book: projectBook({ H13: 9, I13: '已完成' }),
      findings: [{ cell: 'H13', gap: '1' }],
    },
    {
      name: 'a dash is no reason',
      book: projectBook({ H13: 9, I13: '—' }),
      findings: [{ cell: 'H13', gap: '1' }],
    },
    {
      name: '“无偏差” contradicts the deduction',
      book: projectBook({ F10: pct(0.98), H10: 19.5, I10: '无偏差' }),
      findings: [{ cell: 'H10', gap: '0.5' }],
    },
  ],
});
