import { refKey, type CellRef } from '../model/address';
import type { EditPlan } from '../model/edit';
import type { Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
import type { RowScore, Scores } from '../model/score';
import { decimalText, type Exact } from '../number/exact';
import { planNotes } from './plan-notes';
import { planTotals } from './plan-totals';
import { PlanBuilder } from './plan-builder';
import { putNumber } from './put-number';

/** What the one-click recalculation is to write. */
export interface ScorePlanOptions {
  /** Whether deduction notes are written too (default true). */
  readonly notes?: boolean;
  /** Whether edits that would overwrite a formula are offered, marked as such, for a person to tick (default false). */
  readonly formulas?: boolean;
}

/**
 * The one-click recalculation as a plan: computed and judged scores, subtotals, totals, grades and deduction notes.
 *
 * A formula is kept, a word or note that a person wrote is kept, a stated score is kept (one over its weight wants a
 * person): each is listed in `skipped` where it would have changed. A cell that already holds the value gets no
 * edit, so planning again after the write gives an empty plan.
 */
export function planScores(
  workbook: Workbook,
  recognition: Recognition,
  scores: Scores,
  options: ScorePlanOptions = {},
): EditPlan {
  const builder = new PlanBuilder(workbook, options.formulas ?? false);
  const settled = settleScores(builder, scores.rows);
  planTotals(builder, recognition, scores);
  if (options.notes ?? true) planNotes(builder, recognition, scores.rows, settled);
  return builder.build();
}

/**
 * Writes the scores that were worked out.
 * @returns the rows whose cell holds, or will hold, the score that counts
 */
function settleScores(builder: PlanBuilder, rows: readonly RowScore[]): ReadonlySet<RowScore> {
  const settled = new Set<RowScore>();
  const shared = contradictions(builder, rows);
  for (const row of rows) {
    if (!row.ref || !row.score) continue;
    if (shared.has(refKey(builder.master(row.ref)))) {
      builder.skip(row.ref, { key: 'skip.shared', data: { name: row.name } });
    } else if (row.state === 'stated') {
      keepStated(builder, row, row.ref, row.score);
    } else if (putNumber(builder, row.ref, row.stated, row.score, 'score', scoreReason(row, row.score))) {
      settled.add(row);
    }
  }
  return settled;
}

/** Cells that several rows claim with different scores (a merged score cell): nobody's to write. */
function contradictions(builder: PlanBuilder, rows: readonly RowScore[]): ReadonlySet<string> {
  const first = new Map<string, Exact>();
  const shared = new Set<string>();
  for (const { ref, score } of rows) {
    if (!ref || !score) continue;
    const key = refKey(builder.master(ref));
    const known = first.get(key);
    if (!known) first.set(key, score);
    else if (!known.equals(score)) shared.add(key);
  }
  return shared;
}

function keepStated(builder: PlanBuilder, row: RowScore, ref: CellRef, score: Exact): void {
  if (!row.stated?.value || !row.weight) return;
  const isOutside = row.stated.value.compare(row.weight) > 0 || row.stated.value.compare(0) < 0;
  if (!isOutside) return;
  builder.skip(ref, {
    key: 'skip.limited',
    data: {
      stated: decimalText(row.stated.value),
      weight: decimalText(row.weight),
      score: decimalText(score),
    },
  });
}

function scoreReason(row: RowScore, score: Exact) {
  const how = row.formula || row.applied.join('；');
  const data = { name: row.name, score: decimalText(score), how };
  return { key: how ? 'edit.score' : 'edit.score.plain', data } as const;
}
