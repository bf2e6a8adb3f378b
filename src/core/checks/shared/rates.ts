import type { CellRef } from '../../model/address';
import type { Figure } from '../../model/figure';
import type { Form, FundRow } from '../../model/form';
import { type Agreement, agreeRatio } from '../../number/agreement';
import { type Exact, ZERO } from '../../number/exact';
import type { NotChecked } from '../check';
import { fundsOf } from './blocks';
import { moneyRowsOf } from './task-money';
import { type Known, budgetOf, comparable, inOneUnit, isKnown, isUnreadable } from './money';
import type { SharedReason } from './reasons';
import { isSuspected, suspectedCells } from './unit-slips';

/** A stated rate with the figures it should follow from. */
export interface RateCheck {
  readonly kind: 'execution' | 'adjustment';
  readonly row: FundRow;
  readonly rate: Known;
  readonly numerator: Exact;
  readonly denominator: Exact;
  readonly unit: string | null;
  readonly figures: readonly Known[];
  readonly agreement: Agreement;
}

/** The stated rates of a form's funds: compared, or the reason why one was not. */
export function fundRates(
  form: Form,
  kind: RateCheck['kind'],
): { readonly compared: readonly RateCheck[]; readonly skipped: readonly NotChecked[] } {
  const compared: RateCheck[] = [];
  const skipped: NotChecked[] = [];
  const suspected = suspectedCells(form);
  for (const row of kind === 'execution' ? moneyRowsOf(form) : fundsOf(form)) {
    const rate = kind === 'execution' ? row.executionRate : row.adjustmentRate;
    const result = kind === 'execution' ? execution(row, rate) : adjustment(row, rate);
    if (!result) continue;
    if ('reason' in result) skipped.push({ notChecked: result.reason, ref: result.ref });
    else if (result.figures.some((figure) => isSuspected(suspected, figure))) {
      skipped.push({ notChecked: 'unitSlip', ref: result.rate.ref });
    } else compared.push(result);
  }
  return { compared, skipped };
}

type Outcome = RateCheck | { readonly reason: SharedReason; readonly ref: CellRef } | null;

function execution(row: FundRow, rate: Figure | null): Outcome {
  const { spent } = row;
  const ref = rate?.ref ?? row.cells.executionRate;
  if (!ref) return null;
  const budget = budgetOf(row);
  if (!budget) {
    // A row without any money (an unused source) is not worth a word.
    return isKnown(spent) || isKnown(rate) ? { reason: 'blankBudget', ref } : null;
  }
  if (!isKnown(rate)) return isUnreadable(rate) ? { reason: 'unreadable', ref } : null;
  if (!isKnown(spent)) return rate.value.equals(ZERO) ? null : { reason: 'blankSpent', ref };
  if (budget.value.equals(ZERO)) return spent.value.equals(ZERO) ? null : { reason: 'zeroBudget', ref };
  const pair = inOneUnit(spent, budget);
  const agreement = agreeRatio(rate, pair.spent, pair.budget);
  if (budget.kind === 'unadjusted' && agreement.verdict === 'inconsistent') {
    return { reason: 'blankAdjustment', ref };
  }
  return {
    kind: 'execution',
    row,
    rate,
    numerator: pair.spent.value,
    denominator: pair.budget.value,
    unit: pair.unit,
    figures: [spent, ...budget.figures],
    agreement,
  };
}

/** 调整数 ÷ 年初预算数; where only the budget after adjustment is printed, (全年 − 年初) ÷ 年初. Its sign is free. */
function adjustment(row: FundRow, rate: Figure | null): Outcome {
  const { initialBudget, annualBudget } = row;
  if (!isKnown(rate)) return rate && isUnreadable(rate) ? { reason: 'unreadable', ref: rate.ref } : null;
  const { ref } = rate;
  if (!isKnown(initialBudget) || initialBudget.value.equals(ZERO)) return { reason: 'noInitial', ref };
  if (isKnown(row.adjustment)) {
    const { stated, unit } = comparable([row.adjustment, initialBudget]);
    return adjustmentCheck(row, rate, [row.adjustment, initialBudget], stated[0]!, stated[1]!, unit);
  }
  if (!isKnown(annualBudget)) return rate.value.equals(ZERO) ? null : { reason: 'noAdjustment', ref };
  const { stated, unit } = comparable([annualBudget, initialBudget]);
  const [annual, initial] = stated as [Known, Known];
  const change = { value: annual.value.sub(initial.value), decimals: annual.decimals };
  return adjustmentCheck(row, rate, [annualBudget, initialBudget], change, initial, unit);
}

function adjustmentCheck(
  row: FundRow,
  rate: Known,
  figures: readonly Known[],
  change: { readonly value: Exact; readonly decimals: number | null },
  initial: { readonly value: Exact; readonly decimals: number | null },
  unit: string | null,
): RateCheck {
  const isOpposite = change.value.mul(rate.value).compare(ZERO) < 0;
  const numerator = isOpposite ? { ...change, value: change.value.neg() } : change;
  return {
    kind: 'adjustment',
    row,
    rate,
    numerator: numerator.value,
    denominator: initial.value,
    unit,
    figures,
    agreement: agreeRatio(rate, numerator, initial),
  };
}
