import { a1 } from '../../core/model/address';
import type { Figure } from '../../core/model/figure';
import type { Form, TableKind } from '../../core/model/form';
import type { TotalScore } from '../../core/model/score';
import { roundHalfUp, toNumber, type Exact } from '../../core/number/exact';
import { coveragePoints } from '../../core/report/coverage-text';
import type { Review } from '../review';

/** Scores are told with so many decimals. */
const DECIMALS = 2;
const TYPED_DECIMALS = 4;

/** What a table of files tells of one form; plain data. */
export interface FormSummary {
  readonly sheet: string;
  readonly title: string | null;
  /** Template id, or null: a form nobody has described. */
  readonly template: string | null;
  readonly kinds: readonly TableKind[];
  readonly scope: Form['scope'];
  readonly department: string | null;
  readonly project: string | null;
  readonly year: number | null;
  /** A1 address of the total; null in a form that prints none. */
  readonly cell: string | null;
  /** Points, as stated and as worked out. */
  readonly stated: number | null;
  readonly score: number | null;
  /** Stated less worked out, to two decimals; null unless both are there. */
  readonly difference: number | null;
  readonly gradeStated: string | null;
  readonly grade: string | null;
  /** How the points of `score` came about; null without one. */
  readonly coverage: Readonly<Record<'computed' | 'judged' | 'stated' | 'limited', number>> | null;
}

/** The forms of a workbook in the order of its sheets. */
export function formSummaries({
  recognition,
  scores,
}: Pick<Review, 'recognition' | 'scores'>): FormSummary[] {
  return recognition.forms.map((form, index) => ({
    sheet: form.sheet,
    title: textOf(form.title?.text),
    template: form.template,
    kinds: [...new Set(form.tables.map(({ kind }) => kind))],
    scope: form.scope,
    department: textOf(form.department?.text),
    project: textOf(form.projectName?.text),
    year: form.year?.value ?? null,
    ...totalOf(scores.totals.find((total) => total.form === index)),
  }));
}

/** The form a file is about: one with a total before one without, the department's before a project's. */
export function mainForm(forms: readonly FormSummary[]): FormSummary | null {
  const rank = (form: FormSummary) => (hasTotal(form) ? 0 : 2) + (form.scope === 'department' ? 0 : 1);
  return forms.reduce<FormSummary | null>(
    (best, form) => (best === null || rank(form) < rank(best) ? form : best),
    null,
  );
}

/** Whether a form has a total, stated or worked out. */
export function hasTotal({ stated, score }: FormSummary): boolean {
  return stated !== null || score !== null;
}

function totalOf(total: TotalScore | undefined) {
  const stated = statedOf(total?.stated ?? null);
  const score = total?.score ?? null;
  return {
    cell: total?.ref ? a1(total.ref) : null,
    stated: stated && toNumber(stated),
    score: score && toNumber(roundHalfUp(score, DECIMALS)),
    difference: stated && score && toNumber(roundHalfUp(stated.sub(score), DECIMALS)),
    gradeStated: total?.gradeStated ?? null,
    grade: total?.grade ?? null,
    coverage: total?.coverage ? coveragePoints(total.coverage) : null,
  };
}

/** A formula's long fraction as scores are, a typed number nearly as it was typed. */
function statedOf(figure: Figure | null): Exact | null {
  if (!figure?.value) return null;
  return roundHalfUp(figure.value, figure.hasFormula ? DECIMALS : TYPED_DECIMALS);
}

function textOf(text: string | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
