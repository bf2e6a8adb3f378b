import type { Line } from './lines';
import type { HeadWord } from './vocabulary/heads';

/** Words that head a column of names. */
export const NAMES = new Set<HeadWord>(['level1', 'level2', 'level3', 'level4', 'name', 'task']);
/** Words that head a column of money or of what is made of it. */
export const MONEY = new Set<HeadWord>([
  'initialBudget',
  'adjustment',
  'annualBudget',
  'spent',
  'executionRate',
  'adjustmentRate',
  'carryover',
]);
/** Words that name a column of what is scored only where no other head does: 评价要点 | 评价标准 | 分值 | 得分. */
const MAY_NAME = new Set<HeadWord | null>([null, 'explanation']);

/** A row of heads for points and what they are given for, in which none names what is scored: the first of them does. */
export function withName(line: Line): Line {
  if (!line.spots.some(({ word }) => word === 'weight')) return line;
  const seen = new Set(line.spots.map(({ word }) => word));
  const isScored = seen.has('score') || seen.has('reviewScore');
  if (!isScored || !['standard', 'target', 'actual'].some((word) => seen.has(word as HeadWord))) return line;
  if (
    line.spots.some(
      ({ word, isNumber }) => isNumber || (word !== null && (NAMES.has(word) || MONEY.has(word))),
    )
  )
    return line;
  const points = line.spots.find(({ word }) => word === 'weight')!.column;
  const name = line.spots.find(({ word, column }) => MAY_NAME.has(word) && column < points);
  if (!name) return line;
  return { ...line, spots: line.spots.map((spot) => (spot === name ? { ...spot, word: 'name' } : spot)) };
}
