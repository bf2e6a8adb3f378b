import { evaluateFormula, type ValueOf } from '../formulas';
import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import { decimalText, parseExact, roundHalfUp, type Exact } from '../number/exact';
import type { PlanBuilder, Reason } from './plan-builder';
import { putNumber } from './put-number';

/** Digits beyond which a stored result is the noise of binary arithmetic. */
const NOISE = 8;

/**
 * Writes a total or subtotal. A cell that sums by formula keeps it; its stored result is brought up to date with the
 * scores written, as Excel will do on opening, so that whoever reads the file before that sees no stale total.
 * The scores must have been planned before.
 */
export function putTotal(
  builder: PlanBuilder,
  ref: CellRef,
  stated: Figure | null,
  value: Exact,
  reason: Reason,
): void {
  const sum = formulaSum(builder, ref);
  if (!sum) {
    putNumber(builder, ref, stated, value, 'total', reason);
    return;
  }
  if (sum.isChanged) {
    const after = { kind: 'formula', value: sum.formula, shown: decimalText(sum.now) } as const;
    builder.write(ref, after, 'total', { key: 'edit.refresh', data: { value: decimalText(sum.now, 2) } });
  }
  if (!roundHalfUp(sum.now, 2).equals(value)) {
    const data = { shown: decimalText(sum.now, 2), value: decimalText(value) };
    builder.skip(ref, { key: 'skip.formula', data });
  }
}

interface FormulaSum {
  readonly formula: string;
  /** The result with the planned scores. */
  readonly now: Exact;
  /** Whether the stored result is another. */
  readonly isChanged: boolean;
}

/** Null when the cell has no formula, or one whose stored result cannot be explained as a sum of the cells. */
function formulaSum(builder: PlanBuilder, target: CellRef): FormulaSum | null {
  const ref = builder.master(target);
  const cell = builder.cell(ref);
  if (cell?.formula === undefined) return null;
  const stored = cell.kind === 'number' ? parseExact(cell.raw) : null;
  const { formula } = cell;
  const numberWith = (valueOf: ValueOf): Exact | null => {
    const result = evaluateFormula(formula, ref, valueOf, builder.extentOf);
    return result?.kind === 'number' ? result.value : null;
  };
  const was = numberWith((at) => builder.valueBefore(at));
  const now = numberWith((at) => builder.valueAfter(at));
  if (!stored || !was || !now || !isSame(stored, was)) return null;
  return { formula, now, isChanged: !isSame(stored, now) };
}

function isSame(one: Exact, other: Exact): boolean {
  return roundHalfUp(one, NOISE).equals(roundHalfUp(other, NOISE));
}
