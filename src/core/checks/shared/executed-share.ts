import { nameKey } from '../../facts/names';
import { refKey, type CellRef } from '../../model/address';
import type { Form, FundRow, Recognition } from '../../model/form';
import { type Agreement, agreeRatio } from '../../number/agreement';
import { ZERO } from '../../number/exact';
import type { Quantity } from '../../number/quantity';
import { readRow } from '../../scoring/targets';
import { byForm } from './by-form';
import { budgetOf, inOneUnit, isKnown, type Known } from './money';
import { fundSums, taskSums } from './money-sums';
import { moneyRowsOf } from './task-money';

/** An indicator that is the execution rate, set against the money of its form. */
export interface ExecutedShare {
  readonly name: string;
  readonly rate: { readonly ref: CellRef; readonly quantity: Quantity };
  readonly spent: Known;
  readonly budget: readonly CellRef[];
  readonly agreement: Agreement;
  /** The money is that of the tasks, which need not be all there was. */
  readonly isTasks: boolean;
}

/** Names of the rate at which all the money of a form was spent; a quarter's, or that of one kind of money, is another. */
const WHOLE_RATE =
  /^(?:部门|单位|项目|全年|年度|本年)?(?:整体)?(?:预算|资金|预算资金|经费|支出预算|预算支出)(?:支出)?(?:执行|支出|使用)(?:率|进度)$/;

/** Whether a row is named as the rate at which all the money was spent. */
export function isExecutionRate(name: string): boolean {
  return WHOLE_RATE.test(nameKey(name));
}

/** The indicators that are the execution rate of all the money of their form, where no rate is stated beside that money. */
export function* executedShares({ forms }: Recognition): Iterable<ExecutedShare> {
  for (const form of forms) {
    const { total } = wholeOf(form);
    const budget = total && budgetOf(total);
    if (!total || !budget || budget.kind !== 'annual' || total.executionRate) continue;
    if (!isKnown(total.spent) || budget.value.equals(ZERO)) continue;
    const pair = inOneUnit(total.spent, budget);
    for (const row of form.indicators) {
      const { actual } = readRow(row, form.year?.value);
      if (!row.actual || actual?.unit !== '%' || !isExecutionRate(row.name.text)) continue;
      yield {
        name: row.name.text.trim(),
        rate: { ref: row.actual.ref, quantity: actual },
        spent: total.spent,
        budget: budget.figures.map(({ ref }) => ref),
        agreement: agreeRatio(actual, pair.spent, pair.budget),
        isTasks: form.tables[total.table]?.kind === 'tasks',
      };
    }
  }
}

/** The one row that holds all the money of a form: of its funds, else of its tasks. */
const wholeOf = byForm((form) => ({ total: searchWhole(form) }));

function searchWhole(form: Form): FundRow | null {
  const totals = moneyRowsOf(form).filter(({ role }) => role === 'total');
  const [total] = totals;
  if (!total || totals.length > 1) return null;
  // A total that its parts contradict is told where it stands and says nothing of the rate.
  const wrong = [...fundSums(form), ...taskSums(form)]
    .flat()
    .filter((sum) => sum.agreement?.verdict === 'inconsistent');
  const own = new Set(
    [total.cells.annualBudget, total.cells.spent].flatMap((ref) => (ref ? [refKey(ref)] : [])),
  );
  return wrong.some(({ ref }) => own.has(refKey(ref))) ? null : total;
}
