import type { ColumnRole } from '../model/form';
import { exact, type Exact } from '../number/exact';
import type { Columns } from './column-roles';
import { figureAt } from './figures';
import type { Page } from './lines';

/** Two rates are the same when they differ by no more than half of the last digit of 96.48 %. */
const TOLERANCE = exact('0.0006');
/** A change of half the first budget or more is as likely the budget after adjustment. */
const LARGE = exact('0.5');

/**
 * Settles what a column headed 预算调整数 holds: a difference, or the budget after adjustment. A stated execution or
 * adjustment rate decides; without one a small figure is a difference, and a large one is left to a person.
 */
export function settleAdjustment(page: Page, columns: Columns, rows: readonly number[]): Columns {
  const adjustment = columns.roles.get('adjustment');
  if (!adjustment || columns.roles.has('annualBudget') || !columns.roles.has('initialBudget')) return columns;
  const votes = rows.map((row) => vote(page, columns, row));
  if (votes.includes('difference')) return columns;
  if (votes.includes('total')) {
    const roles = new Map(columns.roles);
    roles.delete('adjustment');
    roles.set('annualBudget', adjustment);
    return { ...columns, roles };
  }
  if (!votes.includes('unclear')) return columns;
  return { ...columns, doubts: [...columns.doubts, { role: 'adjustment', candidates: [adjustment] }] };
}

function vote(page: Page, columns: Columns, row: number): 'difference' | 'total' | 'unclear' | null {
  const value = (role: ColumnRole, measure: 'money' | 'rate'): Exact | null => {
    const head = columns.roles.get(role);
    return (head && figureAt(page, row, head.column, { measure })?.value) ?? null;
  };
  const initial = value('initialBudget', 'money');
  const adjusted = value('adjustment', 'money');
  if (!initial || !adjusted || initial.n === 0n || adjusted.n === 0n) return null;
  const spent = value('spent', 'money');
  const byExecution =
    spent && match(value('executionRate', 'rate'), rate(spent, initial.add(adjusted)), rate(spent, adjusted));
  if (byExecution) return byExecution;
  const byAdjustment = match(
    value('adjustmentRate', 'rate'),
    rate(adjusted, initial),
    rate(adjusted.sub(initial), initial),
  );
  if (byAdjustment) return byAdjustment;
  return adjusted.abs().compare(initial.abs().mul(LARGE)) >= 0 ? 'unclear' : null;
}

const rate = (part: Exact, whole: Exact): Exact | null => (whole.n === 0n ? null : part.div(whole));

function match(
  stated: Exact | null,
  asDifference: Exact | null,
  asTotal: Exact | null,
): 'difference' | 'total' | null {
  if (!stated) return null;
  const isNear = (other: Exact | null) => other !== null && stated.sub(other).abs().compare(TOLERANCE) <= 0;
  const [difference, total] = [isNear(asDifference), isNear(asTotal)];
  if (difference === total) return null;
  return difference ? 'difference' : 'total';
}
