import { numberAsText } from '../../../src/core/checks/number-as-text';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

testCheck(numberAsText, {
  sentences: {
    text: 'D列有1个数字以文本形式存放（如“800000”）。',
  },
  accept: [
    { name: 'numbers', book: projectBook() },
    { name: 'points with their unit', book: projectBook({ G9: '20分' }) },
    { name: 'actual values as text', book: indicatorBook(['简报期数', '12', '15']) },
    { name: 'a rate as text, which nobody adds up', book: fundsBook({ F5: '97.5%' }) },
    {
      name: 'nothing recognised',
      book: workbook(
        sheet('清单', [
          ['名称', '数量'],
          ['纸', '3'],
        ]),
      ),
      status: 'not-checked',
    },
  ],
  reject: [
    {
      name: 'one amount',
      book: tasksBook({ D6: '800000' }),
      findings: [{ cell: 'D6', related: [], message: 'text', severity: 'info', stated: '800000' }],
    },
    {
      name: 'a column of scores, once',
      book: projectBook({ H9: '20', H10: '20', H12: '30' }),
      findings: [{ cell: 'H9', related: ['H10', 'H12'] }],
    },
    {
      name: 'points and amounts, a finding each',
      book: projectBook({ G12: '30', D6: '180.00' }),
      findings: [{ cell: 'D6' }, { cell: 'G12' }],
    },
  ],
});
