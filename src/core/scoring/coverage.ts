import type { Coverage, RowScore } from '../model/score';
import { type Exact, max, min, ZERO } from '../number/exact';

/**
 * How the points of a total came about, row by row; `total` is what they count for. What a cap on bonus rows or the limit
 * of a hundred takes off is taken off what was typed first, then off what was limited, judged and computed.
 */
export function coverageOf(rows: readonly RowScore[], total: Exact): Coverage {
  const points: Record<keyof Coverage, Exact> = { computed: ZERO, judged: ZERO, stated: ZERO, limited: ZERO };
  for (const row of rows) {
    if (row.score === null) continue;
    const way = wayOf(row);
    points[way] = points[way].add(row.score);
  }
  let over = points.computed.add(points.judged).add(points.stated).add(points.limited).sub(total);
  for (const way of ['stated', 'limited', 'judged', 'computed'] as const) {
    const off = way === 'computed' ? over : min(max(over, ZERO), max(points[way], ZERO));
    points[way] = points[way].sub(off);
    over = over.sub(off);
  }
  return points;
}

function wayOf({ state, stated, score }: RowScore): keyof Coverage {
  if (state !== 'stated') return state;
  return stated?.value && score && !stated.value.equals(score) ? 'limited' : 'stated';
}
