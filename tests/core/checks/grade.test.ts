import { grade } from '../../../src/core/checks/grade';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';

const PRINTED = '评价等级：90（含）-100分为优，80（含）-90分为良，70（含）-80分为中，70分以下为差。';

testCheck(grade, {
  sentences: {
    usual: '总分98分，按90/80/60分划档应为“优”，填的是“良”。',
    printed: '总分65分，按本表分档应为“差”，填的是“中”。',
  },
  accept: [
    { name: '98 is 优', book: scoringBook() },
    { name: 'other words for the same grade', book: scoringBook({ H12: '优秀' }) },
    { name: 'just under 90 is 良', book: scoringBook({ H11: 89.99, H12: '良' }) },
    { name: 'just 90 is 优', book: scoringBook({ H11: 90 }) },
    { name: 'limits printed in the form', book: scoringBook({ H11: 65, H12: '差', A13: PRINTED }) },
    {
      name: 'limits chosen in the settings',
      book: scoringBook({ H11: 85 }),
      settings: { convention: 'national-80-70-60' },
    },
    { name: 'a grade not filled in', book: scoringBook({ H12: null }), status: 'not-checked' },
    {
      name: 'a grade typed on a form not yet scored',
      book: scoringBook({ H4: null, H6: null, H7: null, H8: null, H9: null, H11: null, H12: '优' }),
      status: 'not-checked',
    },
    { name: 'a form without a grade', book: projectBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: '98 is not 良',
      book: scoringBook({ H12: '良' }),
      findings: [
        { cell: 'H12', related: ['H11'], message: 'usual', severity: 'error', stated: '良', expected: '优' },
      ],
    },
    {
      name: 'a grade that only other limits give',
      book: scoringBook({ H11: 85 }),
      findings: [{ cell: 'H12', message: 'usual', severity: 'warning', expected: '良' }],
    },
    {
      name: 'against the limits printed in the form',
      book: scoringBook({ H11: 65, H12: '中', A13: PRINTED }),
      findings: [
        {
          cell: 'H12',
          related: ['H11', 'A13'],
          message: 'printed',
          severity: 'error',
          stated: '中',
          expected: '差',
        },
      ],
    },
  ],
});
