import { refKey, type CellRef } from '../model/address';
import type { RowScore } from '../model/score';
import { decimalText, type Exact, ZERO } from '../number/exact';
import { compareScore } from '../scoring/score-agreement';
import { isEmpty } from '../model/cell-state';
import type { PlanBuilder } from './plan-builder';
import { putNumber } from './put-number';

/** What the one-click recalculation is to write. */
export interface ScorePlanOptions {
  /** Whether deduction notes are written too (default true). */
  readonly notes?: boolean;
  /** Whether edits that overwrite a formula or raise a typed score are offered, marked as such, for a person to tick (default false). */
  readonly formulas?: boolean;
  /** Whether scores that a standard raises are written over typed ones (default false: they are offered or listed). */
  readonly raise?: boolean;
  /** Cells, by `refKey`, that a person took the tick from: they stay as they stand. */
  readonly left?: ReadonlySet<string>;
  /** Offers, by `refKey` of their cells, that a person ticked. */
  readonly taken?: ReadonlySet<string>;
}

/** What stands in a row's score cell once the plan is carried out. */
export interface Standing {
  /** Null: nothing that can be counted. */
  readonly score: Exact | null;
  /** It stands outside 0 to the points of its row. */
  readonly isOver: boolean;
}

/** The scores as they will stand, and the rows whose cell holds, or will hold, the score worked out for them. */
export interface Settled {
  readonly standing: ReadonlyMap<RowScore, Standing>;
  readonly settled: ReadonlySet<RowScore>;
}

/** Plans the scores of rows: blanks are filled, what is too much is taken off, what would be raised is offered. */
export function settleScores(
  builder: PlanBuilder,
  rows: readonly RowScore[],
  options: ScorePlanOptions,
): Settled {
  const standing = new Map<RowScore, Standing>();
  const settled = new Set<RowScore>();
  const shared = contradictions(builder, rows);
  for (const row of rows) {
    const score = settleRow(builder, row, shared, options);
    standing.set(row, { score, isOver: isOutside(row, score) });
    if (row.state !== 'stated' && row.ref && score && row.score && holds(row, score)) settled.add(row);
  }
  return { standing, settled };
}

/** Plans one row; gives back the score that then stands. */
function settleRow(
  builder: PlanBuilder,
  row: RowScore,
  shared: ReadonlySet<string>,
  options: ScorePlanOptions,
): Exact | null {
  const { ref, score } = row;
  const typed = row.stated?.value ?? null;
  if (!score) return typed;
  if (!ref) return score;
  const key = refKey(builder.master(ref));
  if (shared.has(key)) {
    builder.skip(ref, { key: 'skip.shared', data: { name: row.name } });
    return typed;
  }
  if (typed && (typed.equals(score) || agrees(row, score))) return typed;
  if (row.state === 'stated' && !isOutside(row, typed)) return typed;
  if (options.left?.has(key)) {
    builder.skip(ref, { key: 'skip.left', data: { value: decimalText(score) } });
    return typed;
  }
  if (typed && isRaise(row, typed, score) && !options.raise && !options.taken?.has(key)) {
    if (!hasFormula(builder, ref)) {
      builder.raise(ref, { kind: 'number', value: decimalText(score) }, raiseReason(row, typed, score));
    }
    return typed;
  }
  const reason = row.state === 'stated' ? limitReason(row, score) : scoreReason(row, score);
  return putNumber(builder, ref, row.stated, score, 'score', reason, options.taken?.has(key)) ? score : typed;
}

const holds = (row: RowScore, score: Exact) => row.score!.equals(score) || agrees(row, row.score!);

/** A typed score that says the same with fewer digits is not touched. */
function agrees({ stated, state }: RowScore, score: Exact): boolean {
  return state !== 'stated' && stated?.value != null && compareScore(stated, score) === 'agrees';
}

/** Raising a score that lies within its limits is a person's to decide. */
function isRaise(row: RowScore, typed: Exact, score: Exact): boolean {
  return row.state !== 'stated' && score.compare(typed) > 0 && !isOutside(row, typed);
}

function isOutside({ weight, method }: RowScore, score: Exact | null): boolean {
  if (!score || !weight || method === 'bonus') return false;
  return score.compare(weight) > 0 || score.compare(ZERO) < 0;
}

function hasFormula(builder: PlanBuilder, ref: CellRef): boolean {
  const cell = builder.cell(ref);
  return !isEmpty(cell) && cell?.formula !== undefined;
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

const howOf = (row: RowScore) => row.formula || row.applied.join('；');

function scoreReason(row: RowScore, score: Exact) {
  const how = howOf(row);
  const data = { name: row.name, score: decimalText(score), how };
  return { key: how ? 'edit.score' : 'edit.score.plain', data } as const;
}

function limitReason({ stated, weight }: RowScore, score: Exact) {
  const data = {
    stated: decimalText(stated!.value!),
    weight: decimalText(weight ?? ZERO),
    score: decimalText(score),
  };
  return { key: 'edit.limit', data } as const;
}

function raiseReason(row: RowScore, typed: Exact, score: Exact) {
  const data = {
    name: row.name,
    stated: decimalText(typed),
    score: decimalText(score),
    gap: decimalText(score.sub(typed)),
    how: howOf(row),
  };
  return { key: 'edit.raise', data } as const;
}
