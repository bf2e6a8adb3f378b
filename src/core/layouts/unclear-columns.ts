import type { ColumnRole, Doubt, IndicatorRow } from '../model/form';
import { parseQuantity } from '../number/quantity';
import type { Columns } from './column-roles';
import type { Header } from './header';
import { fieldAt, type Page } from './lines';
import { unclearPoints } from './unclear-points';

/** Share of the rows that must hold what a role wants before a column without a known head may be meant. */
const MOSTLY = 0.6;

/**
 * Columns under heads that nobody has described, where a role that the table needs has none: the sum spent beside a rate, the actual beside
 * a target, the standard beside points. `known` are columns that are in doubt already.
 */
export function unclearColumns(
  page: Page,
  header: Header,
  columns: Columns,
  rows: readonly number[],
  known: ReadonlySet<number> = new Set(),
): Doubt[] {
  const wanted = wantedOf(columns);
  if (!wanted || !rows.length) return [];
  const taken = new Set([...columns.roles.values()].map(({ column }) => column));
  const candidates = header.heads.flatMap(({ column, word, path }) => {
    if (word !== null || taken.has(column) || known.has(column) || !path.some(({ text }) => text.trim()))
      return [];
    const held = rows.filter((row) => wanted.holds(fieldAt(page, row, column)?.text ?? ''));
    return held.length > 0 && held.length >= rows.length * MOSTLY ? [column] : [];
  });
  const [first] = candidates;
  return first === undefined
    ? []
    : [{ role: wanted.role, candidates, ref: page.index.ref(header.bottom, first) }];
}

interface Wanted {
  readonly role: ColumnRole;
  readonly holds: (text: string) => boolean;
}

const isNumber = (text: string) => /^[\s¥￥]*[\d,，]+(?:\.\d+)?\s*$/.test(text);
/** Points given or taken: a standard. */
const laysDownPoints = (text: string) => /[得扣计记]\s*\d+(?:\.\d+)?\s*分|满分|不得分/.test(text);
const isQuantity = (text: string) => parseQuantity(text) !== null;

function wantedOf({ kind, roles }: Columns): Wanted | null {
  if (kind === 'funds') {
    if (!roles.has('executionRate')) return null;
    if (!roles.has('spent')) return { role: 'spent', holds: isNumber };
    return roles.has('annualBudget') || roles.has('initialBudget')
      ? null
      : { role: 'annualBudget', holds: isNumber };
  }
  if (kind === 'tasks') return null;
  if (roles.has('target') && !roles.has('actual') && roles.has('score'))
    return { role: 'actual', holds: isQuantity };
  const hasPoints = roles.has('weight') && roles.has('score');
  return hasPoints && !roles.has('standard') && !roles.has('target')
    ? { role: 'standard', holds: laysDownPoints }
    : null;
}

/** All that is unclear about the columns of a table of indicators: its points, then what else it needs. */
export function unclear(
  page: Page,
  header: Header,
  columns: Columns,
  rows: readonly IndicatorRow[],
): Doubt[] {
  const points = unclearPoints(page, header, columns, rows);
  const known = new Set(points.flatMap(({ candidates }) => candidates));
  return [
    ...points,
    ...unclearColumns(
      page,
      header,
      columns,
      rows.map(({ row }) => row),
      known,
    ),
  ];
}
