import type { Form, Recognition } from '../model/form';

/**
 * The year a form speaks of: its own, else the one year that the other forms of the workbook agree on,
 * else the latest year in its base-data labels. Null when nothing tells.
 */
export function yearOf(recognition: Recognition, form: Form | null): number | null {
  if (form?.year) return form.year.value;
  const years = yearsOf(recognition);
  if (years.size === 1) return [...years][0]!;
  const labels = (form ? [form] : recognition.forms).flatMap((f) => f.baseData.flatMap((d) => d.labels));
  const found = labels.flatMap((label) => [...label.matchAll(/20\d{2}/g)].map((match) => Number(match[0])));
  return found.length ? Math.max(...found) : null;
}

const known = new WeakMap<Recognition, ReadonlySet<number>>();

/** The years that the forms of a workbook name. */
function yearsOf(recognition: Recognition): ReadonlySet<number> {
  let years = known.get(recognition);
  if (!years) {
    years = new Set(recognition.forms.flatMap(({ year }) => (year ? [year.value] : [])));
    known.set(recognition, years);
  }
  return years;
}
