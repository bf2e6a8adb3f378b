import { a1 } from '../../core/model/address';
import type { Recognition } from '../../core/model/form';

/** What an office wrote in words of its own. */
export interface OwnText {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
}

/** Shorter words are those of everybody: “按计划完成”, “无”. In characters that are neither blanks nor punctuation. */
const SHORTEST = 30;

/**
 * The long texts of a workbook's forms: what was done, and why it differs from the goal. What the form prints is none of
 * them, nor are notes about points, which go by the standard.
 */
export function ownTexts({ forms }: Pick<Recognition, 'forms'>): readonly OwnText[] {
  const fields = forms.flatMap(({ tasks, indicators }) => [
    ...tasks.map(({ reason }) => reason ?? null),
    ...indicators.flatMap(({ actual, deviationReason }) => [actual, deviationReason]),
  ]);
  const found = fields.flatMap((field): OwnText[] =>
    field && bareText(field.text).length >= SHORTEST
      ? [{ sheet: field.ref.sheet, cell: a1(field.ref), text: field.text.trim() }]
      : [],
  );
  return [...new Map(found.map((one) => [`${one.sheet}!${one.cell}`, one])).values()];
}

/** A text without what two writers of the same words may do differently. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}
