import type { Workbook } from '../../src/core/model/grid';
import { baseDataBook, fundsBook, indicatorBook, tasksBook } from './check-books';
import { projectBook, scoringBook } from './score-books';

/** The forms that most tables of cases change a cell or two of, by name. */
export const USUAL_BOOKS: Readonly<Record<string, Workbook>> = {
  funds: fundsBook(),
  tasks: tasksBook(),
  'base data': baseDataBook(),
  indicators: indicatorBook(['新建泵站', '≥3座', '3座']),
  project: projectBook(),
  scoring: scoringBook(),
};
