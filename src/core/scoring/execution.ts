import type { FundRow } from '../model/form';
import type { Figure } from '../model/figure';
import type { InputUsed } from '../model/score';
import { decimalText, type Exact, min, ONE, ZERO } from '../number/exact';
import { inYuan } from '../number/figure';
import type { Quantity } from '../number/quantity';
import { printQuantity, rateQuantity } from '../facts/agreement';
import type { Fact, FactSource } from '../rules/types';
import { UNDECIDED, type Outcome } from './outcome';

/** An execution rate and the cells it comes from. */
export interface Execution {
  readonly rate: Exact;
  readonly inputs: readonly InputUsed[];
  /** "3,265.52万元/3,282.14万元"; empty when only the rate is stated. */
  readonly amounts: string;
}

/**
 * The execution rate of a funds row: spent ÷ the year's budget. The budget is 全年预算数, else 年初 + 调整 where 调整 is a
 * difference, else 年初 in a form that has no other budget column. A stated rate serves only where the form has no amounts.
 */
export function executionOf(row: FundRow): Execution | null {
  const budget = budgetOf(row);
  const { spent, executionRate } = row;
  if (budget && spent?.value) {
    if (budget.value.compare(ZERO) <= 0 || spent.value.compare(ZERO) < 0) return null;
    const amounts = ratioOf(spent, budget);
    if (!amounts) return null;
    const used = [input('全年执行数', spent), ...budget.figures.map(([name, figure]) => input(name, figure))];
    return { rate: amounts, inputs: used, amounts: `${money(spent)}/${printQuantity(budget)}` };
  }
  const isEmpty = !row.cells.spent && !row.cells.annualBudget && !row.cells.initialBudget;
  if (!isEmpty || !executionRate?.value || executionRate.value.compare(ZERO) < 0) return null;
  return { rate: executionRate.value, inputs: [input('预算执行率', executionRate)], amounts: '' };
}

interface Budget extends Quantity {
  readonly figures: readonly (readonly [string, Figure])[];
}

function budgetOf(row: FundRow): Budget | null {
  const { annualBudget, initialBudget, adjustment, cells } = row;
  if (annualBudget?.value) return budget(annualBudget.value, annualBudget, [['全年预算数', annualBudget]]);
  if (cells.annualBudget || !initialBudget?.value) return null;
  if (!cells.adjustment) return budget(initialBudget.value, initialBudget, [['年初预算数', initialBudget]]);
  if (!adjustment?.value) return null;
  return budget(initialBudget.value.add(adjustment.value), initialBudget, [
    ['年初预算数', initialBudget],
    ['预算调整数', adjustment],
  ]);
}

function budget(value: Exact, { unit, decimals, text }: Figure, figures: Budget['figures']): Budget {
  return { value, unit, decimals, text: figures.length > 1 ? '' : text, figures };
}

function ratioOf(over: { value: Exact | null; unit: string | null }, under: Quantity): Exact | null {
  if (over.unit === under.unit) return over.value!.div(under.value);
  const [one, other] = [inYuan(over), inYuan(under)];
  return one && other ? one.div(other) : null;
}

function input(name: string, figure: Figure): InputUsed {
  return { name, value: money(figure), ref: figure.ref };
}

function money({ value, unit, decimals, text }: Figure): string {
  return printQuantity({ value: value ?? ZERO, unit, decimals, text });
}

/** rate × weight, at most the weight. */
export function scoreExecution({ rate, inputs, amounts }: Execution, weight: Exact): Outcome {
  const shown = rateQuantity(rate).text;
  const score = min(rate, ONE).mul(weight);
  return {
    ...UNDECIDED,
    score,
    method: 'execution',
    measured: `预算执行率${shown}${amounts && `（${amounts}）`}`,
    how: '按执行率',
    applied: ['预算执行率×分值'],
    formula: `${shown}×${decimalText(weight)}=${decimalText(score, 4)}`,
    inputs,
    met: rate.compare(ONE) >= 0,
  };
}

/** The execution rate of a row that has no funds of its own, from the workbook's figures. */
export function executionFromFacts(facts: FactSource): Execution | null {
  const fact = facts.find({
    name: '预算执行率',
    kind: 'figure',
    text: '',
    unit: '%',
    options: [],
    aliases: [],
  });
  return fact && typeof fact.value === 'object' ? fromFact(fact, fact.value) : null;
}

function fromFact(fact: Fact, quantity: Quantity): Execution | null {
  if (quantity.value.compare(ZERO) < 0) return null;
  const value = printQuantity(quantity);
  return {
    rate: quantity.value,
    inputs: [{ name: fact.name, value, ref: fact.refs[0] ?? null }],
    amounts: '',
  };
}
