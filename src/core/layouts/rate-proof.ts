import type { ColumnRole, Doubt } from '../model/form';
import { exact, type Exact, ZERO } from '../number/exact';
import type { Columns } from './column-roles';
import { figureAt } from './figures';
import type { Head, Header } from './header';
import type { Page } from './lines';

/** A rate shown without decimals is right within half a per cent. */
const CLOSE = exact('0.005');

/** Roles of money that a rate speaks of. */
const isOfRate = (role: ColumnRole): role is 'annualBudget' | 'spent' =>
  role === 'annualBudget' || role === 'spent';

/**
 * The columns of a table of funds with what its rate proves: of those that could hold the budget, or the sum spent, the one from which the
 * rates come out. Null where none or several do.
 * @param unclear columns under heads that nobody has described, for a role that no other has
 */
export function provenByRate(
  page: Page,
  header: Header,
  columns: Columns,
  rows: readonly number[],
  unclear: readonly Doubt[],
): Columns | null {
  const rate = columns.roles.get('executionRate');
  if (!rate) return null;
  const headAt = (column: number) => header.heads.filter((head) => head.column === column);
  const doubts = [
    ...columns.doubts,
    ...unclear.map(({ role, candidates }) => ({ role, candidates: candidates.flatMap(headAt) })),
  ].filter(({ role }) => isOfRate(role));
  const [doubt] = doubts;
  if (!doubt) return overruledByRate(page, header, columns, rows);
  if (doubts.length > 1) return null;
  const { role } = doubt;
  const other =
    columns.roles.get(role === 'spent' ? 'annualBudget' : 'spent') ?? columns.roles.get('initialBudget');
  if (!other) return null;
  const right = doubt.candidates.filter((head) => {
    const [budget, spent] = role === 'spent' ? [other, head] : [head, other];
    return fits(page, rows, { rate, budget, spent });
  });
  const [proven] = right;
  if (!proven || right.length > 1) return null;
  return {
    ...columns,
    roles: new Map([...columns.roles, [role, proven]]),
    doubts: columns.doubts.filter((one) => one.role !== role),
  };
}

/**
 * The budget in a column that has another name, where the rates of most rows do not come out from the one that was taken and do from that:
 * 上年结转 | 本年预算 | 两项相加 | 支出 | 支出率.
 */
function overruledByRate(
  page: Page,
  header: Header,
  columns: Columns,
  rows: readonly number[],
): Columns | null {
  const { roles } = columns;
  const [rate, budget, spent] = [roles.get('executionRate'), roles.get('annualBudget'), roles.get('spent')];
  if (!rate || !budget || !spent) return null;
  const now = countFits(page, rows, { rate, budget, spent });
  if (now.wrong < FEWEST || now.wrong <= now.right) return null;
  const taken = new Set([...roles.values()].map(({ column }) => column));
  const fitting = header.heads.filter((head) => {
    if (taken.has(head.column)) return false;
    const { right, wrong } = countFits(page, rows, { rate, budget: head, spent });
    return right >= FEWEST && wrong * 2 <= right;
  });
  const [proven] = fitting;
  if (!proven || fitting.length > 1) return null;
  return { ...columns, roles: new Map([...roles, ['annualBudget', proven]]) };
}

/** One row alone may fit by chance. */
const FEWEST = 2;

/** Whether the rows that tell all three agree; of three and more one may be wrong, for that is what the check of rates is for. */
function fits(page: Page, rows: readonly number[], heads: RateHeads): boolean {
  const { right, wrong } = countFits(page, rows, heads);
  return right > 0 && wrong * 2 <= right;
}

interface RateHeads {
  readonly rate: Head;
  readonly budget: Head;
  readonly spent: Head;
}

/** Rows whose rate comes out, and rows whose does not; those that do not tell all three are neither. */
function countFits(page: Page, rows: readonly number[], heads: RateHeads): { right: number; wrong: number } {
  let [right, wrong] = [0, 0];
  for (const row of rows) {
    const value = ({ column }: Head, measure: 'money' | 'rate'): Exact | null =>
      figureAt(page, row, column, { measure })?.value ?? null;
    const [rate, budget, spent] = [
      value(heads.rate, 'rate'),
      value(heads.budget, 'money'),
      value(heads.spent, 'money'),
    ];
    if (!rate || !budget || !spent || budget.equals(ZERO)) continue;
    if (spent.div(budget).sub(rate).abs().compare(CLOSE) > 0) wrong++;
    else right++;
  }
  return { right, wrong };
}
