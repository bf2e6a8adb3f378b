import type { ColumnRole, Doubt, IndicatorRow } from '../model/form';
import type { Columns } from './column-roles';
import type { Header } from './header';
import type { Page } from './lines';

/** Share of the scored rows that must hold a number for a column to be taken for points. */
const MOSTLY = 0.6;

/**
 * A column of numbers without a role in a table that has points but no scores, or scores but no points: what is
 * missing may stand there under a head nobody has described.
 */
export function unclearPoints(
  page: Page,
  header: Header,
  columns: Columns,
  rows: readonly IndicatorRow[],
): Doubt[] {
  const has = (role: ColumnRole) => columns.roles.has(role);
  if (has('weight') === has('score') || (!has('score') && has('reviewScore'))) return [];
  // Points in the rows' own names; those of the levels over them may be told again in a column.
  if (!has('weight') && rows.some((row) => row.weight?.ref === row.name.ref)) return [];
  const role = has('weight') ? 'score' : 'weight';
  const taken = new Set([...columns.roles.values()].map((head) => head.column));
  if (columns.operator) taken.add(columns.operator.column);
  const isKnown = (column: number) =>
    taken.has(column) || header.heads.some((h) => h.column === column && h.word !== null);
  const candidates: number[] = [];
  for (let column = header.left; column <= header.right; column++) {
    if (isKnown(column)) continue;
    const numbers = rows.filter((row) => page.index.cell(row.row, column)?.kind === 'number').length;
    if (numbers > 0 && numbers >= rows.length * MOSTLY) candidates.push(column);
  }
  const [first] = candidates;
  return first === undefined ? [] : [{ role, candidates, ref: page.index.ref(header.bottom, first) }];
}
