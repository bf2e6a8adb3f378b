import type { Columns, HoldsWords } from './column-roles';
import type { Header } from './header';
import { assignIndicators, assignPoints } from './indicator-columns';
import { assignFunds, assignTasks } from './money-columns';

/** Gives the columns of a header their roles; null when the heads make no table that is known. */
export function assignColumns(header: Header, holdsWords: HoldsWords): Columns | null {
  if (header.family === 'funds') return assignFunds(header, holdsWords);
  if (header.family === 'tasks') return assignTasks(header);
  if (header.family === 'points') return assignPoints(header);
  return assignIndicators(header);
}
