import { column } from '../../../src/core/checks/column';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

testCheck(column, {
  sentences: {
    unclear: '绩效指标表的“分值”列不能确定：可能是G列。',
  },
  accept: [
    { name: 'every column told apart', book: projectBook() },
    { name: 'a scoring table', book: scoringBook() },
    { name: 'a table of tasks', book: tasksBook() },
    { name: 'nothing recognised', book: workbook(sheet('清单', [['名称'], ['纸']])), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'points without a head',
      book: projectBook({ G8: null }),
      findings: [{ cell: 'G8', message: 'unclear', severity: 'warning' }],
    },
    {
      name: 'scores without a head',
      book: scoringBook({ H3: null }),
      findings: [{ cell: 'H3', message: 'unclear' }],
    },
    {
      name: 'an adjustment that may be the budget after it',
      book: fundsBook({
        D5: 520,
        D6: 412,
        D7: 108,
        F5: null,
        F6: null,
        F7: null,
        G5: null,
        G6: null,
        G7: null,
      }),
      findings: [{ cell: 'D4', message: 'unclear' }],
    },
  ],
});
