import { fundRow } from '../../layouts/labelled-funds';
import type { CellRef } from '../../model/address';
import { refKey } from '../../model/address';
import type { ColumnRole, Form, FundRow, TaskAmount, TaskRow } from '../../model/form';
import { fundsOf, tasksOf } from './blocks';
import { byForm } from './by-form';

/**
 * Every row of a form's money: its funds, and its tasks as rows of the same kind, each with the budget, the sum spent and the rate of its
 * own row. The total of the tasks is left out where it stands among the funds already.
 */
export const moneyRowsOf: (form: Form) => readonly FundRow[] = byForm((form) => {
  const funds = fundsOf(form);
  const known = new Set(funds.flatMap(({ cells }) => (cells.spent ? [refKey(cells.spent)] : [])));
  const tasks = tasksOf(form).flatMap((task) => taskRow(form, task) ?? []);
  return [...funds, ...tasks.filter(({ cells }) => !known.has(refKey(cells.spent!)))];
});

/** A task with a budget and a column of what was spent; null for any other. */
function taskRow(form: Form, task: TaskRow): FundRow | null {
  const whole = task.amounts.filter(({ isPart }) => !isPart);
  const spent = whole.filter(({ measure }) => measure === 'spent');
  if (spent.length !== 1) return null;
  const columns = form.tables[task.table]?.columns;
  const at = (role: ColumnRole): TaskAmount | null =>
    whole.find(({ column, measure }) => measure === 'budget' && column === columns?.[role]) ?? null;
  const [annual, initial] = [at('annualBudget'), at('initialBudget')];
  const budget = annual ?? initial;
  if (!budget || refKey(budget.ref) === refKey(spent[0]!.ref)) return null;
  const cells: Partial<Record<ColumnRole, CellRef>> = { source: task.name.ref, spent: spent[0]!.ref };
  if (annual) cells.annualBudget = annual.ref;
  if (initial) cells.initialBudget = initial.ref;
  if (task.executionRate) cells.executionRate = task.executionRate.ref;
  const { table, row, name: label, role, group, executionRate = null, reason = null } = task;
  const figures = {
    initialBudget: initial?.figure ?? null,
    annualBudget: annual?.figure ?? null,
    spent: spent[0]!.figure,
    executionRate,
    reason,
  };
  return fundRow({ table, row, label, role, parent: null, group, cells }, figures);
}
