import { CellSet } from '../model/address';
import type { Form, Recognition } from '../model/form';
import { indexSheet, type Sheet, type Workbook } from '../model/grid';
import type { StandardText } from './standard-text';

/** From the execution rate to the end of the sentence. */
const RULE = /(?:部门|年度|项目)?(?:预算|资金)?执行率[^。\n]*/g;
const AWARD = /[得计记]\s*(?:满分|\d+(?:\.\d+)?\s*分)/g;
const STEP = /每(?:低于|下降|减少|降低|少|差|低)[^。；;]*扣\s*\d/;
/** Longer cells are reports. */
const LONGEST = 600;

/**
 * The standard of the execution rate that a form prints in a note, in a head or on a sheet of instructions: bands, or points off step by
 * step. Null where none is printed; rows of indicators keep their own standards to themselves.
 */
export function printedExecution(
  workbook: Workbook,
  recognition: Recognition,
  form: Form,
): StandardText | null {
  const withForm = new Set(recognition.forms.map(({ sheet }) => sheet));
  const own = workbook.sheets.filter(({ name }) => name === form.sheet);
  const others = workbook.sheets.filter(({ name }) => !withForm.has(name));
  const taken = cellsOfRows(recognition);
  for (const text of [...own, ...others].flatMap((sheet) => textsOf(sheet, form, recognition, taken))) {
    for (const [rule] of text.matchAll(RULE)) {
      const awards = rule.match(AWARD)?.length ?? 0;
      if (awards >= 2 || (awards === 1 && STEP.test(rule))) return { text: rule.trim(), formula: null };
    }
  }
  return null;
}

const known = new WeakMap<Recognition, CellSet>();

/** The cells in which rows of indicators have their names and standards. */
function cellsOfRows(recognition: Recognition): CellSet {
  let cells = known.get(recognition);
  if (cells) return cells;
  known.set(recognition, (cells = new CellSet()));
  for (const { indicators } of recognition.forms)
    for (const { standard, explanation, formula, name } of indicators)
      for (const field of [standard, explanation, formula, name]) if (field) cells.add(field.ref);
  return cells;
}

/** The texts of a sheet: of the form's own from its title to the next form's, of another all. */
function textsOf(sheet: Sheet, form: Form, { forms }: Recognition, taken: CellSet): string[] {
  const isOwn = sheet.name === form.sheet;
  const next = Math.min(
    ...forms.filter((f) => f.sheet === sheet.name && f.range.top > form.range.top).map((f) => f.range.top),
  );
  const { ref } = indexSheet(sheet);
  return sheet.rows
    .filter(({ row }) => !isOwn || (row >= form.range.top && row < next))
    .flatMap(({ row, cells }) =>
      cells
        .filter(
          ({ kind, text, column }) =>
            kind === 'text' && text.length <= LONGEST && !taken.has(ref(row, column)),
        )
        .map(({ text }) => text),
    );
}
