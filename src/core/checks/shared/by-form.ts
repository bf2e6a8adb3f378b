import type { Form } from '../../model/form';

/**
 * Remembers what a function makes of a form alone, as long as the form is: several checks ask for it, and of a workbook in which one form
 * changes the others stay. Results are shared and must not be changed.
 */
export function byForm<T extends object>(compute: (form: Form) => T): (form: Form) => T {
  const known = new WeakMap<Form, T>();
  return (form) => {
    let made = known.get(form);
    if (!made) known.set(form, (made = compute(form)));
    return made;
  };
}
