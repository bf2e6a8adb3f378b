import type { Figure } from '../model/figure';
import type { Quantity } from '../number/quantity';

/** The number of a cell as a quantity, in the cell's own unit; null where it holds none or an error stands there. */
export function figureQuantity(figure: Figure | null): Quantity | null {
  if (!figure?.value || figure.error) return null;
  return { value: figure.value, unit: figure.unit, decimals: figure.decimals, text: figure.text };
}
