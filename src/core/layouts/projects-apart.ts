import type { Form, FormTotal, IndicatorRow, Level } from '../model/form';
import { HUNDRED, ZERO, type Exact } from '../number/exact';
import { fieldAt, type Page } from './lines';
import { headColumn, PROJECT_NAME } from './project-list';

/**
 * The forms of a table of indicators that says in a column of its own which project each row belongs to: one a project, where the points
 * of each make a hundred. Any other form comes back alone: that points make a hundred again and again is the proof that no
 * sum goes across.
 */
export function projectsApart(page: Page, form: Form): Form[] {
  if (form.headScore || form.grade || form.funds.length || form.tables.length !== 1) return [form];
  const column = headColumn(page, form.tables[0]!, PROJECT_NAME);
  if (column === null) return [form];
  const projects = new Map<string, IndicatorRow[]>();
  let name = '';
  for (const row of form.indicators) {
    name = fieldAt(page, row.row, column)?.text.trim() ?? name;
    projects.set(name, [...(projects.get(name) ?? []), row]);
  }
  const groups = [...projects.values()];
  if (projects.has('') || groups.length < 2 || !groups.every(isHundred)) return [form];
  const totals = totalsOf(form, groups);
  if (!totals) return [form];
  return groups.map((rows, at) => {
    const projectName = fieldAt(page, rows[0]!.row, column);
    // What stands beside the table is told once.
    const beside = at === 0 ? {} : { texts: [], tasks: [], baseData: [] };
    return {
      ...form,
      ...beside,
      ...withLevelsOf(form.levels, rows),
      projectName,
      total: totals[at]!,
      earlierTotals: [],
    };
  });
}

/** The 小计 that closes each project, or none at all; null where a total goes over several of them. */
function totalsOf(
  { earlierTotals = [], total }: Form,
  groups: readonly (readonly IndicatorRow[])[],
): (FormTotal | null)[] | null {
  const all = total ? [...earlierTotals, total] : [];
  if (all.length === 0) return groups.map(() => null);
  const closing = groups.map((rows, at) => {
    const [last, next] = [rows[rows.length - 1]!.row, groups[at + 1]?.[0]?.row ?? Infinity];
    return all.filter(({ label }) => label.ref.row > last && label.ref.row < next);
  });
  return closing.every((found) => found.length === 1) ? closing.map(([found]) => found!) : null;
}

function isHundred(rows: readonly IndicatorRow[]): boolean {
  let sum: Exact = ZERO;
  for (const { role, weight } of rows) {
    if (role === 'bonus') continue;
    if (!weight?.value) return false;
    sum = sum.add(weight.value);
  }
  return sum.equals(HUNDRED);
}

/** The rows with the levels that they stand under, and no others. */
function withLevelsOf(
  levels: readonly Level[],
  rows: readonly IndicatorRow[],
): Pick<Form, 'levels' | 'indicators'> {
  const used = levels
    .map((_, at) => at)
    .filter((at) => rows.some(({ level1, level2 }) => level1 === at || level2 === at));
  const now = (at: number | null) => (at === null ? null : used.indexOf(at));
  const parentOf = (at: number | null) => (at !== null && used.includes(at) ? now(at) : null);
  return {
    levels: used.map((at) => ({ ...levels[at]!, parent: parentOf(levels[at]!.parent) })),
    indicators: rows.map((row) => ({ ...row, level1: now(row.level1), level2: now(row.level2) })),
  };
}
