import { decimalText, exact, HUNDRED, parseExact } from '../../core/number/exact';

/** A share as it is typed: "0.9" → "90%". */
export function percentText(share: string): string {
  return `${decimalText(exact(share).mul(HUNDRED))}%`;
}

/**
 * A percentage as a share: "90%", "90" and "９０％" → "0.9". Null when it is none or not above 0.
 */
export function shareOf(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[%\s]/g, '');
  const value = parseExact(digits);
  return value && value.compare(0) > 0 ? decimalText(value.div(HUNDRED)) : null;
}
