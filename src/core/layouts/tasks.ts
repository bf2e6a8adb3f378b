import type { TaskAmount, TaskRow } from '../model/form';
import type { Columns } from './column-roles';
import { figureAt } from './figures';
import { unitOf } from './funds';
import type { Head, Header } from './header';
import { fieldAt, type Line, type Page, refOf } from './lines';
import { settleTasks } from './trees/settle-tasks';
import { FOOTER, PROSE_SECTION, TOTAL } from './vocabulary/rows';

/** The rows of a tasks table and the last row that belongs to it. */
export interface Tasks {
  readonly rows: readonly TaskRow[];
  readonly lastRow: number;
}

const TASK_TOTAL = /^(?:金额|资金|任务|预算|总)?(?:合计|总计|总额|小计)(?:金额|数)?$/;

/** Reads a table of tasks with their amounts; `before` is the index its first row gets in the form. */
export function readTasks(
  page: Page,
  header: Header,
  columns: Columns,
  lines: readonly Line[],
  moneyUnit: string | null,
  table: number,
  before: number,
): Tasks {
  const name = columns.roles.get('task')!;
  const amounts = columns.amounts.map((head, at) => describe(head, columns.amounts.slice(0, at)));
  const rows: TaskRow[] = [];
  let lastRow = header.bottom;
  for (const line of lines) {
    if (line.row <= header.bottom) continue;
    const spots = line.spots.filter((spot) => spot.column >= name.column && spot.column <= header.right);
    const first = spots[0];
    if (!first) continue;
    if (FOOTER.test(first.label.key) || PROSE_SECTION.test(line.spots[0]!.label.bare)) break;
    const field = fieldAt(page, line.row, name.column);
    const isTotal = !first.isNumber && (TASK_TOTAL.test(first.label.bare) || TOTAL.test(first.label.bare));
    if (!field || field.ref.row !== line.row) {
      if (first.column > name.column && spots.some((spot) => spot.isNumber)) continue;
      break;
    }
    rows.push({
      table,
      row: line.row,
      name: field,
      isTotal,
      ...UNPLACED,
      amounts: amounts.map((amount) => readAmount(page, line.row, amount, moneyUnit)),
      ...besideAmounts(page, columns, line.row),
    });
    lastRow = line.row;
    if (isTotal && rows.length > 1) break;
  }
  return { rows: settleTasks(rows, before), lastRow };
}

function besideAmounts(
  page: Page,
  { roles }: Columns,
  row: number,
): Pick<TaskRow, 'executionRate' | 'reason'> {
  const [rate, reason] = [roles.get('executionRate'), roles.get('deviationReason')];
  return {
    ...(rate ? { executionRate: figureAt(page, row, rate.column, { measure: 'rate' }, { row }) } : {}),
    ...(reason ? { reason: fieldAt(page, row, reason.column) } : {}),
  };
}

/** A row of a table without a total. */
const UNPLACED = { parent: null, role: 'source', group: null } as const;

/** The tasks that group the rows of an indicators table and carry an amount there (任务 … 任务涉及资金). */
export function readTaskGroups(
  page: Page,
  columns: Columns,
  rows: readonly number[],
  moneyUnit: string | null,
  table: number,
): TaskRow[] {
  const name = columns.roles.get('level1');
  const amount = columns.roles.get('amount');
  if (!name || !amount || name.word !== 'task') return [];
  const seen = new Set<number>();
  return rows.flatMap((row) => {
    const field = fieldAt(page, row, name.column);
    if (!field || seen.has(field.ref.row)) return [];
    seen.add(field.ref.row);
    const amounts = [readAmount(page, field.ref.row, describe(amount, []), moneyUnit)];
    return [{ table, row: field.ref.row, name: field, isTotal: false, ...UNPLACED, amounts }];
  });
}

type Described = Pick<TaskAmount, 'column' | 'head' | 'measure' | 'isPart'> & {
  readonly unit: string | null;
};

function describe(head: Head, before: readonly Head[]): Described {
  const text = head.path.map((spot) => spot.label.key).join(' ');
  const measure = measureOf(head);
  const isPart = /其中|财政拨款|财政资金|其[他它]|自有|自筹|单位资金/.test(
    head.path[head.path.length - 1]!.label.key,
  );
  return {
    column: head.column,
    head: text,
    measure,
    isPart: isPart && before.some((other) => measureOf(other) === measure),
    unit: unitOf(head),
  };
}

function measureOf(head: Head): TaskAmount['measure'] {
  const word = head.path.find((spot) => spot.word !== 'sub' && spot.word !== null)?.word;
  if (word === 'annualBudget' || word === 'initialBudget') return 'budget';
  return word === 'spent' ? 'spent' : 'amount';
}

function readAmount(page: Page, row: number, described: Described, moneyUnit: string | null): TaskAmount {
  const { column, head, measure, isPart, unit } = described;
  return {
    column,
    head,
    measure,
    isPart,
    ref: refOf(page, row, column),
    figure: figureAt(page, row, column, { measure: 'money', unit: unit ?? moneyUnit }),
  };
}
