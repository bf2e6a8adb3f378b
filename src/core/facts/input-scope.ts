import type { Form, IndicatorRow, Recognition } from '../model/form';
import { formPrefix, type InputScope } from './input-names';

const scopes = new WeakMap<Recognition, readonly (readonly InputScope[])[]>();

/**
 * How the inputs of a row are called on the sheet 评分依据. Rows of one name are told apart by their level-2 indicator, then
 * by their sheet, then by their order. Without a row (a funds row): the form's own scope under the name 预算执行率.
 */
export function inputScope(recognition: Recognition, form: number, row: number | null): InputScope {
  let all = scopes.get(recognition);
  if (!all) scopes.set(recognition, (all = buildScopes(recognition)));
  const found = row === null ? undefined : all[form]?.[row];
  if (found) return found;
  const own = recognition.forms[form];
  return { row: '预算执行率', prefix: own ? formPrefix(own, recognition.forms.length === 1) : '' };
}

function buildScopes({ forms }: Recognition): InputScope[][] {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const prefixes = forms.map((form) => formPrefix(form, forms.length === 1));
  forms.forEach((form, f) =>
    form.indicators.filter(isScored).forEach((row) => count(prefixes[f]! + row.name.text)),
  );
  const used = new Map<string, number>();
  return forms.map((form, f) =>
    form.indicators.map((row) => {
      const prefix = prefixes[f]!;
      if ((counts.get(prefix + row.name.text) ?? 0) <= 1) return { row: row.name.text, prefix };
      const name = qualified(form, row);
      const nth = (used.get(prefix + name) ?? 0) + 1;
      if (isScored(row)) used.set(prefix + name, nth);
      return { row: nth > 1 ? `${name}·${nth}` : name, prefix };
    }),
  );
}

function isScored(row: IndicatorRow): boolean {
  return row.weight !== null || row.score !== null;
}

function qualified(form: Form, row: IndicatorRow): string {
  const level = row.level2 === null ? undefined : form.levels[row.level2];
  const under = level && level.name !== row.name.text ? `${level.name}·` : '';
  return `${form.sheet}·${under}${row.name.text}`;
}
