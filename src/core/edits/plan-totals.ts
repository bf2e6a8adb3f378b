import { refKey, type CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { Form, Level, Recognition } from '../model/form';
import type { RowScore, Scores, TotalScore } from '../model/score';
import { decimalText, ZERO, type Exact } from '../number/exact';
import { addsUp } from '../scoring/earlier-totals';
import { gradeOf, readGrade } from '../scoring/grade';
import { readPoints } from '../scoring/points';
import { sumOfScores } from '../scoring/rollup';
import { compareScore } from '../scoring/score-agreement';
import { isEmpty } from '../model/cell-state';
import type { PlanBuilder, Reason } from './plan-builder';
import { putTotal } from './put-total';
import type { Standing } from './settle-scores';

/** Plans the subtotals, totals and grades that follow from the row scores. */
export function planTotals(
  builder: PlanBuilder,
  recognition: Recognition,
  scores: Scores,
  standing: ReadonlyMap<RowScore, Standing>,
): void {
  const rowsOf = groupByForm(scores.rows.map((row) => asItStands(row, standing.get(row))));
  recognition.forms.forEach((form, index) => {
    planSubtotals(builder, form, rowsOf.get(index) ?? []);
    planEarlierTotals(builder, form, rowsOf.get(index) ?? []);
  });
  for (const total of scores.totals) {
    const form = recognition.forms[total.form];
    if (form) planTotal(builder, form, total, rowsOf.get(total.form) ?? []);
  }
}

/** A row with the score that then stands in its cell, over its points or not. */
interface StandingRow extends RowScore {
  readonly isOver: boolean;
}

function asItStands(row: RowScore, standing: Standing | undefined): StandingRow {
  return { ...row, score: standing?.score ?? null, isOver: standing?.isOver ?? false };
}

function groupByForm(rows: readonly StandingRow[]): ReadonlyMap<number, readonly StandingRow[]> {
  const groups = new Map<number, StandingRow[]>();
  for (const row of rows) {
    const group = groups.get(row.form);
    if (group) group.push(row);
    else groups.set(row.form, [row]);
  }
  return groups;
}

/** Rewrites the score of a level only where a score under it was worked out: others are the filler's own sums. */
function planSubtotals(builder: PlanBuilder, form: Form, rows: readonly StandingRow[]): void {
  const sums = new Map<number, { sum: Exact; isWorkedOut: boolean; isComplete: boolean }>();
  for (const row of rows) {
    const item = row.indicator === null ? undefined : form.indicators[row.indicator];
    if (!item) continue;
    for (const level of new Set([item.level1, item.level2])) {
      if (level === null) continue;
      const so = sums.get(level) ?? { sum: ZERO, isWorkedOut: false, isComplete: true };
      sums.set(level, {
        sum: so.sum.add(row.score ?? ZERO),
        isWorkedOut: so.isWorkedOut || (row.state !== 'stated' && row.score !== null),
        isComplete: so.isComplete && !row.isOver && (row.score !== null || item.isInapplicable),
      });
    }
  }
  for (const [index, { sum, isWorkedOut, isComplete }] of sums) {
    const level = form.levels[index];
    if (level && isWorkedOut && (isComplete || hasFormula(builder, level.scoreRef))) {
      putSubtotal(builder, level, sum);
    }
  }
}

/** A 合计 before the bonus rows, or a 小计 of several groups, follows the rows above it, once each of them has a score. */
function planEarlierTotals(builder: PlanBuilder, form: Form, rows: readonly StandingRow[]): void {
  const tableOf = ({ indicator }: StandingRow) =>
    indicator === null ? undefined : form.indicators[indicator]!.table;
  for (const total of form.earlierTotals ?? []) {
    const { label, score, scoreRef } = total;
    const above = rows.filter((row) => addsUp(total, row.ref, tableOf(row)));
    if (
      !scoreRef ||
      builder.writes(scoreRef) ||
      !above.length ||
      above.some((row) => row.isOver || isOpen(form, row))
    )
      continue;
    const sum = above.reduce((all, row) => all.add(row.score ?? ZERO), ZERO);
    const reason = { key: 'edit.subtotal', data: { name: label.text, value: decimalText(sum) } } as const;
    putTotal(builder, scoreRef, score, sum, reason);
  }
}

function hasFormula(builder: PlanBuilder, ref: CellRef | null): boolean {
  return ref !== null && builder.cell(ref)?.formula !== undefined;
}

function putSubtotal(builder: PlanBuilder, level: Level, sum: Exact): void {
  if (!level.scoreRef || builder.writes(level.scoreRef)) return;
  const reason = { key: 'edit.subtotal', data: { name: level.name, value: decimalText(sum) } } as const;
  putTotal(builder, level.scoreRef, level.score, sum, reason);
}

/**
 * The total follows the scores that then stand. It waits, and says why, where rows are still open, where a score stands
 * over its points, and where the points found do not make the full mark.
 */
function planTotal(builder: PlanBuilder, form: Form, total: TotalScore, rows: readonly StandingRow[]): void {
  const score = sumOfScores(form, rows, total.cap);
  if (!score) return;
  const open = rows.filter((row) => isOpen(form, row)).length;
  const over = rows.filter(({ isOver }) => isOver).length;
  const wait = waitFor(form, score, open, over);
  if (wait && (over > 0 || !total.ref || !hasFormula(builder, total.ref))) {
    if (total.ref) builder.skip(total.ref, wait);
    return;
  }
  if (total.ref && !isHeld(total.stated, score)) {
    const reason = { key: 'edit.total', data: { value: decimalText(score) } } as const;
    if (isInLabel(form, total)) putInLabel(builder, total.ref, score, reason);
    else putTotal(builder, total.ref, total.stated, score, reason);
  }
  if (wait) return;
  planHeadScore(builder, form, score);
  planGrade(builder, { ...total, score, grade: gradeFor(total, score) });
}

/** 总分：98分: the total stands in its own label. */
function isInLabel({ total }: Form, { ref }: TotalScore): boolean {
  return ref !== null && total !== null && refKey(total.label.ref) === refKey(ref);
}

function putInLabel(builder: PlanBuilder, ref: CellRef, score: Exact, reason: Reason): void {
  const cell = builder.cell(ref);
  const text = cell?.text.replace(/[\d０-９.．]+(?=\s*分)/, decimalText(score));
  if (text === undefined || cell?.formula !== undefined) {
    builder.skip(ref, { key: 'skip.words', data: { text: text ?? '', value: decimalText(score) } });
  } else builder.write(ref, { kind: 'text', value: text }, 'total', reason);
}

/** Why a total is left alone; null when it may be written. */
function waitFor(form: Form, score: Exact, open: number, over: number): Reason | null {
  const value = decimalText(score);
  if (readPoints(form).isWhole === false) return { key: 'skip.points', data: { value } };
  if (over > 0) return { key: 'skip.over', data: { count: over } };
  return open > 0 ? { key: 'skip.open', data: { count: open, value } } : null;
}

/** A total that says the same with fewer digits is not touched. */
function isHeld(stated: Figure | null, score: Exact): boolean {
  return stated?.value != null && !stated.hasFormula && compareScore(stated, score) === 'agrees';
}

function gradeFor({ grade, gradeStated, grades }: TotalScore, score: Exact): string | null {
  return grade && gradeOf(score, grades, gradeStated === null ? null : readGrade(gradeStated));
}

/** A row that should have a score and has none. */
function isOpen(form: Form, row: RowScore): boolean {
  if (row.score || !row.weight || row.method === 'bonus') return false;
  return row.indicator === null || !form.indicators[row.indicator]?.isInapplicable;
}

function planHeadScore(builder: PlanBuilder, form: Form, score: Exact): void {
  const head = form.headScore;
  if (!head || builder.writes(head.ref)) return;
  if (isHeld(head, score)) return;
  const reason = { key: 'edit.total', data: { value: decimalText(score) } } as const;
  putTotal(builder, head.ref, head, score, reason);
}

function planGrade(builder: PlanBuilder, total: TotalScore): void {
  if (!total.gradeRef || !total.grade || !total.score || total.grade === total.gradeStated) return;
  const cell = builder.cell(total.gradeRef);
  const data = { value: total.grade, total: decimalText(total.score) };
  if (cell?.formula !== undefined) {
    builder.skip(total.gradeRef, { key: 'skip.formula', data: { shown: cell.text, value: total.grade } });
  } else if (isEmpty(cell) || cell?.text.trim() === total.gradeStated) {
    const after = { kind: 'text', value: total.grade } as const;
    builder.write(total.gradeRef, after, 'grade', { key: 'edit.grade', data });
  } else {
    builder.skip(total.gradeRef, {
      key: 'skip.words',
      data: { text: cell?.text ?? '', value: total.grade },
    });
  }
}
