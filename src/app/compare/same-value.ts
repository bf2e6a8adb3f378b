import type { Cell } from '../../core/model/grid';
import { exact, roundHalfUp, type Exact } from '../../core/number/exact';

/** More decimals than these are what arithmetic leaves behind. */
const DECIMALS = 9;

/** Whether two cells hold the same, however it is formatted: numbers by their value, texts but for white space. */
export function isSameValue(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [numberOf(one), numberOf(other)];
  if (a !== null && b !== null) return roundHalfUp(a, DECIMALS).equals(roundHalfUp(b, DECIMALS));
  return plain(one) === plain(other);
}

/** What a person reads in a cell; the whole number where the format hides some of it. */
export function valueText(cell: Cell | undefined): string {
  return cell?.text.trim() ?? '';
}

const plain = (cell: Cell | undefined): string => valueText(cell).normalize('NFKC').replace(/\s+/g, '');

function numberOf(cell: Cell | undefined): Exact | null {
  if (cell?.kind === 'number') return exact(cell.raw);
  const text = plain(cell).replace(/(\d),(?=\d{3})/g, '$1');
  return cell?.kind === 'text' && /^-?\d{1,15}(?:\.\d{1,12})?$/.test(text) ? exact(text) : null;
}
