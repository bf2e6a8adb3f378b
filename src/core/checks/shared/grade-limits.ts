import { readReadings } from '../../facts/readings';
import type { CellRef } from '../../model/address';
import type { Form } from '../../model/form';
import { indexSheet, sheetNamed } from '../../model/grid';
import { type Convention, NATIONAL, conventionById } from '../../scoring/conventions';
import { remarksOf, withPrintedRules } from '../../scoring/printed-convention';
import { TEMPLATES } from '../../templates';
import type { CheckContext } from '../check';

/** The lower limits of the first three grades, and where they come from. */
export interface GradeLimits {
  readonly limits: Convention['grades'];
  /** `printed`: in the form · `chosen`: by the settings or the form's template · `usual`: nobody says. */
  readonly source: 'printed' | 'chosen' | 'usual';
  /** The cell that prints them. */
  readonly ref: CellRef | null;
}

const NO_LIMITS: Convention = { ...NATIONAL, grades: ['', '', ''] };

/** The limits that hold for a form: the settings’ first, then printed ones, then those of the template, the country. */
export function gradeLimits(context: CheckContext, form: Form): GradeLimits {
  const { workbook, recognition, settings } = context;
  if (settings.convention) {
    return { limits: conventionById(settings.convention).grades, source: 'chosen', ref: null };
  }
  const laidDown = [...readReadings(workbook), ...settings.readings].filter(({ points }) => points === '');
  for (const { reading, ref } of laidDown) {
    const { grades } = withPrintedRules(NO_LIMITS, [reading]);
    if (grades[0] !== '') return { limits: grades, source: 'printed', ref };
  }
  for (const remark of remarksOf(workbook, recognition, form)) {
    const { grades } = withPrintedRules(NO_LIMITS, [remark]);
    if (grades[0] !== '') return { limits: grades, source: 'printed', ref: cellOf(context, form, remark) };
  }
  const templateId = settings.template ?? form.template;
  const template = TEMPLATES.find(({ id }) => id === templateId);
  const limits = conventionById(template?.convention).grades;
  return { limits, source: template ? 'chosen' : 'usual', ref: null };
}

function cellOf({ workbook }: CheckContext, form: Form, text: string): CellRef | null {
  const sheet = sheetNamed(workbook, form.sheet);
  if (!sheet) return null;
  for (const { row, cells } of sheet.rows) {
    const cell = cells.find((one) => one.text === text);
    if (cell && row >= form.range.top) return indexSheet(sheet).ref(row, cell.column);
  }
  return null;
}
