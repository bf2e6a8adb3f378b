import { tasksOf } from './blocks';
import { refKey } from '../../model/address';
import type { Form, TaskAmount, TaskRow } from '../../model/form';

/** A money cell of a task table with its row. */
export interface TaskCell {
  readonly task: TaskRow;
  readonly amount: TaskAmount;
}

/** The money cells of one column of a task table, in reading order. */
export interface TaskColumn {
  readonly head: string;
  readonly isPart: boolean;
  readonly cells: readonly TaskCell[];
}

/** The money columns of a form's task tables. A cell merged over several tasks stands once, at its first task. */
export function taskColumns(form: Form): TaskColumn[] {
  const columns = new Map<string, TaskCell[]>();
  const seen = new Set<string>();
  for (const task of tasksOf(form)) {
    for (const amount of task.amounts) {
      const cell = refKey(amount.ref);
      if (seen.has(cell)) continue;
      seen.add(cell);
      const key = `${task.table}:${amount.column}`;
      const column = columns.get(key);
      if (column) column.push({ task, amount });
      else columns.set(key, [{ task, amount }]);
    }
  }
  return [...columns.values()].map((cells) => {
    const { head, isPart } = cells[0]!.amount;
    return { head, isPart, cells };
  });
}
