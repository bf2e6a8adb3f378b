import { indicatorFamily } from '../../../src/core/checks/indicator-family';
import { fundsBook, indicatorBook, tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { set } from '../../helpers/sheet-builder';

const without = (changes: Readonly<Record<string, null>>) => ({
  sheets: indicatorBook(['修建水窖', '≥30口', '30口']).sheets.map((one) => set(one, changes)),
});

testCheck(indicatorFamily, {
  accept: [
    { name: 'three families', book: projectBook() },
    { name: 'satisfaction as a level-2 heading under benefits', book: fundsBook({ B12: null }) },
    { name: 'a department’s own headings', book: scoringBook(), status: 'not-checked' },
    { name: 'an indicator of 39 points', book: projectBook({ G9: 39, G10: 1 }) },
    { name: 'a table of tasks with three families', book: tasksBook() },
  ],
  reject: [
    {
      name: 'no satisfaction indicator',
      book: without({ A6: null, B6: null, C6: null, D6: null, E6: null }),
      findings: [{ cell: 'A3', related: [], message: 'missing', severity: 'info' }],
    },
    {
      name: 'no benefit indicator',
      book: without({ A5: null, B5: null, C5: null, D5: null, E5: null }),
      findings: [{ cell: 'A3', message: 'missing' }],
    },
    {
      name: 'an indicator of 40 points',
      book: projectBook({ G9: 40, G10: 0 }),
      findings: [{ cell: 'G9', related: ['D9'], message: 'heavy', stated: '40' }],
    },
  ],
});
