import type { Form } from '../model/form';
import type { RowScore, TotalScore } from '../model/score';
import { exact, type Exact, max, min, ZERO, sumOf } from '../number/exact';
import type { Convention } from './conventions';
import { coverageOf } from './coverage';
import { executionOf } from './execution';
import { gradeOf, readGrade } from './grade';
import { fullMarkOf } from './points';

/**
 * The total of a form: the row scores that count, bonus rows after their cap, never over the full mark. Null for a form that has neither
 * a total nor a single score.
 */
export function totalOf(
  form: Form,
  index: number,
  rows: readonly RowScore[],
  convention: Convention,
): TotalScore | null {
  const cap = capOf(form, convention);
  const score = sumOfScores(form, rows, cap);
  const statedSum = sum(form, rows, (row) => row.stated?.value ?? null);
  const stated = form.total?.score ?? form.headScore;
  if (!form.total && !form.headScore && !form.grade && !score && !statedSum) return null;
  const gradeStated = form.grade?.stated?.text.trim() || null;
  const word = gradeStated === null ? null : readGrade(gradeStated);
  const grade = score && form.grade ? gradeOf(score, convention.grades, word) : null;
  return {
    form: index,
    ref: form.total?.scoreRef ?? form.headScore?.ref ?? null,
    stated: stated ?? null,
    score,
    cap,
    coverage: score && coverageOf(rows, score),
    statedSum,
    gradeStated: word ?? gradeStated,
    grade: gradeStated !== null && word === null ? null : grade,
    gradeRef: form.grade?.ref ?? null,
    grades: convention.grades,
  };
}

/** The lowest cap whose execution rate the form stays below; null where no rule is laid down, or the rate is not known. */
function capOf(form: Form, { totalCaps }: Convention): Exact | null {
  if (totalCaps.length === 0) return null;
  const row = form.funds.find(({ role }) => role === 'total') ?? form.funds[0];
  const rate = row ? executionOf(row)?.rate : undefined;
  if (!rate) return null;
  return totalCaps
    .filter(({ below }) => rate.compare(exact(below)) < 0)
    .map(({ most }) => exact(most))
    .reduce<Exact | null>((least, most) => (least ? min(least, most) : most), null);
}

/**
 * What the scores of rows add up to: bonus rows after their cap, never over the full mark, nor over the cap that the form's
 * execution rate puts on its total (`TotalScore.cap`; null: none). Null when no row has a score.
 */
export function sumOfScores(form: Form, rows: readonly RowScore[], cap: Exact | null): Exact | null {
  const added = sum(form, rows, (row) => row.score);
  return added && cap ? min(added, cap) : added;
}

function sum(form: Form, rows: readonly RowScore[], pick: (row: RowScore) => Exact | null): Exact | null {
  const [totals, bonuses]: [Exact[], Exact[]] = [[], []];
  for (const row of rows) {
    const score = pick(row);
    if (score !== null) (isBonus(form, row) ? bonuses : totals).push(score);
  }
  const [total, bonus] = [totals, bonuses].map((scores) => (scores.length > 0 ? sumOf(scores) : null)) as [
    Exact | null,
    Exact | null,
  ];
  const full = fullMarkOf(form);
  if (bonus === null) return total && min(total, full);
  const capped = form.bonusCap ? max(min(bonus, form.bonusCap), form.bonusCap.neg()) : bonus;
  return min((total ?? ZERO).add(capped), full);
}

function isBonus(form: Form, row: RowScore): boolean {
  return row.indicator !== null && form.indicators[row.indicator]?.role === 'bonus';
}
