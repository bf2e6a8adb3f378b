import type { CellRef } from '../model/address';
import type { Form, Level, Recognition } from '../model/form';
import type { RowScore, Scores, TotalScore } from '../model/score';
import { decimalText, ZERO, type Exact } from '../number/exact';
import { readPoints } from '../scoring/points';
import { isEmpty } from '../model/cell-state';
import type { PlanBuilder } from './plan-builder';
import { putTotal } from './put-total';

/** Plans the subtotals, totals and grades that follow from the row scores. */
export function planTotals(builder: PlanBuilder, recognition: Recognition, scores: Scores): void {
  const rowsOf = groupByForm(scores.rows);
  recognition.forms.forEach((form, index) => {
    planSubtotals(builder, form, rowsOf.get(index) ?? []);
    planEarlierTotals(builder, form, rowsOf.get(index) ?? []);
  });
  for (const total of scores.totals) {
    const form = recognition.forms[total.form];
    if (form) planTotal(builder, form, total, rowsOf.get(total.form) ?? []);
  }
}

function groupByForm(rows: readonly RowScore[]): ReadonlyMap<number, readonly RowScore[]> {
  const groups = new Map<number, RowScore[]>();
  for (const row of rows) {
    const group = groups.get(row.form);
    if (group) group.push(row);
    else groups.set(row.form, [row]);
  }
  return groups;
}

/** Rewrites the score of a level only where a score under it was worked out: others are the filler's own sums. */
function planSubtotals(builder: PlanBuilder, form: Form, rows: readonly RowScore[]): void {
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
        isComplete: so.isComplete && (row.score !== null || item.isInapplicable),
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

/** A 合计 before the bonus rows follows the rows above it, once each of them has a score. */
function planEarlierTotals(builder: PlanBuilder, form: Form, rows: readonly RowScore[]): void {
  for (const { label, score, scoreRef } of form.earlierTotals ?? []) {
    const above = rows.filter(({ ref }) => ref?.sheet === label.ref.sheet && ref.row < label.ref.row);
    if (!scoreRef || builder.writes(scoreRef) || !above.length || above.some((row) => isOpen(form, row)))
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

/** A sum of some of the rows is not the form's score: with rows still open the total waits, and says so. */
function planTotal(builder: PlanBuilder, form: Form, total: TotalScore, rows: readonly RowScore[]): void {
  if (!total.score) return;
  const open = rows.filter((row) => isOpen(form, row)).length;
  if (readPoints(form).isWhole === false) {
    const ref = total.ref;
    if (ref) builder.skip(ref, { key: 'skip.points', data: { value: decimalText(total.score) } });
    return;
  }
  if (total.ref) {
    if (open > 0 && !hasFormula(builder, total.ref)) {
      builder.skip(total.ref, { key: 'skip.open', data: { count: open, value: decimalText(total.score) } });
      return;
    }
    const reason = { key: 'edit.total', data: { value: decimalText(total.score) } } as const;
    putTotal(builder, total.ref, total.stated, total.score, reason);
  }
  if (open > 0) return;
  planHeadScore(builder, form, total.score);
  planGrade(builder, total);
}

/** A row that should have a score and has none. */
function isOpen(form: Form, row: RowScore): boolean {
  if (row.score || !row.weight || row.method === 'bonus') return false;
  return row.indicator === null || !form.indicators[row.indicator]?.isInapplicable;
}

function planHeadScore(builder: PlanBuilder, form: Form, score: Exact): void {
  const head = form.headScore;
  if (!head || builder.writes(head.ref)) return;
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
