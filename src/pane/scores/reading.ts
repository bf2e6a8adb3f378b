import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { readStandard, type Clause } from '../../core/rules';
import { standardOf, templateStandard, type StandardText } from '../../core/scoring/standard-text';
import { templateById } from '../../core/templates';

/** A standard as it was read for a row. */
export interface StandardShown {
  readonly text: string;
  readonly clauses: readonly (Clause & { readonly isApplied: boolean })[];
}

/** The standard a row is scored by with the reading of its clauses; null for a row without one. */
export function standardShown(row: RowScore, form: Form, template: string | null): StandardShown | null {
  const standard = standardFor(row, form, template);
  if (!standard) return null;
  const { text, formula } = standard;
  if (!row.weight) return { text, clauses: [] };
  const rule = readStandard(text, { max: row.weight, indicator: row.name, formula: formula ?? undefined });
  const clauses = rule.clauses
    .filter(({ kind }) => kind !== 'context')
    .map((clause) => ({ ...clause, isApplied: row.applied.includes(clause.text) }));
  return { text, clauses };
}

function standardFor(row: RowScore, form: Form, template: string | null): StandardText | null {
  const pack = templateById(template ?? form.template ?? '');
  const indicator = row.indicator === null ? undefined : form.indicators[row.indicator];
  if (indicator) return standardOf(indicator, pack);
  return row.method === 'standard' && pack ? templateStandard(row.name, pack) : null;
}
