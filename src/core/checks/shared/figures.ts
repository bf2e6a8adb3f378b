import { CellSet } from '../../model/address';
import type { Figure } from '../../model/figure';
import type { ColumnRole, Form } from '../../model/form';

/** A cell of a form in which a number is expected. */
export interface FormFigure {
  readonly figure: Figure;
  /** The row it stands in. */
  readonly name: string;
  /** What Excel adds up in this column; null: a single figure or a rate. */
  readonly summed: 'weight' | 'score' | 'money' | null;
}

const cache = new WeakMap<Form, readonly FormFigure[]>();

/** Every cell of a form in which a number is expected, each once. */
export function figuresOf(form: Form): readonly FormFigure[] {
  let figures = cache.get(form);
  if (!figures) cache.set(form, (figures = collect(form)));
  return figures;
}

const FUND_FIGURES = [
  ['initialBudget', 'money'],
  ['adjustment', 'money'],
  ['annualBudget', 'money'],
  ['spent', 'money'],
  ['carryover', 'money'],
  ['executionRate', null],
  ['adjustmentRate', null],
  ['weight', 'weight'],
  ['score', 'score'],
] as const satisfies readonly (readonly [ColumnRole, FormFigure['summed']])[];

function collect(form: Form): FormFigure[] {
  const figures: FormFigure[] = [];
  const seen = new CellSet();
  const take = (figure: Figure | null, name: string, summed: FormFigure['summed']): void => {
    if (figure && seen.add(figure.ref)) figures.push({ figure, name, summed });
  };
  for (const row of form.indicators) {
    take(row.weight, row.name.text, 'weight');
    take(row.score, row.name.text, 'score');
    take(row.reviewScore, row.name.text, 'score');
  }
  for (const level of form.levels) {
    take(level.weight, level.name, 'weight');
    take(level.score, level.name, 'score');
  }
  for (const row of form.funds) {
    for (const [role, summed] of FUND_FIGURES) take(row[role], row.label.text, summed);
  }
  for (const { name, amounts } of form.tasks) {
    for (const { figure } of amounts) take(figure, name.text, 'money');
  }
  for (const { figure, labels } of form.baseData) take(figure, labels[0] ?? '', null);
  take(form.total?.weight ?? null, form.total?.label.text ?? '', 'weight');
  take(form.total?.score ?? null, form.total?.label.text ?? '', 'score');
  take(form.headScore, '', null);
  return figures;
}
