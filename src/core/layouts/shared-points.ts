import type { Figure } from '../model/figure';
import type { Exact } from '../number/exact';
import type { Columns } from './column-roles';
import { figureInLabel } from './figures';
import type { Page } from './lines';
import type { Body } from './rows';

/** Rows under one merged cell of points or scores: together they earn it. */
export interface SharedPoints {
  readonly rows: readonly number[];
}

/** The groups of a table, by each of their rows. A merged cell over one row of content is no group. */
export function findSharedPoints(
  page: Page,
  columns: Columns,
  body: Body,
): ReadonlyMap<number, SharedPoints> {
  const groups = new Map<number, SharedPoints>();
  const items = body.lines.filter((line) => line.role === 'item').map((line) => line.row);
  for (const role of ['weight', 'score'] as const) {
    const head = columns.roles.get(role);
    if (!head) continue;
    for (let at = 0; at < items.length; at++) {
      const area = page.index.merge(items[at]!, head.column);
      if (!area || area.bottom <= items[at]! || groups.has(items[at]!)) continue;
      const rows = [items[at]!];
      while (at + 1 < items.length && items[at + 1]! <= area.bottom) rows.push(items[++at]!);
      if (rows.length > 1) for (const row of rows) groups.set(row, { rows });
    }
  }
  return groups;
}

/** The points of several rows together; null when none tells any. */
export function sumOf(figures: readonly (Figure | null)[]): Figure | null {
  const told = figures.filter(
    (figure): figure is Figure & { value: Exact } => figure !== null && figure.value !== null,
  );
  const [first] = told;
  if (!first) return null;
  const total = told.slice(1).reduce((sum, figure) => sum.add(figure.value), first.value);
  return told.length === 1 ? first : figureInLabel(first.ref, first.text, total, first.unit);
}
