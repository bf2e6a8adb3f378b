import { decimalText, type Exact } from '../number/exact';

/**
 * The deduction note: what was measured, what the standard says, what is lost. Empty where nothing was lost.
 * @example "公众满意度90%，处于“90%≤满意度<95%”档，得4分，扣2分。"
 */
export function deductionNote(
  { measured, how }: { readonly measured: string; readonly how: string },
  score: Exact,
  weight: Exact,
): string {
  const lost = weight.sub(score);
  if (lost.compare(0) <= 0) return '';
  const points = `${how}得${decimalText(score)}分，扣${decimalText(lost)}分。`;
  const said = measured.replace(/[。；，\s]+$/, '');
  return said ? `${said}，${points}` : points;
}
