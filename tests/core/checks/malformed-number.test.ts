import { malformedNumber } from '../../../src/core/checks/malformed-number';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

testCheck(malformedNumber, {
  sentences: {
    malformed: '“5,00.00”不是一个成立的数字，请检查千分号、小数点和百分号。',
  },
  accept: [
    { name: 'grouped amounts', book: tasksBook({ D5: '1,200,000.00' }) },
    { name: 'a list of numbers', book: indicatorBook(['覆盖季度', '1,2,3季度', '1,2,3季度']) },
    { name: 'dates', book: indicatorBook(['完工时间', '2023.11.30前', '2023.11.15']) },
    {
      name: 'section numbers in a reason',
      book: projectBook({ I11: '按GB 50300第3.0.2条复验，1.2.3款延期' }),
    },
    {
      name: 'figures parted by a full-width comma',
      book: indicatorBook(['办班', '3期，120人', '3期，126人']),
    },
    {
      name: 'nothing recognised',
      book: workbook(
        sheet('清单', [
          ['名称', '数量'],
          ['纸', 3],
        ]),
      ),
      status: 'not-checked',
    },
  ],
  reject: [
    {
      name: 'a comma out of place in an amount',
      book: fundsBook({ C5: '5,00.00' }),
      findings: [{ cell: 'C5', message: 'malformed', severity: 'error', stated: '5,00.00' }],
    },
    {
      name: 'two points in an actual',
      book: indicatorBook(['管网长度', '≥12公里', '12.3.4公里']),
      findings: [{ cell: 'E4' }],
    },
    {
      name: 'full-width digits parted wrongly',
      book: tasksBook({ F6: '７６，００００' }),
      findings: [{ cell: 'F6' }],
    },
    {
      name: 'two percent signs',
      book: indicatorBook(['验收合格率', '≥95%', '100%%']),
      findings: [{ cell: 'E4' }],
    },
    {
      name: 'an amount within a reason',
      book: projectBook({ I11: '尾款2,2097.11万元待审计后支付' }),
      findings: [{ cell: 'I11', stated: '2,2097.11' }],
    },
  ],
});
