import { exponentContent, numberContent } from '../../core/formulas';
import type { Cell } from '../../core/model/grid';
import { HUNDRED, parseExact } from '../../core/number/exact';
import { kindOfFormat } from './cell-format';
import { readTyped } from './read-typed';
import { dateContent } from './typed-date';
import { shownFormula } from './typed-formula';

/**
 * What an editor shows for a cell: what a person would type to get its content. A formula with its equals sign, a
 * percentage as 94.5%, a date as 2024/3/5, text that would read as something else with an apostrophe before it.
 * @param is1904 whether the workbook's dates count from 1904
 */
export function contentOf(cell: Cell | undefined, is1904 = false): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return `=${shownFormula(cell.formula)}`;
  if (cell.kind === 'number') return ofNumber(cell.raw, cell.format, is1904);
  return cell.kind === 'text' ? ofText(cell.text, cell.format, is1904) : cell.text;
}

function ofNumber(raw: string, format: string | undefined, is1904: boolean): string {
  const value = parseExact(raw);
  if (!value) return raw;
  const { isPercent, isDate } = kindOfFormat(format);
  if (isDate) return dateContent(raw, is1904) ?? numberContent(value);
  if (!isPercent) return numberContent(value);
  const percents = numberContent(value.mul(HUNDRED));
  // With an exponent it is the value itself, however large.
  return percents.includes('E') ? exponentContent(value) : `${percents}%`;
}

function ofText(text: string, format: string | undefined, is1904: boolean): string {
  if (text === '') return '';
  const typed = readTyped(text, format, is1904);
  const isItself =
    typed.kind === 'content' &&
    typed.input.kind === 'text' &&
    typed.input.stored === undefined &&
    typed.input.value === text;
  return isItself ? text : `'${text}`;
}
