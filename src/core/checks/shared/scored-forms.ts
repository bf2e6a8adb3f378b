import { DRAFT_MARK } from '../../layouts/own-note-column';
import type { CellRef } from '../../model/address';
import { CellSet } from '../../model/address';
import type { Field, Figure } from '../../model/figure';
import type { Form, FundRow, IndicatorRow } from '../../model/form';
import type { RowScore, TotalScore } from '../../model/score';
import { isPerHundred } from '../../scoring/per-hundred';
import { type Exact, decimalText } from '../../number/exact';
import type { CheckContext } from '../check';
import { isNothing, SAYS_DONE, shortText } from './format';

/** One row of a form that carries points: its score with the row it belongs to. */
export interface ScoredRow {
  readonly score: RowScore;
  /** The row of the indicators or scoring table; null for a funds row. */
  readonly indicator: IndicatorRow | null;
  /** The row of the funds table; null for an indicator. */
  readonly fund: FundRow | null;
  /** Points the row carries; a weight typed as a percentage counts in points (10% → 10). */
  readonly weight: Exact | null;
  readonly weightRef: CellRef | null;
  /** The score typed by the filler, null when none can be read. */
  readonly stated: Exact | null;
}

/** A form with its scored rows and its total. */
export interface ScoredForm {
  readonly index: number;
  readonly form: Form;
  readonly rows: readonly ScoredRow[];
  readonly total: TotalScore | null;
  /**
   * Scores are given out of a hundred each and multiplied by the weight: then a score over its weight is no
   * fault and the total is no plain sum.
   */
  readonly isPerHundred: boolean;
}

const cache = new WeakMap<CheckContext, readonly ScoredForm[]>();

/** The forms of a workbook that have rows with points, in reading order. */
export function scoredForms(context: CheckContext): readonly ScoredForm[] {
  let forms = cache.get(context);
  if (!forms) {
    forms = gather(context);
    cache.set(context, forms);
  }
  return forms;
}

function gather({ recognition, scores }: CheckContext): ScoredForm[] {
  const rows = recognition.forms.map((): ScoredRow[] => []);
  for (const score of scores.rows) {
    const form = recognition.forms[score.form];
    if (form) rows[score.form]!.push(scoredRow(form, score));
  }
  const totals = new Map(scores.totals.map((total) => [total.form, total]));
  return recognition.forms.flatMap((form, index) => {
    const list = distinctScoreCells(rows[index]!);
    const total = totals.get(index) ?? null;
    if (list.length === 0 && !total) return [];
    return [
      {
        index,
        form,
        rows: list,
        total,
        isPerHundred: isPerHundred(list.map(givenOf), total?.stated?.value ?? null),
      },
    ];
  });
}

const givenOf = ({ weight, stated, indicator }: ScoredRow) => ({
  weight,
  stated,
  isBonus: indicator?.role === 'bonus',
});

function scoredRow(form: Form, score: RowScore): ScoredRow {
  const indicator = score.indicator === null ? null : (form.indicators[score.indicator] ?? null);
  const fund = score.fund === null ? null : (form.funds[score.fund] ?? null);
  const weight = indicator?.weight ?? fund?.weight ?? null;
  return {
    score,
    indicator,
    fund,
    weight: weight ? pointsOf(weight) : score.weight,
    weightRef: weight?.ref ?? null,
    stated: score.stated?.value ?? null,
  };
}

/** A score cell merged over several rows is one score, counted once. */
function distinctScoreCells(rows: readonly ScoredRow[]): ScoredRow[] {
  const seen = new CellSet();
  return rows.filter(({ score }) => !score.ref || seen.add(score.ref));
}

/** A weight or score in points; null when there is none or it cannot be read. */
export function pointsOf(figure: Figure | null): Exact | null {
  return figure?.value ?? null;
}

/** A number of points as a person writes it, with at most four decimals. */
export function pointsText(value: Exact): string {
  return decimalText(value, 4);
}

/** Whether the row scores the execution rate: JX305 looks at it, JX304 and JX306 leave it alone. */
export function isExecutionRow({ score, indicator, fund }: ScoredRow): boolean {
  return fund !== null || indicator?.role === 'execution' || score.method === 'execution';
}

export function isBonusRow({ indicator }: ScoredRow): boolean {
  return indicator?.role === 'bonus';
}

const NO_DEVIATION = /^(?:无偏差|无原因|无扣分)[。.]?$/;

/** Whether a note or reason says anything ("无", "无偏差" and a dash do not). */
export function saysSomething(field: Field | null | undefined): boolean {
  const text = field?.text.trim() ?? '';
  return (
    !isNothing(field) && !text.startsWith(DRAFT_MARK) && !NO_DEVIATION.test(text) && !SAYS_DONE.test(text)
  );
}

/** Whether the filler gave a reason for a deviation or a deduction in the row. */
export function hasReason({ indicator, fund }: ScoredRow): boolean {
  return (
    saysSomething(indicator?.deductionNote) ||
    saysSomething(indicator?.deviationReason) ||
    saysSomething(fund?.reason)
  );
}

/** The name a message shows for a row. */
export function rowName({ score, indicator, fund }: ScoredRow): string {
  return shortText(score.name || indicator?.name.text || fund?.label.text || '') || '（未命名指标）';
}

/** A form's title for a message. */
export function formName(form: Form): string {
  return shortText(form.title?.text ?? '') || form.sheet;
}

/** The cells that are there, for `related`. */
export function refsOf(...refs: readonly (CellRef | null | undefined)[]): CellRef[] {
  return refs.filter((ref): ref is CellRef => Boolean(ref));
}

/** The cells a row's score was worked out from, on whatever sheet they stand. */
export function evidenceOf({ score, indicator, weightRef }: ScoredRow): CellRef[] {
  return refsOf(
    weightRef,
    ...score.inputs.map(({ ref }) => ref),
    indicator?.target?.ref,
    indicator?.actual?.ref,
    indicator?.standard?.ref,
  );
}
