import { bonusCap } from '../../../src/core/checks/bonus-cap';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';

const NO_CAP = '受省级表彰每项加1分';

testCheck(bonusCap, {
  sentences: {
    sum: '加分合计5分，超过累计上限3分，多加2分。',
    row: '“获得表彰加分”加2.5分，超过该项上限2分，多加0.5分。',
    total: '总分填103分，超过满分100分。',
  },
  accept: [
    { name: 'a bonus under its cap', book: scoringBook() },
    { name: 'a bonus at its cap', book: scoringBook({ H10: 3, H11: 99 }) },
    { name: 'a bonus whose form names no cap', book: scoringBook({ H10: 5, I10: NO_CAP, H11: 99 }) },
    { name: 'a total of just 100', book: projectBook({ H14: 100 }) },
    { name: 'a form of 120 points', book: scoringBook({ F11: 120, H11: 110 }) },
    { name: 'no bonus and no total', book: projectBook({ H14: null }), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'over the form’s cap',
      book: scoringBook({ H10: 5 }),
      findings: [{ cell: 'H10', related: [], message: 'sum', stated: '5', expected: '3', gap: '2' }],
    },
    {
      name: 'over the points of its own row',
      book: scoringBook({ F10: 2, H10: 2.5, I10: NO_CAP }),
      findings: [{ cell: 'H10', related: ['F10'], message: 'row', stated: '2.5', expected: '2', gap: '0.5' }],
    },
    {
      name: 'a total over 100',
      book: scoringBook({ H5: 10, H9: 20, H10: 3, H11: 103 }),
      findings: [{ cell: 'H11', related: ['F11', 'H10'], message: 'total', stated: '103', expected: '100' }],
    },
    {
      name: 'a total over 100 without any bonus',
      book: projectBook({ H14: 101.5 }),
      findings: [{ cell: 'H14', related: ['G14'], message: 'total', gap: '1.5' }],
    },
  ],
});
