import { a1 } from '../../core/model/address';
import type { CellInput, Edit } from '../../core/model/edit';
import type { CellLook } from './look';
import { applyLook, dressNewCell } from './look';

/** Puts one edit into the batch; nothing is sent yet. */
export function writeCell(worksheet: Excel.Worksheet, edit: Edit, restored: CellLook | null): void {
  const range = worksheet.getRange(a1(edit.ref));
  if (edit.after.kind === 'formula') range.formulas = [[`=${edit.after.value}`]];
  else range.values = [[valueOf(edit.after)]];
  if (restored) applyLook(range, restored);
  else if (edit.styleFrom) dressNewCell(range, edit.purpose === 'heading');
}

/** A value as `range.values` takes it. */
export function valueOf(input: Exclude<CellInput, { kind: 'formula' }>): string | number | boolean {
  if (input.kind === 'blank') return '';
  if (input.kind === 'number') return Number(input.value);
  if (input.stored === 'boolean') return input.value === 'TRUE';
  return input.stored === 'error' ? input.value : asText(input.value);
}

/**
 * A text that Excel takes as a text. What it would read as a formula, number, date or truth value gets the apostrophe
 * that Excel itself uses, which is not part of the text.
 */
export function asText(text: string): string {
  const isPlain = /^[^=+\-@'\d.,\s(（¥￥$]/.test(text) && /[\u3400-\u9fff]/.test(text);
  return isPlain || text === '' ? text : `'${text}`;
}
