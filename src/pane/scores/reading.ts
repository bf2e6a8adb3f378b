import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { parseQuantity } from '../../core/number/quantity';
import {
  boundaryTables,
  candidatesFor,
  doubtOf,
  readStandard,
  type BoundaryTable,
  type Clause,
  type Doubt,
  type StandardContext,
} from '../../core/rules';
import { standardOf, templateStandard, type StandardText } from '../../core/scoring/standard-text';
import { templateById } from '../../core/templates';
import type { OwnFigure } from './number-line';

/** A standard as it was read for a row. */
export interface StandardShown {
  readonly text: string;
  readonly clauses: readonly (Clause & { readonly isApplied: boolean })[];
  /** What the text gives at its bounds; the wording laid down for it, where that counts. */
  readonly tables: readonly BoundaryTable[];
  /** Why it is not proven; null when it is, when a wording settles it, or when it is not the form's own. */
  readonly open: OpenStandard | null;
}

/** A printed standard that a person has to settle. */
export interface OpenStandard {
  readonly context: StandardContext;
  readonly doubt: Doubt;
  readonly candidates: readonly string[];
}

/** The standard a row is scored by with the reading of its clauses; null for a row without one. */
export function standardShown(row: RowScore, form: Form, template: string | null): StandardShown | null {
  const standard = standardFor(row, form, template);
  if (!standard) return null;
  const { text, formula } = standard;
  if (!row.weight) return { text, clauses: [], tables: [], open: null };
  const context = { max: row.weight, indicator: row.name, formula: formula ?? undefined };
  const counting = row.reading?.isUsed ? row.reading.text : text;
  const rule = readStandard(counting, context);
  const clauses = rule.clauses
    .filter(({ kind }) => kind !== 'context')
    .map((clause) => ({ ...clause, isApplied: row.applied.includes(clause.text) }));
  return { text, clauses, tables: boundaryTables(rule), open: openOf(row, form, text, context) };
}

function openOf(row: RowScore, form: Form, text: string, context: StandardContext): OpenStandard | null {
  const indicator = row.indicator === null ? null : form.indicators[row.indicator];
  if (row.reading?.isUsed || !indicator || standardOf(indicator, null)?.text !== text) return null;
  const doubt = doubtOf(readStandard(text, context));
  return doubt && { context, doubt, candidates: candidatesFor(text, context, doubt) };
}

/** The figure of a row that a table is about: the one the score used, else the actual value alone. */
export function ownFigure(row: RowScore, form: Form, { name }: BoundaryTable): OwnFigure | null {
  const used = row.inputs.find((input) => input.name === name)?.value;
  const indicator = row.indicator === null ? null : form.indicators[row.indicator];
  const shown = (used ?? indicator?.actual?.text ?? '').trim();
  const quantity = parseQuantity(shown);
  return quantity && { value: quantity.value, shown };
}

function standardFor(row: RowScore, form: Form, template: string | null): StandardText | null {
  const pack = templateById(template ?? form.template ?? '');
  const indicator = row.indicator === null ? undefined : form.indicators[row.indicator];
  if (indicator) return standardOf(indicator, pack);
  return row.method === 'standard' && pack ? templateStandard(row.name, pack) : null;
}
