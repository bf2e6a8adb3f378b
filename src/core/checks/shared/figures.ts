import { refKey } from '../../model/address';
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
  if (!figures) {
    const seen = new Set<string>();
    figures = [...collect(form)].filter(({ figure }) => {
      const key = refKey(figure.ref);
      return !seen.has(key) && Boolean(seen.add(key));
    });
    cache.set(form, figures);
  }
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

function* collect(form: Form): Iterable<FormFigure> {
  for (const row of form.indicators) {
    yield* one(row.weight, row.name.text, 'weight');
    yield* one(row.score, row.name.text, 'score');
    yield* one(row.reviewScore, row.name.text, 'score');
  }
  for (const level of form.levels) {
    yield* one(level.weight, level.name, 'weight');
    yield* one(level.score, level.name, 'score');
  }
  for (const row of form.funds) {
    for (const [role, summed] of FUND_FIGURES) yield* one(row[role], row.label.text, summed);
  }
  for (const { name, amounts } of form.tasks) {
    for (const { figure } of amounts) yield* one(figure, name.text, 'money');
  }
  for (const { figure, labels } of form.baseData) yield* one(figure, labels[0] ?? '', null);
  yield* one(form.total?.weight ?? null, form.total?.label.text ?? '', 'weight');
  yield* one(form.total?.score ?? null, form.total?.label.text ?? '', 'score');
  yield* one(form.headScore, '', null);
}

function* one(figure: Figure | null, name: string, summed: FormFigure['summed']): Iterable<FormFigure> {
  if (figure) yield { figure, name, summed };
}
