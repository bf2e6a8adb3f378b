import type { CellRef } from '../model/address';
import type { ColumnRole, FundRow, TaskRow } from '../model/form';
import type { Columns } from './column-roles';
import { figureAt } from './figures';
import { fundRow } from './labelled-funds';
import { fieldAt, type Page, refOf } from './lines';

/**
 * The total row of a tasks table as the row of funds that it is where the form scores its execution rate there: budget
 * and spent of all tasks, their rate, its points and score. Null where the row tells neither a rate nor points.
 */
export function fundOfTasks(page: Page, columns: Columns, rows: readonly TaskRow[]): FundRow | null {
  const total = rows.find(({ isTotal, role }) => isTotal && role === 'total');
  if (!total) return null;
  const { row, table, name } = total;
  const figure = (role: ColumnRole, measure: 'rate' | 'weight' | 'score') => {
    const head = columns.roles.get(role);
    return head ? figureAt(page, row, head.column, { measure }, { row }) : null;
  };
  const [rate, weight, score] = [
    figure('executionRate', 'rate'),
    figure('weight', 'weight'),
    figure('score', 'score'),
  ];
  if (!rate && !weight && !score) return null;
  const amount = (measure: 'budget' | 'spent') =>
    total.amounts.find((one) => one.measure === measure && !one.isPart) ?? null;
  const [budget, spent] = [amount('budget'), amount('spent')];
  const cells: Partial<Record<ColumnRole, CellRef>> = { source: name.ref };
  if (budget) cells.annualBudget = budget.ref;
  if (spent) cells.spent = spent.ref;
  for (const role of ['executionRate', 'weight', 'score', 'deviationReason'] as const) {
    const head = columns.roles.get(role);
    if (head) cells[role] = refOf(page, row, head.column);
  }
  const reason = columns.roles.get('deviationReason');
  const place = { table, row, label: name, role: 'total', parent: null, group: null, cells } as const;
  return fundRow(place, {
    annualBudget: budget?.figure ?? null,
    spent: spent?.figure ?? null,
    executionRate: rate,
    weight,
    score,
    reason: reason ? fieldAt(page, row, reason.column) : null,
  });
}
