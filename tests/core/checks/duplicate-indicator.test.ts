import { duplicateIndicator } from '../../../src/core/checks/duplicate-indicator';
import { baseDataBook, indicatorBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectForm } from '../../helpers/score-books';
import { workbook } from '../../helpers/sheet-builder';

testCheck(duplicateIndicator, {
  accept: [
    {
      name: 'different names',
      book: indicatorBook(['巡查次数', '≥12次', '12次'], ['督查次数', '≥12次', '12次']),
    },
    {
      name: 'one name with two targets',
      book: indicatorBook(['培训人数', '≥100人', '120人'], ['培训人数', '≥50人', '60人']),
    },
    { name: 'one form twice in a workbook', book: workbook(projectForm(), projectForm({}, '另一项目')) },
    { name: 'lines that do not apply', book: indicatorBook(['不适用', '不适用'], ['不适用', '不适用']) },
    { name: 'no indicators', book: baseDataBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'the same line twice',
      book: indicatorBook(['巡查次数', '≥12次', '12次'], ['巡查次数', '≥12次', '14次']),
      findings: [{ cell: 'C5', related: ['C4'], message: 'twice' }],
    },
    {
      name: 'the same but for spaces and full-width signs',
      book: indicatorBook(['巡查次数（次）', '≥12次', '12次'], ['巡查次数(次)', '≥１２ 次', '12次']),
      findings: [{ cell: 'C5', related: ['C4'] }],
    },
    {
      name: 'three times',
      book: indicatorBook(
        ['巡查次数', '≥12次', '12次'],
        ['巡查次数', '≥12次', '12次'],
        ['巡查次数', '≥12次', '12次'],
      ),
      findings: [{ cell: 'C5' }, { cell: 'C6', related: ['C4'] }],
    },
  ],
});
