import type { CellRef } from '../../model/address';
import type { Form } from '../../model/form';
import { type Exact, HUNDRED, ZERO, clamp, max, min, sumOf } from '../../number/exact';
import { fullMarkOf } from '../../scoring/points';
import { isBonusRow, refsOf, type ScoredForm, type ScoredRow } from './scored-forms';

/** The scores that make the total: as typed, or as worked out when nothing is typed. */
export interface Parts {
  readonly sum: Exact;
  /** Points of rows whose score is open: the total may be up to this much higher. */
  readonly open: Exact;
  readonly refs: readonly CellRef[];
  readonly isWorkedOut: boolean;
}

/** The sums a total may show: capped, as typed, each score limited to its points, or weighted from a hundred. */
export function candidates(scored: ScoredForm, sum: Exact): Exact[] {
  const limited = sumOf(
    scored.rows.map((row) => {
      const value = scoreOf(row);
      return value && row.weight && !isBonusRow(row) ? clamp(value, ZERO, max(row.weight, ZERO)) : value;
    }),
  );
  const plain = [sum, min(sum, ceiling(scored)), limited, rawSum(scored)];
  const all = scored.isPerHundred ? [weightedSum(scored), ...plain] : plain;
  const cap = scored.total?.cap;
  return cap ? all.map((each) => min(each, cap)) : all;
}

/** The scores of a form's rows as parts of its total; null where no row has points, or none can be worked out yet. */
export function partsOf(scored: ScoredForm): Parts | null {
  const withPoints = scored.rows.filter(
    (row) => row.score.ref && (row.weight || row.stated || isBonusRow(row)),
  );
  const items = withPoints.filter((row) => !isBonusRow(row));
  const isWorkedOut = items.length > 0 && items.every(({ stated }) => !stated);
  const open = items.filter((row) => !row.stated && !row.indicator?.isInapplicable);
  if (items.length === 0) return null;
  if (isWorkedOut && open.some((row) => !row.score.score)) return null;
  const value = (row: ScoredRow) => (isWorkedOut && !isBonusRow(row) ? row.score.score : row.stated);
  return {
    sum: sumWithBonus(scored.form, withPoints, value),
    open: isWorkedOut ? ZERO : sumOf(open.map(({ weight }) => weight)),
    refs: refsOf(...withPoints.map(({ score }) => score.ref)),
    isWorkedOut,
  };
}

/** What rows come to, of a bonus as much as its cap at most. */
export function sumWithBonus(
  { bonusCap }: Form,
  rows: readonly ScoredRow[],
  valueOf: (row: ScoredRow) => Exact | null,
): Exact {
  const bonus = sumOf(rows.filter(isBonusRow).map(valueOf));
  const base = sumOf(rows.filter((row) => !isBonusRow(row)).map(valueOf));
  return base.add(bonusCap ? min(bonus, bonusCap) : bonus);
}

function rawSum({ rows }: ScoredForm): Exact {
  return sumOf(rows.map(({ stated }) => stated));
}

/** Scores out of a hundred each, times their weights. */
function weightedSum({ rows }: ScoredForm): Exact {
  return rows.reduce(
    (sum, { stated, weight }) => (stated && weight ? sum.add(stated.mul(weight).div(HUNDRED)) : sum),
    ZERO,
  );
}

const scoreOf = ({ stated, score }: ScoredRow) => stated ?? score.score;

/** No total passes 100, or the form's own total of points when that is higher. */
export function ceiling({ form, total }: ScoredForm): Exact {
  const points = fullMarkOf(form);
  return total?.cap ? min(points, total.cap) : points;
}
