import type { Line, Page, Spot } from './lines';
import type { HeadWord } from './vocabulary/heads';

/** What each row of such a table holds of all its indicators. */
const MEASURES: ReadonlySet<HeadWord> = new Set([
  'target',
  'actual',
  'weight',
  'score',
  'standard',
  'completion',
]);
/** Fewer such rows below each other may be a card. */
const FEWEST_ROWS = 3;
/** The label and two indicators. */
const FEWEST_CELLS = 3;

/**
 * The first label of a table whose indicators stand side by side as columns (指标值 | ≥20亩 | ≥90%, 完成值 | 22亩 | 92%, 分值 | 30 |
 * 20 below each other), which is not read; null without one.
 */
export function findSideways({ lines }: Pick<Page, 'lines'>): Spot | null {
  const byColumn = new Map<number, { readonly words: Set<HeadWord>; readonly first: Spot }>();
  for (const line of lines) {
    const label = labelOf(line);
    if (!label) continue;
    const known = byColumn.get(label.column) ?? { words: new Set<HeadWord>(), first: label };
    known.words.add(label.word!);
    byColumn.set(label.column, known);
  }
  for (const { words, first } of byColumn.values()) {
    const isScored = words.has('weight') || words.has('score');
    if (isScored && words.has('target') && words.size >= FEWEST_ROWS) return first;
  }
  return null;
}

/** The one label of a row, before values that are no heads. */
function labelOf({ spots }: Line): Spot | null {
  const at = spots.findIndex(({ word }) => word !== null);
  const values = spots.slice(at + 1);
  const isRow = at >= 0 && at <= 1 && values.length >= FEWEST_CELLS - 1;
  const label = spots[at];
  return isRow && label?.word && MEASURES.has(label.word) && values.every(({ word }) => word === null)
    ? label
    : null;
}
