import type { Figure } from '../../core/model/figure';
import { decimalText, roundHalfUp, type Exact } from '../../core/number/exact';

/** A score as it is shown: a formula's long fraction with two decimals, a typed number as it was typed. */
export function statedText(figure: Figure | null): string | null {
  if (!figure) return null;
  if (!figure.value) return figure.text.trim();
  return decimalText(figure.hasFormula ? roundHalfUp(figure.value, 2) : figure.value);
}

/** A number worked out, as it is shown. */
export function exactText(value: Exact | null): string | null {
  return value === null ? null : decimalText(value);
}
