import type { IndicatorRow, Level } from '../model/form';
import type { Columns } from './column-roles';
import type { Scored } from './scored';

/**
 * Points told only in the names of levels (数量指标25分) where no column tells them: those of the row where one stands under the name. Where
 * several do, they are no row's own but the most that the rows may make together.
 */
export function weightsFromNames(scored: Scored, columns: Columns, firstLevel: number): Scored {
  if (columns.roles.has('weight') || !scored.levels.some(({ weight }) => weight)) return scored;
  const inner = countOf(scored.rows.map(({ level2 }) => level2));
  const outer = countOf(scored.rows.map(({ level1 }) => level1));
  const weightOf = (level: Level | undefined) => level?.weight ?? null;
  const own = (row: IndicatorRow) => {
    const level2 = row.level2 === null ? undefined : scored.levels[row.level2 - firstLevel];
    const level1 = row.level1 === null ? undefined : scored.levels[row.level1 - firstLevel];
    if (level2 && inner.get(row.level2) === 1 && level2.weight) return level2.weight;
    return outer.get(row.level1) === 1 ? weightOf(level1) : null;
  };
  return { ...scored, rows: scored.rows.map((row) => (row.weight ? row : { ...row, weight: own(row) })) };
}

function countOf(levels: readonly (number | null)[]): ReadonlyMap<number | null, number> {
  const counts = new Map<number | null, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}
