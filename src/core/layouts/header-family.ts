import type { HeaderFamily } from './header';
import type { Line } from './lines';
import { isPartOfYear } from './part-years';
import { MONEY, NAMES } from './nameless-heads';
import type { HeadWord } from './vocabulary/heads';
import { DONE, PLANNED } from './vocabulary/short-heads';

const MEASURES = new Set<HeadWord>([
  'weight',
  'score',
  'points',
  'target',
  'actual',
  'standard',
  'scoreBasis',
  'completion',
  'outcome',
  'goal',
]);
/** Words that a goal section (预期目标 | 实际完成情况) shares with indicator heads. */
export const GOAL_WORDS = new Set<HeadWord>(['goal', 'outcome']);

/** The family of a row of heads; null for any other row. */
export function familyOf(line: Line): HeaderFamily | null {
  if (line.spots.length < 2) return null;
  const seen = new Set<HeadWord>();
  let known = 0;
  for (const spot of line.spots) {
    if (spot.isNumber) return null;
    if (spot.word) {
      seen.add(spot.word);
      known++;
    }
  }
  if (seen.size < 2) return null;
  const parts = line.spots.filter((spot) => spot.word === null && isPartOfYear(spot)).length;
  const unknown = line.spots.length - known - parts;
  if (unknown > 1 && unknown > known) return null;
  return chooseFamily(seen) ?? (hasShortPair(line, seen) ? 'indicators' : null);
}

/** 指标 | 目标 | 完成 | 得分: what was aimed at and reached told by words that alone are no heads. */
function hasShortPair({ spots }: Line, seen: ReadonlySet<HeadWord>): boolean {
  if (!count(seen, NAMES) || !(seen.has('score') || seen.has('weight'))) return false;
  const planned = spots.findIndex(({ label }) => PLANNED.test(label.bare));
  return planned > 0 && DONE.test(spots[planned + 1]?.label.bare ?? '');
}

function chooseFamily(seen: ReadonlySet<HeadWord>): HeaderFamily | null {
  const levels = ['level1', 'level2', 'level3'].filter((word) => seen.has(word as HeadWord)).length;
  if (levels >= 2) return 'indicators';
  const money = count(seen, MONEY);
  const names = count(seen, NAMES);
  const isMeasured = ['target', 'actual', 'standard'].some((word) => seen.has(word as HeadWord));
  if (names && isMeasured) return 'indicators';
  if (seen.has('task') && (money || ['content', 'amount'].some((word) => seen.has(word as HeadWord))))
    return 'tasks';
  // 名称 | 主要内容 | 预算资金: what has contents is a task, whatever it is called.
  if (seen.has('content') && (money || seen.has('amount')) && (names || seen.has('sub'))) return 'tasks';
  if (money >= 2) return 'funds';
  const measures = count(seen, MEASURES) - count(seen, GOAL_WORDS);
  return names && measures >= 2 ? 'indicators' : null;
}

function count(seen: ReadonlySet<HeadWord>, of: ReadonlySet<HeadWord>): number {
  let total = 0;
  for (const word of seen) if (of.has(word)) total++;
  return total;
}
