import type { Severity } from '../../model/finding';
import type { Figure } from '../../model/figure';
import type { FundRow } from '../../model/form';
import type { Stated, Verdict } from '../../number/agreement';
import { type Exact, decimalsOf } from '../../number/exact';
import { inYuan } from '../../number/figure';
import { MONEY_UNITS } from '../../number/units';

/** A figure that can be read. */
export type Known = Figure & { readonly value: Exact };

/** The amounts of a funds row, in the order a form prints them. */
export const MONEY_ROLES = ['initialBudget', 'adjustment', 'annualBudget', 'spent', 'carryover'] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

/** Whether a figure holds a number. */
export function isKnown(figure: Figure | null | undefined): figure is Known {
  return figure?.value !== null && figure?.value !== undefined;
}

/** A dash, a slash or 无 in place of an amount: as good as blank. */
const NO_AMOUNT = /^(?:[\s\-－—–―/／\\]*|无|不涉及|不适用)$/;

/** Whether an amount was left out. */
export function isBlank(figure: Figure | null | undefined): boolean {
  return !figure || (figure.value === null && !figure.error && NO_AMOUNT.test(figure.text.trim()));
}

/** Whether something stands in the cell that should be an amount and cannot be read as one. */
export function isUnreadable(figure: Figure | null | undefined): boolean {
  return Boolean(figure) && !isKnown(figure) && !isBlank(figure);
}

/** Figures brought to one money unit, so that they may be added and compared; as they stand when they share one. */
export function comparable(figures: readonly Known[]): {
  readonly stated: readonly Stated[];
  readonly unit: string | null;
} {
  // A bare figure beside one with its unit counts in that unit, as it is printed.
  const units = new Set(figures.flatMap((figure) => figure.unit ?? []));
  if (units.size <= 1) return { stated: figures, unit: [...units][0] ?? null };
  const stated = figures.map((figure): Stated => {
    const value = inYuan(figure);
    if (!value) return figure;
    const power = decimalsOf(MONEY_UNITS.get(figure.unit!)!.inverse()) ?? 0;
    return { value, decimals: figure.decimals === null ? null : figure.decimals - power };
  });
  return { stated, unit: '元' };
}

/** What the ladder of agreement says about a finding; null: nothing is said. */
export function severityOf(verdict: Verdict): Severity | null {
  if (verdict === 'inconsistent') return 'error';
  if (verdict === 'at-limit') return 'warning';
  return verdict === 'within-rounding' ? 'info' : null;
}

/** The money a row may spend, with the cells it comes from. */
export interface Budget {
  readonly value: Exact;
  readonly decimals: number | null;
  readonly unit: string | null;
  readonly figures: readonly Known[];
  /**
   * `initial`: the form has neither a budget after adjustment nor an adjustment · `unadjusted`: it has a column of
   * adjustments, left blank. In both, later changes are unknown.
   */
  readonly kind: 'annual' | 'adjusted' | 'initial' | 'unadjusted';
}

/**
 * The budget of a funds row: 全年预算数 where the form has that column; else 年初预算数 + 预算调整数, or
 * 年初预算数 alone where there is no adjustment to add. Null when a figure it needs is blank or cannot be read.
 */
export function budgetOf(row: FundRow): Budget | null {
  if (row.cells.annualBudget || row.annualBudget) {
    return isKnown(row.annualBudget) ? asBudget('annual', [row.annualBudget]) : null;
  }
  if (!isKnown(row.initialBudget)) return null;
  if (isKnown(row.adjustment)) return asBudget('adjusted', [row.initialBudget, row.adjustment]);
  if (isUnreadable(row.adjustment)) return null;
  return asBudget(row.cells.adjustment ? 'unadjusted' : 'initial', [row.initialBudget]);
}

function asBudget(kind: Budget['kind'], figures: readonly Known[]): Budget {
  const { stated, unit } = comparable(figures);
  const [first, second] = stated as [Stated, Stated?];
  return {
    value: second ? first.value.add(second.value) : first.value,
    decimals: second ? coarser(first.decimals, second.decimals) : first.decimals,
    unit,
    figures,
    kind,
  };
}

function coarser(one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null ? one : Math.min(one, other);
}

/** Spent and budget in one unit. */
export function inOneUnit(
  spent: Known,
  budget: Budget,
): { spent: Stated; budget: Stated; unit: string | null } {
  if (spent.unit === budget.unit) return { spent, budget, unit: spent.unit };
  const asFigure: Known = {
    ...budget.figures[0]!,
    value: budget.value,
    unit: budget.unit,
    decimals: budget.decimals,
  };
  const { stated, unit } = comparable([spent, asFigure]);
  return { spent: stated[0]!, budget: stated[1]!, unit };
}
