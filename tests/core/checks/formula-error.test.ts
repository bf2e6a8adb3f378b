import { formulaError } from '../../../src/core/checks/formula-error';
import { fundsBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { formula, sheet, workbook } from '../../helpers/sheet-builder';

testCheck(formulaError, {
  sentences: {
    error: '单元格显示公式错误#DIV/0!（=E6/D5）。',
    unused: '这一行没有金额，比率显示#DIV/0!（=E8/D8）。',
  },
  accept: [
    { name: 'formulas that work', book: projectBook({ G6: formula('E6/D6', 0.965) }) },
    { name: 'an error outside the form’s columns', book: projectBook({ L20: '#REF!' }) },
    { name: 'an error in a remark', book: projectBook({ I11: '系统提示#REF!，已修复' }) },
    {
      name: 'nothing recognised',
      book: workbook(sheet('清单', [['名称'], ['#REF!']])),
      status: 'not-checked',
    },
  ],
  reject: [
    {
      name: 'a rate divided by a blank cell',
      book: projectBook({ G6: formula('E6/D5', '#DIV/0!') }),
      findings: [{ cell: 'G6', message: 'error', severity: 'error', stated: '#DIV/0!' }],
    },
    {
      name: 'the rate of a source that was given nothing',
      book: projectBook({ D8: 0, E8: 0, G8: formula('E8/D8', '#DIV/0!') }),
      findings: [{ cell: 'G8', message: 'unused', severity: 'info' }],
    },
    {
      name: 'the rate of a source with a blank among its amounts',
      book: projectBook({ D8: 0, E8: null, G8: formula('E8/D8', '#DIV/0!') }),
      findings: [{ cell: 'G8', message: 'unused', severity: 'info' }],
    },
    {
      name: 'another error in such a row',
      book: projectBook({ D8: 0, E8: 0, G8: formula('E8/#REF!', '#REF!') }),
      findings: [{ cell: 'G8', message: 'error', severity: 'error' }],
    },
    {
      name: 'a total whose cells were deleted',
      book: projectBook({ H14: formula('SUM(#REF!)', '#REF!') }),
      findings: [{ cell: 'H14' }],
    },
    {
      name: 'an amount of a task',
      book: tasksBook({ F8: formula('SUMM(F5:F7)', '#NAME?') }),
      findings: [{ cell: 'F8' }],
    },
    {
      name: 'an actual value',
      book: fundsBook({ F12: formula('VLOOKUP(1,A1:B2,2)', '#N/A') }),
      findings: [{ cell: 'F12' }],
    },
  ],
});
