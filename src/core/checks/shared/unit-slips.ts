import type { CellRef } from '../../model/address';
import { refKey } from '../../model/address';
import type { Figure } from '../../model/figure';
import type { Form, FundRow } from '../../model/form';
import { agreeRatio, agreeSum } from '../../number/agreement';
import { type Exact, ZERO, exact } from '../../number/exact';
import { byForm } from './by-form';
import { fundSums, taskSums } from './money-sums';
import { type Known, budgetOf, inOneUnit, isKnown } from './money';
import { moneyRowsOf } from './task-money';

/** Two figures of one thing that stand ten thousand times apart: one in 元, one in 万元. */
export interface UnitSlip {
  /** The cell more likely to be wrong. */
  readonly figure: Known;
  readonly others: readonly Known[];
  /** What the figures have in common, for the message. */
  readonly relation: 'spent' | 'budget' | 'sum';
}

const TEN_THOUSAND = exact(10_000);

/** The slips of 元 and 万元 in a form's funds; one a pair of columns, at the first row that shows it. */
export const unitSlips: (form: Form) => readonly UnitSlip[] = byForm(findSlips);

/** The cells that take part in a slip: sums and rates over them say nothing of their own. */
export const suspectedCells: (form: Form) => ReadonlySet<string> = byForm(
  (form) =>
    new Set(unitSlips(form).flatMap(({ figure, others }) => [figure, ...others].map((f) => refKey(f.ref)))),
);

/** Whether a figure takes part in a slip. */
export function isSuspected(cells: ReadonlySet<string>, figure: { readonly ref: CellRef } | null): boolean {
  return figure !== null && cells.size > 0 && cells.has(refKey(figure.ref));
}

function findSlips(form: Form): UnitSlip[] {
  const slips = moneyRowsOf(form).flatMap((row) => [...rowSlips(row)]);
  for (const { total, parts, sum, agreement } of [...fundSums(form), ...taskSums(form)].flat()) {
    if (!total || agreement?.verdict !== 'inconsistent' || sum.equals(ZERO)) continue;
    if (isApart(total.value.div(sum), 0.99, 1.01))
      slips.push({ figure: total, others: parts, relation: 'sum' });
    else {
      const part = partApart(total, parts);
      if (part) slips.push({ figure: part, others: [total], relation: 'sum' });
    }
  }
  return merged(slips);
}

/** The one part that makes the stated total once it is read in the other unit. */
function partApart(total: Known, parts: readonly Known[]): Known | null {
  if (parts.length < 2 || parts.some(({ unit }) => unit !== total.unit)) return null;
  const sum = parts.reduce((all, { value }) => all.add(value), ZERO);
  const found = parts.filter(({ value }) =>
    [value.div(TEN_THOUSAND), value.mul(TEN_THOUSAND)].some((other) => {
      const mended = sum.sub(value).add(other);
      return !value.equals(ZERO) && agreeSum(total, [{ ...total, value: mended }]).verdict !== 'inconsistent';
    }),
  );
  return found.length === 1 ? found[0]! : null;
}

function* rowSlips(row: FundRow): Iterable<UnitSlip> {
  const { initialBudget, annualBudget, spent, executionRate } = row;
  const budget = budgetOf(row);
  if (budget && isKnown(spent) && isSpentSlip(spent, budget, executionRate)) {
    yield isBudgetWrong(spent, row)
      ? { figure: annualBudget as Known, others: [spent, initialBudget as Known], relation: 'budget' }
      : { figure: spent, others: budget.figures, relation: 'spent' };
  }
  if (isKnown(initialBudget) && isKnown(annualBudget) && !initialBudget.value.equals(ZERO)) {
    if (isApart(annualBudget.value.div(initialBudget.value), 0.99, 1.01)) {
      yield { figure: annualBudget, others: [initialBudget], relation: 'budget' };
    }
  }
}

/** Where what was spent is of the size of the initial budget, the budget of the year is the wrong one. */
function isBudgetWrong(spent: Known, { initialBudget, annualBudget }: FundRow): boolean {
  if (!isKnown(initialBudget) || !isKnown(annualBudget) || initialBudget.value.equals(ZERO)) return false;
  return isWithin(spent.value.div(initialBudget.value), 0.1, 10);
}

/**
 * Spending ten thousand times the budget is always a slip. A ten-thousandth of it may be a budget hardly used:
 * then the stated rate decides, and without one only a nearly whole execution counts.
 */
function isSpentSlip(
  spent: Known,
  budget: NonNullable<ReturnType<typeof budgetOf>>,
  rate: Figure | null,
): boolean {
  const pair = inOneUnit(spent, budget);
  if (pair.budget.value.equals(ZERO) || spent.value.equals(ZERO)) return false;
  const ratio = pair.spent.value.div(pair.budget.value);
  if (isWithin(ratio.div(TEN_THOUSAND), 0.3, 1.3)) return true;
  if (!isKnown(rate)) return isWithin(ratio.mul(TEN_THOUSAND), 0.8, 1.02);
  if (!isWithin(ratio.mul(TEN_THOUSAND), 0.3, 1.3)) return false;
  if (agreeRatio(rate, pair.spent, pair.budget).verdict !== 'inconsistent') return false;
  return agreeRatio(rate, pair.spent, pair.budget, { scale: TEN_THOUSAND }).verdict !== 'inconsistent';
}

function isApart(ratio: Exact, low: number, high: number): boolean {
  return isWithin(ratio.div(TEN_THOUSAND), low, high) || isWithin(ratio.mul(TEN_THOUSAND), low, high);
}

function isWithin(value: Exact, low: number, high: number): boolean {
  return value.compare(exact(low)) >= 0 && value.compare(exact(high)) <= 0;
}

/**
 * One slip a relation and pair of columns; the cells of further rows become others of the first. A cell that stands apart
 * from several others is the wrong one of each pair.
 */
function merged(slips: readonly UnitSlip[]): UnitSlip[] {
  const first = new Map<string, UnitSlip>();
  const seen = new Map<string, string>();
  for (const slip of blamed(slips)) {
    const cell = refKey(slip.figure.ref);
    const key = seen.get(cell) ?? `${slip.relation}:${slip.figure.ref.column}`;
    const known = first.get(key);
    if (!known) first.set(key, slip);
    else
      first.set(key, { ...known, others: distinct([...known.others, slip.figure, ...slip.others], known) });
    seen.set(cell, key);
  }
  return [...first.values()];
}

function blamed(slips: readonly UnitSlip[]): UnitSlip[] {
  const counts = new Map<string, number>();
  for (const { figure, others } of slips) {
    for (const { ref } of [figure, ...others]) counts.set(refKey(ref), (counts.get(refKey(ref)) ?? 0) + 1);
  }
  const countOf = ({ ref }: Known) => counts.get(refKey(ref))!;
  return slips.map((slip) => {
    const members = [slip.figure, ...slip.others.filter(({ value }) => !value.equals(ZERO))];
    const figure = members.reduce((worst, one) => (countOf(one) > countOf(worst) ? one : worst));
    return { ...slip, figure, others: members.filter((one) => one !== figure) };
  });
}

function distinct(figures: readonly Known[], { figure }: UnitSlip): Known[] {
  const cells = new Set([refKey(figure.ref)]);
  return figures.filter(({ ref }) => !cells.has(refKey(ref)) && cells.add(refKey(ref)));
}
