import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { a1, type CellAddress } from '../../core/model/address';

/**
 * What a person would type to have a formula do at another cell what it does at its own: references without $ move
 * along. A reference pushed off the sheet becomes #REF!, as in Excel. Anything but a formula stays as it is.
 * @example shiftFormula('=SUM(D7:D9)/$B$1', { row: 9, column: 3 }, { row: 9, column: 4 }) // "=SUM(E7:E9)/$B$1"
 */
export function shiftFormula(text: string, from: CellAddress, to: CellAddress): string {
  if (!text.startsWith('=') || (from.row === to.row && from.column === to.column)) return text;
  return translateFormulaToA1(translateFormulaToR1C1(text, a1(from)), a1(to), { wrapEdges: false });
}
