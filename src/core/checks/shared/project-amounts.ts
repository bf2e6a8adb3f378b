import type { NamedFigure } from '../../facts/fact-base';
import { figureQuantity } from '../../facts/figure-quantity';
import { nameKey } from '../../facts/names';
import { yearOf } from '../../facts/years';
import type { Form, Recognition } from '../../model/form';
import type { CheckContext } from '../check';

/** A project's spending in the department's base data and in the project's own form. */
export function* projectAmounts({ recognition }: CheckContext): Iterable<NamedFigure[]> {
  const projects = recognition.forms.flatMap((form, index) => projectSpent(form, index));
  if (projects.length === 0) return;
  for (const [index, form] of recognition.forms.entries()) {
    const year = yearOf(recognition, form);
    for (const { labels, figure } of form.baseData) {
      const [first = '', measure = ''] = labels;
      const quantity = figureQuantity(figure);
      if (!quantity || !/决算|执行|支出/.test(measure) || nameKey(measure, year).startsWith('上年')) continue;
      const name = nameKey(first, year);
      const project = projects.find((one) => nameKey(one.name, year) === name);
      if (!project || !isSameYear(recognition, index, project.form!)) continue;
      yield [{ name: first, quantity, ref: figure.ref, origin: 'baseData', form: index }, project];
    }
  }
}

function projectSpent(form: Form, index: number): NamedFigure[] {
  const spent = form.funds.find(({ role }) => role === 'total')?.spent;
  const quantity = figureQuantity(spent ?? null);
  if (form.scope !== 'project' || !form.projectName || !spent || !quantity) return [];
  const name = form.projectName.text;
  return [{ name, quantity, ref: spent.ref, origin: 'funds', form: index }];
}

function isSameYear(recognition: Recognition, one: number, other: number): boolean {
  const years = [one, other].map((index) => yearOf(recognition, recognition.forms[index] ?? null));
  return years[0] === null || years[1] === null || years[0] === years[1];
}
